/** How many UTF-16 code units around a boundary the rules see. */
export const REACH = 80;

/** Stands for a code unit of code or of an address in what the rules see: no letter, no digit, no sign. */
export const CODE = '\uE000';

/** What stands around a possible sentence end. Code and addresses read as {@link CODE}, an image as U+FFFC. */
export interface Boundary {
  /** The sentence so far, up to and with its closing signs (its last 80 code units): ends in `.`, `."`, `?)` … */
  readonly before: string;
  /** The last word of `before`, with the signs on both its sides. */
  readonly word: string;
  /** The text behind it (80 code units), without its leading blanks. */
  readonly after: string;
}

/** Says of boundaries that look like sentence ends that they are none. */
export interface Rule {
  readonly name: string;
  /** One input that forces the rule, with the sentences it has to give. */
  readonly example: readonly [input: string, ...sentences: string[]];
  /** Whether the boundary is none. */
  readonly joins: (boundary: Boundary) => boolean;
}

/**
 * Abbreviations that end in a full stop, without their last one, spelled as inside a sentence: `e.g`, `z. B`, `Nr`. At a
 * sentence start their first letter may be a capital; all other letters are as given.
 */
export interface Abbreviations {
  /** They never end a sentence: `e.g.`, `Dr.` */
  readonly inside: readonly string[];
  /** They are abbreviations before a number only: `no. 5`, but "I say no." */
  readonly beforeNumber: readonly string[];
  /** They may end a sentence, and do when a capital follows: `usw.`, `p.m.` */
  readonly closing: readonly string[];
}

/** How languages end their sentences. */
export interface LanguageRules {
  /** Primary language subtags: `da`, `nb`. */
  readonly languages: readonly string[];
  readonly abbreviations: Abbreviations;
  readonly rules: readonly Rule[];
  /** Quotation marks that close after a blank, as in `« Oui. »`. */
  readonly closersAfterBlank: string;
}

/** The abbreviations of a list such as `e.g, i.e, vs`. */
export function abbreviations(list: string): readonly string[] {
  return list.split(/,\s+/);
}
