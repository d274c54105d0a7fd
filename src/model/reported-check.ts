import type { CheckReport } from './check-report.ts';
import type { ChangeKind, Severity } from './comparison.ts';
import type { Locale } from './locale.ts';
import type { Finding } from './report.ts';
import type { WordChange } from './word-change.ts';

/** A report of `check` as it was read from JSON: it may be of another tree, another project or another build. */
export interface ReportedCheck extends Pick<CheckReport, 'base' | 'documents' | 'failOn' | 'fails' | 'locales'> {
  readonly findings: readonly ReportedFinding[];
  /** `why` may be one that this build does not know. */
  readonly tolerated: readonly { readonly why: string; readonly count: number }[];
}

/** A finding of such a report. */
export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Finding['severity'];
  /** Of a source or of a localized document. */
  readonly path: string;
  readonly line: number | null;
  readonly unit: string | null;
  readonly locales: readonly Locale[];
  readonly message: string;
  readonly related: readonly ReportedPlace[];
  readonly texts: readonly ReportedText[];
}

/** A place that a finding concerns, such as a translation. */
export interface ReportedPlace {
  readonly path: string;
  readonly line: number | null;
  readonly locale: Locale | null;
  readonly message: string;
}

/** How a source text changed. */
export interface ReportedText {
  readonly severity: Severity;
  /** Those that this build knows. */
  readonly changes: readonly ChangeKind[];
  readonly words: readonly WordChange[];
}
