import type { ChangeKind, Severity } from './comparison.ts';
import type { Locale } from './locale.ts';
import type { Place } from './range.ts';
import type { Finding } from './report.ts';
import type { Rule } from './rule.ts';
import type { WordChange } from './word-change.ts';

/** Another place that a finding concerns, such as the translation of a sentence that changed. */
export interface RelatedPlace {
  /** Relative to the project root. */
  readonly path: string;
  readonly place: Place | null;
  readonly locale: Locale | null;
  /** What stands there, such as the translation. */
  readonly message: string;
}

/** How a source text changed since it was translated. */
export interface TextChange {
  readonly was: string;
  readonly now: string;
  readonly severity: Severity;
  readonly changes: readonly ChangeKind[];
  readonly words: readonly WordChange[];
}

/** A finding as `check` judged it. */
export interface CheckFinding extends Finding {
  /** The locales that it concerns; `locale` is that locale when there is one only, else null. */
  readonly locales: readonly Locale[];
  readonly related: readonly RelatedPlace[];
  /** 64 hex digits that stay when lines move: of rule, locale, normalised source text and occurrence. */
  readonly fingerprint: string;
  /** The source texts that changed, of a finding about stale translations; else none. */
  readonly texts: readonly TextChange[];
}

/** What a run of `check` says of one locale. */
export interface LocaleCheck {
  readonly locale: Locale;
  /** Sentences, of the documents that were checked. With a base: those that the change made so. */
  readonly stale: number;
  readonly missing: number;
  readonly orphaned: number;
  /** Words of the source texts of `stale` and `missing`. */
  readonly words: number;
  /** Sentences that were stale or missing in the base and are translated now; 0 without a base. */
  readonly translated: number;
}

/** All that `check` found, judged: what every format is printed from. */
export interface CheckReport {
  readonly sourceLocale: Locale;
  /** What the tree was compared with; null: nothing, the tree is checked as it is. */
  readonly base: { readonly ref: string; readonly commit: string } | null;
  /** How many documents were looked at. */
  readonly documents: number;
  /** Those that matter most first. */
  readonly findings: readonly CheckFinding[];
  /** Least severity of a finding that fails. */
  readonly failOn: Finding['severity'];
  readonly fails: boolean;
  readonly locales: readonly LocaleCheck[];
  /** Findings that are tolerated, by why: `baseline`, `budget`, `grace`. */
  readonly tolerated: readonly { readonly why: 'baseline' | 'budget' | 'grace'; readonly count: number }[];
  /** Every rule that may be found, by name. */
  readonly rules: readonly Rule[];
}
