import type { DashboardLocale, DashboardOverview } from '../../model/dashboard.ts';
import type { Locale } from '../../model/locale.ts';
import { useWords, type Words } from './language.ts';

/** A language, and what the project calls it; null: nothing of its own. */
export type NamedLocale = Pick<DashboardLocale, 'tag' | 'label'>;

/** A language as the project calls it, also where it is none of the project's any more. */
export function namedLocale({ locales }: DashboardOverview, tag: Locale): NamedLocale {
  return locales.find((own) => own.tag === tag) ?? { tag, label: null };
}

/** What a language is called: as the project calls it, else as the reader's language does. */
export function nameOf({ tag, label }: NamedLocale, { name }: Words): string {
  return label ?? name(tag);
}

/** A language by its name, with its tag. */
export function LocaleName({ locale }: { readonly locale: NamedLocale }) {
  const words = useWords();
  return (
    <span class="locale-name">
      <bdi lang={locale.label === null ? undefined : locale.tag}>{nameOf(locale, words)}</bdi>{' '}
      <span class="tag">{locale.tag}</span>
    </span>
  );
}
