import type { Severity, UnitStatus } from './comparison.ts';

/** How many units of a document or locale have which status, and how many words of the source these are. */
export interface Counts {
  /** Distinct units: current, stale, missing and unknown together. */
  readonly units: number;
  readonly current: number;
  readonly stale: number;
  readonly missing: number;
  readonly unknown: number;
  /** Pairs, not units. */
  readonly orphaned: number;
  /** Of the stale units. */
  readonly severity: Readonly<Record<Severity, number>>;
  readonly words: Readonly<Record<UnitStatus['type'], number>>;
  /** `words.stale` by severity. */
  readonly staleWords: Readonly<Record<Severity, number>>;
}
