import type { PairId } from './ids.ts';
import type { Locale } from './locale.ts';
import type { Range } from './range.ts';

/** How far people took a pair, in XLIFF 2 terms, from the least finished on. Stored, never computed. */
export const STATES = ['initial', 'translated', 'reviewed', 'final'] as const;
export type State = (typeof STATES)[number];

/** Who or what made the target text. */
export const ORIGINS = ['human', 'mt', 'tm', 'aligned'] as const;
export type Origin = (typeof ORIGINS)[number];

/**
 * How we know which source text a translation was made from: `embedded` in bilingual spans, `recorded` by us, `pinned`
 * by a commit or hash in front matter, `replayed` from git history, `none`.
 */
export const BASES = ['embedded', 'recorded', 'pinned', 'replayed', 'none'] as const;
export type Basis = (typeof BASES)[number];

/**
 * One bead of parallel text, as the localized document or its record holds it. `source` is always the source *as it was
 * translated*, never today's: that single rule is what makes staleness computable. Null: not known.
 */
export interface Pair {
  readonly id: PairId | null;
  readonly source: string | null;
  readonly target: string | null;
  /** From the first `<` of the target span to the end of the lookup span; null when the pair stands in no file. */
  readonly range: Range | null;
  /** 1-based line on which `range` starts; null with it. */
  readonly line: number | null;
  readonly basis: Basis;
  readonly state: State;
  readonly origin: Origin;
  /** 0..1: how sure it is that target and source belong together. */
  readonly confidence: number;
}

/** A localized file in any form, or an interchange file: pairs in document order. */
export interface Bitext {
  readonly path: string;
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  readonly basis: Basis;
  readonly pairs: readonly Pair[];
}
