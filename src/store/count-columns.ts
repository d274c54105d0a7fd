import type { Counts } from '../model/counts.ts';

/** {@link Counts} as columns of a table. */
export interface CountColumns {
  readonly units: number;
  readonly current: number;
  readonly stale: number;
  readonly missing: number;
  readonly unknown: number;
  readonly orphaned: number;
  readonly cosmetic: number;
  readonly minor: number;
  readonly major: number;
  readonly current_words: number;
  readonly stale_words: number;
  readonly missing_words: number;
  readonly unknown_words: number;
  readonly orphaned_words: number;
  readonly cosmetic_words: number;
  readonly minor_words: number;
  readonly major_words: number;
}

const STATUSES = ['current', 'stale', 'missing', 'unknown', 'orphaned'] as const;
const SEVERITIES = ['cosmetic', 'minor', 'major'] as const;

/** The columns in the order of a table. */
export const COUNT_COLUMNS = [
  'units',
  ...STATUSES,
  ...SEVERITIES,
  ...STATUSES.map((status) => `${status}_words` as const),
  ...SEVERITIES.map((severity) => `${severity}_words` as const),
] as const satisfies readonly (keyof CountColumns)[];

/** Counts as they are kept. */
export function countColumns({ units, severity, words, staleWords, ...counts }: Counts): CountColumns {
  return {
    units,
    current: counts.current,
    stale: counts.stale,
    missing: counts.missing,
    unknown: counts.unknown,
    orphaned: counts.orphaned,
    ...severity,
    current_words: words.current,
    stale_words: words.stale,
    missing_words: words.missing,
    unknown_words: words.unknown,
    orphaned_words: words.orphaned,
    cosmetic_words: staleWords.cosmetic,
    minor_words: staleWords.minor,
    major_words: staleWords.major,
  };
}

/** What a driver gives for a number: Postgres gives sums as text. */
type Figure = number | string | bigint;

/** Counts as they were kept. */
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
