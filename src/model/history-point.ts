import type { Counts } from './counts.ts';
import type { Locale } from './locale.ts';

/** What the documents of a locale come to. */
export interface LocaleTotals {
  readonly documents: number;
  readonly counts: Counts;
}

/** What one run found: a line of the history. */
export interface HistoryPoint {
  /** In UTC: `2026-11-27T02:00:00Z`. */
  readonly date: string;
  /** Id of the commit that was looked at; null: there is no repository. */
  readonly commit: string | null;
  /** In the configured order. */
  readonly locales: ReadonlyMap<Locale, LocaleTotals>;
}
