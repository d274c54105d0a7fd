import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export type DatabaseKind = 'sqlite' | 'postgres';

/** A database that transactions run in. What they do may be done again, so they do nothing else. */
export interface Database {
  readonly kind: DatabaseKind;
  /** Runs `work` on a snapshot, again while the database is busy or away. */
  read<T>(work: Work<T>): Promise<T>;
  /** The same for what changes something: all of it or nothing. */
  write<T>(work: Work<T>): Promise<T>;
  close(): Promise<void>;
}

export type Work<T> = (database: Kysely<Tables>) => Promise<T>;

/** Runs `work` in one transaction; `access` also tells SQLite whether it will write, so that it never has to change its mind. */
export function transaction<T>(database: Kysely<Tables>, access: 'read only' | 'read write', work: Work<T>): Promise<T> {
  const begun = database.transaction().setAccessMode(access);
  return (access === 'read only' ? begun.setIsolationLevel('repeatable read') : begun).execute(work);
}
