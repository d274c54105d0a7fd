import type { DashboardLocale, DocumentCell, DocumentRow } from '../../model/dashboard.ts';
import type { CsvTable } from '../../text/csv.ts';
import { type Facts, factsOf } from './facts.ts';

/** A document with its figures by name, made once. */
export interface Entry {
  readonly path: string;
  /** In lower case, for a filter. */
  readonly lowerPath: string;
  readonly isOrphan: boolean;
  /** In all languages together; null: the site was built without traffic. */
  readonly views: number | null;
  /** By place in `locales` of the overview; null: it does not belong to the locale. */
  readonly cells: readonly (EntryCell | null)[];
}

/** A document in one locale. */
export interface EntryCell {
  readonly hasTarget: boolean;
  readonly findings: number;
  readonly facts: Facts;
}

/** The locales that are shown, each with its place in `locales` of the overview. */
export type Columns = readonly { readonly locale: DashboardLocale; readonly at: number }[];

/** Which documents a reader may want to see. */
export const SHOWS = ['all', 'stale', 'missing', 'page', 'unknown', 'orphaned', 'findings', 'current'] as const;
type Show = (typeof SHOWS)[number];

const TESTS: Readonly<Record<Show, (cell: EntryCell) => boolean>> = {
  all: () => true,
  stale: ({ facts }) => facts.stale > 0,
  missing: ({ facts }) => facts.missing > 0,
  page: ({ hasTarget }) => !hasTarget,
  unknown: ({ facts }) => facts.unknown > 0,
  orphaned: ({ facts }) => facts.orphaned > 0,
  findings: ({ findings }) => findings > 0,
  current: ({ facts }) => facts.words.toDo === 0,
};

/** A document with its figures by name. */
export function entryOf([path, isOrphan, cells, views]: DocumentRow): Entry {
  const own = cells.map((cell) => (cell === null ? null : cellOf(cell)));
  return { path, lowerPath: path.toLowerCase(), isOrphan: isOrphan === 1, views: views ?? null, cells: own };
}

function cellOf([hasTarget, findings, figures]: DocumentCell): EntryCell {
  return { hasTarget: hasTarget === 1, findings, facts: factsOf(figures) };
}

/** Words to do in the locales that are shown. */
export function toDoIn({ cells }: Entry, columns: Columns): number {
  return columns.reduce((sum, { at }) => sum + (cells[at]?.facts.words.toDo ?? 0), 0);
}

/** The documents that fit the filters. */
export function foundEntries(
  entries: readonly Entry[],
  { show, q, columns }: { readonly show: Show; readonly q: string; readonly columns: Columns },
): readonly Entry[] {
  const text = q.toLowerCase();
  const fits = (entry: Entry) => {
    const cells = columns.flatMap(({ at }) => entry.cells[at] ?? []);
    if (cells.length === 0) return false;
    return show === 'current' ? cells.every(TESTS.current) : cells.some(TESTS[show]);
  };
  return entries.filter((entry) => (text === '' || entry.lowerPath.includes(text)) && fits(entry));
}

/** Documents by `path`, by `views`, by what is `todo` in the locales that are shown, or in the one whose tag it is; with `-` the other way round. */
export function sortedEntries(entries: readonly Entry[], sort: string, columns: Columns): readonly Entry[] {
  const name = sort.replace(/^-/, '');
  const turn = name === sort ? 1 : -1;
  if (name === 'path') return turn === 1 ? entries : entries.toReversed();
  if (name === 'views') return entries.toSorted((a, b) => turn * ((b.views ?? 0) - (a.views ?? 0)));
  const column = columns.find(({ locale }) => locale.tag === name);
  const words = (entry: Entry) =>
    column === undefined ? toDoIn(entry, columns) : (entry.cells[column.at]?.facts.words.toDo ?? -1);
  return entries.toSorted((a, b) => turn * (words(b) - words(a)));
}

const FIGURES = ['units', 'current', 'stale', 'cosmetic', 'missing', 'unknown', 'orphaned'] as const;

/** Documents as a table to keep: a row for each in each locale. */
export function documentsCsv(entries: readonly Entry[], columns: Columns): CsvTable {
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
