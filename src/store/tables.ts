import type { Generated } from 'kysely';
import { COUNT_COLUMNS, type CountColumns } from './count-columns.ts';

/**
 * The tables of a store. Postgres may keep those of other programs beside them, and several projects in them.
 */
export interface Tables {
  readonly hexapla_schema: { readonly version: number };
  readonly hexapla_project: { readonly id: Generated<number>; readonly name: string };
  readonly hexapla_point: PointRow;
  readonly hexapla_point_locale: PointLocaleRow;
  readonly hexapla_document: DocumentRow;
  readonly hexapla_document_text: { readonly document: number; readonly folded: string };
  readonly hexapla_unit: UnitRow;
}

interface PointRow {
  readonly project: number;
  /** Of the commit and the figures; without a commit of the date as well. */
  readonly key: string;
  readonly sequence: number;
  readonly date: string;
  /** The date to the millisecond: texts of one length compare as times do. */
  readonly instant: string;
  readonly commit_id: string | null;
}

interface PointLocaleRow extends CountColumns {
  readonly project: number;
  readonly key: string;
  readonly locale: string;
  /** In the configured order. */
  readonly position: number;
  readonly documents: number;
}

interface DocumentRow extends CountColumns {
  readonly id: Generated<number>;
  readonly project: number;
  readonly path: string;
  readonly locale: string;
  readonly source: string | null;
  readonly target: string | null;
  readonly form: string | null;
  readonly basis: string;
  /** 0 or 1: SQLite has no other truth. */
  readonly in_sync: number | null;
  readonly content_hash: string;
}

/** A unit of a document, by its place there. */
export interface UnitRow {
  readonly document: number;
  readonly position: number;
  readonly id: string | null;
  readonly pair: string | null;
  readonly status: string;
  readonly severity: string | null;
  /** With spaces between. */
  readonly changes: string;
  readonly kind: string | null;
  readonly basis: string;
  readonly source: string | null;
  readonly was: string | null;
  readonly target: string | null;
  readonly line: number | null;
  readonly target_line: number | null;
  readonly words: number;
}

/** The columns of {@link UnitRow}, in the order of the table. */
export const UNIT_COLUMNS = [
  'document',
  'position',
  'id',
  'pair',
  'status',
  'severity',
  'changes',
  'kind',
  'basis',
  'source',
  'was',
  'target',
  'line',
  'target_line',
  'words',
] as const satisfies readonly (keyof UnitRow)[];

/** The columns of a document but its number, in the order of the table. */
export const DOCUMENT_COLUMNS = [
  'project',
  'path',
  'locale',
  'source',
  'target',
  'form',
  'basis',
  'in_sync',
  'content_hash',
  ...COUNT_COLUMNS,
] as const satisfies readonly (keyof DocumentRow)[];
