import type { Locale } from '../model/locale.ts';
import type { Rule } from '../model/rule.ts';
import type { Outline } from '../text/outline.ts';
import type { Problem } from './problem.ts';

/** One side of a localized document. */
export interface CheckedSide {
  /** Relative to the project root. */
  readonly path: string;
  /** The file's text. */
  readonly text: string;
  readonly outline: Outline;
}

/** A localized document as a whole beside its source. Ranges of both outlines are those of the files. */
export interface CheckedDocument {
  readonly sourceLocale: Locale;
  readonly locale: Locale;
  readonly source: CheckedSide;
  readonly target: CheckedSide;
  /** The source as it was when the document was translated; null when that is not known. */
  readonly madeFrom: Outline | null;
}

/** Where links of localized documents lead. */
export interface Destinations {
  /**
   * The document or file that a relative destination (without its fragment) leads to from the document at `from`, as readers of
   * `locale` see it: `found`, only in the source language (`fallback`), or `missing`.
   */
  readonly find: (
    from: string,
    destination: string,
    locale: Locale,
  ) => { readonly type: 'found' | 'fallback'; readonly path: string } | { readonly type: 'missing' };
  /** The fragments that the document at `path` has; null when it is no document of the project. */
  readonly anchorsOf: (path: string) => Promise<ReadonlySet<string> | null>;
}

/** A check of a localized document as a whole. */
export interface DocumentCheck extends Rule {
  readonly check: (document: CheckedDocument, destinations: Destinations) => readonly Problem[] | Promise<readonly Problem[]>;
}
