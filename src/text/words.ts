import type { Locale } from '../model/locale.ts';
import type { Unit } from '../model/unit.ts';
import { codeRanges } from './code-ranges.ts';

// Scripts that put no space between words. The marks continue a run but start none: U+30FC and U+FF70 lengthen a kana,
// U+3099 and U+309A voice it, variation selectors choose a form.
const UNSPACED_LETTER = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
const UNSPACED = new RegExp(`[${UNSPACED_LETTER}]`, 'u');
const RUN = new RegExp(
  String.raw`[${UNSPACED_LETTER}][${UNSPACED_LETTER}\u30fc\uff70\u3099\u309a\ufe00-\ufe0f\u{e0100}-\u{e01ef}]*|[^${UNSPACED_LETTER}]+`,
  'gu',
);
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
/** UTF-16 code units that `Intl.Segmenter` sees at once: a word costs time in proportion to all the text it was given. */
const WINDOW = 1024;
/** No word is longer than this. */
const REACH = 64;
const segmenters = new Map<Locale, Intl.Segmenter>();

/**
 * The words of what a reader sees: runs between white space, and `Intl.Segmenter` words where the script has no spaces.
 * Text of spaced scripts is counted in one pass without an allocation.
 */
export function countWords(text: string, locale: Locale): number {
  let words = 0;
  let inside = false;
  let unspaced = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x20 && code < 0x7f) {
      if (!inside) words++;
      inside = true;
    } else if (isSpace(code)) {
      inside = false;
    } else {
      if (!inside) words++;
      inside = true;
      // No unspaced script lies below Thai or among the general punctuation and symbols.
      if (code >= 0x0e00 && (code < 0x2000 || code >= 0x2e80)) unspaced = true;
    }
  }
  return unspaced && UNSPACED.test(text) ? countMixed(text, locale) : words;
}

/** The words of a unit's text, each inline code as one. */
export function unitWords(unit: Unit, locale: Locale): number {
  return countWords(unit.text, locale) - gapsInCode(unit.source, locale);
}

/** The words of bare Markdown, such as a recorded source: markup counts as it stands, each inline code as one. */
export function markdownWords(markdown: string, locale: Locale): number {
  return countWords(markdown, locale) - gapsInCode(markdown, locale);
}

/** White space as `\s` of ECMAScript has it. */
function isSpace(code: number): boolean {
  if (code <= 0xa0) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
  if (code < 0x2000) return code === 0x1680;
  return (
    code <= 0x200a ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

function countMixed(text: string, locale: Locale): number {
  let words = 0;
  for (const token of text.split(/\s+/u)) {
    if (token === '') continue;
    if (!UNSPACED.test(token)) words++;
    else
      for (const run of token.match(RUN) ?? [])
        words += UNSPACED.test(run) ? segmentedWords(run, locale) : Number(WORD_CHARACTER.test(run));
  }
  return words;
}

function segmentedWords(run: string, locale: Locale): number {
  let segmenter = segmenters.get(locale);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
    segmenters.set(locale, segmenter);
  }
  let words = 0;
  for (let start = 0; start < run.length; ) {
    const end = start + WINDOW;
    // A word near the end of the window may go on behind it: the next window starts before it.
    const known = end < run.length ? end - REACH : run.length;
    let next = start;
    for (const { segment, isWordLike } of segmenter.segment(run.slice(start, end))) {
      if (next >= known) break;
      if (isWordLike === true) words++;
      next += segment.length;
    }
    start = next;
  }
  return words;
}

/** How many words too many {@link countWords} finds in the code spans of `markdown`. */
function gapsInCode(markdown: string, locale: Locale): number {
  if (!markdown.includes('`')) return 0;
  let gaps = 0;
  for (const { start, end, ticks } of codeRanges(markdown))
    gaps += Math.max(0, countWords(markdown.slice(start + ticks, end - ticks), locale) - 1);
  return gaps;
}
