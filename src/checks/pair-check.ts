import type { BlockKind } from '../model/doc.ts';
import type { UnitId } from '../model/ids.ts';
import type { Locale } from '../model/locale.ts';
import type { Rule } from '../model/rule.ts';
import type { Problem } from './problem.ts';

/** A translated sentence beside the text that it was made from: never today's, so that what is stale is told once. */
export interface CheckedPair {
  readonly sourceLocale: Locale;
  readonly locale: Locale;
  readonly unit: UnitId | null;
  readonly kind: BlockKind;
  /** Markdown, soft wraps joined. */
  readonly source: string;
  /** Markdown, soft wraps joined. */
  readonly target: string;
  /** Both texts of all pairs of the block, joined: translators move things from one sentence to the next. */
  readonly block: { readonly source: string; readonly target: string };
  /** 0..1: how sure it is that both sides belong together. */
  readonly confidence: number;
}

/** What checks of pairs depend on besides the texts. */
export interface Terminology {
  /** Terms that stay as they are. */
  readonly untranslated: readonly string[];
  /** How terms are translated to the locale of the pair. */
  readonly terms: readonly { readonly source: string; readonly target: string }[];
}

/** A check of one translated sentence. */
export interface PairCheck extends Rule {
  readonly check: (pair: CheckedPair, terminology: Terminology) => readonly Problem[];
}
