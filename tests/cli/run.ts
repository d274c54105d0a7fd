import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const COMMAND = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

/** What a run of the command left. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Options of node itself. */
  readonly node?: readonly string[];
  /** The account that runs it. */
  readonly uid?: number;
  readonly gid?: number;
}

/** Runs the built command in `cwd`. */
export function hexapla(
  cwd: string,
  args: readonly string[],
  { stdin = '', env = {}, node = [], ...account }: RunOptions = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const inherited = { PATH: process.env['PATH'] ?? '', HOME: cwd };
    const child = spawn(process.execPath, [...node, COMMAND, ...args], { cwd, env: { ...inherited, ...env }, ...account });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin);
  });
}

/** A temporary folder with these files, gone after the test. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'hexapla-cli-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) write(root, path, content);
  return root;
}

/** Writes one file of a workspace. */
export function write(root: string, path: string, content: string | Uint8Array): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  chmodSync(file, 0o644);
}

/** Runs git in a workspace with an identity of its own. */
export function git(root: string, ...args: readonly string[]): Promise<void> {
  return runGit(root, args, {});
}

/** Commits all of a workspace on a day of January 2024. */
export async function commitOn(day: number, root: string, message: string): Promise<void> {
  const date = `2024-01-${String(day).padStart(2, '0')}T09:00:00Z`;
  await git(root, 'add', '-A');
  await runGit(root, ['commit', '-qm', message], { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date });
}

function runGit(root: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  const identity = [
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.invalid',
    '-c',
    'commit.gpgsign=false',
    '-c',
    'init.defaultBranch=main',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...identity, ...args], {
      cwd: root,
      stdio: 'ignore',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...env },
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`git ${args.join(' ')} ended with ${code}`))));
  });
}

/** One pair of a bilingual file. */
export function pair(id: string, target: string, source: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}

/** A row of `hexapla status --format json`. */
export interface Row {
  readonly id: string;
  readonly pair: string | null;
  readonly status: string;
  readonly severity: string | null;
  readonly changes: readonly string[];
  readonly kind: string | null;
  readonly basis: string;
  readonly source: string | null;
  readonly was: string | null;
  readonly target: string | null;
  readonly line: number | null;
  readonly targetLine: number | null;
}

/** The parts of `hexapla status --format json` that the tests read. */
export interface Status {
  readonly version: number;
  readonly documents: readonly {
    readonly source: string | null;
    readonly locale: string;
    readonly target: string | null;
    readonly form: string | null;
    readonly basis: string;
    readonly basisCommit: string | null;
    readonly inSync: boolean | null;
    readonly counts: Readonly<Record<'units' | 'current' | 'stale' | 'missing' | 'unknown' | 'orphaned', number>>;
    readonly units: readonly Row[];
  }[];
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly path: string;
    readonly line: number | null;
    readonly message: string;
  }[];
}

/** `hexapla status --format json`, which never fails for what documents hold. */
export async function status(root: string, ...args: readonly string[]): Promise<Status> {
  const run = await hexapla(root, ['status', '--format', 'json', ...args]);
  if (run.code !== 0) throw new Error(`status ended with ${run.code}: ${run.stderr}`);
  return JSON.parse(run.stdout);
}
