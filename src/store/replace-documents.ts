import type { Kysely } from 'kysely';
import type { IndexedDocument, IndexedUnit } from '../model/indexed-document.ts';
import { countValues } from './count-columns.ts';
import type { DatabaseKind } from './database.ts';
import { foldedUnits } from './folded.ts';
import { insertRows } from './insert-rows.ts';
import { removeUnits } from './remove-documents.ts';
import { storable, storableOrNull } from './storable.ts';
import { DOCUMENT_COLUMNS, type Tables, UNIT_COLUMNS } from './tables.ts';

/** Documents whose rows are made at the same time. */
const AT_ONCE = 100;

const REPLACE = `on conflict ("project", "path", "locale") do update set ${DOCUMENT_COLUMNS.slice(3)
  .map((name) => `"${name}" = excluded."${name}"`)
  .join(', ')} returning "id", "path", "locale"`;

/** What is put where. */
interface Replacement {
  readonly kind: DatabaseKind;
  readonly project: number;
  readonly documents: readonly IndexedDocument[];
}

/** Replaces documents of a project, and all of their units, unless what they depend on is the same; how many were written. */
export async function replaceDocuments(database: Kysely<Tables>, { kind, project, documents }: Replacement): Promise<number> {
  // In one order whoever writes: two writers that wait for each other would both have to begin again.
  const distinct = [...new Map(documents.map((document) => [rowName(document), document]))].sort(([a], [b]) => (a < b ? -1 : 1));
  let written = 0;
  for (let from = 0; from < distinct.length; from += AT_ONCE) {
    const some = await changed(database, project, new Map(distinct.slice(from, from + AT_ONCE)));
    await write(database, { kind, project, documents: some });
    written += some.length;
  }
  return written;
}

async function changed(
  database: Kysely<Tables>,
  project: number,
  documents: ReadonlyMap<string, IndexedDocument>,
): Promise<readonly IndexedDocument[]> {
  const paths = [...new Set(Array.from(documents.values(), ({ path }) => storable(path)))];
  const known = await database
    .selectFrom('hexapla_document')
    .select(['path', 'locale', 'content_hash'])
    .where('project', '=', project)
    .where('path', 'in', paths)
    .execute();
  const hashes = new Map(known.map((row) => [rowName(row), row.content_hash]));
  return [...documents].flatMap(([name, document]) => (hashes.get(name) === document.contentHash ? [] : [document]));
}

async function write(database: Kysely<Tables>, { kind, project, documents }: Replacement): Promise<void> {
  const rows = await insertRows<'hexapla_document', { readonly id: number; readonly path: string; readonly locale: string }>(
    database,
    { kind, table: 'hexapla_document', columns: DOCUMENT_COLUMNS, end: REPLACE },
    documents.map((document) => documentValues(project, document)),
  );
  if (rows.length === 0) return;
  await removeUnits(
    database,
    rows.map(({ id }) => id),
  );
  const ids = new Map(rows.map((row) => [rowName(row), row.id]));
  const owned = documents.flatMap((document) => {
    const id = ids.get(rowName(document));
    return id === undefined ? [] : [{ id, units: document.units }];
  });
  await insertRows(
    database,
    { kind, table: 'hexapla_document_text', columns: ['document', 'folded'], end: '' },
    owned.map(({ id, units }) => [id, foldedUnits(units.map(storableSides))]),
  );
  await insertRows(
    database,
    { kind, table: 'hexapla_unit', columns: UNIT_COLUMNS, end: '' },
    owned.flatMap(({ id, units }) => units.map((unit, position) => unitValues(id, position, unit))),
  );
}

function storableSides({ source, was, target }: IndexedUnit): Pick<IndexedUnit, 'source' | 'was' | 'target'> {
  return { source: storableOrNull(source), was: storableOrNull(was), target: storableOrNull(target) };
}

function documentValues(project: number, { counts, ...own }: IndexedDocument): readonly unknown[] {
  const { path, locale, source, target, form, basis, inSync, contentHash } = own;
  return [
    project,
    storable(path),
    locale,
    storableOrNull(source),
    storableOrNull(target),
    form,
    basis,
    inSync === null ? null : Number(inSync),
    contentHash,
    ...countValues(counts),
  ];
}

function unitValues(document: number, position: number, unit: IndexedUnit): readonly unknown[] {
  const { id, pair, status, severity, changes, kind, basis, source, was, target, line, targetLine, words } = unit;
  const texts = [source, was, target].map(storableOrNull);
  const about = [document, position, storableOrNull(id), storableOrNull(pair), status, severity, changes.join(' '), kind, basis];
  return [...about, ...texts, line, targetLine, words];
}

function rowName({ path, locale }: { readonly path: string; readonly locale: string }): string {
  return `${storable(path)}\n${locale}`;
}
