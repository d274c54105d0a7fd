import { isUnspaced } from '../text/unspaced.ts';
import { MODALS, NEGATIONS, SCOPES, UNSPACED_MODALS, UNSPACED_NEGATIONS } from './bearing-words.ts';
import type { Term } from './terms.ts';

/** What a text negates, demands and covers: its words of each kind, in order, as one string to compare. */
export interface Bearing {
  readonly negations: string;
  readonly modals: string;
  readonly scopes: string;
}

type Rows = readonly { readonly words: string }[];

const NEGATION = patternOf(NEGATIONS, UNSPACED_NEGATIONS);
const MODAL = patternOf(MODALS, UNSPACED_MODALS);
const SCOPE = patternOf(SCOPES, []);
const ONLY_NEGATION = new RegExp(`^(?:${alternatives(NEGATIONS)})$`, 'u');

/** Reads the bearing of a text from its words. */
export function bearingOf(terms: readonly Term[]): Bearing {
  const text = runningText(terms);
  const found = (pattern: RegExp) => (text.match(pattern) ?? []).join('\n');
  return { negations: found(NEGATION), modals: found(MODAL), scopes: found(SCOPE) };
}

/** Whether `word`, folded, is a negation by itself. */
export function isNegation(word: string): boolean {
  return ONLY_NEGATION.test(word);
}

/** Whether `word` is of a language that negates a word by its ending or another stem: 開けます, 開けません; 있습니다, 없습니다. */
export function bendsForNegation(word: string): boolean {
  return isUnspaced(word) || /\p{sc=Hang}/u.test(word);
}

function patternOf(spaced: Rows, unspaced: Rows): RegExp {
  const words = String.raw`(?<![\p{L}\p{N}])(?:${alternatives(spaced)})(?![\p{L}\p{N}])`;
  return new RegExp(unspaced.length === 0 ? words : `${words}|${alternatives(unspaced)}`, 'gu');
}

function alternatives(rows: Rows): string {
  return rows.map(({ words }) => words).join('|');
}

/** The words with a blank between them where their script has one, `#` for a number; what is neither parts them too. */
function runningText(terms: readonly Term[]): string {
  let text = '';
  let glued = false;
  for (const term of terms) {
    const unspaced = term.type === 'word' && isUnspaced(term.text);
    text += glued && unspaced ? '' : ' ';
    if (term.type === 'word') text += term.text;
    else if (term.type === 'number') text += '#';
    glued = unspaced;
  }
  return text;
}
