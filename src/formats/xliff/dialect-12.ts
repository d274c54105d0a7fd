import type { Content } from '../../model/content.ts';
import type { XmlElement } from '../xml-element.ts';

/** What files of one kind of XLIFF 1.2 say in a way of their own. */
export interface Dialect12 {
  readonly header: (header: XmlElement) => FileHeader;
  /** A text whose codes are told in the dialect's way. */
  readonly content: (content: Content) => Content;
}

/** What the header of a file says of the document. */
export interface FileHeader {
  /** Null: the file's `original` is the path. */
  readonly path: string | null;
  readonly hash: string | null;
  /** Whether `approved` says no more than that a translation is done. */
  readonly isApprovedWhenDone: boolean;
}

export const XLIFF_12 = 'urn:oasis:names:tc:xliff:document:1.2';
