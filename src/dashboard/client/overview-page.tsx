import type { DashboardOverview } from '../../model/dashboard.ts';
import { useWords } from './language.ts';
import { LocalesTable } from './locales-table.tsx';
import { Moved } from './moved.tsx';
import { Notice } from './notice.tsx';
import { OldestSentences } from './oldest-sentences.tsx';
import { listAddress } from './route.ts';
import { TopRules } from './top-rules.tsx';
import { Totals } from './totals.tsx';
import { Trend } from './trend.tsx';
import { useHistory } from './use-history.ts';
import { WorstDocuments } from './worst-documents.tsx';

/** How far each language is, what moved, and where to start. */
export function OverviewPage({ overview }: { readonly overview: DashboardOverview }) {
  const { say } = useWords();
  const history = useHistory(overview);
  if (overview.locales.length === 0 || overview.documents === 0)
    return (
      <>
        <Title overview={overview} />
        <Notice kind="empty" title={say('empty.documents')} />
      </>
    );
  return (
    <>
      <Title overview={overview} />
      <Totals locales={overview.locales} />
      <LocalesTable locales={overview.locales} />
      <div class="columns">
        <div class="stack">
          {history.state === 'ready' && history.data.length > 1 && <Trend points={history.data} />}
          <WorstDocuments overview={overview} />
        </div>
        <div class="stack">
          <Moved locales={overview.locales} isRead={overview.points !== null} history={history} />
          <OldestSentences overview={overview} />
          <TopRules rules={overview.rules} />
        </div>
      </div>
    </>
  );
}

function Title({ overview: { date: built, commit, documents } }: { readonly overview: DashboardOverview }) {
  const { say, date } = useWords();
  return (
    <div class="title">
      <h1>{say('overview')}</h1>
      <p class="quiet">
        {say('asOf', { date: date(built) })}
        {commit !== null && ` · ${say('commit', { id: commit.slice(0, 10) })}`} ·{' '}
        <a href={listAddress('documents')}>{say('documents.found', { n: documents })}</a>
      </p>
    </div>
  );
}
