import type { Basis, Pair } from './bitext.ts';
import type { Locale } from './locale.ts';
import type { Unit } from './unit.ts';

/**
 * How much a source change matters, the least first. `cosmetic`: only quote and dash style, punctuation, letter case outside
 * code, mojibake. `minor`: mechanical (link target, inline code, number, markup) or one content word. `major`: anything else.
 */
export const SEVERITIES = ['cosmetic', 'minor', 'major'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What differs between two texts, in the order reports name them. */
export const CHANGE_KINDS = ['punctuation', 'markup', 'link', 'code', 'number', 'negation', 'wording'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A pair whose source text is known. For front matter and alternative texts its id is null. */
export type SourcedPair = Pair & { readonly source: string };

/** What time did to a unit. Computed, never stored. */
export type UnitStatus =
  | { readonly type: 'current'; readonly unit: Unit; readonly pair: Pair | null }
  | { readonly type: 'unknown'; readonly unit: Unit; readonly pair: Pair | null }
  | {
      readonly type: 'stale';
      readonly unit: Unit;
      readonly pair: Pair;
      /** The unit's own text as it was translated; a part of `pair.source` where the pair joins several units. */
      readonly was: string;
      readonly severity: Severity;
      readonly changes: readonly ChangeKind[];
    }
  | { readonly type: 'missing'; readonly unit: Unit }
  | {
      readonly type: 'orphaned';
      readonly pair: Pair;
      /** The text whose source is gone; a part of `pair.source` where the pair joins several units. */
      readonly was: string;
    };

/** What a localized file is: `bilingual` holds span pairs, `plain` only the translation. */
export type Form = 'bilingual' | 'plain';

/** One source document against one localized document. At least one of `source` and `target` is a path. */
export interface Comparison {
  readonly source: string | null;
  readonly target: string | null;
  readonly locale: Locale;
  readonly form: Form | null;
  readonly basis: Basis;
  /** The source commit that a `pinned` or `replayed` basis names. */
  readonly basisCommit: string | null;
  /** 0..1: how sure a `replayed` basis is; null for any other, which is no guess. */
  readonly basisConfidence: number | null;
  /** Whether the recorded hash of the source equals today's; null when none is recorded. */
  readonly inSync: boolean | null;
  /** Units in document order, an orphan where its source stood. */
  readonly statuses: readonly UnitStatus[];
}
