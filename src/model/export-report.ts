import type { HandOffProfile } from './hand-off.ts';
import type { Locale } from './locale.ts';

/** How much is handed off. */
export interface HandOffCounts {
  readonly units: number;
  readonly stale: number;
  readonly missing: number;
  /** Asked for by name: translated from today's source, or from nobody knows what. */
  readonly other: number;
  /** What is to be translated, as `status` counts words. */
  readonly words: number;
  /** Of these, words of sentences that a translation is offered for, each counted once under the best. */
  readonly matched: { readonly context: number; readonly exact: number; readonly fuzzy: number };
}

/** What is handed off of one source document. */
export interface ExportedDocument {
  readonly source: string;
  /** Where its localization stands, or belongs. */
  readonly target: string;
  /** SHA-1 of its bytes. */
  readonly hash: string;
  readonly counts: HandOffCounts;
}

/** A file of a hand-off. */
export interface ExportedFile {
  /** Relative to the folder of the hand-off, with `/`. */
  readonly path: string;
  readonly locale: Locale;
  /** SHA-256 of its bytes. */
  readonly sha256: string;
  readonly documents: readonly ExportedDocument[];
}

/** What a hand-off consists of. */
export interface ExportReport {
  readonly sourceLocale: Locale;
  /** Id of the commit that is checked out; null: there is no repository. */
  readonly commit: string | null;
  readonly format: string;
  readonly profile: HandOffProfile;
  readonly toolVersion: string;
  /** Folder of the hand-off, as it was given. */
  readonly folder: string;
  readonly files: readonly ExportedFile[];
}
