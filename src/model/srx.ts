/**
 * A regular expression of an SRX file, as a tree. Whether repetitions are greedy is left out: it is only asked whether a
 * text matches.
 */
export type SrxPattern =
  /** One code point out of a set, written as ECMAScript writes it with the flag `v`: `[\p{Lu}&&[^\u{41}]]`. */
  | { readonly type: 'set'; readonly set: string; readonly ignoreCase: boolean }
  | { readonly type: 'sequence'; readonly parts: readonly SrxPattern[] }
  | { readonly type: 'choice'; readonly parts: readonly SrxPattern[] }
  /** `max` null: without limit. */
  | { readonly type: 'repeat'; readonly part: SrxPattern; readonly min: number; readonly max: number | null }
  /** A place between code points; `word` has a word character on exactly one side. */
  | { readonly type: 'place'; readonly place: 'start' | 'end' | 'word' | 'not-word' }
  | { readonly type: 'look'; readonly part: SrxPattern; readonly direction: 'ahead' | 'behind'; readonly isNegative: boolean };

/** A `<rule>`: whether a segment ends where `before` matches what precedes and `after` what follows. */
export interface SrxRule {
  readonly breaks: boolean;
  readonly before: SrxPattern;
  readonly after: SrxPattern;
}

/** A `<languagemap>`, with the rules of the `<languagerule>` it names: for languages whose whole tag `languages` matches. */
export interface SrxLanguage {
  readonly languages: SrxPattern;
  readonly name: string;
  readonly rules: readonly SrxRule[];
}

/** The segmentation rules of an SRX 2.0 file. */
export interface SrxRules {
  /** Whether all maps that match a language count, in order; else the first alone. */
  readonly cascade: boolean;
  readonly languages: readonly SrxLanguage[];
}
