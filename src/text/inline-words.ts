import type { InlineToken } from './inline-tokens.ts';
import { matchAt } from './match-at.ts';

/** Scripts that put no space between words; the marks after them continue a run but start none. */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
const UNSPACED_RUN = new RegExp(
  `[${UNSPACED}][${UNSPACED}\\u30fc\\uff70\\u3099\\u309a\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}]*`,
  'uy',
);
const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}]`;
/** Joiners and hyphens that no reader sees, inside a word. */
const WITHIN = '\\u00ad\\u061c\\u200c-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069';
/** An underscore that no letter follows closes emphasis. */
const WORD = new RegExp(`(?:${LETTER})(?:_*(?:${LETTER})|[${WITHIN}])*(?:['’׳״](?:${LETTER})+)*(?:#|\\+\\+)?`, 'uy');
const NUMBER = /v?\p{Nd}+(?:[.,:٫٬]\p{Nd}+)*/uy;
const MINUS = /[-−](?=\p{Nd})/uy;
const AFTER_NUMBER = new RegExp(`_*${LETTER}`, 'uy');
const BEFORE_MINUS = /[\p{L}\p{M}\p{N}_)\]*`]$/u;
const DIGITS = /^\p{Nd}+$/u;
const VARIATION = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;
const INVISIBLE = /[\u00ad\u061c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|\ufe0e|\ufe0f/g;
const NOT_SHOWN = /(?:[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]|\ufe0e|\ufe0f)+/y;

/** How many code units of `text` from `at` on are blank or not shown at all: direction marks, soft hyphens and the like. */
export function unseenAt(text: string, at: number): number {
  // a single blank between two visible ASCII characters: most of them
  if (text.charCodeAt(at) === 0x20 && isVisibleAscii(text.charCodeAt(at + 1))) return 1;
  return isVisibleAscii(text.charCodeAt(at)) ? 0 : matchAt(NOT_SHOWN, text, at).length;
}

function isVisibleAscii(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

/**
 * Adds the number or word that starts at `at`, or the letters of a run of a script without spaces, each as a word; returns
 * their length, 0 for none.
 */
export function wordsAt(text: string, at: number, tokens: InlineToken[]): number {
  const unspaced = matchAt(UNSPACED_RUN, text, at);
  if (unspaced !== '') {
    for (const letter of unspaced)
      if (!VARIATION.test(letter)) tokens.push({ type: DIGITS.test(letter) ? 'number' : 'word', text: letter });
    return unspaced.length;
  }
  const number = numberAt(text, at);
  if (number !== '') {
    tokens.push({ type: 'number', text: number });
    return number.length;
  }
  const word = matchAt(WORD, text, at);
  const seen = word.replace(INVISIBLE, '');
  if (seen !== '') tokens.push({ type: 'word', text: seen });
  return word.length;
}

/** `-5`, `1,000.50`, `v2.1`; not the digits of a word such as `3D`, nor a dash between two numbers. */
function numberAt(text: string, at: number): string {
  const minus = BEFORE_MINUS.test(text.slice(Math.max(0, at - 2), at)) ? '' : matchAt(MINUS, text, at);
  const digits = matchAt(NUMBER, text, at + minus.length);
  if (digits === '' || matchAt(AFTER_NUMBER, text, at + minus.length + digits.length) === '') return minus + digits;
  const last = Math.max(...Array.from('.,:٫٬', (sign) => digits.lastIndexOf(sign)));
  return last === -1 ? '' : minus + digits.slice(0, last);
}
