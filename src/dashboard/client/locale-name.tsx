import type { DashboardLocale } from '../../model/dashboard.ts';
import { useWords, type Words } from './language.ts';

type Named = Pick<DashboardLocale, 'tag' | 'label'>;

/** What a language is called: as the project calls it, else as the reader's language does. */
export function nameOf({ tag, label }: Named, { name }: Words): string {
  return label ?? name(tag);
}

/** A language by its name, with its tag. */
export function LocaleName({ locale }: { readonly locale: Named }) {
  const words = useWords();
  return (
    <span class="locale-name">
      <bdi lang={locale.label === null ? undefined : locale.tag}>{nameOf(locale, words)}</bdi>{' '}
      <span class="tag">{locale.tag}</span>
    </span>
  );
}
