/** Units of a text that are folded one after the other are on lines of their own, which no term reaches over. */
const SPACES = /\s+/g;
const TERM = /"([^"]+)"|(\S+)/g;

/**
 * What a text is searched by, the same whatever database keeps it: compatible forms as one (`ｶ` as `カ`, `ﬁ` as `fi`), letters in
 * any case as one (`ß` as `ss`, `ς` as `σ`, `İ` as `i`), runs of white space as one space. Accents tell letters apart.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replaceAll('i\u0307', 'i')
    .normalize('NFC')
    .replace(SPACES, ' ')
    .trim();
}

/** What a search looks for, folded: words, and phrases in `"`. Each is found wherever it stands, in the middle of a word as well. */
export function searchTerms(text: string): readonly string[] {
  const terms = Array.from(folded(text).matchAll(TERM), ([, phrase, word]) => (phrase ?? word ?? '').trim());
  return [...new Set(terms)].filter((term) => term !== '');
}

/** Whether all terms are on one side, in the source or in the target. */
export function holdsTerms(sides: readonly (string | null)[], terms: readonly string[]): boolean {
  return sides.some((side) => {
    if (side === null) return false;
    const text = folded(side);
    return terms.every((term) => text.includes(term));
  });
}
