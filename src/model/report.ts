import type { Comparison } from './comparison.ts';
import type { UnitId } from './ids.ts';
import type { Locale } from './locale.ts';
import type { Place } from './range.ts';

/** How bad a finding is, the worst first. */
export const FINDING_SEVERITIES = ['error', 'warning', 'info'] as const;

/** Something to tell about a file, with its place. `rule` is the stable name that configuration and reports use. */
export interface Finding {
  readonly rule: string;
  readonly severity: (typeof FINDING_SEVERITIES)[number];
  /** Relative to the project root, with `/`. */
  readonly path: string;
  readonly place: Place | null;
  readonly unit: UnitId | null;
  readonly locale: Locale | null;
  readonly message: string;
}

/** All that a run found out: what every reporter and view is drawn from. */
export interface Report {
  readonly sourceLocale: Locale;
  readonly comparisons: readonly Comparison[];
  readonly findings: readonly Finding[];
}
