import { InputError } from '../model/errors.ts';
import { gitText, runGit, runGitWith } from './git-process.ts';
import { isShallow, tooShallow } from './git-refs.ts';

/** The tree of a commit. */
export async function treeOf(top: string, commit: string): Promise<string> {
  const expected = `a commit \`${commit}\` in \`${top}\``;
  return (await gitText(top, ['rev-parse', '--verify', `${commit}^{tree}`], { input: null, env: {}, expected })).trim();
}

/** Makes a commit that no branch holds yet; its id. */
export async function makeCommit(
  top: string,
  {
    tree,
    parents,
    message,
    env,
  }: {
    readonly tree: string;
    readonly parents: readonly string[];
    readonly message: string;
    readonly env: NodeJS.ProcessEnv;
  },
): Promise<string> {
  const args = [
    '-c',
    'i18n.commitEncoding=UTF-8',
    'commit-tree',
    tree,
    ...parents.flatMap((parent) => ['-p', parent]),
    '-F',
    '-',
  ];
  const input = `${message.trimEnd()}\n`;
  return (await gitText(top, args, { input, env, expected: `git to commit in \`${top}\`` })).trim();
}

/** Whether `commit` is part of the history of `of`. Where a clone is cut off, what a commit says of its parents counts. */
export async function contains(top: string, of: string, commit: string): Promise<boolean> {
  if (of === commit || (await writtenParents(top, of)).includes(commit)) return true;
  return (await runGit(top, ['merge-base', '--is-ancestor', commit, of], null)).code === 0;
}

/**
 * The last commit that two have in common.
 *
 * @throws InputError when there is none, or the clone is cut off before it
 */
export async function commonCommit(top: string, ours: string, theirs: string, name: string): Promise<string> {
  if (await contains(top, theirs, ours)) return ours;
  if (await contains(top, ours, theirs)) return theirs;
  const { code, stdout } = await runGit(top, ['merge-base', ours, theirs], null);
  const base = stdout.toString('utf8').trim();
  if (code === 0 && base !== '') return base;
  if (await isShallow(top)) throw tooShallow(`the commit where \`${name}\` parted from what is checked out`);
  throw new InputError(
    `Expected \`${name}\` to have a commit in common with what is checked out, found none: choose another branch`,
  );
}

/** The parents that a commit names, also those that a clone was cut off before. */
async function writtenParents(top: string, commit: string): Promise<readonly string[]> {
  const { stdout } = await runGit(top, ['cat-file', 'commit', commit], null);
  const [head = ''] = stdout.toString('utf8').split('\n\n', 1);
  return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id = '']) => id);
}

/**
 * Moves a branch from `from` (null: it is not there yet) to `to`, unless it was moved in between: whether it could be.
 *
 * @throws EnvironmentError when git refuses for another reason
 */
export async function moveBranch(
  top: string,
  { ref, from, to }: { readonly ref: string; readonly from: string | null; readonly to: string },
): Promise<boolean> {
  const before = from ?? '0'.repeat(to.length);
  const args = ['update-ref', '--no-deref', '-m', 'hexapla', '--', ref, to, before];
  const { code } = await runGitWith(top, args, { input: null, env: {} });
  if (code === 0) return true;
  const { stdout } = await runGit(top, ['rev-parse', '--verify', '--quiet', ref], null);
  if ((stdout.toString('utf8').trim() || null) !== from) return false;
  await gitText(top, args, { input: null, env: {}, expected: `git to move \`${ref}\`` });
  return true;
}
