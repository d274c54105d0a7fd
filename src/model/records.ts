import type { Basis, Origin, State } from './bitext.ts';
import type { PairId, UnitId } from './ids.ts';

/** Somebody's word that a translation is still right for the source text with this hash. */
export interface Ack {
  readonly source: string;
  readonly why: string | null;
  readonly by: string | null;
  /** Day, as in `2026-11-24`. */
  readonly date: string | null;
}

/** A unit as it was recorded last. `hash` is that of its Markdown. */
export interface UnitRecord {
  readonly id: UnitId;
  readonly hash: string;
  readonly text: string;
  /** Whether it stands in one block with the unit before it. */
  readonly goesOn: boolean;
}

/** What is recorded of a source document: its units in document order, and older texts that translations depend on. */
export interface UnitsRecord {
  /** Of the source document, relative to the project root. */
  readonly path: string;
  /** Five hex digits, minted once. */
  readonly prefix: string;
  /** The number of the next unit: one that was never used in this document. */
  readonly next: number;
  readonly units: readonly UnitRecord[];
  /** Older texts by their hashes. */
  readonly was: ReadonlyMap<string, string>;
}

/** A pair as it was recorded last. The texts themselves are in the documents and in {@link UnitsRecord}. */
export interface PairRecord {
  /** The units it translates; none when their source was gone. */
  readonly ids: readonly UnitId[];
  /** Hash of the source as it was translated; of several sentences, of all joined. Null: not known. */
  readonly source: string | null;
  /** Hash of the translation. */
  readonly target: string | null;
  readonly state: State;
  readonly subState: string | null;
  readonly origin: Origin;
  /** 0..1: how sure it is that both sides belong together. */
  readonly confidence: number;
  readonly ack: Ack | null;
}

/** What is recorded of one localization of a source document, in the order of its source. */
export interface LocaleRecord {
  /** Paths relative to the project root. */
  readonly source: string;
  readonly target: string;
  /** How the sources became known when the record was made. */
  readonly basis: Basis;
  readonly pairs: readonly PairRecord[];
  /** Names of what the source consisted of when the document was brought up to it last, and how often; null: it never was. */
  readonly frames: ReadonlyMap<string, number> | null;
  /** Translations that stand in the document no more because their source is gone. */
  readonly kept: readonly KeptTranslation[];
}

/** A translation that left its document. It is put back where its source comes back. */
export interface KeptTranslation {
  /** Hash of what its source is compared by, so that the rewrites of the tool that made bilingual files do not count. */
  readonly source: string;
  readonly text: string;
  readonly state: State;
  readonly origin: Origin;
  /** Of a pair of a bilingual document, which it gets back. */
  readonly id: PairId | null;
}
