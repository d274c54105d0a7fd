import type { Locale } from '../../model/locale.ts';

/** What the checks need to know of a locale. */
export interface LanguageOf {
  /** The language alone: `fr`. */
  readonly language: string;
  /** ISO 15924: `Latn`, `Jpan`. */
  readonly script: string;
}

const known = new Map<Locale, LanguageOf>();

/** Language and likely script of a locale (CLDR): `zh-TW` is `zh` in `Hant`. */
export function languageOf(locale: Locale): LanguageOf {
  let language = known.get(locale);
  if (language === undefined) {
    const likely = new Intl.Locale(locale).maximize();
    language = { language: likely.language, script: likely.script ?? 'Zzzz' };
    known.set(locale, language);
  }
  return language;
}
