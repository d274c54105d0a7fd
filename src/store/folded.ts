import type { IndexedUnit } from '../model/indexed-document.ts';

const SPACES = /\s+/g;
const UNEVEN = /[^\S ]| {2}/;
const ASCII = /^[\0-\x7f]*$/;
const TERM = /"([^"]+)"|(\S+)/g;

/**
 * What a text is searched by, the same whatever database keeps it: compatible forms as one (`ｶ` as `カ`, `ﬁ` as `fi`), letters in
 * any case as one (`ß` as `ss`, `ς` as `σ`, `İ` as `i`), runs of white space as one space. Accents tell letters apart.
 */
function folded(text: string): string {
  return evenly(ASCII.test(text) ? text.toLowerCase() : letters(text));
}

function letters(text: string): string {
  return text.normalize('NFKC').toUpperCase().toLowerCase().replaceAll('ς', 'σ').replaceAll('i\u0307', 'i').normalize('NFC');
}

function evenly(text: string): string {
  return (UNEVEN.test(text) ? text.replace(SPACES, ' ') : text).trim();
}

/** What a document is searched by: two lines for each unit, of its source and of its target. No term reaches over the end of a line. */
export function foldedUnits(units: readonly Sides[]): string {
  // What is orphaned has no source but the one that it was translated from.
  return units.flatMap(({ source, was, target }) => [folded(source ?? was ?? ''), folded(target ?? '')]).join('\n');
}

type Sides = Pick<IndexedUnit, 'source' | 'was' | 'target'>;

/** The units, by their place in the document, one side of which has all of the terms. */
export function positionsOf(text: string, terms: readonly string[]): readonly number[] {
  const positions = new Set<number>();
  for (const [at, line] of text.split('\n').entries())
    if (terms.every((term) => line.includes(term))) positions.add(Math.floor(at / 2));
  return [...positions];
}

/** What a search looks for, folded: words, and phrases in `"`. Each is found wherever it stands, in the middle of a word as well. */
export function searchTerms(text: string): readonly string[] {
  const terms = Array.from(folded(text).matchAll(TERM), ([, phrase, word]) => (phrase ?? word ?? '').trim());
  return [...new Set(terms)].filter((term) => term !== '');
}
