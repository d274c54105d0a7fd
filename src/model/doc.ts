import type { Locale } from './locale.ts';
import type { Range } from './range.ts';

/**
 * What a block or unit is in its document. `meta` is a front-matter value, `item` a paragraph of a list item, `cell` a
 * table cell, `alt` an image's alternative text or the value of an attribute in MDX, `html` text inside a raw HTML block, or
 * in an element of MDX without a paragraph of its own.
 */
export const BLOCK_KINDS = ['meta', 'heading', 'paragraph', 'item', 'cell', 'alt', 'html'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** An image inside prose: its destination and where its alternative text stands in the file; null when it has none. */
export interface ImageRef {
  /** Of an attribute in MDX, its element and its name: `<TabItem label>`. */
  readonly destination: string;
  readonly alt: Range | null;
  /** The image itself, from its first character to its last; null of an attribute. */
  readonly outer: Range | null;
  /** Index of the image's placeholder in {@link Prose.text}; an attribute has none, and stands before this index. */
  readonly at: number;
}

/** In {@link Prose.flags}: no sentence may end just before this code unit (inside emphasis, a link's text or code). */
export const CLOSED = 1;
/** In {@link Prose.flags}: code or an address, not language. */
export const OPAQUE = 2;
/** In {@link Prose.flags}: a line that ends for good (hard break, `<br>`) ends here; the code unit is a space. */
export const BREAK = 4;

/** Stands for an image in {@link Prose.text}. */
export const IMAGE = '\uFFFC';

/** Markup that wraps prose: its own range, and that of the text inside it. */
export interface LinkRef {
  readonly outer: Range;
  readonly inner: Range;
}

/**
 * The text of a block as a reader sees it, with a map back to the file. `leads` has one entry for each UTF-16 code unit of
 * `text` and one more for the end; `flags` ends with the last code unit that has any.
 */
export interface Prose {
  /** Markup removed, entities decoded, soft wraps one space, an image as {@link IMAGE}. */
  readonly text: string;
  /** Where each code unit starts in the file, together with the markup that opens just before it. */
  readonly leads: readonly number[];
  readonly flags: readonly number[];
  readonly images: readonly ImageRef[];
  readonly links: readonly LinkRef[];
}

/** A run of translatable text. `key` is the front-matter path for `meta`, the image's destination for `alt`, else null. */
export interface Block {
  readonly kind: BlockKind;
  readonly range: Range;
  readonly key: string | null;
  readonly prose: Prose;
  /** How many `>` markers a continuation line may start with. */
  readonly quoteDepth: number;
}

/** One monolingual file. All of `text` outside the blocks is skeleton. */
export interface Doc {
  readonly path: string;
  readonly locale: Locale;
  readonly text: string;
  /** In document order, never overlapping. */
  readonly blocks: readonly Block[];
}
