import type { Severity, UnitStatus } from '../model/comparison.ts';
import type { HistoryPoint, LocaleTotals } from '../model/history-point.ts';
import type { DocumentName, IndexedDocument, IndexedUnit, StoredDocument } from '../model/indexed-document.ts';
import type { Locale } from '../model/locale.ts';

/**
 * The history and the units of one project, to search and to draw charts of. It is an index: all of it can be made again from
 * the repository. Every function runs in one transaction, and again when a database was busy or away.
 *
 * @throws StoreDamaged from any function that met damage: the store is empty then, and can be filled again
 * @throws EnvironmentError when the database cannot be used
 */
export interface Store {
  /** Makes the store hold these points and no others, in this order; one of the same commit with the same figures once. */
  replaceHistory(points: readonly HistoryPoint[]): Promise<HistoryChange>;
  /** Adds a point behind all others, unless the store has it; whether it was added. */
  addPoint(point: HistoryPoint): Promise<boolean>;
  /** The points in the order of the history, with the figures of the locales that were asked for. */
  points(query: PointQuery): Promise<readonly StoredPoint[]>;

  /** What the documents of the store depend on: to leave alone what did not change. */
  contentHashes(): Promise<readonly (DocumentName & Pick<StoredDocument, 'contentHash'>)[]>;
  /** Replaces documents and all of their units; those whose content hash is known are left alone. How many were written. */
  replaceDocuments(documents: readonly IndexedDocument[]): Promise<number>;
  /** Removes all documents but these; how many went. */
  keepDocuments(names: readonly DocumentName[]): Promise<number>;

  /** The figures of all documents of each locale, by tag. */
  figures(): Promise<ReadonlyMap<Locale, LocaleTotals>>;
  /** Documents by path and locale. */
  documents(query: DocumentQuery): Promise<Page<StoredDocument>>;
  /** Units by path, locale and their order in the document. */
  units(query: UnitQuery): Promise<Page<FoundUnit>>;

  close(): Promise<void>;
}

export interface HistoryChange {
  readonly added: number;
  readonly removed: number;
}

/** A point of the history, and its place in it: 1-based, without gaps. */
export interface StoredPoint extends HistoryPoint {
  readonly sequence: number;
}

/** Which points of the history are asked for. */
export interface PointQuery {
  /** Null: all. A point that knows none of them is left out. */
  readonly locales: readonly Locale[] | null;
  /** First and last date, as in {@link HistoryPoint}, both included; null: open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Only so many, the last ones of the history; null: all. */
  readonly last: number | null;
}

/** A part of a longer list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** What the next page is asked with; null: this is the last one. */
  readonly next: string | null;
}

/** Which documents are asked for. */
export interface DocumentQuery {
  /** Null: all. */
  readonly locales: readonly Locale[] | null;
  /** 1 to 1,000. */
  readonly limit: number;
  /** `next` of the page before; null: from the start. */
  readonly after: string | null;
}

/** Which units are asked for. */
export interface UnitQuery extends DocumentQuery {
  /** Of this document only; null: of all. */
  readonly path: string | null;
  /** Null: any. */
  readonly statuses: readonly UnitStatus['type'][] | null;
  /** Null: any; otherwise stale units of these severities only. */
  readonly severities: readonly Severity[] | null;
  /** Words and phrases as in `searchTerms`; null: no matter what they say. */
  readonly text: string | null;
}

/** A unit, and the document that it is of. */
export interface FoundUnit {
  readonly document: Pick<StoredDocument, 'path' | 'locale' | 'source' | 'target'>;
  readonly unit: IndexedUnit;
}
