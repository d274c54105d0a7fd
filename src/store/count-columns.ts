import { SEVERITIES } from '../model/comparison.ts';
import type { Counts } from '../model/counts.ts';

const STATUSES = ['current', 'stale', 'missing', 'unknown', 'orphaned'] as const;

/** Columns of a table that hold {@link Counts}, in its order. */
export const COUNT_COLUMNS = [
  'units',
  ...STATUSES,
  ...SEVERITIES,
  ...STATUSES.map((status) => `${status}_words` as const),
  ...SEVERITIES.map((severity) => `${severity}_words` as const),
] as const;

export type CountColumns = Readonly<Record<(typeof COUNT_COLUMNS)[number], number>>;

/** Counts as the values of {@link COUNT_COLUMNS}. */
export function countValues(counts: Counts): readonly number[] {
  const { units, severity, words, staleWords } = counts;
  return [
    units,
    ...STATUSES.map((status) => counts[status]),
    ...SEVERITIES.map((name) => severity[name]),
    ...STATUSES.map((status) => words[status]),
    ...SEVERITIES.map((name) => staleWords[name]),
  ];
}

/** What a driver gives for a number: Postgres gives sums as text. */
type Figure = number | string | bigint;

/** Counts of the values of {@link COUNT_COLUMNS}. */
export function countsOfColumns(row: Readonly<Record<keyof CountColumns, Figure>>): Counts {
  const picked = <K extends string>(keys: readonly K[], value: (key: K) => Figure) =>
    Object.fromEntries(keys.map((key) => [key, Number(value(key))])) as Record<K, number>;
  return {
    units: Number(row.units),
    ...picked(STATUSES, (status) => row[status]),
    severity: picked(SEVERITIES, (severity) => row[severity]),
    words: picked(STATUSES, (status) => row[`${status}_words`]),
    staleWords: picked(SEVERITIES, (severity) => row[`${severity}_words`]),
  };
}
