import { type ColumnDataType, type CreateTableBuilder, type Kysely, type RawBuilder, sql } from 'kysely';
import type { DatabaseKind } from './database.ts';
import type { Tables } from './tables.ts';

/** A step from one version of the schema to the next. */
type Migration = (database: Kysely<Tables>, kind: DatabaseKind) => Promise<void>;

/** The n-th leads to version n + 1. Steps are only ever added: what is written below is what databases have. */
export const MIGRATIONS: readonly Migration[] = [addHistory, addDocuments];

/** Ordered by bytes, as SQLite does it, whatever language the server speaks. */
function textOf(kind: DatabaseKind): RawBuilder<string> | ColumnDataType {
  return kind === 'postgres' ? sql<string>`text collate "C"` : 'text';
}

async function addHistory(database: Kysely<Tables>, kind: DatabaseKind): Promise<void> {
  const text = textOf(kind);
  await withId(database.schema.createTable('hexapla_project'), kind)
    .addColumn('name', text, (column) => column.notNull().unique())
    .execute();
  await database.schema
    .createTable('hexapla_point')
    .addColumn('project', 'integer', (column) => column.notNull())
    .addColumn('key', text, (column) => column.notNull())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('date', text, (column) => column.notNull())
    .addColumn('instant', text, (column) => column.notNull())
    .addColumn('commit_id', text)
    .addPrimaryKeyConstraint('hexapla_point_key', ['project', 'key'])
    .execute();
  const figures = database.schema
    .createTable('hexapla_point_locale')
    .addColumn('project', 'integer', (column) => column.notNull())
    .addColumn('key', text, (column) => column.notNull())
    .addColumn('locale', text, (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('documents', 'integer', (column) => column.notNull());
  await withCounts(figures).addPrimaryKeyConstraint('hexapla_point_locale_key', ['project', 'key', 'locale']).execute();
}

async function addDocuments(database: Kysely<Tables>, kind: DatabaseKind): Promise<void> {
  const text = textOf(kind);
  const documents = withId(database.schema.createTable('hexapla_document'), kind)
    .addColumn('project', 'integer', (column) => column.notNull())
    .addColumn('path', text, (column) => column.notNull())
    .addColumn('locale', text, (column) => column.notNull())
    .addColumn('source', text)
    .addColumn('target', text)
    .addColumn('form', text)
    .addColumn('basis', text, (column) => column.notNull())
    .addColumn('in_sync', 'integer')
    .addColumn('content_hash', text, (column) => column.notNull());
  await withCounts(documents).addUniqueConstraint('hexapla_document_name', ['project', 'path', 'locale']).execute();
  // Beside the documents and not in them: lists of documents do not read over it.
  await database.schema
    .createTable('hexapla_document_text')
    .addColumn('document', 'integer', (column) => column.primaryKey())
    .addColumn('folded', text, (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('hexapla_unit')
    .addColumn('document', 'integer', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('id', text)
    .addColumn('pair', text)
    .addColumn('status', text, (column) => column.notNull())
    .addColumn('severity', text)
    .addColumn('changes', text, (column) => column.notNull())
    .addColumn('kind', text)
    .addColumn('basis', text, (column) => column.notNull())
    .addColumn('source', text)
    .addColumn('was', text)
    .addColumn('target', text)
    .addColumn('line', 'integer')
    .addColumn('target_line', 'integer')
    .addColumn('words', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('hexapla_unit_place', ['document', 'position'])
    .execute();
}

function withId<Table extends string>(table: CreateTableBuilder<Table>, kind: DatabaseKind) {
  return table.addColumn('id', 'integer', (column) =>
    (kind === 'postgres' ? column.generatedByDefaultAsIdentity() : column).primaryKey(),
  );
}

const COUNTS = [
  'units',
  'current',
  'stale',
  'missing',
  'unknown',
  'orphaned',
  'cosmetic',
  'minor',
  'major',
  'current_words',
  'stale_words',
  'missing_words',
  'unknown_words',
  'orphaned_words',
  'cosmetic_words',
  'minor_words',
  'major_words',
];

function withCounts<Table extends string, Column extends string>(table: CreateTableBuilder<Table, Column>) {
  let all: CreateTableBuilder<Table, string> = table;
  for (const name of COUNTS) all = all.addColumn(name, 'integer', (column) => column.notNull());
  return all;
}
