import type { Range } from '../model/range.ts';
import type { Held } from './held.ts';
import type { Side } from './sides.ts';

/** What a localized document is brought up to. */
export interface MergeInput {
  /** Today's source; its places are the sentences of its body. */
  readonly source: Side;
  readonly places: readonly (Range | null)[];
  /** The localized document; its places are those of `held`. */
  readonly target: Side;
  readonly held: readonly Held[];
  /** The frames that the source had when the document was brought up to it last, and how many; null: not known. */
  readonly base: ReadonlyMap<string, number> | null;
  /** What is written for a sentence without translation, in a piece that has some or none; null: nothing. */
  readonly fresh: (place: number, piece: 'translated' | 'new') => string | null;
  /** The translation of the alternative text that stands there in the source, where one is kept; null: none. */
  readonly freshAlt: (alt: Range) => string | null;
  /** What the source was that the document was made from, where only likeness says what translates what; null: its spans do. */
  readonly origin: MergeOrigin | null;
  readonly style: MergeStyle;
}

/** Where a sentence stood: which one it was, and in which block. */
export interface MergePlace {
  readonly at: number;
  readonly block: number;
}

/** The source that a document was made from. */
export interface MergeOrigin {
  /** Where the source of what is held stood in it; null: not known, or not for certain. */
  readonly placeOf: (held: number) => MergePlace | null;
}

/** How the localized document is written. */
export interface MergeStyle {
  readonly lineEnd: '\n' | '\r\n';
  /** Between two sentences of a block that stand beside each other for the first time. */
  readonly gap: string;
  /** What goes in front of a heading's text, made of its source. */
  readonly anchorOf: (heading: string) => string;
  /** What goes behind an image whose alternative text is not translated. */
  readonly imageMark: (image: string) => string;
}
