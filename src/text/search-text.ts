const SPACES = /\s+/g;
const OTHER_SPACE = /[^\S ]/;
// Of these a letter in lower case is all there is to fold, whatever stands beside it: ASCII, letters of Latin 1 but `ß`, quotes and
// dashes, Cyrillic, Hebrew, Arabic, kana and ideographs; no combining marks. Most texts are so, and fold five times as fast.
const SIMPLE =
  /^[\0-\x7f\xc0-\xd6\xd8-\xde\xe0-\xf6\xf8-\xff\u0401\u0410-\u044f\u0451\u05d0-\u05ea\u0621-\u064a\u2013\u2014\u2018-\u201d\u3001\u3002\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff]*$/;
const TERM = /"([^"]+)"|(\S+)/g;

/** What is looked for is cut behind so many UTF-16 code units: more than anyone types, and little enough to draw at once. */
export const LONGEST_SEARCH = 2_000;

/** The texts of a sentence that are searched; null where there is none. */
export interface Searched {
  readonly source: string | null;
  /** The source that it was translated from. */
  readonly was: string | null;
  readonly target: string | null;
}

/**
 * What a text is searched by, the same wherever it is kept: compatible forms as one (`ｶ` as `カ`, `ﬁ` as `fi`), letters in any case
 * as one (`ß` as `ss`, `ς` as `σ`, `İ` as `i`), runs of white space as one space. Accents tell letters apart.
 */
export function folded(text: string): string {
  const letters = foldedLetters(text);
  const isEven = !letters.includes('  ') && !OTHER_SPACE.test(letters);
  return (isEven ? letters : letters.replace(SPACES, ' ')).trim();
}

/** The same with white space as it is. */
export function foldedLetters(text: string): string {
  return SIMPLE.test(text) ? text.toLowerCase() : anyLetters(text);
}

function anyLetters(text: string): string {
  return text.normalize('NFKC').toUpperCase().toLowerCase().replaceAll('ς', 'σ').replaceAll('i\u0307', 'i').normalize('NFC');
}

/** The source and the target of a sentence, folded. What is orphaned has no source but the one that it was translated from. */
export function foldedSides({ source, was, target }: Searched): readonly [source: string, target: string] {
  return [folded(source ?? was ?? ''), folded(target ?? '')];
}

/** Whether a folded text has all of the terms. A sentence is found where one of its sides has. */
export function hasTerms(text: string, terms: readonly string[]): boolean {
  return terms.every((term) => text.includes(term));
}

/** What a search looks for, folded: words, and phrases in `"`. Each is found wherever it stands, in the middle of a word as well. */
export function searchTerms(text: string): readonly string[] {
  const terms = Array.from(folded(text).matchAll(TERM), ([, phrase, word]) => (phrase ?? word ?? '').trim());
  return [...new Set(terms)].filter((term) => term !== '');
}
