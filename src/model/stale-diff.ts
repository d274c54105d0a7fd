import type { ChangeKind, Severity } from './comparison.ts';
import type { PairId, UnitId } from './ids.ts';
import type { Locale } from './locale.ts';
import type { WordChange } from './word-change.ts';

/** A stale unit with what changed in it since it was translated, beside its translation. */
export interface StaleDiff {
  /** Path of the source document. */
  readonly source: string;
  readonly locale: Locale;
  /** Path of the localized document. */
  readonly target: string;
  readonly unit: UnitId;
  /** The pair's id in the localized document; null when it has none there. */
  readonly pair: PairId | null;
  /** The unit's text as it was translated. */
  readonly was: string;
  /** The unit's text today. */
  readonly now: string;
  /** The translation of `was`; of all its pair's sentences where the pair joins several. */
  readonly translation: string | null;
  readonly severity: Severity;
  readonly changes: readonly ChangeKind[];
  /** From `was` to `now`. */
  readonly words: readonly WordChange[];
  /** 1-based line of the unit in `source`. */
  readonly line: number;
  /** 1-based line of the pair in `target`. */
  readonly targetLine: number | null;
}
