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
      database.close();
    },
  };
}

function prepared(database: Libsql.Database, text: string): Statement {
  const statement = database.prepare(text);
  return {
    reader: statement.reader,
    all: (parameters) => statement.all(parameters),
    run: (parameters) => statement.run(parameters),
    iterate: (parameters) => statement.iterate(parameters),
  };
}
