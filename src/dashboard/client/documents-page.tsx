import { useMemo } from 'preact/hooks';
import type { DashboardOverview } from '../../model/dashboard.ts';
import { oneOf } from '../../text/one-of.ts';
import { columnsOf } from './columns.ts';
import { CsvButton } from './csv-button.tsx';
import { load, useLoaded } from './data.ts';
import { documentsCsv, type Entry, entryOf, foundEntries, SHOWS, sortedEntries, totalOf } from './document-entries.ts';
import { DocumentsTable } from './documents-table.tsx';
import { type Choice, Select, TextFilter } from './filters.tsx';
import { useWords } from './language.ts';
import { LocaleSelect } from './locale-select.tsx';
import { Notice, WhenLoaded } from './notice.tsx';
import type { Route } from './route.ts';

/** Documents by languages: where the debt is. */
export function DocumentsPage({ overview, route }: { readonly overview: DashboardOverview; readonly route: Route }) {
  const { say } = useWords();
  const loaded = useLoaded('documents', () =>
    Promise.all(Array.from({ length: overview.chunks.documents }, (_, at) => load('documents', at))).then((chunks) =>
      chunks.flatMap(({ documents }) => documents.map(entryOf)),
    ),
  );
  return (
    <>
      <h1>{say('documents')}</h1>
      <WhenLoaded loaded={loaded}>{(entries) => <Matrix entries={entries} overview={overview} route={route} />}</WhenLoaded>
    </>
  );
}

function Matrix({
  entries,
  overview,
  route: { query },
}: {
  readonly entries: readonly Entry[];
  readonly overview: DashboardOverview;
  readonly route: Route;
}) {
  const { say } = useWords();
  const asked = {
    show: oneOf(SHOWS, query.get('show')) ?? 'all',
    locale: query.get('locale') ?? '',
    sort: query.get('sort') ?? 'path',
    q: query.get('q') ?? '',
  };
  const columns = columnsOf(overview, asked.locale);
  const rows = useMemo(
    () => sortedEntries(foundEntries(entries, { ...asked, columns }), asked.sort, columns),
    [entries, asked.show, asked.locale, asked.sort, asked.q],
  );
  return (
    <>
      <div class="filters">
        <TextFilter value={asked.q} />
        <Select
          name="show"
          label={say('show')}
          value={asked.show}
          choices={SHOWS.map((value): Choice => ({ value, label: say(`show.${value}`) }))}
        />
        <LocaleSelect locales={overview.locales} value={asked.locale} />
        <p class="found" role="status">
          {say('documents.found', { n: rows.length })}
          {asked.show !== 'current' && ` · ${say(`total.${asked.show}`, { n: totalOf(rows, asked.show, columns) })}`}
        </p>
        <CsvButton name="documents.csv" rows={async () => documentsCsv(rows, columns)} />
      </div>
      {rows.length === 0 ? (
        <Notice kind="empty" title={say(entries.length === 0 ? 'empty.documents' : 'empty.filter')} />
      ) : (
        <DocumentsTable rows={rows} columns={columns} sort={asked.sort} />
      )}
    </>
  );
}
