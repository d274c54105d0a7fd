import { mergedHistory, withPoint } from '../formats/history.ts';
import { EnvironmentError, InputError } from '../model/errors.ts';
import type { HistoryPoint } from '../model/history-point.ts';
import { type StatusDocument, totalsByLocale } from '../reports/status-document.ts';
import { type BranchTips, branchTips } from '../workspace/branch-tips.ts';
import { nowInUtc } from '../workspace/clock.ts';
import { makeCommit, moveBranch } from '../workspace/git-commits.ts';
import { committing } from '../workspace/git-identity.ts';
import { GitObjects } from '../workspace/git-objects.ts';
import { requireRemote } from '../workspace/git-push.ts';
import { headCommit, repositoryPrefix } from '../workspace/git-refs.ts';
import { mayBeRepository } from '../workspace/may-be-repository.ts';
import type { Project } from '../workspace/project.ts';
import { topsOf } from '../workspace/repository-top.ts';
import { treeWith } from '../workspace/tree-with.ts';
import { writeBlobs } from '../workspace/write-blobs.ts';
import { writeFiles } from '../workspace/write-files.ts';
import { pushed } from './pushed.ts';
import type { Recording } from './recording.ts';
import { isFinding, located, type Session } from './session.ts';
import { historyPath } from './settle-texts.ts';
import { branchWhole } from './start-branch.ts';
import { waitedLock } from './waited-lock.ts';

const MOST_ROUNDS = 3;
/** What to do where somebody has the branch checked out. */
const INSTEAD = 'leave out `--branch` there';

/** Adds the figures of a project to its history, unless the last line says the same. Whether all went well; a push that is refused is told of. */
export async function recordStatus(
  session: Session,
  project: Project,
  { totals, recording }: { readonly totals: StatusDocument['totals']; readonly recording: Recording },
): Promise<boolean> {
  const { root } = project;
  const commit = mayBeRepository(root) ? await headCommit(root).catch(() => null) : null; // none before the first one
  const locales = totalsByLocale({ totals });
  return recordPoint(session, project, { point: { date: nowInUtc(), commit, locales }, recording, added: withPoint });
}

/** A point, and the history with it; null: it says nothing new. */
interface RecordedPoint {
  readonly point: HistoryPoint;
  readonly recording: Recording;
  readonly added: (text: string, point: HistoryPoint) => string | null;
}

/** Adds a point to the history of a project. Whether all went well; a push that is refused is told of. */
export function recordPoint(session: Session, project: Project, { point, recording, added }: RecordedPoint): Promise<boolean> {
  return record(session, project, { recording, commit: point.commit, change: (text) => added(text, point) });
}

/** Pushes the history as it was recorded so far. Whether all went well; a push that is refused is told of. */
export function pushHistory(session: Session, project: Project, recording: Recording): Promise<boolean> {
  return record(session, project, { recording, commit: null, change: () => null });
}

/** The history of what it was; null: that. */
interface Recorded {
  readonly recording: Recording;
  /** That the change is about. */
  readonly commit: string | null;
  readonly change: (text: string) => string | null;
}

async function record(session: Session, project: Project, recorded: Recorded): Promise<boolean> {
  const { root } = project;
  const lock = await waitedLock(session, root);
  try {
    const { branch } = recorded.recording;
    if (branch === null) {
      recordOnDisk(session, project, recorded);
      return true;
    }
    return await recordOnBranch(session, project, { ...recorded, branch, folder: lock.folder });
  } finally {
    lock.release();
  }
}

/**
 * The history as it was recorded so far.
 *
 * @throws InputError when the file cannot be read
 */
export async function recordedHistory(project: Project, { branch, remote }: Recording): Promise<string> {
  if (branch === null) return historyOnDisk(project);
  const [top = project.root] = topsOf([project.root]);
  const { tips } = await branchTips(top, branch, { remote: remote ?? 'origin', instead: INSTEAD });
  const path = `${await repositoryPrefix(project.root)}${historyPath(project.config.records)}`;
  const [theirs = '', ours = ''] = await Promise.all(tips.map(async (tip) => (await entryAt(top, `${tip}:${path}`)) ?? ''));
  return mergedHistory(theirs, ours);
}

function historyOnDisk({ files, config }: Project): string {
  const path = historyPath(config.records);
  const content = files.has(path) ? files.read(path) : null;
  if (content !== null && isFinding(content)) throw new InputError(located(content));
  return content?.text ?? '';
}

function recordOnDisk(session: Session, project: Project, { change }: Recorded): void {
  const path = historyPath(project.config.records);
  const text = change(historyOnDisk(project));
  if (text !== null) writeFiles(project.root, [{ path, text }]);
  session.note(told(text !== null, `\`${path}\``));
}

interface OnBranch extends Recorded {
  readonly branch: string;
  readonly folder: string;
}

async function recordOnBranch(session: Session, project: Project, options: OnBranch): Promise<boolean> {
  const { branch, recording } = options;
  const { remote } = recording;
  const [top = project.root] = topsOf([project.root]);
  if (remote !== null) await requireRemote(top, remote);
  for (let round = 1; ; round += 1) {
    const tips = await branchTips(top, branch, { remote: remote ?? 'origin', instead: INSTEAD });
    const made = await committed(project, tips, { ...options, top });
    const isOurs = made !== null || (tips.local !== null && tips.local === tips.tips[0]);
    if (made === null || (await moveBranch(top, { ref: tips.ref, from: tips.local, to: made }))) {
      session.note(told(made !== null, `\`${historyPath(project.config.records)}\` on \`${branch}\``));
      if (!isOurs || remote === null) return true;
      const sent = { repository: '', branch, commit: made, pushed: null };
      return (await pushed(top, sent, { session, publishing: { remote } })).pushed !== null;
    }
    if (round === MOST_ROUNDS)
      throw new EnvironmentError(
        `Expected \`${branch}\` to stand still for a moment, found it moved ${round} times: run it again`,
      );
  }
}

/** A commit with the point in it; null: there is nothing to add to `tips`. */
async function committed(
  project: Project,
  tips: BranchTips,
  { recording, commit, change, folder, top }: OnBranch & { readonly top: string },
): Promise<string | null> {
  const env = await committing(top, recording.author);
  const prefix = await repositoryPrefix(project.root);
  const whole = await branchWhole(tips, { top, prefix, project, folder, env });
  const path = `${prefix}${historyPath(project.config.records)}`;
  const before = whole === null ? null : await entryAt(top, `${whole.commit}:${path}`);
  const text = change(before ?? '');
  if (text === null) return tips.tips.length > 1 ? (whole?.commit ?? null) : null;
  const [id = ''] = await writeBlobs(top, [text]);
  const tree = await treeWith(top, { folder, tree: whole?.tree ?? null, changes: [{ path, entry: { mode: '100644', id } }] });
  const message = `Record the state of translations${commit === null ? '' : ` at ${commit.slice(0, 10)}`}`;
  return makeCommit(top, { tree, parents: whole === null ? [] : [whole.commit], message, env });
}

async function entryAt(top: string, name: string): Promise<string | null> {
  const objects = new GitObjects(top);
  try {
    const blob = await objects.read(name);
    return blob === null ? null : Buffer.from(blob.bytes).toString('utf8');
  } finally {
    objects.close();
  }
}

function told(isNew: boolean, where: string): string {
  return isNew ? `Recorded in ${where}` : `Nothing to record in ${where}: its last line says the same`;
}
