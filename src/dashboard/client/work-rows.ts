import type { DashboardOverview, WorkRow } from '../../model/dashboard.ts';
import { compareText } from '../../text/compare-text.ts';
import type { CsvTable } from '../../text/csv.ts';
import { type Age, ageOf } from '../../text/debt-age.ts';
import { bySeverity, byUrgency } from '../../text/urgency.ts';
import { load } from './data.ts';
import type { Part } from './parts.ts';

/** The orders of the work list. */
export const SORTS = ['urgency', 'words', 'age', 'path', 'views', 'impact'] as const;
/** Those that ask for traffic. */
export const TRAFFIC_SORTS: ReadonlySet<string> = new Set(['views', 'impact']);

/** What a reader asks of the work list; `''`: all, of severities all but cosmetic. */
export interface AskedWork extends Readonly<Record<'locale' | 'status' | 'severity' | 'q', string>> {
  readonly sort: (typeof SORTS)[number];
  readonly age: Age | '';
  /** When the site was built, in seconds since 1970. */
  readonly now: number;
}

const ORDERS: Readonly<Record<AskedWork['sort'], (a: WorkRow, b: WorkRow) => number>> = {
  urgency: byUrgency,
  words: (a, b) => b[5] - a[5],
  age: (a, b) => (a[8] ?? Number.MAX_VALUE) - (b[8] ?? Number.MAX_VALUE) || byUrgency(a, b),
  path: (a, b) => compareText(a[0], b[0]),
  views: (a, b) => viewsOf(b) - viewsOf(a) || byUrgency(a, b),
  impact: (a, b) => bySeverity(a, b) || viewsOf(b) * b[5] - viewsOf(a) * a[5] || byUrgency(a, b),
};

function viewsOf(row: WorkRow): number {
  return row[9] ?? 0;
}

/** The parts of the lists that may hold what is asked for, all first parts first. */
export function workParts({ locales }: DashboardOverview, asked: AskedWork): readonly Part<WorkRow>[] {
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

/** What fits the filters, in the order that is asked for. */
export function foundWork(items: readonly WorkRow[], { severity, q, sort, age, now }: AskedWork): readonly WorkRow[] {
  const text = q.toLowerCase();
  return items
    .filter(
      ([path, , , , weight, , , excerpt, since]) =>
        (age === '' || ageOf(since, now) === age) &&
        (severity === '' ? weight !== 'cosmetic' : weight === severity) &&
        (text === '' || path.toLowerCase().includes(text) || excerpt.toLowerCase().includes(text)),
    )
    .sort(ORDERS[sort]);
}

/** The work list as a table to keep. */
export function workCsv(items: readonly WorkRow[], { locales, traffic }: DashboardOverview): CsvTable {
  const header = ['document', 'locale', 'unit', 'status', 'severity', 'words', 'sentences', 'source', 'since'];
  const rows = items.map(([path, at, unit, status, severity, words, sentences, excerpt, since, views = 0]) => {
    const day = since === null ? null : new Date(since * 1000).toISOString().slice(0, 10);
    const row = [path, locales[at]?.tag ?? '', unit, status, severity, words, sentences, excerpt, day];
    return traffic === undefined ? row : [...row, views];
  });
  return [traffic === undefined ? header : [...header, 'views'], ...rows];
}
