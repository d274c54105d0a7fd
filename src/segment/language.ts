import type { Locale } from '../model/locale.ts';
import { type AbbreviationIndex, indexAbbreviations } from './abbreviations.ts';
import { otherLanguages, rulesFor } from './rules/index.ts';
import type { LanguageRules } from './rules/rule.ts';

/** How one language's sentences are found. */
export interface Language {
  readonly rules: LanguageRules;
  readonly abbreviations: AbbreviationIndex;
  /** Proposes the sentence ends where the language has no rules of its own. */
  readonly segmenter: Intl.Segmenter | null;
}

const known = new Map<Locale, Language>();

/** The language of a locale; prepared once. */
export function languageOf(locale: Locale): Language {
  let language = known.get(locale);
  if (language === undefined) {
    const rules = rulesFor(locale);
    const segmenter = rules === null ? new Intl.Segmenter(locale, { granularity: 'sentence' }) : null;
    language = prepareLanguage(rules ?? otherLanguages, segmenter);
    known.set(locale, language);
  }
  return language;
}

/** A language of the given rules. */
export function prepareLanguage(rules: LanguageRules, segmenter: Intl.Segmenter | null): Language {
  return { rules, abbreviations: indexAbbreviations(rules.abbreviations), segmenter };
}
