import { InputError, UsageError } from '../model/errors.ts';
import { inUtc } from './clock.ts';
import { gitText } from './git-process.ts';
import { findBase, headCommit, isShallow, tooShallow } from './git-refs.ts';
import { realRoot } from './real-root.ts';

/** A commit and when it was made, in UTC: `2026-11-24T02:00:00Z`. No date is before that of an earlier commit. */
export interface DatedCommit {
  readonly id: string;
  readonly date: string;
}

/** The days or weeks (from Monday on, in UTC) that a series has one commit of. */
export const PERIODS = ['day', 'week'] as const;
export type Period = (typeof PERIODS)[number];

const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z)?$/;
const DAY_MS = 86_400_000;
/** 1970-01-01 was a Thursday. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

/**
 * The commits that the branch that is checked out went through since a date (`2026-01-31`, or with a time) or since it parted from
 * a branch, a tag or a commit, the last one of each period, the oldest first.
 *
 * @throws UsageError for a date that is none
 * @throws InputError when there is no such commit, or the clone is cut off
 * @throws EnvironmentError when there is no repository, or git does not run in it
 */
export async function commitsSince(folder: string, since: string, period: Period): Promise<readonly DatedCommit[]> {
  const root = realRoot(folder);
  const head = await headCommit(root);
  const isDate = DATE.test(since);
  const from = isDate ? timeOf(since) : Number.NEGATIVE_INFINITY;
  const base = isDate ? null : (await findBase(root, since)).commit;
  if (await isShallow(root)) throw tooShallow(`all commits since \`${since}\``);
  // First parents: what was on the branch, not what was written elsewhere meanwhile.
  const args = ['log', '--first-parent', '--format=%H %ct', ...(base === null ? [head] : [head, `^${base}`]), '--'];
  const listed = linesOf(await git(root, args));
  const first = base === null ? [] : linesOf(await git(root, ['log', '-1', '--format=%H %ct', base, '--']));
  const commits = [...listed, ...first].reverse().map(commitOf);
  return lastOfEach(
    commits.filter(({ time }) => time >= from),
    period,
  );
}

function git(root: string, args: readonly string[]): Promise<string> {
  return gitText(root, args, { input: null, env: {}, expected: 'git to list commits' });
}

interface TimedCommit {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly time: number;
}

function lastOfEach(commits: readonly TimedCommit[], period: Period): readonly DatedCommit[] {
  const last = new Map<number, DatedCommit>();
  let latest = Number.NEGATIVE_INFINITY;
  for (const { id, time } of commits) {
    // A clock that was wrong does not put a commit before the one it stands on.
    latest = Math.max(latest, time);
    last.set(numberOf(period, latest), { id, date: inUtc(new Date(latest)) });
  }
  return [...last.values()];
}

function numberOf(period: Period, time: number): number {
  return period === 'day' ? Math.floor(time / DAY_MS) : Math.floor((time - FIRST_MONDAY_MS) / (7 * DAY_MS));
}

function timeOf(date: string): number {
  const time = Date.parse(date.length === 10 ? `${date}T00:00:00Z` : date);
  // `2026-02-30` is the second of March to JavaScript.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date.slice(0, 10))
    throw new UsageError(`Expected a date such as \`2026-01-31\`, or a branch, a tag or a commit, found \`${date}\``);
  return time;
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

function commitOf(line: string): TimedCommit {
  const [id = '', seconds = ''] = line.split(' ');
  const time = Number(seconds) * 1_000;
  if (!Number.isFinite(time) || Number.isNaN(new Date(time).getTime()))
    throw new InputError(`Expected commit \`${id}\` to have a date, found \`${seconds}\``);
  return { id, time };
}
