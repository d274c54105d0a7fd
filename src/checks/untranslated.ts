import { languageOf } from './language/of.ts';
import { STOP_WORDS_BY_LANGUAGE } from './language/stop-words.ts';
import type { CheckedPair, PairCheck } from './pair-check.ts';
import { problem } from './problem.ts';
import { isSameProse, proseWords } from './prose-words.ts';

/** So many words in small letters make a text language, with a word that every sentence holds one less than half of them. */
const LEAST_WORDS = 6;
const LEAST_WITH_STOP_WORD = 3;

/** A sentence is translated. */
export const untranslated: PairCheck = {
  rule: 'untranslated',
  severity: 'warning',
  summary: 'A sentence of several words is not the same as its source.',
  exceptions:
    'Names, titles and quotations that stay as they are, when they hold several words in small letters: list them as `untranslated` terms.',
  check: (pair, { untranslated: terms }) => {
    if (!isUntranslated(pair, terms)) return [];
    return [problem(`Expected a translation to ${languageOf(pair.locale).language}, found the text of the source`)];
  },
};

/** Whether the target is its source, and a text in a language. */
export function isUntranslated(
  { source, target, sourceLocale, locale }: Pick<CheckedPair, 'source' | 'target' | 'sourceLocale' | 'locale'>,
  terms: readonly string[],
): boolean {
  const from = languageOf(sourceLocale);
  if (from.language === languageOf(locale).language || !isSameProse(source, target)) return false;
  const text = terms.reduce((rest, term) => rest.replaceAll(term, ' '), source);
  const small = proseWords(text).filter((word) => /^\p{Ll}/u.test(word) || !/[\p{Ll}\p{Lu}]/u.test(word));
  const words = small.filter((word) => /\p{L}{2}/u.test(word) || /^(?:a|à|e|o|y|в|и|к|с)$/u.test(word));
  const stopWords = STOP_WORDS_BY_LANGUAGE.get(from.language);
  const isSentence = stopWords !== undefined && words.some((word) => stopWords.has(word));
  return words.length >= (isSentence ? LEAST_WITH_STOP_WORD : LEAST_WORDS) && proseWords(text).length >= 4;
}

/** Whether the target is its source, and no name: a word in small letters is none. */
export function isNoName({
  source,
  target,
  sourceLocale,
  locale,
}: Pick<CheckedPair, 'source' | 'target' | 'sourceLocale' | 'locale'>): boolean {
  if (languageOf(sourceLocale).language === languageOf(locale).language || !isSameProse(source, target)) return false;
  return proseWords(source).some((word) => /^\p{Ll}\p{L}/u.test(word));
}

/** Whether translators have a word to translate in the source: in small letters, or in a script that has no others. */
export function isTranslatable({
  source,
  sourceLocale,
  locale,
}: Pick<CheckedPair, 'source' | 'sourceLocale' | 'locale'>): boolean {
  if (languageOf(sourceLocale).language === languageOf(locale).language) return false;
  return proseWords(source).some((word) => /^(?:\p{Ll}\p{L}|\p{Lo})/u.test(word));
}
