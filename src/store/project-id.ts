import type { Kysely } from 'kysely';
import { storable } from './storable.ts';
import type { Tables } from './tables.ts';

/** No project has this number: what is asked of it is empty. */
const NO_PROJECT = -1;

/** The number of a project, which is entered when it is not known yet. */
export async function projectId(database: Kysely<Tables>, name: string): Promise<number> {
  await database
    .insertInto('hexapla_project')
    .values({ name: storable(name) })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  return knownProject(database, name);
}

/** The number of a project; that of none when it is not known. */
export async function knownProject(database: Kysely<Tables>, name: string): Promise<number> {
  const found = await database.selectFrom('hexapla_project').select('id').where('name', '=', storable(name)).executeTakeFirst();
  return found?.id ?? NO_PROJECT;
}
