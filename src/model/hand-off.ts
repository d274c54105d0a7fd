import type { State } from './bitext.ts';
import type { Content } from './content.ts';
import type { BlockKind } from './doc.ts';
import type { Locale } from './locale.ts';

/** What goes to translators and comes back from them, in any format of interchange. */
export interface HandOff {
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  /** In the order of their paths. No two have the same path. */
  readonly documents: readonly HandOffDocument[];
}

/** What is handed off of one source document. */
export interface HandOffDocument {
  /** Of the source document, relative to the project root, as the file says it: whoever reads it must not trust it. */
  readonly path: string;
  /** SHA-1 of the source document's bytes when it was handed off, in lower-case hex; null: not told. */
  readonly hash: string | null;
  /** In document order. No two have the same id. */
  readonly units: readonly HandOffUnit[];
}

/** A sentence to translate: XLIFF's `<unit>` with one `<segment>`. */
export interface HandOffUnit {
  /** Of the unit: `b898e-104`. */
  readonly id: string;
  readonly source: Content;
  /** The Markdown of the source; null where {@link source} alone gives it. */
  readonly markdown: string | null;
  /**
   * What the Markdown of the source was, and the translation that stood there, as two hashes: tells whether somebody tampered with the
   * one, or translated the other since. Formats carry it as it is. Null: not told.
   */
  readonly hash: string | null;
  /**
   * Null: there is none yet. One without parts is an empty text that somebody put there. Of what was read, codes that the source
   * has are the source's, whatever the file says of them; others are as the file tells, and nobody has looked at them.
   */
  readonly target: Content | null;
  readonly state: State;
  /** `hexapla:fuzzy` for a translation of a similar text. */
  readonly subState: string | null;
  /** Where it stands in the exchanged file; null for what was not read from one. */
  readonly place: HandOffPlace | null;
  readonly context: UnitContext;
  /** For translators. */
  readonly notes: readonly string[];
  /** The translation of an older source, and that source; null: the sentence is new. */
  readonly previous: { readonly source: Content; readonly target: Content } | null;
  /** Translations of this and of similar sources, the best first. */
  readonly matches: readonly TranslationMatch[];
}

/** 1-based. */
export interface HandOffPlace {
  readonly line: number;
  readonly column: number;
}

/** Where a sentence stands among others. */
export interface UnitContext {
  /** Null: not told. */
  readonly kind: BlockKind | null;
  /** 1-based line in the source document; null: not told. */
  readonly line: number | null;
  /** Texts of the headings that it stands under, the uppermost first. */
  readonly headings: readonly string[];
  /** What a reader sees of the sentences before and behind it; null at the ends of the document. */
  readonly before: string | null;
  readonly behind: string | null;
}

/** A translation that may serve again, as a translation memory offers it. */
export interface TranslationMatch {
  readonly source: Content;
  readonly target: Content;
  /** 0..1: how alike its source is to the one that is to be translated. */
  readonly similarity: number;
  /** `context`: the sentences around it are the same, too. */
  readonly kind: 'context' | 'exact' | 'fuzzy';
  /** Where it is from: the path of a document, the name of a memory. */
  readonly origin: string;
}

/** Why a text is not what it should be, and the UTF-16 offset at which that shows. */
export interface FormatFault {
  readonly at: number;
  readonly message: string;
}

/** For whom a file is written: `omegat` needs every target filled, `translate-toolkit` tells finished ones by `approved`. */
export type HandOffProfile = 'standard' | 'omegat' | 'translate-toolkit';

/** A format of interchange, as it is read. */
export interface HandBackFormat {
  /** As the command line names it. */
  readonly name: string;
  /** Of its files, without the dot. */
  readonly extension: string;
  /** Whether a text that begins like this is meant to be one. */
  readonly isLike: (head: string) => boolean;
  /** Everything, or the first thing that is wrong with the file: nothing of a damaged file is used. */
  readonly read: (text: string) => Promise<HandOff | FormatFault>;
}

/** A format of interchange that is written, too. */
export interface HandOffFormat extends HandBackFormat {
  /** @throws InputError for a text that the format cannot hold */
  readonly write: (handOff: HandOff, options: HandOffWriting) => Promise<string>;
}

/** What a writer needs to know besides. */
export interface HandOffWriting {
  readonly profile: HandOffProfile;
  /** Version of hexapla. */
  readonly toolVersion: string;
}
