import { isBlank, skipBlanks } from './blanks.ts';
import { REACH } from './rules/rule.ts';

/** A possible sentence end. */
export interface Stop {
  /** Where its signs start. */
  readonly sign: number;
  /** Where they and what closes after them end. */
  readonly end: number;
  /** Where the text goes on behind the blanks. */
  readonly next: number;
}

/** Signs that end a sentence without a blank behind them. */
const WIDE = '。！？｡';
const SIGN = `[.!?…؟۔‼⁇⁈⁉${WIDE}]`;
const SIGNS = new RegExp(`${SIGN}+`, 'g');
const ONE_SIGN = new RegExp(SIGN);
const ONE_WIDE = new RegExp(`[${WIDE}]`);
/** Blanks of no width and marks that change the direction of the text. */
const CONTROLS = '\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069';
/** Closing quotation marks, which open in other languages, brackets, and Markdown's markers where they are text. */
const CLOSERS = `"'“”‘’«»‹›)]*_${CONTROLS}`;
const WIDE_CLOSERS = `"'”’」』）〉》】〕］｝)]*_${CONTROLS}`;
/** Signs that end a sentence of an unspaced script too; several full stops are a pause. */
const NARROW_SIGNS = /^\.$|[!?]/;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]/u;

/** The possible sentence ends of a text, by its signs. `closersAfterBlank`: see `LanguageRules`. */
export function stopsIn(text: string, closersAfterBlank: string): Stop[] {
  const stops: Stop[] = [];
  // Most headings and cells have none: to look through their matches takes longer than to see that.
  if (!ONE_SIGN.test(text)) return stops;
  for (const { 0: signs, index: sign } of text.matchAll(SIGNS)) {
    const signsEnd = sign + signs.length;
    const isWide = ONE_WIDE.test(signs) || (NARROW_SIGNS.test(signs) && isBetweenUnspaced(text, sign, signsEnd));
    const end = isWide ? wideEnd(text, sign, signsEnd) : spacedEnd(text, signsEnd, closersAfterBlank);
    const next = skipBlanks(text, end);
    if (isWide || next > end) stops.push({ sign, end, next });
  }
  return stops;
}

/** The stop that ends the text from `start` to `next`, whatever its signs. */
export function stopBefore(text: string, start: number, next: number): Stop {
  let end = next;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  let sign = end;
  while (sign > start && CLOSERS.includes(text.charAt(sign - 1))) sign -= 1;
  while (sign > start && ONE_SIGN.test(text.charAt(sign - 1))) sign -= 1;
  return { sign, end, next };
}

function spacedEnd(text: string, from: number, closersAfterBlank: string): number {
  let end = from;
  for (;;) {
    while (end < text.length && CLOSERS.includes(text.charAt(end))) end += 1;
    if (!isBlank(text, end)) return end;
    const isNarrow = text[end] === '\u00a0' || text[end] === '\u202f';
    const closers = isNarrow ? '»›' : closersAfterBlank;
    if (closers === '' || end + 1 === text.length || !closers.includes(text.charAt(end + 1))) return end;
    end += 2;
  }
}

function wideEnd(text: string, sign: number, from: number): number {
  let end = from;
  while (end < text.length && WIDE_CLOSERS.includes(text.charAt(end)) && !isOpening(text, sign, end)) end += 1;
  return end;
}

// `好。"好。"`: a straight mark opens when there is an even number of them before it.
function isOpening(text: string, sign: number, at: number): boolean {
  const mark = text.charCodeAt(at);
  if (mark !== 0x22 && mark !== 0x27) return false;
  let isOpen = false;
  for (let before = Math.max(0, sign - REACH); before < at; before += 1) if (text.charCodeAt(before) === mark) isOpen = !isOpen;
  return !isOpen;
}

function isBetweenUnspaced(text: string, start: number, end: number): boolean {
  return UNSPACED.test(text.charAt(start - 1)) && UNSPACED.test(text.charAt(end));
}
