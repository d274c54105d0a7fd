import { useMemo } from 'preact/hooks';
import type { DashboardOverview, WorkRow } from '../../model/dashboard.ts';
import { compareText } from '../../text/compare-text.ts';
import { byUrgency } from '../../text/urgency.ts';
import { load } from './data.ts';
import { LocaleSelect } from './documents-page.tsx';
import { Select, TextFilter } from './filters.tsx';
import { useWords } from './language.ts';
import { Notice } from './notice.tsx';
import { useParts } from './parts.ts';
import { documentAddress, type Route } from './route.ts';
import { saveCsv } from './save-csv.ts';
import { Path, Prose } from './shown-text.tsx';
import { Sign } from './sign.tsx';
import { Cell, Head, VirtualRows } from './virtual-rows.tsx';

const SORTS = ['urgency', 'words', 'age', 'path'] as const;
const ROW = 44;
const COLUMNS = '7.5rem 6rem 5.5rem 5rem 6rem minmax(18rem, 3fr) minmax(12rem, 2fr)';

/** What to translate next. Lists are long: they are read part by part, as far as a reader goes. */
export function WorkPage({ overview, route: { query } }: { readonly overview: DashboardOverview; readonly route: Route }) {
  const { say } = useWords();
  const asked = {
    locale: query.get('locale') ?? '',
    status: query.get('status') ?? '',
    severity: query.get('severity') ?? '',
    sort: SORTS.find((name) => name === query.get('sort')) ?? 'urgency',
    q: query.get('q') ?? '',
  };
  // Whoever sorts otherwise, or looks for something, wants all of it.
  const isWhole = asked.sort !== 'urgency' || asked.q !== '' || asked.severity !== '';
  const parts = partsOf(overview, asked);
  const key = [asked.locale, asked.status, asked.severity].join(' ');
  const { items, isLoading, failed, more } = useParts(key, parts, isWhole ? parts.length : overview.locales.length * 2);
  const rows = useMemo(() => sorted(items.filter(fits(asked)), asked.sort), [items, asked.severity, asked.sort, asked.q]);
  const statuses = ['', 'stale', 'missing'] as const;
  const severities = ['', 'major', 'minor', 'cosmetic'] as const;
  return (
    <>
      <h1>{say('work')}</h1>
      <div class="filters">
        <TextFilter value={asked.q} />
        <LocaleSelect overview={overview} value={asked.locale} />
        <Select
          name="status"
          label={say('status')}
          value={asked.status}
          choices={statuses.map((value) => ({ value, label: say(value === '' ? 'all' : value) }))}
        />
        <Select
          name="severity"
          label={say('severity')}
          value={asked.severity}
          choices={severities.map((value) => ({ value, label: say(value === '' ? 'all' : value) }))}
        />
        <Select
          name="sort"
          label={say('sort')}
          value={asked.sort}
          choices={SORTS.map((value) => ({ value, label: say(`sort.${value}`) }))}
        />
        <p class="found" role="status">
          {say('work.found', { n: rows.length })}
          {isLoading && '…'}
        </p>
        <button type="button" class="quiet-button" onClick={() => saveCsv('work-list.csv', csvRows(rows, overview))}>
          {say('csv')}
        </button>
      </div>
      {failed !== null && <Notice kind="error" title={say('failed')} text={say('failed.hint', { name: `data/${failed}.js` })} />}
      {rows.length > 0 ? (
        <VirtualRows
          label={say('work')}
          count={rows.length}
          height={ROW}
          columns={COLUMNS}
          least={60}
          card={92}
          onEnd={more}
          header={
            <>
              <Head>{say('status')}</Head>
              <Head>{say('severity')}</Head>
              <Head>{say('locale')}</Head>
              <Head kind="number">{say('words')}</Head>
              <Head kind="number">{say('age')}</Head>
              <Head>{say('source')}</Head>
              <Head>{say('document')}</Head>
            </>
          }
          row={(at) => <WorkCells item={rows[at]} overview={overview} />}
        />
      ) : isLoading ? (
        <Notice kind="loading" title={`${say('loading')}…`} />
      ) : (
        <Notice
          kind="empty"
          title={say(items.length === 0 && asked.status + asked.locale === '' ? 'empty.work' : 'empty.filter')}
        />
      )}
    </>
  );
}

function WorkCells({ item, overview }: { readonly item: WorkRow | undefined; readonly overview: DashboardOverview }) {
  const { say, number, days } = useWords();
  if (item === undefined) return null;
  const [path, at, unit, status, severity, words, sentences, excerpt, since] = item;
  const locale = overview.locales[at]?.tag ?? '';
  return (
    <>
      <Cell>
        <span class="status">
          <Sign name={severity === 'cosmetic' ? 'cosmetic' : status} /> {say(status)}
        </span>
      </Cell>
      <Cell>{severity === null ? <span class="zero">–</span> : <span class={`chip ${severity}`}>{say(severity)}</span>}</Cell>
      <Cell>{locale}</Cell>
      <Cell kind="number">{number(words)}</Cell>
      <Cell kind="number">{since === null ? <span class="zero">–</span> : days(since, overview.date)}</Cell>
      <Cell kind="text-cell">
        <a class="whole" href={documentAddress({ path, locale, unit })}>
          {unit === null ? (
            <em>
              {say('page')}, {say('sentence', { n: sentences })}
            </em>
          ) : (
            <Prose text={excerpt} language={overview.sourceLocale} />
          )}
        </a>
      </Cell>
      <Cell kind="path-cell">
        <Path path={path} />
      </Cell>
    </>
  );
}

type Asked = Readonly<Record<'locale' | 'status' | 'severity' | 'sort' | 'q', string>>;

/** The parts of the lists that may hold what is asked for, all first parts first. */
function partsOf({ locales }: DashboardOverview, asked: Asked): readonly (() => Promise<readonly WorkRow[]>)[] {
  const lists = locales.flatMap((own, at) =>
    (['stale', 'missing'] as const).flatMap((status) => {
      const isAsked = (asked.locale === '' || own.tag === asked.locale) && (asked.status === '' || asked.status === status);
      return isAsked && (asked.severity === '' || status === 'stale') ? [{ at, status, count: own.work[status] }] : [];
    }),
  );
  return lists
    .flatMap(({ at, status, count }) => Array.from({ length: count }, (_, chunk) => ({ at, status, chunk })))
    .sort((a, b) => a.chunk - b.chunk)
    .map(
      ({ at, status, chunk }) =>
        async () =>
          (await load('work', at, status, chunk)).items,
    );
}

function fits({ severity, q }: Asked): (item: WorkRow) => boolean {
  const text = q.toLowerCase();
  return (item) =>
    (severity === '' ? item[4] !== 'cosmetic' : item[4] === severity) &&
    (text === '' || item[0].toLowerCase().includes(text) || item[7].toLowerCase().includes(text));
}

function sorted(items: readonly WorkRow[], sort: string): readonly WorkRow[] {
  const orders: Readonly<Record<string, (a: WorkRow, b: WorkRow) => number>> = {
    urgency: byUrgency,
    words: (a, b) => b[5] - a[5],
    age: (a, b) => (a[8] ?? Number.POSITIVE_INFINITY) - (b[8] ?? Number.POSITIVE_INFINITY) || byUrgency(a, b),
    path: (a, b) => compareText(a[0], b[0]),
  };
  return items.toSorted(orders[sort] ?? byUrgency);
}

function csvRows(items: readonly WorkRow[], { locales }: DashboardOverview): readonly (readonly (string | number | null)[])[] {
  const header = ['document', 'locale', 'unit', 'status', 'severity', 'words', 'sentences', 'source', 'since'];
  const rows = items.map(([path, at, unit, status, severity, words, sentences, excerpt, since]) => {
    const day = since === null ? null : new Date(since * 1000).toISOString().slice(0, 10);
    return [path, locales[at]?.tag ?? '', unit, status, severity, words, sentences, excerpt, day];
  });
  return [header, ...rows];
}
