import { EnvironmentError, UsageError } from '../model/errors.ts';
import { type BranchTips, branchTips } from '../workspace/branch-tips.ts';
import { commitFiles } from '../workspace/commit-files.ts';
import { makeCommit, moveBranch, treeOf } from '../workspace/git-commits.ts';
import { committing } from '../workspace/git-identity.ts';
import { headCommit, repositoryPrefix } from '../workspace/git-refs.ts';
import { plannedTree } from '../workspace/planned-tree.ts';
import { openCommittedProject, type Project, type ProjectDocument } from '../workspace/project.ts';
import { treeWith } from '../workspace/tree-with.ts';
import { commitMessage } from './commit-message.ts';
import { loadDocuments } from './load-documents.ts';
import { inForm, type SyncSelection } from './open-for-sync.ts';
import { select } from './open-project.ts';
import { openReading } from './open-reading.ts';
import type { Publishing } from './publishing.ts';
import { pushed } from './pushed.ts';
import type { Session } from './session.ts';
import { startBranch } from './start-branch.ts';
import { summarizeSync } from './summarize-sync.ts';
import { MOST_ROUNDS, planned, type Told } from './sync-on-disk.ts';
import { writtenFacts } from './written-facts.ts';

/** What a sync of a branch depends on. */
export interface BranchOptions {
  readonly session: Session;
  readonly publishing: Publishing;
  /** Whether branches are left as they are, and only told what they would become. */
  readonly isDryRun: boolean;
  readonly isSummarized: boolean;
  /** For files that are needed for a moment. */
  readonly folder: string;
  /** Where the repository begins, absolute. */
  readonly top: string;
}

/**
 * Brings a branch up to the commit that is checked out, on top of what people did there, and commits that to it. Neither the tree on
 * disk nor its index is looked at or changed. A branch that somebody moves meanwhile is planned again.
 */
export async function syncBranch(name: string, selection: SyncSelection, options: BranchOptions): Promise<Told> {
  const { top, publishing } = options;
  for (let round = 1; ; round += 1) {
    const tips = await branchTips(top, name, { remote: publishing.remote ?? 'origin', instead: 'use `--commit` there' });
    const told = await syncOnce(tips, selection, options);
    if (told !== null) return told;
    if (round === MOST_ROUNDS)
      throw new EnvironmentError(`Expected \`${name}\` to stand still for a moment, found it moved ${round} times: run it again`);
  }
}

/** Null: the branch was moved meanwhile. */
async function syncOnce(tips: BranchTips, selection: SyncSelection, options: BranchOptions): Promise<Told | null> {
  const { session, publishing, top, folder, isDryRun } = options;
  const head = await headCommit(session.root);
  const env = await committing(top, publishing.author);
  const project = await projectAt(session, head);
  refuseElsewhere(project, selection);
  const prefix = await repositoryPrefix(project.root);
  const start = await startBranch(tips, head, { top, prefix, project, folder, env });

  const files = await commitFiles(session.root, start.commit);
  const started = await openCommittedProject(session, { files, revision: start.commit });
  const documents = select(started, selection);
  const reading = await openReading(session, started);
  const prepare = (own: readonly ProjectDocument[]) => loadDocuments(files, started, own);
  const { plan, ...told } = await planned(session, inForm({ project: started, documents, reading }, selection), prepare);
  const findings = [...start.findings, ...told.findings];
  const records = started.config.records;
  const shared = { ...told, findings, writes: plan.writes, changed: [], folder: records, isDryRun };
  const ended = (report: Pick<Told, 'failed' | 'commits'>, revision: string) =>
    summarized({ ...shared, ...report }, { selection, options, head, revision });
  if (isDryRun) return ended({ failed: [], commits: [] }, start.commit);

  const { changes, failed } = await plannedTree(top, { commit: start.commit, entries: files.entries, writes: plan.writes });
  const tree = changes.length === 0 ? start.tree : await treeWith(top, { folder, tree: start.tree, changes });
  // What the source holds already is nothing for a branch, as after a squash.
  if (tree === (await treeOf(top, head))) return ended({ failed, commits: [] }, start.commit);
  const [tip] = start.parents;
  const isHeld = start.parents.length === 1 && tips.tips.length === 1 && tip !== undefined;
  if (isHeld && tree === (await treeOf(top, tip)))
    return ended({ failed, commits: await sent(tips, null, options) }, start.commit);
  const undone = new Set(failed.map(({ path }) => path));
  const paths = plan.writes.map(({ path }) => path).filter((path) => !undone.has(path));
  const message = commitMessage(publishing.message, { ...writtenFacts(started, paths), commit: head });
  const commit = await makeCommit(top, { tree, parents: start.parents, message, env });
  if (!(await moveBranch(top, { ref: tips.ref, from: tips.local, to: commit }))) return null;
  return ended({ failed, commits: await sent(tips, commit, options) }, commit);
}

/** What an earlier run committed and could not push is pushed now. */
async function sent(
  { name, local, tips: [newest] }: BranchTips,
  commit: string | null,
  options: BranchOptions,
): Promise<Told['commits']> {
  if (commit === null && (local !== newest || options.publishing.remote === null)) return [];
  return [await pushed(options.top, { repository: '', branch: name, commit, pushed: null }, options)];
}

/** With a summary of the project as it is in `revision`, where one is asked for. */
async function summarized(
  told: Omit<Told, 'summary'>,
  {
    selection,
    options,
    head,
    revision,
  }: { readonly selection: SyncSelection; readonly options: BranchOptions; readonly head: string; readonly revision: string },
): Promise<Told> {
  if (!options.isSummarized) return { ...told, summary: null };
  const { session } = options;
  const files = await commitFiles(session.root, revision);
  const project = await openCommittedProject(session, { files, revision });
  const documents = select(project, selection);
  await loadDocuments(files, project, documents);
  const selected = { project, documents, reading: await openReading(session, project) };
  return { ...told, summary: await summarizeSync(session, selected, { told, commit: head }) };
}

async function projectAt(session: Session, revision: string): Promise<Project> {
  return openCommittedProject(session, { files: await commitFiles(session.root, revision), revision });
}

/** @throws UsageError for locales whose documents no branch of this repository can hold */
function refuseElsewhere({ config }: Project, { locales }: SyncSelection): void {
  const asked = new Set(locales.map((tag) => tag.toLowerCase()));
  const elsewhere = config.locales
    .filter(({ tag, repository }) => repository !== null && (asked.size === 0 || asked.has(tag.toLowerCase())))
    .map(({ tag }) => `\`${tag}\``);
  if (elsewhere.length > 0)
    throw new UsageError(
      `Expected locales of this repository for \`--branch\`, found ${elsewhere.join(', ')} in another: use \`--commit\` there, or \`--locale\` for the others`,
    );
}
