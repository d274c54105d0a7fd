import { useMemo } from 'preact/hooks';
import type { DashboardLocale, DashboardOverview, DocumentCell, DocumentRow } from '../../model/dashboard.ts';
import type { CsvTable } from '../../text/csv.ts';
import { CsvButton } from './csv-button.tsx';
import { load, useLoaded } from './data.ts';
import { type Facts, factsOf, freshness } from './facts.ts';
import { type Choice, Select, TextFilter } from './filters.tsx';
import { useWords } from './language.ts';
import { LocaleSelect } from './locale-select.tsx';
import { Notice, WhenLoaded } from './notice.tsx';
import { ask, documentAddress, type Route } from './route.ts';
import { Path } from './shown-text.tsx';
import { Sign } from './sign.tsx';
import { Cell, Head, VirtualRows } from './virtual-rows.tsx';

/** A document with its figures by name, made once. */
interface Entry {
  readonly path: string;
  readonly isOrphan: boolean;
  readonly cells: readonly ({ readonly hasTarget: boolean; readonly findings: number; readonly facts: Facts } | null)[];
  readonly toDo: number;
}

const SHOWS = ['all', 'stale', 'missing', 'page', 'unknown', 'orphaned', 'findings', 'current'] as const;
type Show = (typeof SHOWS)[number];
const ROW = 38;

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
    show: SHOWS.find((name) => name === query.get('show')) ?? 'all',
    locale: query.get('locale') ?? '',
    sort: query.get('sort') ?? 'path',
    q: query.get('q') ?? '',
  };
  const columns = overview.locales
    .map((locale, at) => ({ locale, at }))
    .filter(({ locale }) => asked.locale === '' || locale.tag === asked.locale);
  const places = columns.map(({ at }) => at);
  const rows = useMemo(
    () => sorted(found(entries, { ...asked, places }), asked.sort, overview),
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
        <LocaleSelect overview={overview} value={asked.locale} />
        <p class="found" role="status">
          {say('documents.found', { n: rows.length })}
        </p>
        <CsvButton name="documents.csv" rows={async () => documentsCsv(rows, columns)} />
      </div>
      {rows.length === 0 ? (
        <Notice kind="empty" title={say(entries.length === 0 ? 'empty.documents' : 'empty.filter')} />
      ) : (
        <Table rows={rows} columns={columns} sort={asked.sort} />
      )}
    </>
  );
}

type Columns = readonly { readonly locale: DashboardLocale; readonly at: number }[];

function Table({ rows, columns, sort }: { readonly rows: readonly Entry[]; readonly columns: Columns; readonly sort: string }) {
  const { say } = useWords();
  const by = (name: string) => ({ order: orderOf(name, sort), by: () => ask({ sort: sort === name ? `-${name}` : name }) });
  return (
    <VirtualRows
      label={say('documents')}
      count={rows.length}
      height={ROW}
      columns={`minmax(11rem, 3fr) 7.2rem repeat(${columns.length}, minmax(7.5rem, 1fr))`}
      least={18.2 + 7.5 * columns.length}
      card={null}
      header={
        <>
          <Head kind="path-cell" sort={by('path')}>
            {say('path')}
          </Head>
          <Head kind="number" sort={by('todo')}>
            {say('toDo')}
          </Head>
          {columns.map(({ locale }) => (
            <Head key={locale.tag} sort={by(locale.tag)}>
              {locale.tag}
            </Head>
          ))}
        </>
      }
      row={(at) => <DocumentCells entry={rows[at]} columns={columns} />}
    />
  );
}

/** Paths begin with `a`, figures with the greatest; a minus in front turns the order round. */
function orderOf(name: string, sort: string): 'ascending' | 'descending' | 'none' {
  if (sort !== name && sort !== `-${name}`) return 'none';
  return (sort === name) === (name === 'path') ? 'ascending' : 'descending';
}

function DocumentCells({ entry, columns }: { readonly entry: Entry | undefined; readonly columns: Columns }) {
  const { number, say } = useWords();
  if (entry === undefined) return null;
  const first = columns.find(({ at }) => entry.cells[at] != null)?.locale.tag ?? '';
  const toDo = columns.reduce((sum, { at }) => sum + (entry.cells[at]?.facts.words.toDo ?? 0), 0);
  return (
    <>
      <Cell kind="path-cell">
        <a href={documentAddress({ path: entry.path, locale: first, unit: null })}>
          <Path path={entry.path} />
        </a>
        {entry.isOrphan && <span class="chip orphaned">{say('noSource')}</span>}
      </Cell>
      <Cell kind="number">{toDo === 0 ? <span class="zero">0</span> : number(toDo)}</Cell>
      {columns.map(({ locale, at }) => (
        <HeatCell key={locale.tag} cell={entry.cells[at] ?? null} path={entry.path} tag={locale.tag} />
      ))}
    </>
  );
}

/** The more there is to do, the warmer; its sign and its figure say the same. */
function HeatCell({ cell, path, tag }: { readonly cell: Entry['cells'][number]; readonly path: string; readonly tag: string }) {
  const { say, number, percent } = useWords();
  if (cell === null) return <Cell kind="heat none">{'\u00a0'}</Cell>;
  const { facts, hasTarget, findings } = cell;
  const { words } = facts;
  const share = words.all === 0 ? 0 : words.toDo / words.all;
  const name = !hasTarget
    ? 'missing'
    : facts.stale > 0
      ? 'stale'
      : facts.missing > 0
        ? 'missing'
        : facts.unknown > 0
          ? 'unknown'
          : facts.orphaned > 0
            ? 'orphaned'
            : facts.cosmetic > 0
              ? 'cosmetic'
              : 'current';
  const heat = Math.ceil(share * 5);
  const figures = (['stale', 'missing', 'unknown', 'cosmetic', 'orphaned'] as const).flatMap((kind) =>
    facts[kind] > 0 ? [`${say(kind)} ${facts[kind]}`] : [],
  );
  const title = [
    tag,
    ...(hasTarget ? figures : [say('show.page')]),
    ...(findings > 0 ? [say('finding.found', { n: findings })] : []),
  ].join(' · ');
  return (
    <Cell kind={`heat heat-${heat}${hasTarget ? '' : ' no-page'}`}>
      <a href={documentAddress({ path, locale: tag, unit: null })} title={title}>
        <Sign name={name} isNamed />
        <span>{hasTarget ? percent(freshness(facts)) : '–'}</span>
        {words.toDo > 0 && <span class="to-do">{number(words.toDo)}</span>}
        <span class="unseen">{tag}</span>
      </a>
    </Cell>
  );
}

function entryOf([path, isOrphan, cells]: DocumentRow): Entry {
  const own = cells.map((cell) => (cell === null ? null : cellOf(cell)));
  return { path, isOrphan: isOrphan === 1, cells: own, toDo: own.reduce((sum, cell) => sum + (cell?.facts.words.toDo ?? 0), 0) };
}

function cellOf([hasTarget, findings, figures]: DocumentCell) {
  return { hasTarget: hasTarget === 1, findings, facts: factsOf(figures) };
}

const TESTS: Readonly<Record<Show, (cell: NonNullable<Entry['cells'][number]>) => boolean>> = {
  all: () => true,
  stale: ({ facts }) => facts.stale > 0,
  missing: ({ facts }) => facts.missing > 0,
  page: ({ hasTarget }) => !hasTarget,
  unknown: ({ facts }) => facts.unknown > 0,
  orphaned: ({ facts }) => facts.orphaned > 0,
  findings: ({ findings }) => findings > 0,
  current: ({ facts }) => facts.words.toDo === 0,
};

function found(
  entries: readonly Entry[],
  { show, q, places }: { readonly show: Show; readonly q: string; readonly places: readonly number[] },
): readonly Entry[] {
  const text = q.toLowerCase();
  const fits = (entry: Entry) => {
    const cells = places.flatMap((at) => entry.cells[at] ?? []);
    if (cells.length === 0) return false;
    return show === 'current' ? cells.every(TESTS.current) : cells.some(TESTS[show]);
  };
  return entries.filter((entry) => (text === '' || entry.path.toLowerCase().includes(text)) && fits(entry));
}

function sorted(entries: readonly Entry[], sort: string, { locales }: DashboardOverview): readonly Entry[] {
  const name = sort.replace(/^-/, '');
  const turn = name === sort ? 1 : -1;
  if (name === 'path') return turn === 1 ? entries : entries.toReversed();
  const at = locales.findIndex(({ tag }) => tag === name);
  const words = (entry: Entry) => (at === -1 ? entry.toDo : (entry.cells[at]?.facts.words.toDo ?? -1));
  return entries.toSorted((a, b) => turn * (words(b) - words(a)));
}

const FIGURES = ['units', 'current', 'stale', 'cosmetic', 'missing', 'unknown', 'orphaned'] as const;

function documentsCsv(entries: readonly Entry[], columns: Columns): CsvTable {
  const header = ['document', 'locale', 'hasTranslation', ...FIGURES, 'wordsToDo', 'findings'];
  const rows = entries.flatMap(({ path, cells }) =>
    columns.flatMap(({ locale: { tag }, at }) => {
      const cell = cells[at] ?? null;
      if (cell === null) return [];
      const { facts, hasTarget, findings } = cell;
      return [[path, tag, String(hasTarget), ...FIGURES.map((name) => facts[name]), facts.words.toDo, findings]];
    }),
  );
  return [header, ...rows];
}
