const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** Whether `text` holds `term` as it is spelled, not as a part of other words. */
export function hasTerm(text: string, term: string): boolean {
  if (term === '') return false;
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + term.length, at + term.length + 2);
    if (
      !(/[\p{L}\p{N}_]$/u.test(before) && /^[\p{L}\p{N}]/u.test(term)) &&
      !(/^[\p{L}\p{N}_]/u.test(after) && /[\p{L}\p{N}]$/u.test(term))
    )
      return true;
  }
  return false;
}

/** Tells of terms whether a text has them, in any case, in the singular or plural of English. */
export function stemmed(text: string): { readonly has: (term: string) => boolean } {
  const key = ` ${(text.match(WORD) ?? []).map(stem).join(' ')} `;
  return {
    has: (term) => {
      const words = term.match(WORD) ?? [];
      return words.length > 0 && key.includes(` ${words.map(stem).join(' ')} `);
    },
  };
}

function stem(word: string): string {
  const folded = word.toLowerCase();
  return folded.length < 4
    ? folded
    : folded
        .replace(/(?:ies|y)$/, 'i')
        .replace(/(?:(?<=s|x|z|ch|sh)es|(?<!s)s)$/, '')
        .replace(/e$/, '');
}

/** Whether `text` holds every word of `term`, in any order, with other endings: languages inflect, and words come apart. */
export function hasTranslatedTerm(text: string, term: string): boolean {
  const folded = text.toLowerCase();
  if (UNSPACED.test(term)) return folded.replace(/\s+/g, '').includes(term.toLowerCase().replace(/\s+/g, ''));
  const words = term.toLowerCase().match(WORD) ?? [];
  return words.every((word) => folded.includes(beginning(word)));
}

/** What of a word stays when it is inflected: all but about a third. */
function beginning(word: string): string {
  return word.length <= 3 ? word : word.slice(0, Math.max(3, Math.ceil(word.length * 0.66)));
}
