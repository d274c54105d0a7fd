import { Select } from './filters.tsx';
import { useWords } from './language.ts';
import { type NamedLocale, nameOf } from './locale-name.tsx';

/** All languages, or one. */
export function LocaleSelect({ locales, value }: { readonly locales: readonly NamedLocale[]; readonly value: string }) {
  const words = useWords();
  const choices = locales.map((locale) => ({ value: locale.tag, label: `${nameOf(locale, words)} (${locale.tag})` }));
  return (
    <Select
      name="locale"
      label={words.say('language')}
      value={value}
      choices={[{ value: '', label: words.say('allLocales') }, ...choices]}
    />
  );
}
