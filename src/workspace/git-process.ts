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

/** What a git command left. `code` is 127 when git is not installed. */
interface Finished {
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
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...GIT_SAFETY, ...args], { cwd: root, env: GIT_ENVIRONMENT(root) });
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
