import type { CheckReport } from '../model/check-report.ts';
import type { HandBackReport } from '../model/hand-back-report.ts';
import type { Locale } from '../model/locale.ts';
import type { StaleDiff } from '../model/stale-diff.ts';
import type { SyncReport } from '../model/sync-report.ts';
import type { StatusDocument } from './status-document.ts';

/** What a status format may depend on; `width` is in columns. */
export interface StatusOptions {
  readonly colour: boolean;
  readonly width: number;
  readonly allUnits: boolean;
}

/** What a diff format may depend on; `width` is in columns. */
export interface DiffOptions {
  readonly sourceLocale: Locale;
  readonly colour: boolean;
  readonly width: number;
}

/** What a check format may depend on; `width` is in columns, `linkBase` the address that stands before paths in links. */
export interface CheckOptions {
  readonly colour: boolean;
  readonly width: number;
  readonly linkBase: string | null;
}

type StatusFormat = (status: StatusDocument, options: StatusOptions) => string;
type DiffFormat = (diffs: readonly StaleDiff[], options: DiffOptions) => string;
type CheckFormat = (report: CheckReport, options: CheckOptions) => string;
type SyncFormat = (report: SyncReport, options: { readonly folder: string }) => string;
type ImportFormat = (report: HandBackReport, options: { readonly folder: string }) => string;
type CheckFormatName = 'text' | 'json' | 'sarif' | 'junit' | 'github' | 'markdown' | 'badge';

/** The formats of `hexapla status`, each read when it is asked for: a new one is a file here and a line in this list. */
export const statusFormats: Readonly<Record<'text' | 'json' | 'csv' | 'markdown', () => Promise<StatusFormat>>> = {
  text: async () => (await import('./text.ts')).statusText,
  json: async () => (await import('./json.ts')).statusJson,
  csv: async () => (await import('./csv.ts')).statusCsv,
  markdown: async () => (await import('./markdown.ts')).statusMarkdown,
};

/** The formats of `hexapla diff`. */
export const diffFormats: Readonly<Record<'text' | 'json' | 'html', () => Promise<DiffFormat>>> = {
  text: async () => (await import('./diff-text.ts')).diffText,
  json: async () => (await import('./diff-json.ts')).diffJson,
  html: async () => (await import('./diff-html.ts')).diffHtml,
};

/** The formats of `hexapla check`. */
export const checkFormats: Readonly<Record<CheckFormatName, () => Promise<CheckFormat>>> = {
  text: async () => (await import('./check-text.ts')).checkText,
  json: async () => (await import('./check-json.ts')).checkJson,
  sarif: async () => (await import('./check-sarif.ts')).checkSarif,
  junit: async () => (await import('./check-junit.ts')).checkJunit,
  github: async () => (await import('./check-github.ts')).checkGithub,
  markdown: async () => (await import('./check-markdown.ts')).checkMarkdown,
  badge: async () => (await import('./check-badge.ts')).checkBadge,
};

/** The formats of `hexapla sync`. */
export const syncFormats: Readonly<Record<'text' | 'json', () => Promise<SyncFormat>>> = {
  text: async () => (await import('./sync-text.ts')).syncText,
  json: async () => (await import('./sync-json.ts')).syncJson,
};

/** The formats of `hexapla import`. */
export const importFormats: Readonly<Record<'text' | 'json', () => Promise<ImportFormat>>> = {
  text: async () => (await import('./import-text.ts')).importText,
  json: async () => (await import('./import-json.ts')).importJson,
};
