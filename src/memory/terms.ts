import type { InlineToken } from '../text/inline-tokens.ts';
import { foldedText } from '../text/keys.ts';
import { isUnspaced } from '../text/unspaced.ts';

/** What likeness is measured by: a word, a number, code, an address, markup or a sign of a text. */
export interface Term {
  /** Equal for two that say the same: letter case and the style of quotes do not count. */
  readonly key: string;
  /** How much it counts. */
  readonly weight: number;
  /** A letter of a script that puts no space between words: only two of them together tell texts apart. */
  readonly isLetter: boolean;
  /** Whether it tells texts apart at all; signs do not. */
  readonly isTelling: boolean;
}

const WORD = 4;
/** Short words are often particles; a letter of an unspaced script is half a word. */
const SHORT_WORD = 2;
/** Addresses, markup and signs count a little: a text that differs in nothing else is nearly the same. */
const LITTLE = 1;

/** The term that a piece of Markdown is. */
export function termOf(token: InlineToken): Term {
  const { type } = token;
  const text = foldedText(token);
  if (type === 'word') {
    const isLetter = text.length <= 2 && isUnspaced(text);
    return { key: text, weight: text.length > 3 ? WORD : SHORT_WORD, isLetter, isTelling: true };
  }
  const isTelling = type === 'number' || type === 'code';
  return { key: `${type} ${text}`, weight: isTelling ? WORD : LITTLE, isLetter: false, isTelling };
}
