import type { Locale } from '../model/locale.ts';
import type { StaleDiff } from '../model/stale-diff.ts';
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

type StatusFormat = (status: StatusDocument, options: StatusOptions) => string;
type DiffFormat = (diffs: readonly StaleDiff[], options: DiffOptions) => string;

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
