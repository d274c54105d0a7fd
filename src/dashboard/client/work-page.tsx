import { useMemo } from 'preact/hooks';
import { SEVERITIES } from '../../model/comparison.ts';
import type { DashboardOverview, WorkRow } from '../../model/dashboard.ts';
import { AGES } from '../../text/debt-age.ts';
import { oneOf } from '../../text/one-of.ts';
import { Head } from './cells.tsx';
import { CsvButton } from './csv-button.tsx';
import { Select, TextFilter } from './filters.tsx';
import { useWords } from './language.ts';
import { LocaleSelect } from './locale-select.tsx';
import { FailedNotice, LoadingNotice, Notice } from './notice.tsx';
import { allOf, useParts } from './parts.ts';
import type { Route } from './route.ts';
import { TrafficNote } from './traffic-note.tsx';
import { VirtualRows } from './virtual-rows.tsx';
import { WorkCells } from './work-cells.tsx';
import { type AskedWork, foundWork, SORTS, TRAFFIC_SORTS, workCsv, workParts } from './work-rows.ts';

const ROW = 44;
const COLUMNS = '7.5rem 6rem 5.5rem 5rem 6rem minmax(18rem, 3fr) minmax(12rem, 2fr)';
const WITH_VIEWS = `${COLUMNS} 6rem`;
const STATUSES = ['', 'stale', 'missing'] as const;
const SEVERITY_CHOICES = ['', ...SEVERITIES.toReversed()] as const;

/** What to translate next. Lists are long: they are read part by part, as far as a reader goes. */
export function WorkPage({ overview, route: { query } }: { readonly overview: DashboardOverview; readonly route: Route }) {
  const { say } = useWords();
  const asked: AskedWork = {
    locale: query.get('locale') ?? '',
    status: query.get('status') ?? '',
    severity: query.get('severity') ?? '',
    sort: oneOf(SORTS, query.get('sort')) ?? 'urgency',
    q: query.get('q') ?? '',
    age: oneOf(AGES, query.get('age')) ?? '',
    now: Date.parse(overview.date) / 1000,
  };
  // Whoever sorts otherwise, or looks for something, wants all of it.
  const isSifted = asked.sort !== 'urgency' || asked.q !== '' || asked.severity + asked.age !== '';
  const parts = workParts(overview, asked);
  const key = [asked.locale, asked.status, asked.severity].join(' ');
  const least = isSifted ? parts.length : overview.locales.length * 2;
  const { items, isLoading, isWhole, failed, again, more } = useParts(key, parts, least);
  const rows = useMemo(() => foundWork(items, asked), [items, asked.severity, asked.sort, asked.q, asked.age]);
  const isAll = asked.status + asked.locale === '';
  return (
    <>
      <h1>{say('work')}</h1>
      <div class="filters">
        <WorkFilters asked={asked} overview={overview} />
        <Found rows={rows} isWhole={isWhole} isLoading={isLoading} />
        <CsvButton name="work-list.csv" rows={async () => workCsv(foundWork(await allOf(parts), asked), overview)} />
      </div>
      <TrafficNote overview={overview} />
      {failed !== null && <FailedNotice name={failed} again={again} />}
      {rows.length > 0 && <WorkTable rows={rows} overview={overview} onEnd={more} />}
      {rows.length === 0 && isLoading && <LoadingNotice />}
      {rows.length === 0 && !isLoading && failed === null && (
        <Notice kind="empty" title={say(items.length === 0 && isAll ? 'empty.work' : 'empty.filter')} />
      )}
    </>
  );
}

/** How much was found: of a list that is read whole its words, too. */
function Found({ rows, isWhole, isLoading }: { rows: readonly WorkRow[]; isWhole: boolean; isLoading: boolean }) {
  const { say } = useWords();
  const words = rows.reduce((sum, [, , , , , own]) => sum + own, 0);
  return (
    <p class="found" role="status">
      {say(isWhole || isLoading ? 'work.found' : 'work.first', { n: rows.length })}
      {isWhole && ` · ${say('word', { n: words })}`}
      {isLoading && '…'}
    </p>
  );
}

interface TableProps {
  readonly rows: readonly WorkRow[];
  readonly overview: DashboardOverview;
  readonly onEnd: () => void;
}

function WorkTable({ rows, overview, onEnd }: TableProps) {
  const { say } = useWords();
  const hasViews = overview.traffic !== undefined;
  return (
    <VirtualRows
      label={say('work')}
      count={rows.length}
      height={ROW}
      columns={hasViews ? WITH_VIEWS : COLUMNS}
      least={hasViews ? 66 : 60}
      card={hasViews ? 114 : 92}
      onEnd={onEnd}
      header={
        <>
          <Head>{say('status')}</Head>
          <Head>{say('severity')}</Head>
          <Head>{say('language')}</Head>
          <Head kind="number">{say('words')}</Head>
          <Head kind="number">{say('age')}</Head>
          <Head>{say('source')}</Head>
          <Head>{say('document')}</Head>
          {hasViews && <Head kind="number">{say('views')}</Head>}
        </>
      }
      row={(at) => <WorkCells item={rows[at]} overview={overview} />}
    />
  );
}

function WorkFilters({ asked, overview }: { readonly asked: AskedWork; readonly overview: DashboardOverview }) {
  const { say } = useWords();
  return (
    <>
      <TextFilter value={asked.q} />
      <LocaleSelect locales={overview.locales} value={asked.locale} />
      <Select
        name="status"
        label={say('status')}
        value={asked.status}
        choices={STATUSES.map((value) => ({ value, label: say(value === '' ? 'all' : value) }))}
      />
      <Select
        name="severity"
        label={say('severity')}
        value={asked.severity}
        choices={SEVERITY_CHOICES.map((value) => ({ value, label: say(value === '' ? 'severity.usual' : value) }))}
      />
      <Select
        name="age"
        label={say('age')}
        value={asked.age}
        choices={[{ value: '', label: say('all') }, ...AGES.map((value) => ({ value, label: say(`age.${value}`) }))]}
      />
      <Select
        name="sort"
        label={say('sort')}
        value={asked.sort}
        choices={SORTS.filter((value) => overview.traffic !== undefined || !TRAFFIC_SORTS.has(value)).map((value) => ({
          value,
          label: say(`sort.${value}`),
        }))}
      />
    </>
  );
}
