import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

const AT_ONCE = 500;

/** Removes documents with all that is kept of them. */
export async function removeDocuments(database: Kysely<Tables>, ids: readonly number[]): Promise<void> {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    await removeUnits(database, some);
    await database.deleteFrom('hexapla_document').where('id', 'in', some).execute();
  }
}

/** Removes the units of documents, and what they are searched by. */
export async function removeUnits(database: Kysely<Tables>, ids: readonly number[]): Promise<void> {
  await database.deleteFrom('hexapla_unit').where('document', 'in', ids).execute();
  await database.deleteFrom('hexapla_document_text').where('document', 'in', ids).execute();
}
