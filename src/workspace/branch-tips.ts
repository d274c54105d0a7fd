import { UsageError } from '../model/errors.ts';
import { contains } from './git-commits.ts';
import { runGit } from './git-process.ts';
import { FORBIDDEN } from './git-refs.ts';

/** A branch that nobody has checked out, and where it stands. */
export interface BranchTips {
  readonly name: string;
  /** In full: `refs/heads/…`. */
  readonly ref: string;
  /** Where the branch stands in this clone; null: it is not there. */
  readonly local: string | null;
  /** What it holds: one commit, two where it parted from that of the remote (the remote's first), none where it is nowhere. */
  readonly tips: readonly string[];
}

/**
 * Where a branch stands, here and, as far as this clone knows, on `remote`. `instead` is what to do where somebody has it checked out.
 *
 * @throws UsageError for a name that git does not take for a branch, or takes for more than that, and for a branch that is checked out
 */
export async function branchTips(
  top: string,
  name: string,
  { remote, instead }: { readonly remote: string; readonly instead: string },
): Promise<BranchTips> {
  const ref = `refs/heads/${name}`;
  await refuseName(top, name);
  await refuseCheckedOut(top, { name, ref, instead });
  const local = await commitAt(top, ref);
  const tracking = `refs/remotes/${remote}/${name}`;
  const theirs = FORBIDDEN.test(remote) ? null : await commitAt(top, tracking);
  return { name, ref, local, tips: await tipsOf(top, { local, theirs, tracking }) };
}

async function tipsOf(
  top: string,
  { local, theirs, tracking }: { readonly local: string | null; readonly theirs: string | null; readonly tracking: string },
): Promise<readonly string[]> {
  if (local === null || theirs === null) return [local ?? theirs].filter((tip) => tip !== null);
  if (await contains(top, theirs, local)) return [theirs];
  if (await contains(top, local, theirs)) return [local];
  // What was on the remote once, and is not any more, was taken away there: by a rebase, say.
  const { stdout } = await runGit(top, ['merge-base', '--fork-point', tracking, local], null);
  return stdout.toString('utf8').trim() === local ? [theirs] : [theirs, local];
}

async function refuseName(top: string, name: string): Promise<void> {
  const isSound = name !== '' && name !== 'HEAD' && !FORBIDDEN.test(name);
  if (isSound && (await runGit(top, ['check-ref-format', `refs/heads/${name}`], null)).code === 0) return;
  throw new UsageError(`Expected the name of a branch such as \`l10n/{locale}\` for \`--branch\`, found \`${name}\``);
}

/** Whoever has a branch checked out would find all that it gets as taken back in their tree. */
async function refuseCheckedOut(
  top: string,
  { name, ref, instead }: Pick<BranchTips, 'name' | 'ref'> & { instead: string },
): Promise<void> {
  const symbolic = await runGit(top, ['symbolic-ref', '--quiet', ref], null);
  if (symbolic.code === 0)
    throw new UsageError(`Expected a branch for \`--branch\`, found that \`${name}\` is another name of one: give that`);
  const { stdout } = await runGit(top, ['worktree', 'list', '--porcelain'], null);
  const head = await runGit(top, ['symbolic-ref', '--quiet', 'HEAD'], null);
  const taken = [...stdout.toString('utf8').split('\n'), `branch ${head.stdout.toString('utf8').trim()}`];
  if (taken.includes(`branch ${ref}`))
    throw new UsageError(`Expected a branch that is checked out nowhere for \`--branch\`, found \`${name}\`: ${instead}`);
}

async function commitAt(top: string, ref: string): Promise<string | null> {
  const { code, stdout } = await runGit(top, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], null);
  return code === 0 ? stdout.toString('utf8').trim() : null;
}
