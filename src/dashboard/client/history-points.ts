import type { DashboardHistory, DashboardOverview } from '../../model/dashboard.ts';
import { type Facts, factsOf, sumOf } from './facts.ts';

/** What was found at a time; null: the locale was not there yet. */
export interface Point {
  readonly date: string;
  readonly locales: readonly (Facts | null)[];
}

const WEEK_MS = 7 * 86_400_000;

/** The recorded runs, and today as the last of them. */
export function pointsOf({ points }: DashboardHistory, { date, locales }: DashboardOverview): readonly Point[] {
  const recorded = points.map(([when, , figures]) => ({
    date: when,
    locales: figures.map((own) => (own === null ? null : factsOf(own))),
  }));
  const now = { date, locales: locales.map(({ figures }) => factsOf(figures)) };
  return [...recorded.filter((point) => Date.parse(point.date) <= Date.parse(date)), now];
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
