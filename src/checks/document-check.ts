import type { Locale } from '../model/locale.ts';
import type { Range } from '../model/range.ts';
import type { Rule } from '../model/rule.ts';
import type { Outline } from '../text/outline.ts';
import type { Problem } from './problem.ts';

/** A scalar of the front matter. */
export interface FrontMatterEntry {
  /** Dotted path; the items of a list by index. */
  readonly key: string;
  /** Numbers, dates and booleans as they are spelled. */
  readonly value: string;
  readonly range: Range;
}

/** A document as a whole. */
export interface CheckedSide {
  /** Relative to the project root. */
  readonly path: string;
  /** The file's text. */
  readonly text: string;
  readonly frontMatter: readonly FrontMatterEntry[];
  readonly outline: Outline;
}

/** A localized document as a whole beside its source. Ranges of both are those of the files. */
export interface CheckedDocument {
  readonly sourceLocale: Locale;
  readonly locale: Locale;
  /** As it is today. */
  readonly source: CheckedSide;
  readonly target: CheckedSide;
  /** The source as it was when the document was translated: today's when both are in sync. Null when that is not known. */
  readonly madeFrom: CheckedSide | null;
  /** Whether `madeFrom` is written down somewhere; else it was found in the history, by the sentences alone. */
  readonly isCertain: boolean;
  /** Whether every sentence of today's source is translated from today's text, no other one is, and nothing says otherwise. */
  readonly isCurrent: boolean;
  /** Front-matter paths whose values are translated; an entry names the items of a list, and keys inside them, too. */
  readonly translatedKeys: readonly string[];
}

/** Where a destination leads: to a file that readers of the locale have, or have in the source language only, or to none. */
export type Destination =
  | { readonly type: 'found' | 'fallback'; readonly path: string }
  | { readonly type: 'missing' }
  /** An address outside the project, or one that only the site can resolve. */
  | { readonly type: 'unjudged' };

/** Where links of documents lead. */
export interface Destinations {
  /**
   * What a destination (without its fragment) leads to from the document at `from`, as readers of `locale` see it; the document
   * is one of that locale.
   */
  readonly find: (from: string, destination: string, locale: Locale) => Destination;
  /** The fragments that the document at `path` has, in lower case; null when it is no document that can be read. */
  readonly anchorsOf: (path: string) => Promise<ReadonlySet<string> | null>;
}

/** A check of a localized document as a whole. */
export interface DocumentCheck extends Rule {
  readonly check: (document: CheckedDocument, destinations: Destinations) => readonly Problem[] | Promise<readonly Problem[]>;
}
