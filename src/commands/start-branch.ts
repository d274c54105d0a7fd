import type { Finding } from '../model/report.ts';
import type { BranchTips } from '../workspace/branch-tips.ts';
import { fileWarning } from '../workspace/file-finding.ts';
import { commonCommit, contains, makeCommit, treeOf } from '../workspace/git-commits.ts';
import { mergeTrees } from '../workspace/merge-trees.ts';
import type { Project } from '../workspace/project.ts';
import { treeWith } from '../workspace/tree-with.ts';
import { settledText } from './settle-texts.ts';

/** What a branch is committed on. */
export interface BranchStart {
  /** A commit that holds today's source, and all that people did on the branch. */
  readonly commit: string;
  readonly tree: string;
  /** Parents of what is committed with this or another tree. */
  readonly parents: readonly string[];
  readonly findings: readonly Finding[];
}

/** What starting depends on. */
interface Options {
  readonly top: string;
  /** Where the project stands in its repository, with `/` at the end. */
  readonly prefix: string;
  readonly project: Pick<Project, 'config' | 'locales' | 'sourcesOf'>;
  /** For files that are needed for a moment. */
  readonly folder: string;
  /** Who makes commits that no branch holds. */
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Brings a branch together with `head`, in a commit that no branch holds yet. Both ways of a branch that parted from its remote are
 * brought together first.
 *
 * @throws InputError when the clone is cut off before they parted, or they have nothing in common
 */
export async function startBranch(tips: BranchTips, head: string, options: Options): Promise<BranchStart> {
  const own = await branchWhole(tips, options);
  if (own === null) return { commit: head, tree: await treeOf(options.top, head), parents: [head], findings: [] };
  const started = await brought({ ours: head, theirs: own.commit, kept: 'theirs' }, tips.name, options);
  return { ...started, findings: [...own.findings, ...started.findings] };
}

/** A branch with what is here and what is on the remote; null: it is nowhere. */
export async function branchWhole({ name, tips }: BranchTips, options: Options): Promise<BranchStart | null> {
  const [first, second] = tips;
  if (first === undefined) return null;
  if (second !== undefined) return brought({ ours: first, theirs: second, kept: 'ours' }, name, options);
  return { commit: first, tree: await treeOf(options.top, first), parents: [first], findings: [] };
}

interface Ways {
  readonly ours: string;
  readonly theirs: string;
  /** Whose localized documents stay where both changed the same lines. */
  readonly kept: 'ours' | 'theirs';
}

async function brought({ ours, theirs, kept }: Ways, name: string, options: Options): Promise<BranchStart> {
  const { top, prefix, project, folder, env } = options;
  for (const [whole, part] of [
    [theirs, ours],
    [ours, theirs],
  ] as const)
    if (await contains(top, whole, part))
      return { commit: whole, tree: await treeOf(top, whole), parents: [whole], findings: [] };
  const base = await commonCommit(top, ours, theirs, name);
  const pathOf = (path: string) => (path.startsWith(prefix) ? path.slice(prefix.length) : `../${path}`);
  const isLocalized = (path: string) => project.locales.some((tag) => project.sourcesOf(path, tag).length > 0);
  const settling = { records: project.config.records, isLocalized, kept };
  const { changes, conflicts } = await mergeTrees(
    top,
    { base, ours, theirs },
    { folder, settle: (path, texts) => settledText(pathOf(path), texts, settling) },
  );
  const tree = await treeWith(top, { folder, tree: await treeOf(top, ours), changes });
  const parents = kept === 'ours' ? [ours, theirs] : [theirs, ours];
  const commit = await makeCommit(top, { tree, parents, message: `Bring \`${name}\` together`, env });
  const findings = conflicts.map(({ path, taken }) => conflict(pathOf(path), { name, isOfBranch: taken === 'theirs' }));
  return { commit, tree, parents, findings };
}

function conflict(path: string, { name, isOfBranch }: { readonly name: string; readonly isOfBranch: boolean }): Finding {
  const taken = isOfBranch ? `that of \`${name}\`` : 'the one that it was to be brought up to';
  const message = `Expected changes of different lines here and on \`${name}\`, found the same lines changed; the file is ${taken}: take over by hand what the other one says`;
  return fileWarning('sync-conflict', path, message);
}
