import type { Locale } from '../../model/locale.ts';
import { ar } from './ar.ts';
import { commonAbbreviations, commonRules } from './common.ts';
import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { he } from './he.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import type { LanguageRules } from './rule.ts';
import { goesOnInLowerCase, loneFullStop, referenceFollows } from './shared.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { zh } from './zh.ts';

/** The languages that have rules of their own. */
export const languages: readonly LanguageRules[] = [
  ar,
  cs,
  da,
  de,
  en,
  es,
  fi,
  fr,
  he,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ru,
  sv,
  tr,
  uk,
  zh,
];

/** The rules for a locale's language, with those of all languages; null where it has none of its own. */
export function rulesFor(locale: Locale): LanguageRules | null {
  const language = locale.split('-')[0]?.toLowerCase() ?? '';
  const own = languages.find((rules) => rules.languages.includes(language));
  return own === undefined ? null : withCommon(own);
}

/** What holds for a language that has no rules of its own: where `Intl.Segmenter` cuts wrongly in all of them. */
export const otherLanguages: LanguageRules = withCommon({
  languages: [],
  abbreviations: { inside: [], beforeNumber: [], closing: [] },
  rules: [goesOnInLowerCase, loneFullStop, referenceFollows],
  closersAfterBlank: '',
});

/** A language's rules, after those of all languages. */
export function withCommon(own: LanguageRules): LanguageRules {
  return {
    ...own,
    abbreviations: {
      inside: [...commonAbbreviations.inside, ...own.abbreviations.inside],
      beforeNumber: [...commonAbbreviations.beforeNumber, ...own.abbreviations.beforeNumber],
      closing: [...commonAbbreviations.closing, ...own.abbreviations.closing],
    },
    rules: [...commonRules, ...own.rules],
  };
}
