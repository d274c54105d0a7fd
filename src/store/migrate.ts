import { type Kysely, sql } from 'kysely';
import { EnvironmentError } from '../model/errors.ts';
import type { Database, DatabaseKind } from './database.ts';
import { MIGRATIONS } from './migrations.ts';
import type { Tables } from './tables.ts';

/** Any number, as long as it is always the same: two processes do not migrate at once. */
const LOCK = 4_839_217;

/**
 * Brings the schema of a database up to what this build knows.
 *
 * @throws EnvironmentError when a newer build made it
 */
export async function migrate(database: Database): Promise<void> {
  const { kind } = database;
  if ((await database.run('read only', (own) => versionOf(own, kind))) === MIGRATIONS.length) return;
  await database.run('read write', async (own) => {
    if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(own);
    const version = await versionOf(own, kind);
    if (version > MIGRATIONS.length)
      throw new EnvironmentError(
        `Expected a store with a schema of version ${MIGRATIONS.length} or older, found ${version}, which a newer hexapla wrote: update hexapla, or use another cache or database`,
      );
    if (version === 0) await own.schema.createTable('hexapla_schema').addColumn('version', 'integer').execute();
    for (const step of MIGRATIONS.slice(version)) await step(own, kind);
    await own.deleteFrom('hexapla_schema').execute();
    await own.insertInto('hexapla_schema').values({ version: MIGRATIONS.length }).execute();
  });
}

/** 0: nothing is there. */
async function versionOf(database: Kysely<Tables>, kind: DatabaseKind): Promise<number> {
  // A connection of Postgres that looked for a name and then waited for a lock still believes what it saw before, until it reads a table.
  const found =
    kind === 'postgres'
      ? await sql`select 1 from pg_class where oid = to_regclass('hexapla_schema')`.execute(database)
      : await sql`select 1 from sqlite_master where name = 'hexapla_schema'`.execute(database);
  if (found.rows.length === 0) return 0;
  return (await database.selectFrom('hexapla_schema').select('version').executeTakeFirst())?.version ?? 0;
}
