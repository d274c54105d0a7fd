import { CompiledQuery, type DatabaseConnection, type SqliteDatabase, SqliteDriver, type TransactionSettings } from 'kysely';
import type Libsql from 'libsql';

type Statement = ReturnType<SqliteDatabase['prepare']>;

/** Statements that are kept ready: more than a store uses. */
const MOST_STATEMENTS = 100;

/** Kysely's driver for SQLite on libsql. What writes takes the lock at once: to ask for it later fails beside another writer. */
export class LibsqlDriver extends SqliteDriver {
  constructor(database: Libsql.Database) {
    super({ database: withReadyStatements(database) });
  }

  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'));
  }
}

/** To prepare a statement takes as long as to run it, and rows are put in by few statements many times. */
function withReadyStatements(database: Libsql.Database): SqliteDatabase {
  const ready = new Map<string, Statement>();
  return {
    prepare(text) {
      const known = ready.get(text);
      if (known !== undefined) return known;
      if (ready.size === MOST_STATEMENTS) ready.clear();
      const statement = prepared(database, text);
      ready.set(text, statement);
      return statement;
    },
    close() {
      ready.clear();
      writeBack(database);
      database.close();
    },
  };
}

/**
 * A statement whose texts are bytes to libsql: one that it reads as text and that is not UTF-8, as in a damaged file, ends the
 * process. To SQLite all of them are blobs then, in the same order, and `instr` compares them byte by byte.
 */
function prepared(database: Libsql.Database, text: string): Statement {
  const statement = database.prepare(text);
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(parameters.map(toBytes)).map(rowOf),
    run: (parameters) => statement.run(parameters.map(toBytes)),
    iterate: () => {
      throw new TypeError('Expected rows to be asked for at once');
    },
  };
}

function toBytes(value: unknown): unknown {
  return typeof value === 'string' ? Buffer.from(value) : value;
}

/** A row with texts; bytes that are none become the sign for that. */
function rowOf(row: unknown): unknown {
  const texts = Object.entries(Object(row)).map(([name, value]) => [
    name,
    value instanceof ArrayBuffer ? Buffer.from(value).toString('utf8') : value,
  ]);
  return Object.fromEntries(texts);
}

/** Brings what is in the log into the file: libsql leaves the log behind, and a file alone can be copied. */
function writeBack(database: Libsql.Database): void {
  try {
    database.pragma('wal_checkpoint(truncate)');
  } catch {
    // Damaged, or in use: then the log stays, and whoever opens the file reads both.
  }
}
