/** What is expected of one sentence of today's English. `was` is its English as translated. */
export interface UnitTruth {
  readonly text: string;
  readonly status: 'current' | 'stale' | 'missing' | 'unknown';
  readonly was: string | null;
  readonly severity: 'cosmetic' | 'real' | null;
  readonly edits: readonly string[];
  readonly scenario: string;
}

/** A translated text whose English is gone. */
export interface OrphanTruth {
  readonly was: string;
  readonly target: string;
  readonly scenario: string;
}

/** `source` is null for a localized file whose page is gone, `target` where there is no file. */
export interface DocumentTruth {
  readonly source: string | null;
  readonly locale: string;
  readonly target: string | null;
  readonly form: 'plain' | 'bilingual' | null;
  /** SHA-1 of the English that it is pinned to. */
  readonly pinned: string | null;
  readonly units: readonly UnitTruth[];
  readonly orphans: readonly OrphanTruth[];
  readonly partly: readonly OrphanTruth[];
}

export interface Truth {
  readonly version: 1;
  readonly seed: number;
  readonly form: string;
  readonly pins: string;
  readonly documents: readonly DocumentTruth[];
}

export function generate(options: {
  readonly dir: string;
  readonly seed: number;
  readonly pages?: number;
  readonly locales?: readonly string[];
  readonly commits?: number;
  readonly form?: 'plain' | 'bilingual' | 'mixed';
  readonly pins?: 'none' | 'some';
}): Promise<Truth>;
