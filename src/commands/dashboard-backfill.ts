import { readHistory, withEarlierPoint } from '../formats/history.ts';
import { UsageError } from '../model/errors.ts';
import type { HistoryPoint } from '../model/history-point.ts';
import { counted } from '../reports/figures.ts';
import { totalsByLocale } from '../reports/status-document.ts';
import { commitsSince, type DatedCommit, PERIODS } from '../workspace/commit-series.ts';
import { openProject, type Project } from '../workspace/project.ts';
import { pushHistory, recordedHistory, recordPoint } from './record-status.ts';
import { type RecordingOptions, recordingFor } from './recording.ts';
import type { Outcome, Session } from './session.ts';
import { historyPath } from './settle-texts.ts';
import { statusAtCommit } from './status-at-commit.ts';

/** What `hexapla dashboard backfill` takes. */
export interface BackfillCommand {
  /** A date, or a branch, a tag or a commit. */
  readonly since: string;
  readonly every: string;
  readonly recording: Omit<RecordingOptions, 'record'>;
}

/**
 * Computes points of the history from the commits of the past. Each is recorded as soon as it is known, and a commit that the
 * history knows is not looked at again: a run that was ended goes on where it was.
 */
export async function dashboardBackfill(session: Session, { since, every, recording: asked }: BackfillCommand): Promise<Outcome> {
  const period = PERIODS.find((name) => name === every);
  if (period === undefined) throw new UsageError(`Expected \`day\` or \`week\` for \`--every\`, found \`${every}\``);
  const recording = await recordingFor(asked);
  const project = await openProject(session);
  const commits = await commitsSince(project.root, since, period);
  const known = new Set(readHistory(await recordedHistory(project, recording)).points.map(({ commit }) => commit));
  const open = commits.filter(({ id }) => !known.has(id));
  let recorded = 0;
  for (const [at, commit] of open.entries()) {
    const point = await pointAt(session, project, commit);
    session.note(
      `${at + 1} of ${open.length}: ${commit.date.slice(0, 10)} ${commit.id.slice(0, 10)}${point === null ? ': no documents' : ''}`,
    );
    if (point === null) continue;
    await recordPoint(quiet(session), project, { point, recording: { ...recording, remote: null }, added: withEarlierPoint });
    recorded += 1;
  }
  // Once, also when an earlier run was ended before it: what is there already is pushed as well.
  const isPushed = recording.remote === null || (await pushHistory(quiet(session), project, recording));
  const where = `\`${historyPath(project.config.records)}\`${recording.branch === null ? '' : ` on \`${recording.branch}\``}`;
  const rest = commits.length - open.length;
  const told = `Recorded ${counted(recorded, 'point')} in ${where}${rest === 0 ? '' : `; ${rest} of ${commits.length} were there`}\n`;
  return { output: told, exitCode: isPushed ? 0 : 4 };
}

/** The figures of a commit; null: it holds no documents. */
async function pointAt(session: Session, project: Project, { id, date }: DatedCommit): Promise<HistoryPoint | null> {
  const status = await statusAtCommit(session, project, id);
  if (status === null) return null;
  return { date, commit: id, locales: totalsByLocale(status) };
}

/** Where each point went is told once, at the end. */
function quiet(session: Session): Session {
  return { ...session, note: session.detail };
}
