import { spawn } from 'node:child_process';
import { EnvironmentError } from '../model/errors.ts';
import { mayBeRepository } from './may-be-repository.ts';

/** Options for every git command: nothing that a repository configures may run, docs are untrusted input. */
export const GIT_SAFETY: readonly string[] = [
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.fsmonitor=',
  '-c',
  'protocol.ext.allow=never',
  '-c',
  'core.quotePath=false',
];

/**
 * What git's environment is: it waits for nothing, asks nothing, and fetches nothing. A hook is told which repository it runs for,
 * and git would take that for the one of every other folder, too, and for one that begins there.
 */
export const GIT_ENVIRONMENT = (root: string): NodeJS.ProcessEnv => ({
  ...process.env,
  ...(mayBeRepository(root) ? { GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_PREFIX: undefined } : {}),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
});

/** The same, its output as text; what it must not do is fail.
 *
 * @throws EnvironmentError with what was expected and git's own words when it does
 */
export async function gitText(
  root: string,
  args: readonly string[],
  {
    input,
    env,
    expected,
  }: { readonly input: string | Uint8Array | null; readonly env: NodeJS.ProcessEnv; readonly expected: string },
): Promise<string> {
  const finished = await runGitWith(root, args, { input, env });
  if (finished.code !== 0) throw gitFailed(finished, expected);
  return finished.stdout.toString('utf8');
}

/** The error for a git command that failed; addresses may hold passwords, which are left out. */
export function gitFailed({ code, stderr }: Pick<Finished, 'code' | 'stderr'>, expected: string): EnvironmentError {
  const words = withoutSecrets(stderr)
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ');
  return new EnvironmentError(`Expected ${expected}, found: ${words || `exit code ${code} of git`}`);
}

/** Text without what stands for a user and a password in addresses. */
export function withoutSecrets(text: string): string {
  return text.replaceAll(/(:\/\/)[^/@\s]*(?:@[^/@\s]*)*@/g, '$1…@');
}

/** What a git command left. `code` is 127 when git is not installed. */
export interface Finished {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/**
 * Runs git in `root`; `input` is its standard input.
 *
 * @throws EnvironmentError when git cannot be started although it is installed
 */
export function runGit(root: string, args: readonly string[], input: string | null): Promise<Finished> {
  return runGitWith(root, args, { input, env: {} });
}

/** The same with more in its environment, such as an index of its own. */
export function runGitWith(
  root: string,
  args: readonly string[],
  { input, env }: { readonly input: string | Uint8Array | null; readonly env: NodeJS.ProcessEnv },
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...GIT_SAFETY, ...args], { cwd: root, env: { ...GIT_ENVIRONMENT(root), ...env } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdin.on('error', () => undefined); // git may end before it read everything
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve({ code: 127, stdout: Buffer.alloc(0), stderr: 'git is not installed' });
      else reject(new EnvironmentError(`Expected to start git in ${root}, found: ${error.message}`, { cause: error }));
    });
    child.on('close', (code) => resolve({ code, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8') }));
    child.stdin.end(input ?? '');
  });
}

/** Whether `root` is in a repository that has a commit. */
export async function isRepository(root: string): Promise<boolean> {
  const { code, stdout } = await runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD'], null);
  return code === 0 && stdout.length > 0;
}
