import { isChineseOfOther } from './language/chinese.ts';
import { languageOf } from './language/of.ts';
import { hasOtherLetters, inLetters, scriptName } from './language/scripts.ts';
import { STOP_WORDS_BY_LANGUAGE, stopWordCounts } from './language/stop-words.ts';
import type { CheckedPair, PairCheck } from './pair-check.ts';
import { problem } from './problem.ts';
import { isSameProse, proseWords } from './prose-words.ts';

/** Enough words to tell a language by, of all words of a text. */
const LEAST_STOP_WORDS = 3;
const LEAST_SHARE = 0.2;
/** Languages that share too many words to be told apart in a sentence. */
const ALIKE = ['es pt it gl ca ro', 'da nb nn no sv', 'cs sk pl', 'id ms', 'nl de af', 'fr ca'].map(
  (group) => new Set(group.split(' ')),
);

/** A translation is in its language and script. */
export const targetLanguage: PairCheck = {
  rule: 'target-language',
  severity: 'warning',
  summary: 'The translation is written in the language and the script of its locale.',
  exceptions:
    'Quotations and examples in another language. Languages close to each other, such as Norwegian and Danish, are not told apart.',
  check: (pair) => {
    // Told as untranslated, or names that stay.
    if (isSameProse(pair.source, pair.target)) return [];
    let words: readonly string[] | null = null;
    const wordsOf = () => {
      words ??= proseWords(pair.target);
      return words;
    };
    const found = otherScript(pair, wordsOf) ?? otherLanguage(pair, wordsOf);
    return found === null ? [] : [problem(`Expected text in ${shownLocale(pair)}, found ${found}`)];
  },
};

function shownLocale({ locale }: CheckedPair): string {
  return `\`${locale}\``;
}

/** Words in a script that neither the locale nor the source has; or none in that of the locale. */
function otherScript({ source, target, locale, sourceLocale }: CheckedPair, wordsOf: () => readonly string[]): string | null {
  const own = languageOf(locale).script;
  if (own === languageOf(sourceLocale).script) {
    const words = wordsOf();
    if (!hasOtherLetters(own, words.join(' '))) return null;
    const inSource = new Set(proseWords(source));
    const foreign = words.find(
      (word) => word.length > 1 && !inSource.has(word) && scriptName(word) !== null && inLetters(own, word) === 0,
    );
    return foreign === undefined ? null : `\`${foreign}\` in ${scriptName(foreign)} letters`;
  }
  if (isChineseOfOther(target, own)) return `${own === 'Hans' ? 'traditional' : 'simplified'} characters`;
  if (inLetters(own, target) > 0) return null;
  const words = wordsOf();
  const { language } = languageOf(sourceLocale);
  const stopWords = STOP_WORDS_BY_LANGUAGE.get(language);
  const isSentence = words.filter((word) => stopWords?.has(word.toLowerCase())).length >= 2 && words.length >= 4;
  return isSentence || (words.length >= 8 && /\p{Ll}{3}/u.test(words.join(' '))) ? `no letter of its script` : null;
}

function otherLanguage({ locale, sourceLocale }: CheckedPair, wordsOf: () => readonly string[]): string | null {
  const { language, script } = languageOf(locale);
  const words = script === 'Latn' ? wordsOf() : [];
  if (words.length < LEAST_STOP_WORDS + 1) return null;
  const counted = words.map((word) => word.toLowerCase());
  const counts = stopWordCounts(counted);
  const own = counts.get(language === 'no' || language === 'nn' ? 'nb' : language) ?? 0;
  const from = languageOf(sourceLocale).language;
  // Nothing is known of a language without stop words but that it is not that of the source.
  const isKnown = STOP_WORDS_BY_LANGUAGE.has(language);
  const others = [...counts].filter(([other]) => !isAlike(language, other) && (isKnown || other === from));
  const best = others.reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0] as const);
  const isSource = isKnown && best[0] === from && own === 0 && best[1] >= 2 && best[1] >= 0.25 * counted.length;
  const isOther = best[1] >= LEAST_STOP_WORDS && best[1] >= 3 * own && best[1] >= LEAST_SHARE * counted.length;
  return isOther || isSource ? `text that reads as \`${best[0]}\`` : null;
}

function isAlike(language: string, other: string): boolean {
  return language === other || ALIKE.some((group) => group.has(language) && group.has(other));
}
