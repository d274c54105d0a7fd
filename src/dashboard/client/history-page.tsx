import type { DashboardOverview } from '../../model/dashboard.ts';
import { columnsOf } from './columns.ts';
import { HistoryCharts } from './history-charts.tsx';
import { useWords } from './language.ts';
import { LocaleSelect } from './locale-select.tsx';
import { Notice, WhenLoaded } from './notice.tsx';
import type { Route } from './route.ts';
import { UnreadHistory } from './unread-history.tsx';
import { useHistory } from './use-history.ts';

/** How the debt went up and down, for all languages and for each. */
export function HistoryPage({ overview, route: { query } }: { readonly overview: DashboardOverview; readonly route: Route }) {
  const { say } = useWords();
  const locale = query.get('locale') ?? '';
  const loaded = useHistory(overview);
  return (
    <>
      <h1>{say('history')}</h1>
      {overview.points === null && <UnreadHistory />}
      {overview.points === 0 && <Notice kind="empty" title={say('empty.history')} />}
      <div class="filters">
        <LocaleSelect locales={overview.locales} value={locale} />
      </div>
      <WhenLoaded loaded={loaded}>
        {(points) => <HistoryCharts points={points} overview={overview} columns={columnsOf(overview, locale)} />}
      </WhenLoaded>
    </>
  );
}
