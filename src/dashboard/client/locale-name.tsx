import type { DashboardLocale } from '../../model/dashboard.ts';
import { useWords } from './language.ts';

/** A language by the name that the project gives it, else by that in the reader's language, with its tag. */
export function LocaleName({ locale }: { readonly locale: Pick<DashboardLocale, 'tag' | 'label'> }) {
  const { name } = useWords();
  return (
    <span class="locale-name">
      <bdi lang={locale.label === null ? undefined : locale.tag}>{locale.label ?? name(locale.tag)}</bdi>{' '}
      <span class="tag">{locale.tag}</span>
    </span>
  );
}
