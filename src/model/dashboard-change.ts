import type { WordRun } from './dashboard.ts';
import type { Locale } from './locale.ts';
import type { Finding } from './report.ts';
import type { ReportedCheck, ReportedFinding, ReportedText } from './reported-check.ts';

// What `check` said of a change, as its page shows it. The places are cut into files, as all lists of the dashboard are.

/** All of a report but its findings. */
export interface DashboardChange extends Omit<ReportedCheck, 'findings'> {
  /** What was found, by rule; the most severe first. */
  readonly rules: readonly (Readonly<Record<Finding['severity'], number>> & { readonly rule: string })[];
  readonly steps: ChangeSteps;
  /** How many files the list of places has. */
  readonly chunks: number;
}

/** What there is to do, by its first example. */
export interface ChangeSteps {
  readonly stale: StepPlace | null;
  readonly missing: StepPlace | null;
  /** Whether some of what is stale changed only in what can be carried over: links, codes, numbers. */
  readonly isMechanical: boolean;
}

/** A finding that a command may name. */
export interface StepPlace extends Pick<ReportedFinding, 'path' | 'unit'> {
  /** The first of its languages. */
  readonly locale: Locale;
}

/** What was found in one place of a document: about one sentence of its source in whatever languages, or in one line. */
export interface ChangePlace {
  /** The document whose page shows it, or else the file itself. */
  readonly path: string;
  /** Whether this site has a page of it. */
  readonly hasPage: boolean;
  /** Of a sentence that the page shows; null: none. */
  readonly unit: string | null;
  /** In `path`; null: not known, or the file as a whole. */
  readonly line: number | null;
  /** The most severe first. */
  readonly findings: readonly ChangeFinding[];
}

/** Something that was found. */
export interface ChangeFinding extends Omit<ReportedFinding, 'unit' | 'texts'> {
  readonly texts: readonly (Omit<ReportedText, 'words'> & { readonly words: readonly WordRun[] })[];
}

/** A part of the list of places. */
export interface ChangeChunk {
  readonly places: readonly ChangePlace[];
}
