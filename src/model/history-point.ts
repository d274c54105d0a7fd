import type { Locale } from './locale.ts';

/** Figures of all documents of a locale, as `hexapla status` counts them: units, and their words in the source. */
export interface PointCounts {
  readonly units: number;
  readonly current: number;
  readonly stale: number;
  readonly missing: number;
  readonly unknown: number;
  readonly orphaned: number;
  readonly severity: Readonly<Record<'cosmetic' | 'minor' | 'major', number>>;
  readonly words: Readonly<Record<'current' | 'stale' | 'missing' | 'unknown' | 'orphaned', number>>;
  readonly staleWords: Readonly<Record<'cosmetic' | 'minor' | 'major', number>>;
}

/** What one run found: a line of the history. */
export interface HistoryPoint {
  /** In UTC: `2026-11-27T02:00:00Z`. */
  readonly date: string;
  /** Id of the commit that was looked at; null: there is no repository. */
  readonly commit: string | null;
  /** In the configured order. */
  readonly locales: ReadonlyMap<Locale, { readonly documents: number; readonly counts: PointCounts }>;
}
