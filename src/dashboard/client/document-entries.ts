import type { DocumentCell, DocumentRow } from '../../model/dashboard.ts';
import type { CsvTable } from '../../text/csv.ts';
import type { Column } from './columns.ts';
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

/** Which documents a reader may want to see. */
export const SHOWS = ['all', 'stale', 'missing', 'page', 'unknown', 'orphaned', 'findings', 'current'] as const;
type Show = (typeof SHOWS)[number];

/** How much of what a reader wants to see a document has in a locale; those with none are left out. */
const AMOUNTS: Readonly<Record<Exclude<Show, 'all' | 'current'>, (cell: EntryCell) => number>> = {
  stale: ({ facts }) => facts.stale,
  missing: ({ facts }) => facts.missing,
  page: ({ hasTarget }) => (hasTarget ? 0 : 1),
  unknown: ({ facts }) => facts.unknown,
  orphaned: ({ facts }) => facts.orphaned,
  findings: ({ findings }) => findings,
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
export function toDoIn(entry: Entry, columns: readonly Column[]): number {
  return cellsOf(entry, columns).reduce((sum, { facts }) => sum + facts.words.toDo, 0);
}

/** The documents that fit the filters. */
export function foundEntries(
  entries: readonly Entry[],
  { show, q, columns }: { readonly show: Show; readonly q: string; readonly columns: readonly Column[] },
): readonly Entry[] {
  const text = q.toLowerCase();
  return entries.filter((entry) => {
    const cells = cellsOf(entry, columns);
    return (text === '' || entry.lowerPath.includes(text)) && cells.length > 0 && fits(cells, show);
  });
}

function fits(cells: readonly EntryCell[], show: Show): boolean {
  if (show === 'all') return true;
  if (show === 'current') return cells.every(({ facts }) => facts.words.toDo === 0);
  return cells.some((cell) => AMOUNTS[show](cell) > 0);
}

function cellsOf({ cells }: Entry, columns: readonly Column[]): readonly EntryCell[] {
  return columns.flatMap(({ at }) => cells[at] ?? []);
}

/** How much of what is shown the documents have together: words where the overview tells words. */
export function totalOf(entries: readonly Entry[], show: Exclude<Show, 'current'>, columns: readonly Column[]): number {
  const amount = (cell: EntryCell): number => {
    const { words } = cell.facts;
    if (show === 'all') return words.toDo;
    return show === 'stale' || show === 'missing' || show === 'unknown' ? words[show] : AMOUNTS[show](cell);
  };
  return entries.reduce((sum, entry) => cellsOf(entry, columns).reduce((own, cell) => own + amount(cell), sum), 0);
}

/** Documents by `path`, by `views`, by what is `todo` in the locales that are shown, or in the one whose tag it is; with `-` the other way round. */
export function sortedEntries(entries: readonly Entry[], sort: string, columns: readonly Column[]): readonly Entry[] {
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
export function documentsCsv(entries: readonly Entry[], columns: readonly Column[]): CsvTable {
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
