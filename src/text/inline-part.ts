import type { Range } from '../model/range.ts';

/** A piece of inline Markdown that is no prose. `address` is a bare or pointed URL, `reference` a link by its label. */
export interface InlinePart extends Range {
  readonly type: 'code' | 'link' | 'reference' | 'image' | 'address' | 'tag' | 'comment' | 'placeholder';
  /** The code; the destination of a link, image or address; the label; the tag or placeholder as it stands. */
  readonly value: string;
  /** The text of a link or reference; null for all else. */
  readonly text: Range | null;
}

/** Inline Markdown taken apart. */
export interface InlineParts {
  /** By their start; those in the text of a link behind the link. */
  readonly parts: readonly InlinePart[];
  /** The Markdown, as long as it was, with U+FFFC for what is no prose and U+2060 for the signs of links, tags and comments. */
  readonly prose: string;
}

/** Stands in {@link InlineParts.prose} for something that is read but is no prose. */
export const OBJECT = '\ufffc';
/** Stands in {@link InlineParts.prose} for a sign that no reader sees. */
export const SIGN = '\u2060';
