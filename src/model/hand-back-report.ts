import type { HandOffPlace } from './hand-off.ts';
import type { Locale } from './locale.ts';
import type { SyncReport } from './sync-report.ts';

/**
 * What became of a text that came back. `accepted`: it translates today's source. `stale`: the source changed since it was handed
 * off. `kept`: the records keep it, because its source is gone or its document has no place for it yet. `unchanged`: it stood there
 * already. `untranslated`: nothing came back. `refused`: it would do harm.
 */
export type HandBackOutcome = 'accepted' | 'stale' | 'kept' | 'unchanged' | 'untranslated' | 'refused';

/** A text that came back. */
export interface HandBackUnit {
  /** As the file says it. */
  readonly id: string;
  /** Where it stands in the file; null: not told. */
  readonly place: HandOffPlace | null;
  readonly outcome: HandBackOutcome;
  /** Why it is refused; null for all else. */
  readonly reason: string | null;
  readonly warnings: readonly string[];
}

/** What came back of a document in a file. */
export interface HandBackDocument {
  /** Name of the file, as it was given. */
  readonly file: string;
  /** Path of the source document. */
  readonly source: string;
  readonly locale: Locale;
  readonly units: readonly HandBackUnit[];
}

/** What an import did, or is going to do. */
export interface HandBackReport extends Pick<SyncReport, 'isDryRun' | 'writes' | 'changed' | 'failed' | 'findings'> {
  /** Files of which nothing is used, with the message that says where and why. */
  readonly refused: readonly { readonly file: string; readonly message: string }[];
  readonly documents: readonly HandBackDocument[];
}
