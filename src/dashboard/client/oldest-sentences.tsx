import type { DashboardOverview } from '../../model/dashboard.ts';
import { useWords } from './language.ts';
import { Panel } from './panel.tsx';
import { documentAddress, listAddress } from './route.ts';
import { Prose } from './shown-text.tsx';

/** What has been stale for longest; nothing where no age is known. */
export function OldestSentences({ overview }: { readonly overview: DashboardOverview }) {
  const { say, days } = useWords();
  if (overview.oldest.length === 0) return null;
  return (
    <Panel id="oldest" title={say('oldest')} to={listAddress('work', { status: 'stale', sort: 'age' })}>
      <ol class="list">
        {overview.oldest.map(([path, at, unit, , , , , excerpt, since]) => {
          const locale = overview.locales[at]?.tag ?? '';
          return (
            <li key={`${locale} ${path} ${unit}`}>
              <a href={documentAddress({ path, locale, unit })}>
                <Prose text={excerpt} language={overview.sourceLocale} />
              </a>
              <span class="number">
                <span class="tag">{locale}</span> {days(since ?? 0, overview.date)}
              </span>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
