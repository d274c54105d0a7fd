import type { Basis } from './bitext.ts';
import type { ChangeKind, Form, Severity, UnitStatus } from './comparison.ts';
import type { Counts } from './counts.ts';
import type { BlockKind } from './doc.ts';
import type { PairId, UnitId } from './ids.ts';
import type { Locale } from './locale.ts';

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

/** One status of a unit, or an orphaned pair. A unit that two pairs hold has two. */
export interface IndexedUnit {
  /** Of the unit; of the pair when orphaned. */
  readonly id: UnitId | PairId | null;
  readonly pair: PairId | null;
  readonly status: UnitStatus['type'];
  readonly severity: Severity | null;
  readonly changes: readonly ChangeKind[];
  /** Null when orphaned. */
  readonly kind: BlockKind | null;
  readonly basis: Basis;
  /** Today's Markdown; null when orphaned. */
  readonly source: string | null;
  /** The Markdown as it was translated, of stale units and orphaned pairs. */
  readonly was: string | null;
  readonly target: string | null;
  /** 1-based, in the source document. */
  readonly line: number | null;
  /** 1-based, in the localized document. */
  readonly targetLine: number | null;
  /** Of the source; of `was` when orphaned. */
  readonly words: number;
}
