import type { Locale } from './locale.ts';
import type { PlannedWrite } from './plan.ts';
import type { Finding } from './report.ts';

/** What became of the sentences of one localized document. */
export interface DocumentDone {
  /** The localized document, where it stands afterwards. */
  readonly path: string;
  readonly locale: Locale;
  /** New in the source, and to be translated. */
  readonly added: number;
  /** Filled from the records. */
  readonly filled: number;
  /** Their source is gone: moved to the records. */
  readonly kept: number;
  /** Mechanical changes that were made in the translation, too. */
  readonly carried: number;
}

/** A commit that a sync made, or was going to push. */
export interface SyncCommit {
  /** Where its repository begins, relative to the project; empty for the project's own. */
  readonly repository: string;
  readonly branch: string;
  /** Null: nothing was to be committed. */
  readonly commit: string | null;
  /** Where it was pushed to; null: nowhere. */
  readonly pushed: string | null;
}

/** What a sync did, or is going to do. */
export interface SyncReport {
  /** Whether nothing was written because only the plan was asked for. */
  readonly isDryRun: boolean;
  readonly writes: readonly PlannedWrite[];
  /** Localized documents that were looked at. */
  readonly documents: number;
  /** Paths that were edited while the sync ran, and are left as they are. */
  readonly changed: readonly string[];
  /** Paths that could not be written, and why. */
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
  readonly done: readonly DocumentDone[];
  readonly commits: readonly SyncCommit[];
  readonly findings: readonly Finding[];
}

/** What is left to do in a locale, in sentences. */
export interface LeftToDo {
  readonly units: number;
  readonly current: number;
  readonly stale: number;
  readonly missing: number;
  readonly unknown: number;
}

/** What a sync did in one locale. */
export interface LocaleSync extends Omit<DocumentDone, 'path'> {
  /** Localized documents, no records. */
  readonly writes: readonly PlannedWrite[];
  readonly left: LeftToDo;
}

/** What a sync did, for those who look through it before they take it over. */
export interface SyncSummary {
  /** Id of the commit that the source was taken from; null: none. */
  readonly commit: string | null;
  /** In the configured order. */
  readonly locales: readonly LocaleSync[];
  readonly changed: SyncReport['changed'];
  readonly failed: SyncReport['failed'];
  readonly findings: readonly Finding[];
}
