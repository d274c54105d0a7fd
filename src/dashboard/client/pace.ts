import type { Point } from './history-points.ts';

const DAY_MS = 86_400_000;
/** What is looked at. */
const WINDOW_DAYS = 28;
/** With less, two runs of one afternoon would make a trend. */
const LEAST_DAYS = 7;
const LEAST_POINTS = 3;
/** Of the ups and downs, how much a straight line must explain (r squared). */
const LEAST_FIT = 0.5;

/** How fast what is stale goes away; `perWeek` in sentences, negative when there are fewer. */
export type Pace =
  | { readonly type: 'fresh' }
  /** Too few runs are recorded. */
  | { readonly type: 'unknown' }
  /** It goes up and down, so that no line tells where it goes. */
  | { readonly type: 'unsteady' }
  | { readonly type: 'growing'; readonly perWeek: number }
  /** `days`: until nothing would be stale, were it to go on so. */
  | { readonly type: 'falling'; readonly perWeek: number; readonly days: number };

/** How fast what is stale in a locale goes away, by the runs of the last four weeks; `at` is its place in `locales`. */
export function paceOf(points: readonly Point[], at: number): Pace {
  const end = Date.parse(points.at(-1)?.date ?? '');
  const stale = points.at(-1)?.locales[at]?.stale ?? 0;
  if (stale === 0) return { type: 'fresh' };
  const recent = points.flatMap(({ date, locales }): readonly Measure[] => {
    const facts = locales[at] ?? null;
    const day = (Date.parse(date) - end) / DAY_MS;
    return facts === null || day < -WINDOW_DAYS ? [] : [{ day, stale: facts.stale }];
  });
  if (recent.length < LEAST_POINTS || -(recent[0]?.day ?? 0) < LEAST_DAYS) return { type: 'unknown' };
  const { slope, fit } = lineThrough(recent);
  const perWeek = slope * 7;
  if (slope === 0) return { type: 'growing', perWeek: 0 };
  if (fit < LEAST_FIT) return { type: 'unsteady' };
  return slope > 0 ? { type: 'growing', perWeek } : { type: 'falling', perWeek, days: Math.ceil(stale / -slope) };
}

interface Measure {
  readonly day: number;
  readonly stale: number;
}

/** Least squares. */
function lineThrough(measures: readonly Measure[]): { readonly slope: number; readonly fit: number } {
  const mean = (of: (measure: Measure) => number) => measures.reduce((sum, own) => sum + of(own), 0) / measures.length;
  const [day, stale] = [mean((own) => own.day), mean((own) => own.stale)];
  const across = mean((own) => (own.day - day) ** 2);
  const up = mean((own) => (own.stale - stale) ** 2);
  const both = mean((own) => (own.day - day) * (own.stale - stale));
  return { slope: both / across, fit: up === 0 ? 1 : both ** 2 / (across * up) };
}
