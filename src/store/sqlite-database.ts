import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type Libsql from 'libsql';
import { EnvironmentError, HexaplaError } from '../model/errors.ts';
import { type Access, type Database, transaction, type Work } from './database.ts';
import { LibsqlDriver } from './libsql-driver.ts';
import { migrate } from './migrate.ts';
import { codeOf, retried } from './retried.ts';
import { StoreDamaged } from './store-damaged.ts';
import type { Tables } from './tables.ts';

/** What stands beside the file while it is open, and after a crash. */
const COMPANIONS = ['-wal', '-shm'];
/** How the name of a damaged file ends. */
const ASIDE = '.damaged';
const BUSY = /^SQLITE_(?:BUSY|LOCKED)/;
/** What a schema is told by that is not the one we made, although its version is. */
const DAMAGED_SCHEMA = /^(?:no such (?:table|column|index)|table \S+ has no column|malformed|unsupported file format)/;
const DAMAGE = /^SQLITE_(?:CORRUPT|NOTADB|IOERR_SHORT_READ|IOERR_CORRUPTFS)/;

/** Where a file of SQLite is, and how long another process that writes in it is waited for. */
export interface SqliteOptions {
  readonly path: string;
  readonly waitMs: number;
  /** Says what the user has to know. */
  readonly tell: (message: string) => void;
}

/** The store of one project in a file. A damaged one is put aside, and a new one begun. */
export class SqliteDatabase implements Database {
  readonly kind = 'sqlite';
  private readonly options: SqliteOptions;
  private open: Open;

  private constructor(options: SqliteOptions, open: Open) {
    this.options = options;
    this.open = open;
  }

  /** @throws EnvironmentError when the file cannot be opened */
  static async open(options: SqliteOptions): Promise<SqliteDatabase> {
    try {
      return await SqliteDatabase.begun(options);
    } catch (error) {
      if (!(error instanceof StoreDamaged)) throw error;
      options.tell(error.message);
      return SqliteDatabase.begun(options);
    }
  }

  private static async begun(options: SqliteOptions): Promise<SqliteDatabase> {
    const database = new SqliteDatabase(options, await opened(options));
    try {
      await migrate(database);
      return database;
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  async run<T>(access: Access, work: Work<T>): Promise<T> {
    const { open, options } = this;
    try {
      return await retried(() => transaction(open.kysely, access, work), { isPassing: isBusy, waitMs: options.waitMs });
    } catch (error) {
      if (!isDamage(error)) throw told(error, options);
      throw await this.begunAnew(open);
    }
  }

  async close(): Promise<void> {
    await this.open.kysely.destroy();
  }

  /** Transactions that met the same damage begin one new file. */
  private async begunAnew(damaged: Open): Promise<StoreDamaged> {
    if (this.open === damaged) {
      await damaged.kysely.destroy();
      putAside(damaged.inode, this.options);
      this.open = await opened(this.options);
      await migrate(this);
    }
    return damageOf(this.options);
  }
}

/** A file that is open. */
interface Open {
  readonly kysely: Kysely<Tables>;
  /** To tell the file from one that another process put in its place. */
  readonly inode: number;
}

async function opened(options: SqliteOptions): Promise<Open> {
  const { path } = options;
  let driver: Libsql.Database | null = null;
  try {
    mkdirSync(dirname(path), { recursive: true });
    // It holds the texts of documents, which are nobody else's.
    closeSync(openSync(path, 'a', 0o600));
    const inode = statSync(path).ino;
    const { default: Driver } = await import('libsql');
    const database = new Driver(path);
    driver = database;
    // Readers go on while one process writes; a crash of the machine may lose the last transactions, never the file.
    const pragmas = ['page_size = 8192', 'journal_mode = wal', 'synchronous = normal', 'cell_size_check = on'];
    const set = async (): Promise<void> => pragmas.forEach((pragma) => void database.pragma(pragma));
    await retried(set, { isPassing: isBusy, waitMs: options.waitMs });
    requireReadableSchema(database);
    const kysely = new Kysely<Tables>({
      dialect: {
        createAdapter: () => new SqliteAdapter(),
        createDriver: () => new LibsqlDriver(database),
        createIntrospector: (own) => new SqliteIntrospector(own),
        createQueryCompiler: () => new SqliteQueryCompiler(),
      },
    });
    return { kysely, inode };
  } catch (error) {
    driver?.close();
    if (!isDamage(error)) throw isBusy(error) ? told(error, options) : notOpened(error, options);
    putAside(null, options);
    throw damageOf(options);
  }
}

/**
 * What we made is described in ASCII. libsql ends the process for a description that is not UTF-8 (`integ\x9ar`) once it gives
 * a row, so it is read as digits first.
 */
function requireReadableSchema(database: Libsql.Database): void {
  for (const row of database.prepare('select hex(sql) as sql from sqlite_master').all()) {
    const digits: unknown = Object(row).sql;
    if (typeof digits !== 'string' || !/^(?:[0-7].)*$/.test(digits)) throw new Error('malformed schema');
  }
}

/** Keeps a damaged file beside the new one, for whoever wants to know; an earlier one goes. */
function putAside(inode: number | null, { path }: SqliteOptions): void {
  if (inode !== null && statSync(path, { throwIfNoEntry: false })?.ino !== inode) return;
  for (const end of ['', ...COMPANIONS]) {
    const aside = `${path}${ASIDE}${end}`;
    rmSync(aside, { force: true });
    if (statSync(`${path}${end}`, { throwIfNoEntry: false }) !== undefined) renameSync(`${path}${end}`, aside);
  }
}

function damageOf({ path }: SqliteOptions): StoreDamaged {
  return new StoreDamaged(
    `Expected a whole store in \`${path}\`, found it damaged: it is kept as \`${path}${ASIDE}\`, and a new one is filled from the repository`,
  );
}

function isBusy(error: unknown): boolean {
  return BUSY.test(codeOf(error));
}

function isDamage(error: unknown): boolean {
  return DAMAGE.test(codeOf(error)) || (error instanceof Error && DAMAGED_SCHEMA.test(error.message));
}

/** No folder, no permission, no disk; or no driver, which is there for the usual systems only. */
function notOpened(error: unknown, { path }: SqliteOptions): EnvironmentError {
  const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
  return new EnvironmentError(`Expected to open the store \`${path}\`, found: ${reason}`);
}

/** What a driver says as an error of ours; what is a mistake of ours stays one. */
function told(error: unknown, { path, waitMs }: SqliteOptions): unknown {
  if (error instanceof HexaplaError || !(error instanceof Error)) return error;
  if (isBusy(error))
    return new EnvironmentError(
      `Expected to write in the store \`${path}\`, found another process in it for ${Math.round(waitMs / 1000)} s`,
    );
  return codeOf(error) === '' ? error : new EnvironmentError(`Expected to use the store \`${path}\`, found: ${error.message}`);
}
