import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../model/errors.ts';
import { withoutFilters } from './git-filters.ts';
import { gitFailed, gitText, runGit, runGitWith } from './git-process.ts';

/** What is committed of a tree that is checked out. */
export interface PathsToCommit {
  /** From the top of the repository, with `/`. Gone ones are committed as gone. */
  readonly paths: readonly string[];
  readonly message: string;
  /** Who does: see `committing`. */
  readonly env: NodeJS.ProcessEnv;
}

/** Nothing is signed, asked or cleaned up behind a commit. */
const QUIETLY: readonly string[] = ['--literal-pathspecs', '-c', 'gc.auto=0', '-c', 'maintenance.auto=false'];
const COMMIT: readonly string[] = [
  ...['commit', '--quiet', '--only', '--no-verify', '--no-gpg-sign', '--no-status', '--cleanup=whitespace'],
  ...['--pathspec-from-file=-', '--pathspec-file-nul'],
];

/**
 * Commits exactly these files of the repository at `top`, as they stand on disk, on the branch that is checked out. What else is
 * staged or changed stays so; no hook and no filter runs. The id of the commit; null when all of it is committed already.
 *
 * @throws EnvironmentError when git refuses, with its words
 */
export async function commitPaths(top: string, { paths, message, env }: PathsToCommit): Promise<string | null> {
  const tracked = new Set((await gitText(top, ['ls-files', '-z'], { input: null, env, expected: listing(top) })).split('\0'));
  const isThere = (path: string) => existsSync(join(top, path));
  const unknown = await withoutIgnored(
    top,
    paths.filter((path) => !tracked.has(path) && isThere(path)),
  );
  const committed = [...paths.filter((path) => tracked.has(path)), ...unknown];
  if (committed.length === 0) return null;
  const safely = { ...env, ...(await withoutFilters(top)) };
  // Git commits a part of the tree only of files that it knows of.
  if (unknown.length > 0) await intend(top, unknown, safely);
  const expected = `git to commit in \`${top}\``;
  const done = await runGitWith(top, [...QUIETLY, ...COMMIT, `--message=${message}`], { input: listed(committed), env: safely });
  if (done.code === 0)
    return (await gitText(top, ['rev-parse', '--verify', 'HEAD'], { input: null, env: safely, expected })).trim();
  if (unknown.length > 0) await forget(top, unknown, safely);
  if (done.code === 1 && done.stderr.trim() === '') return null; // nothing has changed
  throw gitFailed(done, expected);
}

/**
 * The branch that is checked out in the repository at `top`, ready to be committed to.
 *
 * @throws UsageError when there is none, or a merge or the like has not ended
 */
export async function branchToCommit(top: string): Promise<string> {
  const { code, stdout } = await runGit(top, ['symbolic-ref', '--quiet', 'HEAD'], null);
  const name = stdout.toString('utf8').trim();
  if (code !== 0 || !name.startsWith('refs/heads/'))
    throw new UsageError(
      `Expected a branch checked out in \`${top}\` for \`--commit\`, found a detached HEAD: switch to a branch, or use \`--branch NAME\``,
    );
  for (const [ref, what] of [
    ['MERGE_HEAD', 'merge'],
    ['CHERRY_PICK_HEAD', 'cherry-pick'],
    ['REVERT_HEAD', 'revert'],
  ] as const) {
    if ((await runGit(top, ['rev-parse', '--verify', '--quiet', ref], null)).code === 0)
      throw new UsageError(`Expected no unfinished ${what} in \`${top}\` for \`--commit\`, found one: finish or abort it first`);
  }
  return name.slice('refs/heads/'.length);
}

async function withoutIgnored(top: string, paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length === 0) return [];
  const { stdout } = await runGit(top, ['check-ignore', '-z', '--stdin'], listed(paths));
  const ignored = new Set(stdout.toString('utf8').split('\0'));
  return paths.filter((path) => !ignored.has(path));
}

function intend(top: string, paths: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const args = [...QUIETLY, 'add', '--intent-to-add', '--pathspec-from-file=-', '--pathspec-file-nul'];
  return gitText(top, args, { input: listed(paths), env, expected: `git to take new files of \`${top}\`` });
}

/** Leaves the index as it was before {@link intend}. */
async function forget(top: string, paths: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const args = [...QUIETLY, 'rm', '--quiet', '--cached', '--ignore-unmatch', '--pathspec-from-file=-', '--pathspec-file-nul'];
  await runGitWith(top, args, { input: listed(paths), env });
}

function listed(paths: readonly string[]): string {
  return paths.map((path) => `${path}\0`).join('');
}

function listing(top: string): string {
  return `git to list the files of \`${top}\``;
}
