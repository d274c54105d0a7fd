import { SEVERITIES, type UnitStatus } from '../model/comparison.ts';
import type { Counts } from '../model/counts.ts';
import type { UnitId } from '../model/ids.ts';
import type { Locale } from '../model/locale.ts';
import { markdownWords, unitWords } from '../text/words.ts';

/** The status of a unit of today's source. */
export type SourcedStatus = Exclude<UnitStatus, { type: 'orphaned' }>;
type Writable<T> = { -readonly [Key in keyof T]: T[Key] extends number ? number : Writable<T[Key]> };

const STATUS_RANK = { missing: 5, unknown: 1, current: 0 } as const;
const SEVERITY_RANK = { major: 4, minor: 3, cosmetic: 2 } as const;

/** Counts each unit once, under its worst status where several pairs hold it: missing, stale, unknown, current. */
export function countStatuses(statuses: readonly UnitStatus[], sourceLocale: Locale): Counts {
  const counts = noCounts();
  for (const status of statuses) {
    if (status.type !== 'orphaned') continue;
    counts.orphaned++;
    counts.words.orphaned += markdownWords(status.was, sourceLocale);
  }
  for (const status of worstOfUnits(statuses)) countUnit(counts, status, unitWords(status.unit, sourceLocale));
  return counts;
}

/** Each unit once, where it first stands, with its worst status; orphans are of no unit. */
export function worstOfUnits(statuses: readonly UnitStatus[]): readonly SourcedStatus[] {
  const worst = new Map<UnitId, SourcedStatus>();
  for (const status of statuses) {
    if (status.type === 'orphaned') continue;
    const known = worst.get(status.unit.id);
    if (known === undefined || rank(status) > rank(known)) worst.set(status.unit.id, status);
  }
  return [...worst.values()];
}

/** The counts of several documents together. */
export function sumCounts(all: readonly Counts[]): Counts {
  const sum = noCounts();
  for (const counts of all) add(sum, counts);
  return sum;
}

function rank(status: SourcedStatus): number {
  return status.type === 'stale' ? SEVERITY_RANK[status.severity] : STATUS_RANK[status.type];
}

function countUnit(counts: Writable<Counts>, status: SourcedStatus, words: number): void {
  counts.units++;
  counts[status.type]++;
  counts.words[status.type] += words;
  if (status.type !== 'stale') return;
  counts.severity[status.severity]++;
  counts.staleWords[status.severity] += words;
}

function add(sum: Writable<Counts>, counts: Counts): void {
  sum.units += counts.units;
  for (const status of ['current', 'stale', 'missing', 'unknown', 'orphaned'] as const) {
    sum[status] += counts[status];
    sum.words[status] += counts.words[status];
  }
  for (const severity of SEVERITIES) {
    sum.severity[severity] += counts.severity[severity];
    sum.staleWords[severity] += counts.staleWords[severity];
  }
}

function noCounts(): Writable<Counts> {
  return {
    units: 0,
    current: 0,
    stale: 0,
    missing: 0,
    unknown: 0,
    orphaned: 0,
    severity: { cosmetic: 0, minor: 0, major: 0 },
    words: { current: 0, stale: 0, missing: 0, unknown: 0, orphaned: 0 },
    staleWords: { cosmetic: 0, minor: 0, major: 0 },
  };
}
