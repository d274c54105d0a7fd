import type { Basis } from './bitext.ts';
import type { Form } from './comparison.ts';
import type { Counts } from './counts.ts';
import type { Locale } from './locale.ts';
import type { UnitRow } from './unit-row.ts';

/** By what a document is known in the store: its source path, that of the localized file where there is none, and the locale. */
export interface DocumentName {
  readonly path: string;
  readonly locale: Locale;
}

/** What the store tells of one document in one locale. */
export interface StoredDocument extends DocumentName {
  /** Null: the source is gone. */
  readonly source: string | null;
  /** Null: there is no localized file. */
  readonly target: string | null;
  readonly form: Form | null;
  readonly basis: Basis;
  readonly inSync: boolean | null;
  /** Equal as long as nothing changed that the rest depends on. */
  readonly contentHash: string;
  readonly counts: Counts;
}

/** A document as it is put into the store: with all of its units, in document order. */
export interface IndexedDocument extends StoredDocument {
  readonly units: readonly IndexedUnit[];
}

/** One status of a unit, or an orphaned pair, with the size of its text. */
export interface IndexedUnit extends UnitRow {
  /** Of the source; of `was` when orphaned. */
  readonly words: number;
}
