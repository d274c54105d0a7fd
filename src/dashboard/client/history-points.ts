import type { DashboardHistory, DashboardOverview, HistoryRow } from '../../model/dashboard.ts';
import { type Facts, factsOf, sumOf } from './facts.ts';

/** What was found at a time; null: the locale was not there yet. */
export interface Point {
  readonly date: string;
  readonly locales: readonly (Facts | null)[];
}

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;

/** The recorded runs, and today as the last of them: in place of a run of the last day that found the same in the same commit. */
export function pointsOf({ points }: DashboardHistory, { date, commit, locales }: DashboardOverview): readonly Point[] {
  const today: HistoryRow = [date, commit, locales.map(({ figures }) => figures)];
  const past = points.filter(([when]) => Date.parse(when) <= Date.parse(date));
  const last = past.at(-1);
  const shown = last !== undefined && isSameRun(last, today) ? past.slice(0, -1) : past;
  return [...shown, today].map(([when, , figures]) => ({
    date: when,
    locales: figures.map((own) => (own === null ? null : factsOf(own))),
  }));
}

function isSameRun([before, commit, figures]: HistoryRow, [date, ownCommit, ownFigures]: HistoryRow): boolean {
  const isRecent = Date.parse(date) - Date.parse(before) < DAY_MS;
  return isRecent && commit === ownCommit && JSON.stringify(figures) === JSON.stringify(ownFigures);
}

/** The last run that found something else than today, and the last one that is a week old; null: there is none. */
export function earlierPoints(points: readonly Point[]): { readonly last: Point | null; readonly week: Point | null } {
  const now = points.at(-1);
  if (now === undefined) return { last: null, week: null };
  const before = points.slice(0, -1);
  const figures = JSON.stringify(now.locales);
  const last = before.findLast(({ locales }) => JSON.stringify(locales) !== figures) ?? before.at(-1) ?? null;
  const week = before.findLast(({ date }) => Date.parse(date) <= Date.parse(now.date) - WEEK_MS) ?? null;
  return { last, week: week === last ? null : week };
}

/** All locales of a point together. */
export function totalOf({ locales }: Point): Facts {
  return sumOf(locales.filter((facts) => facts !== null));
}
