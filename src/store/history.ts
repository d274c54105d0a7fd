import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { UsageError } from '../model/errors.ts';
import type { HistoryPoint, LocaleTotals } from '../model/history-point.ts';
import type { Locale } from '../model/locale.ts';
import { COUNT_COLUMNS, countsOfColumns, countValues } from './count-columns.ts';
import type { Owner } from './database.ts';
import { NO_LOCALE } from './documents.ts';
import { insertRows } from './insert-rows.ts';
import { storable } from './storable.ts';
import type { HistoryChange, PointQuery, StoredPoint } from './store.ts';
import type { Tables } from './tables.ts';

/** A point with its place in the history. */
interface Placed {
  readonly key: string;
  readonly point: HistoryPoint;
}

/** Makes the history of a project these points, each once. Where points are only added, the others are left alone. */
export async function rewriteHistory(
  database: Kysely<Tables>,
  { kind, project }: Owner,
  points: readonly HistoryPoint[],
): Promise<HistoryChange> {
  const wanted = distinct(points);
  const known = await database
    .selectFrom('hexapla_point')
    .select(['key', 'date'])
    .where('project', '=', project)
    .orderBy('sequence')
    .execute();
  const isKept = known.every(({ key, date }, at) => wanted[at]?.key === key && wanted[at].point.date === date);
  if (!isKept)
    for (const table of ['hexapla_point', 'hexapla_point_locale'] as const)
      await database.deleteFrom(table).where('project', '=', project).execute();
  const after = isKept ? known.length : 0;
  await insertPoints(database, { kind, project, after }, wanted.slice(after));
  const before = new Set(known.map(({ key }) => key));
  const now = new Set(wanted.map(({ key }) => key));
  return {
    added: wanted.filter(({ key }) => !before.has(key)).length,
    removed: known.filter(({ key }) => !now.has(key)).length,
  };
}

/** Adds a point behind all others, unless it is there. */
export async function appendPoint(database: Kysely<Tables>, { kind, project }: Owner, point: HistoryPoint): Promise<boolean> {
  const key = keyOf(point);
  const known = database.selectFrom('hexapla_point').where('project', '=', project);
  if ((await known.select('key').where('key', '=', key).executeTakeFirst()) !== undefined) return false;
  const last = await known.select('sequence').orderBy('sequence', 'desc').limit(1).executeTakeFirst();
  await insertPoints(database, { kind, project, after: last?.sequence ?? 0 }, [{ key, point }]);
  return true;
}

/** The points that were asked for, in the order of the history. */
export async function listPoints(
  database: Kysely<Tables>,
  project: number,
  { locales, from, to, last }: PointQuery,
): Promise<readonly StoredPoint[]> {
  let asked = database.selectFrom('hexapla_point as point').where('point.project', '=', project);
  if (from !== null) asked = asked.where('instant', '>=', instantOf(from));
  if (to !== null) asked = asked.where('instant', '<=', instantOf(to));
  const tags = locales === null ? null : [...locales, NO_LOCALE];
  if (tags !== null)
    asked = asked.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('hexapla_point_locale as own')
          .select('own.locale')
          .whereRef('own.project', '=', 'point.project')
          .whereRef('own.key', '=', 'point.key')
          .where('own.locale', 'in', tags),
      ),
    );
  let newest = asked.orderBy('point.sequence', 'desc');
  if (last !== null) newest = newest.limit(last);
  const points = await newest.select(['point.key', 'point.sequence', 'point.date', 'point.commit_id']).execute();
  let figures = database
    .selectFrom('hexapla_point_locale')
    .select(['key', 'locale', 'documents', ...COUNT_COLUMNS])
    .where('project', '=', project)
    .where('key', 'in', newest.select('point.key'));
  if (tags !== null) figures = figures.where('locale', 'in', tags);
  const byKey = new Map<string, Map<Locale, LocaleTotals>>();
  for (const { key, locale, documents, ...row } of await figures.orderBy('key').orderBy('position').execute()) {
    const known = byKey.get(key) ?? new Map<Locale, LocaleTotals>();
    byKey.set(key, known.set(locale as Locale, { documents, counts: countsOfColumns(row) }));
  }
  return points
    .reverse()
    .map(({ key, commit_id: commit, ...point }) => ({ ...point, commit, locales: byKey.get(key) ?? new Map() }));
}

async function insertPoints(
  database: Kysely<Tables>,
  { kind, project, after }: Owner & { readonly after: number },
  placed: readonly Placed[],
): Promise<void> {
  await insertRows(
    database,
    { kind, table: 'hexapla_point', columns: ['project', 'key', 'sequence', 'date', 'instant', 'commit_id'], end: '' },
    placed.map(({ key, point: { date, commit } }, at) => [project, key, after + at + 1, date, instantOf(date), commit]),
  );
  await insertRows(
    database,
    {
      kind,
      table: 'hexapla_point_locale',
      columns: ['project', 'key', 'locale', 'position', 'documents', ...COUNT_COLUMNS],
      end: '',
    },
    placed.flatMap(({ key, point }) =>
      Array.from(point.locales, ([locale, { documents, counts }], position) => [
        project,
        key,
        storable(locale),
        position,
        documents,
        ...countValues(counts),
      ]),
    ),
  );
}

/** The first of those that say the same. */
function distinct(points: readonly HistoryPoint[]): readonly Placed[] {
  const placed = new Map<string, Placed>();
  for (const point of points) {
    const key = keyOf(point);
    if (!placed.has(key)) placed.set(key, { key, point });
  }
  return [...placed.values()];
}

/** Equal for the same figures of the same commit. Without a commit nothing tells a return to old figures from them. */
function keyOf({ date, commit, locales }: HistoryPoint): string {
  const figures = Array.from(locales, ([locale, { documents, counts }]) => [locale, documents, ...countValues(counts)]);
  return createHash('sha256')
    .update(JSON.stringify([commit ?? date, figures]))
    .digest('hex')
    .slice(0, 32);
}

/** To the millisecond, so that texts compare as times do. */
function instantOf(date: string): string {
  const time = new Date(date);
  if (Number.isNaN(time.getTime())) throw new UsageError(`Expected a date such as \`2026-11-27T02:00:00Z\`, found \`${date}\``);
  return time.toISOString();
}
