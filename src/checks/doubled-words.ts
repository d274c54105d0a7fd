import { languageOf } from './language/of.ts';
import type { PairCheck } from './pair-check.ts';
import { problemAt } from './problem.ts';
import { shown } from './shown.ts';
import { visible } from './visible.ts';

const DOUBLED = /(?<![\p{L}\p{M}\p{N}'’_.-])(\p{L}[\p{L}\p{M}]+)[ \u00a0\u202f]+\1(?![\p{L}\p{M}\p{N}'’_-]|\.\p{L})/giu;
/** Particles that no sentence has twice in a row where words are not set apart. */
const DOUBLED_PARTICLE = /(?<!\p{sc=Hira})(をを|がが|にに)(?!\p{sc=Hira})|(?<!目)的的(?!确|確)/gu;
/** Words that sentences do double, and languages that double words to stress them. */
const DOUBLES: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: new Set(['nous', 'vous']),
  en: new Set(['that', 'had', 'bye', 'very']),
  de: new Set(['die', 'der', 'das', 'sie', 'den', 'dem', 'denen', 'bitte']),
  nl: new Set(['die', 'dat', 'het', 'je', 'was', 'van']),
  it: new Set(['piano', 'mano', 'via', 'passo', 'man', 'poco']),
  es: new Set(['muy', 'bien', 'poco']),
  pt: new Set(['muito', 'logo']),
  ru: new Set(['чуть', 'едва', 'очень', 'еле', 'как', 'что']),
};
const DOUBLES_ALL: ReadonlySet<string> = new Set([
  'vi',
  'th',
  'lo',
  'km',
  'my',
  'tr',
  'az',
  'id',
  'ms',
  'hi',
  'bn',
  'ur',
  'ta',
  'te',
  'mr',
  'sw',
  'he',
  'hy',
  'ka',
  'tl',
  'jv',
]);

/** No word stands twice in a row. */
export const doubledWords: PairCheck = {
  rule: 'doubled-words',
  severity: 'warning',
  summary: 'No word stands twice in a row.',
  exceptions:
    'Words that are doubled in the source too, or that the language doubles, such as `nous nous`, are fine. Languages that double words to stress them are not looked at.',
  check: ({ source, target, locale }) => {
    const { language } = languageOf(locale);
    if (DOUBLES_ALL.has(language)) return [];
    const found = doubled(target);
    if (found.length === 0) return [];
    const inSource = new Set(doubled(source).map(({ word }) => word));
    const isDoubled = inSource.size > 0;
    return found
      .filter(
        ({ word, text }) => !inSource.has(word) && DOUBLES[language]?.has(word) !== true && !(isDoubled && !/\s/.test(text)),
      )
      .slice(0, 5)
      .map(({ text, word }) => problemAt(text, `Expected ${shown(word)} once, found it twice in a row`));
  },
};

function doubled(markdown: string): readonly { readonly word: string; readonly text: string }[] {
  const text = visible(markdown);
  return [
    ...wholeTwice(text),
    ...Array.from(text.matchAll(DOUBLED), ({ 0: found, 1: word = '' }) => ({ text: found, word: word.toLowerCase() })),
    ...Array.from(text.matchAll(DOUBLED_PARTICLE), ({ 0: found }) => ({ text: found, word: found.slice(0, 1) })),
  ];
}

/** A text that is all there twice. */
function wholeTwice(text: string): readonly { readonly word: string; readonly text: string }[] {
  const whole = text.trim();
  const half = whole.slice(0, whole.length / 2).trimEnd();
  const isTwice =
    half.length >= 12 && half.includes(' ') && whole.endsWith(half) && /^\s*$/.test(whole.slice(half.length, -half.length));
  return isTwice ? [{ word: half, text: half }] : [];
}
