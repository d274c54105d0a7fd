import { SIGN } from '../text/inline-part.ts';
import { inlineParts } from '../text/inline-parts.ts';
import type { PairCheck } from './pair-check.ts';
import { problemAt } from './problem.ts';
import { shown } from './shown.ts';

const LETTER = String.raw`\p{L}\p{M}\p{N}`;
/** Scripts in which joiners choose the form of a letter, or in which a blank of no width parts words. */
const JOINED = String.raw`\p{sc=Arab}\p{sc=Syrc}\p{sc=Mong}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Hebr}`;
const HIDDEN = new RegExp(
  `(?<=[${LETTER}])[\\u200b\\u200c\\u200d\\u180e\\u2060-\\u2064\\ufeff\\u{e0001}-\\u{e007f}](?=[${LETTER}])`,
  'gu',
);
const BESIDE_JOINED = new RegExp(`[${JOINED}]`, 'u');
const AROUND = 12;

/** No word holds characters that no reader sees and a search does not find. */
export const hiddenCharacters: PairCheck = {
  rule: 'hidden-characters',
  severity: 'warning',
  summary: 'Words hold no characters of no width, except where the script needs them.',
  exceptions:
    'Persian, Indic and East Asian scripts need some and may have them. A word joiner that was set on purpose: write it as `&#8288;`.',
  check: ({ source, target }) => {
    const inSource = new Set(source.match(HIDDEN));
    const text = proseAsWritten(target);
    return Array.from(text.matchAll(HIDDEN))
      .filter(
        ({ 0: sign, index }) =>
          !inSource.has(sign) && !(sign !== '\ufeff' && BESIDE_JOINED.test(text.slice(Math.max(0, index - 2), index + 3))),
      )
      .slice(0, 5)
      .map(({ 0: sign, index }) => {
        const word =
          target.slice(wordStart(target, index), index) + target.slice(index + sign.length, wordEnd(target, index + sign.length));
        return problemAt(sign, `Expected no ${name(sign)} in ${shown(word)}, found one`);
      });
  },
};

// The signs of markup stand as U+2060 in prose: only what the text itself holds counts.
function proseAsWritten(markdown: string): string {
  const { prose } = inlineParts(markdown);
  if (!/[\u200b-\u200d\u180e\u2060-\u2064\ufeff\u{e0001}-\u{e007f}]/u.test(markdown)) return '';
  let text = '';
  for (let at = 0; at < prose.length; at += 1) text += prose[at] === SIGN && markdown[at] !== SIGN ? ' ' : prose[at];
  return text;
}

function wordStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - AROUND), at);
  return at - (/[\p{L}\p{M}\p{N}]+$/u.exec(before)?.[0].length ?? 0);
}

function wordEnd(text: string, at: number): number {
  return at + (/^[\p{L}\p{M}\p{N}]+/u.exec(text.slice(at, at + AROUND))?.[0].length ?? 0);
}

function name(sign: string): string {
  return `\`U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}\``;
}
