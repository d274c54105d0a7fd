import type { StorePlace } from '../model/store-place.ts';
import type { Database } from './database.ts';
import type { Store } from './store.ts';

/** How long a database that is busy or away is waited for. */
const WAIT_MS = 60_000;

/** Which store is opened. */
export interface StoreOptions {
  readonly place: StorePlace;
  /** The name of the project: a database may hold several. */
  readonly project: string;
  /** Null: a minute. */
  readonly waitMs: number | null;
  /** Says what the user has to know, such as that a damaged file was put aside. */
  readonly tell: (message: string) => void;
}

/**
 * Opens the store of a project, and makes it where there is none. The driver is loaded only now.
 *
 * @throws EnvironmentError when the database cannot be used, or a newer build made it
 */
export async function openStore({ place, project, waitMs, tell }: StoreOptions): Promise<Store> {
  const database = await openDatabase(place, { waitMs: waitMs ?? WAIT_MS, tell });
  const { DatabaseStore } = await import('./database-store.ts');
  return new DatabaseStore(database, project);
}

async function openDatabase(
  place: StorePlace,
  options: { readonly waitMs: number; readonly tell: (message: string) => void },
): Promise<Database> {
  switch (place.type) {
    case 'file': {
      const { SqliteDatabase } = await import('./sqlite-database.ts');
      return SqliteDatabase.open({ path: place.path, ...options });
    }
    case 'database': {
      const { PostgresDatabase } = await import('./postgres-database.ts');
      return PostgresDatabase.open({ url: place.url, waitMs: options.waitMs });
    }
    default:
      return place satisfies never;
  }
}
