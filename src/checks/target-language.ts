import { isChineseOfOther } from './language/chinese.ts';
import { languageOf } from './language/of.ts';
import { inLetters, scriptName } from './language/scripts.ts';
import { STOP_WORDS_BY_LANGUAGE } from './language/stop-words.ts';
import type { CheckedPair, PairCheck } from './pair-check.ts';
import { problem } from './problem.ts';
import { isSameProse, proseWords } from './prose-words.ts';

/** Enough words to tell a language by. */
const LEAST_STOP_WORDS = 3;
const LEAST_SHARE = 0.3;

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
    const words = proseWords(pair.target);
    const found = otherScript(pair, words) ?? otherLanguage(pair, words);
    return found === null ? [] : [problem(`Expected text in ${shownLocale(pair)}, found ${found}`)];
  },
};

function shownLocale({ locale }: CheckedPair): string {
  return `\`${locale}\``;
}

/** Words in a script that neither the locale nor the source has; or none in that of the locale. */
function otherScript({ source, target, locale, sourceLocale }: CheckedPair, words: readonly string[]): string | null {
  const own = languageOf(locale).script;
  const text = words.join(' ');
  if (own === languageOf(sourceLocale).script) {
    const foreign = words.find(
      (word) => word.length > 1 && scriptName(word) !== null && inLetters(own, word) === 0 && !source.includes(word),
    );
    return foreign === undefined ? null : `\`${foreign}\` in ${scriptName(foreign)} letters`;
  }
  if (isChineseOfOther(target, own)) return `${own === 'Hans' ? 'traditional' : 'simplified'} characters`;
  if (inLetters(own, target) > 0) return null;
  const { language } = languageOf(sourceLocale);
  const stopWords = STOP_WORDS_BY_LANGUAGE.get(language);
  const isSentence = words.filter((word) => stopWords?.has(word.toLowerCase())).length >= 2 && words.length >= 4;
  return isSentence || (words.length >= 8 && /\p{Ll}{3}/u.test(text)) ? `no letter of its script` : null;
}

function otherLanguage({ locale }: CheckedPair, words: readonly string[]): string | null {
  const { language, script } = languageOf(locale);
  if (script !== 'Latn' || words.length < LEAST_STOP_WORDS + 1) return null;
  const counted = words.map((word) => word.toLowerCase());
  const own = count(counted, language === 'no' || language === 'nn' ? 'nb' : language);
  let best: readonly [string, number] = ['', 0];
  for (const other of STOP_WORDS_BY_LANGUAGE.keys()) {
    const hits = other === language ? 0 : count(counted, other);
    if (hits > best[1]) best = [other, hits];
  }
  const isOther = best[1] >= LEAST_STOP_WORDS && best[1] >= 3 * own && best[1] >= LEAST_SHARE * counted.length;
  return isOther ? `text that reads as \`${best[0]}\`` : null;
}

function count(words: readonly string[], language: string): number {
  const stopWords = STOP_WORDS_BY_LANGUAGE.get(language);
  return stopWords === undefined ? 0 : words.filter((word) => stopWords.has(word)).length;
}
