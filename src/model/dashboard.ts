import type { Basis, Origin, State } from './bitext.ts';
import type { ChangeKind, Form, Severity, UnitStatus } from './comparison.ts';
import type { DashboardChange } from './dashboard-change.ts';
import type { BlockKind } from './doc.ts';
import type { Locale } from './locale.ts';
import type { Finding } from './report.ts';

// What the pages of the dashboard are drawn from. The same shapes are files of a static site and answers of a server. Rows that there
// are very many of are tuples: a project has a hundred thousand of them, and the names of their fields would be most of the file.

/** Raised when a field changes its meaning. */
export const DASHBOARD_VERSION = 1;

/** How much of a document or a locale has which status: sentences first, then words of the source. Stale is minor and major only. */
export type Figures = readonly [
  units: number,
  current: number,
  major: number,
  minor: number,
  cosmetic: number,
  missing: number,
  unknown: number,
  orphaned: number,
  wordsCurrent: number,
  wordsStale: number,
  wordsCosmetic: number,
  wordsMissing: number,
  wordsUnknown: number,
  wordsOrphaned: number,
];

/** One locale of the project. */
export interface DashboardLocale {
  readonly tag: Locale;
  /** The configured name; null: pages name it in the reader's own language. */
  readonly label: string | null;
  readonly direction: 'ltr' | 'rtl';
  readonly documents: number;
  /** Documents without a localized file. */
  readonly pagesMissing: number;
  readonly figures: Figures;
  /** How many chunks the lists of what is stale and of what is missing have. */
  readonly work: { readonly stale: number; readonly missing: number };
  readonly ages: DebtByAge;
}

/** How old what is to do in a locale is. What changed only cosmetically is left out. */
export interface DebtByAge {
  /** How many rows of the work list are of each of `AGES`. */
  readonly stale: readonly number[];
  readonly missing: readonly number[];
  /** Of what is stale and has a known age, since when half of it or more has been waiting, in seconds since 1970; null: nothing has. */
  readonly median: number | null;
  /** The same of what has been waiting longest. */
  readonly oldest: number | null;
}

/** Findings of one rule, whose place in `rules` names its files. */
export interface RuleFigures {
  readonly rule: string;
  /** What is expected, in one sentence; null of a rule that is nowhere described. */
  readonly summary: string | null;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** How many chunks the list of them has. */
  readonly chunks: number;
}

/** What the first page shows, and how many chunks the lists behind it have. */
export interface DashboardOverview {
  readonly version: typeof DASHBOARD_VERSION;
  /** Name of the project: that of its folder. */
  readonly project: string;
  /** When the site was built, in UTC: `2026-11-27T02:00:00Z`. */
  readonly date: string;
  /** The commit that was checked out; null: there is no repository. */
  readonly commit: string | null;
  readonly sourceLocale: Locale;
  readonly sourceDirection: 'ltr' | 'rtl';
  readonly documents: number;
  readonly locales: readonly DashboardLocale[];
  readonly rules: readonly RuleFigures[];
  /** The documents with most words to do, at most ten. */
  readonly worst: readonly DocumentRow[];
  /** What has been waiting longest, at most ten; the oldest first. */
  readonly oldest: readonly WorkRow[];
  readonly chunks: { readonly documents: number };
  /** How many recorded runs the history has; null: its file could not be read. */
  readonly points: number | null;
  /** What `check` said of a change; left out where the site was built without. */
  readonly change?: DashboardChange;
  /** For each locale whether the views of its pages are known: else those of the source stand for them. Left out without traffic. */
  readonly traffic?: readonly boolean[];
}

/** A document in all locales: `figures` null where it does not belong to the locale. */
export type DocumentRow = readonly [
  /** Of the source; of the localized file where the source is gone. */
  path: string,
  isOrphan: 0 | 1,
  cells: readonly (DocumentCell | null)[],
  /** In all languages together; left out where the site was built without traffic. */
  views?: number,
];

/** A document in one locale. */
export type DocumentCell = readonly [hasTarget: 0 | 1, findings: number, figures: Figures];

/** A part of the list of documents. */
export interface DocumentChunk {
  readonly documents: readonly DocumentRow[];
}

/** Something to translate: a sentence, or a page without any translation. */
export type WorkRow = readonly [
  path: string,
  /** Place in `locales` of the overview. */
  locale: number,
  /** Null: the whole page. */
  unit: string | null,
  status: 'stale' | 'missing',
  severity: Severity | null,
  words: number,
  /** Sentences of a page; 1. */
  sentences: number,
  /** Beginning of the source of today; of a page, nothing. */
  excerpt: string,
  /** Since when the source is as it is, in seconds since 1970; null: not known. */
  since: number | null,
  /** Of its page, see `traffic`; left out where the site was built without. */
  views?: number,
];

/** A part of the work list of one locale, what matters most first. */
export interface WorkChunk {
  readonly items: readonly WorkRow[];
}

/** Something that is wrong, with its place. */
export type DashboardFinding = readonly [
  rule: string,
  severity: Finding['severity'],
  path: string,
  line: number | null,
  /** The document that its page shows; null: none. */
  document: string | null,
  locale: number | null,
  unit: string | null,
  message: string,
];

/** A part of the list of findings of one rule, the most severe first. */
export interface FindingChunk {
  readonly findings: readonly DashboardFinding[];
}

/** What recorded runs found, the oldest first; the last one of a day where there are very many. */
export interface DashboardHistory {
  readonly points: readonly HistoryRow[];
}

/** A recorded run: figures by place in `locales` of the overview; null: the locale was not there. */
export type HistoryRow = readonly [date: string, commit: string | null, figures: readonly (Figures | null)[]];

/** A run of words: 0 stayed, 1 is new, -1 is gone. */
export type WordRun = readonly [change: 0 | 1 | -1, text: string];

/** A sentence of the source of today. */
export interface SourceUnit {
  readonly id: string;
  readonly kind: BlockKind;
  readonly line: number;
  readonly source: string;
}

/** A sentence in one locale; keys that would be null, or as usual, are left out. */
export interface LocalizedUnit {
  /** Place in `units` of the document; none: orphaned. */
  readonly unit?: number;
  readonly pair?: string;
  readonly status: UnitStatus['type'];
  readonly severity?: Severity;
  readonly changes?: readonly ChangeKind[];
  /** The source as it was translated, of stale and orphaned sentences. */
  readonly was?: string;
  /** From `was` to the source of today. */
  readonly words?: readonly WordRun[];
  readonly target?: string;
  /** Line in the localized file. */
  readonly line?: number;
  /** Where it is not `translated`. */
  readonly state?: State;
  /** Where it is not `human`. */
  readonly origin?: Origin;
  /** Since when the source is as it is, in seconds since 1970, of what is stale or missing. */
  readonly since?: number;
}

/** A document in one locale, with its sentences in the order of the source. */
export interface LocalizedDocument {
  readonly locale: Locale;
  readonly target: string | null;
  readonly form: Form | null;
  readonly basis: Basis;
  readonly basisCommit: string | null;
  readonly basisConfidence: number | null;
  readonly figures: Figures;
  readonly units: readonly LocalizedUnit[];
  readonly findings: readonly DashboardFinding[];
}

/** A document with all its locales. */
export interface DashboardDocument {
  readonly path: string;
  /** Whether the source is gone: then `path` is that of the localized file. */
  readonly isOrphan: boolean;
  readonly units: readonly SourceUnit[];
  readonly locales: readonly LocalizedDocument[];
}

/** The documents whose paths have the same fingerprint: nearly always one. */
export interface DocumentFile {
  readonly documents: readonly DashboardDocument[];
}
