import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export type DatabaseKind = 'sqlite' | 'postgres';

/** The project whose rows are asked for, in a database that may hold others. */
export interface Owner {
  readonly kind: DatabaseKind;
  readonly project: number;
}

/** A database that transactions run in. What they do may be done again, so they do nothing else. */
export interface Database {
  readonly kind: DatabaseKind;
  /** Runs `work` on a snapshot, all of it or nothing, and again while the database is busy or away. */
  run<T>(access: Access, work: Work<T>): Promise<T>;
  close(): Promise<void>;
}

/** Whether a transaction changes something. SQLite is told before, so that it never has to change its mind. */
export type Access = 'read only' | 'read write';

export type Work<T> = (database: Kysely<Tables>) => Promise<T>;

/** Runs `work` in one transaction. */
export function transaction<T>(database: Kysely<Tables>, access: Access, work: Work<T>): Promise<T> {
  const begun = database.transaction().setAccessMode(access);
  return (access === 'read only' ? begun.setIsolationLevel('repeatable read') : begun).execute(work);
}
