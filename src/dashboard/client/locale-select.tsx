import type { DashboardOverview } from '../../model/dashboard.ts';
import { Select } from './filters.tsx';
import { useWords } from './language.ts';
import { nameOf } from './locale-name.tsx';

/** All languages, or one. */
export function LocaleSelect({ overview, value }: { readonly overview: DashboardOverview; readonly value: string }) {
  const words = useWords();
  const choices = overview.locales.map((locale) => ({ value: locale.tag, label: `${nameOf(locale, words)} (${locale.tag})` }));
  return (
    <Select
      name="locale"
      label={words.say('locale')}
      value={value}
      choices={[{ value: '', label: words.say('allLocales') }, ...choices]}
    />
  );
}
