import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { git, workspace, write } from '../cli/run.ts';
import { workflowCommands } from './workflow-commands.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/pre-merge-check', import.meta.url));
export const COMMAND = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

/** Of the environment no more than what a runner sets, too: no variable of a CI system that runs the tests. */
export const BARE = {
  PATH: process.env['PATH'] ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  HEXAPLA: `${process.execPath} ${COMMAND}`,
  HEXAPLA_CACHE: 'off',
};

/** What a run of the script left. */
export interface ScriptRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What it wrote for the summary of a job, and for later steps. */
  readonly summary: string;
  readonly outputs: string;
}

/** Runs a program to its end, with nothing to read. */
export function execute(
  [program = '', ...args]: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<Pick<ScriptRun, 'code' | 'stdout' | 'stderr'>> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }));
  });
}

/** Runs `scripts/pre-merge-check` in a clone. */
export async function preMergeCheck(
  cwd: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<ScriptRun> {
  const run = await execute(['bash', SCRIPT, ...args], { cwd, env: { ...BARE, HOME: cwd, ...env } });
  const written = (name: string) => {
    const file = env[name] ?? '';
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  return { ...run, summary: written('GITHUB_STEP_SUMMARY'), outputs: written('GITHUB_OUTPUT') };
}

/** What git prints, without the end of the line. */
export function gitText(root: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

export function isShallow(root: string): boolean {
  return gitText(root, 'rev-parse', '--is-shallow-repository') === 'true';
}

/** Makes the merge of a branch into its base that GitHub makes of pull request 1, and checks nothing out. */
export async function pullRequest(origin: string, { base = 'main', head = 'change' } = {}): Promise<string> {
  await git(origin, 'checkout', '-q', '--detach', base);
  await git(origin, 'merge', '-q', '--no-ff', '-m', `Merge ${head} into ${base}`, head);
  await git(origin, 'update-ref', 'refs/pull/1/merge', 'HEAD');
  await git(origin, 'update-ref', 'refs/pull/1/head', head);
  return gitText(origin, 'rev-parse', head);
}

/** A clone of one commit, with nothing else in it, made as `actions/checkout` makes it. */
export async function checkout(
  origin: string,
  ref = 'refs/pull/1/merge',
  depth: readonly string[] = ['--depth=1'],
): Promise<string> {
  const root = workspace({});
  const tracking = `refs/remotes/${ref.replace(/^refs\/(?:heads\/)?/, '')}`;
  const id = gitText(origin, 'rev-parse', ref);
  await git(root, 'init', '-q');
  await git(root, 'remote', 'add', 'origin', `file://${origin}`);
  await git(root, '-c', 'protocol.version=2', 'fetch', '-q', '--no-tags', ...depth, 'origin', `+${id}:${tracking}`);
  await git(root, 'checkout', '-q', '--force', tracking);
  return root;
}

/** The environment that GitHub gives to a step for the event `pull_request`. */
export function pullRequestEnvironment(
  head: string,
  { base = 'main', fork = false }: { readonly base?: string; readonly fork?: boolean } = {},
): Readonly<Record<string, string>> {
  const folder = workspace({});
  const repository = (name: string) => ({ repo: { full_name: name } });
  const event = {
    pull_request: { number: 1, head: { sha: head, ...repository(fork ? 'them/docs' : 'us/docs') }, base: repository('us/docs') },
  };
  write(folder, 'event.json', JSON.stringify(event));
  write(folder, 'output', '');
  write(folder, 'summary', '');
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_BASE_REF: base,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_REF: 'refs/pull/1/merge',
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    RUNNER_TEMP: folder,
  };
}

/** The annotations that GitHub shows, as `level path:line title`. */
export function shown(output: string): readonly string[] {
  return workflowCommands(output).map(({ name, properties: { file, line, title } }) => `${name} ${file}:${line} ${title}`);
}
