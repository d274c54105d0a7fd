import { CompiledQuery, type Kysely } from 'kysely';
import type { DatabaseKind } from './database.ts';
import type { Tables } from './tables.ts';

/** Values that go into one statement. SQLite is fastest with few, and Postgres, which is asked over a wire, with many. */
const VALUES: Readonly<Record<DatabaseKind, number>> = { sqlite: 150, postgres: 15_000 };

/** Where rows go. `end` is what the statement says behind them, such as what it does with rows that are there. */
export interface Insertion<Table extends keyof Tables> {
  readonly kind: DatabaseKind;
  readonly table: Table;
  readonly columns: readonly (keyof Tables[Table] & string)[];
  readonly end: string;
}

/**
 * Puts rows in, each with values in the order of the columns, and gives what the statements return. Kysely would take longer to
 * write a statement of a hundred values than the database takes to run it, and all of these are alike.
 */
export async function insertRows<Table extends keyof Tables, Returned = never>(
  database: Kysely<Tables>,
  { kind, table, columns, end }: Insertion<Table>,
  rows: readonly (readonly unknown[])[],
): Promise<readonly Returned[]> {
  const most = Math.max(1, Math.floor(VALUES[kind] / columns.length));
  const head = `insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) values `;
  const returned: Returned[] = [];
  let text = '';
  let size = 0;
  for (let from = 0; from < rows.length; from += most) {
    const some = rows.slice(from, from + most);
    if (some.length !== size) text = `${head}${placeholders(kind, some.length, columns.length)} ${end}`;
    size = some.length;
    const { rows: given } = await database.executeQuery<Returned>(CompiledQuery.raw(text, some.flat()));
    for (const row of given) returned.push(row);
  }
  return returned;
}

function placeholders(kind: DatabaseKind, rows: number, columns: number): string {
  const one = (row: number): string =>
    `(${Array.from({ length: columns }, (_, at) => (kind === 'postgres' ? `$${row * columns + at + 1}` : '?')).join(',')})`;
  return Array.from({ length: rows }, (_, row) => one(row)).join(',');
}
