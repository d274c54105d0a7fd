import type { Kysely, Selectable } from 'kysely';
import type { Basis } from '../model/bitext.ts';
import type { Form } from '../model/comparison.ts';
import type { LocaleTotals } from '../model/history-point.ts';
import type { DocumentName, StoredDocument } from '../model/indexed-document.ts';
import type { Locale } from '../model/locale.ts';
import { COUNT_COLUMNS, countsOfColumns } from './count-columns.ts';
import { cursorOf, readCursor, requireLimit } from './cursor.ts';
import { removeDocuments } from './remove-documents.ts';
import { storable } from './storable.ts';
import type { DocumentQuery, Page } from './store.ts';
import { DOCUMENT_COLUMNS, type Tables } from './tables.ts';

/** No locale is called so, and a list in SQL is not empty. */
export const NO_LOCALE = '';

/** What the documents of a project depend on. */
export async function contentHashes(
  database: Kysely<Tables>,
  project: number,
): Promise<readonly (DocumentName & Pick<StoredDocument, 'contentHash'>)[]> {
  const rows = await database
    .selectFrom('hexapla_document')
    .select(['path', 'locale', 'content_hash'])
    .where('project', '=', project)
    .execute();
  return rows.map(({ path, locale, content_hash: contentHash }) => ({ path, locale: locale as Locale, contentHash }));
}

/** Removes all documents of a project but these; how many went. */
export async function keepDocuments(database: Kysely<Tables>, project: number, names: readonly DocumentName[]): Promise<number> {
  const kept = new Set(names.map(({ path, locale }) => nameOf(storable(path), locale)));
  const rows = await database
    .selectFrom('hexapla_document')
    .select(['id', 'path', 'locale'])
    .where('project', '=', project)
    .execute();
  const gone = rows.filter(({ path, locale }) => !kept.has(nameOf(path, locale))).map(({ id }) => id);
  await removeDocuments(database, gone);
  return gone.length;
}

function nameOf(path: string, locale: string): string {
  return `${locale}\n${path}`;
}

/** The figures of all documents of each locale. */
export async function localeFigures(database: Kysely<Tables>, project: number): Promise<ReadonlyMap<Locale, LocaleTotals>> {
  const rows = await database
    .selectFrom('hexapla_document')
    .select('locale')
    .select(({ fn }) => [fn.countAll().as('documents'), ...COUNT_COLUMNS.map((name) => fn.sum(name).as(name))])
    .where('project', '=', project)
    .groupBy('locale')
    .orderBy('locale')
    .execute();
  return new Map(
    rows.map(({ locale, documents, ...row }) => [
      locale as Locale,
      { documents: Number(documents), counts: countsOfColumns(row) },
    ]),
  );
}

/** A page of the documents of a project, by path and locale. */
export async function listDocuments(
  database: Kysely<Tables>,
  project: number,
  { locales, limit, after }: DocumentQuery,
): Promise<Page<StoredDocument>> {
  requireLimit(limit);
  const cursor = after === null ? null : readCursor(after);
  let asked = database.selectFrom('hexapla_document').select(DOCUMENT_COLUMNS).where('project', '=', project);
  if (locales !== null) asked = asked.where('locale', 'in', [...locales, NO_LOCALE]);
  if (cursor !== null)
    asked = asked.where(({ eb, refTuple, tuple }) => eb(refTuple('path', 'locale'), '>', tuple(cursor.path, cursor.locale)));
  const rows = await asked
    .orderBy('path')
    .orderBy('locale')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(documentOf);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf({ ...last, position: 0 }) : null };
}

// What these columns hold was put there from values of these types.
function documentOf(row: Omit<Selectable<Tables['hexapla_document']>, 'id'>): StoredDocument {
  return {
    path: row.path,
    locale: row.locale as Locale,
    source: row.source,
    target: row.target,
    form: row.form as Form | null,
    basis: row.basis as Basis,
    inSync: row.in_sync === null ? null : row.in_sync === 1,
    contentHash: row.content_hash,
    counts: countsOfColumns(row),
  };
}
