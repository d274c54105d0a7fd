import type { Range } from '../model/range.ts';

/** A heading: its depth (1 to 6) and the text that a reader sees. */
export interface OutlineHeading {
  readonly depth: number;
  readonly text: string;
  /** Fragments that site generators make of the text, in lower case. */
  readonly slugs: readonly string[];
  /** Explicit anchors that stand in it: `<a name="id">`, `{#id}`. */
  readonly ids: readonly string[];
  readonly range: Range;
}

/** An explicit anchor, wherever it stands. */
export interface OutlineId {
  readonly name: string;
  readonly range: Range;
}

/** A fenced or indented code block: its info string and its content without the fence and its indentation. */
export interface OutlineCode {
  readonly info: string;
  readonly content: string;
  /** False of a fence that the document, or what it stands in, ends instead. */
  readonly isClosed: boolean;
  readonly range: Range;
}

/** A link, image or definition outside code: its destination as it is written. */
export interface OutlineLink {
  readonly kind: 'link' | 'image' | 'definition' | 'html';
  readonly destination: string;
  readonly range: Range;
}

/** Something of an extension that is no text: an alert's marker, an include, a directive. */
export interface OutlineLine {
  readonly kind: 'alert' | 'include' | 'directive';
  /** As it is written, without what surrounds it. */
  readonly text: string;
  /** What it is, whatever it says to readers: `NOTE`, the path that is included, `:::row`. */
  readonly name: string;
  readonly range: Range;
}

/** A table: how many cells each of its rows has, header first, without the delimiter row. */
export interface OutlineTable {
  readonly rows: readonly { readonly cells: number; readonly range: Range }[];
  readonly range: Range;
}

/** A block, such as `heading 2`, `list 3`, `table 4x3`, `code js`, and the line that it starts on. */
export interface OutlineBlock {
  readonly type: string;
  readonly range: Range;
}

/** A document as its structure shows it, each list in document order. Ranges are those of the file. */
export interface Outline {
  readonly headings: readonly OutlineHeading[];
  readonly code: readonly OutlineCode[];
  readonly links: readonly OutlineLink[];
  readonly lines: readonly OutlineLine[];
  readonly tables: readonly OutlineTable[];
  /** Explicit anchors. */
  readonly ids: readonly OutlineId[];
  /** Fragments that lead into the document, in lower case: of headings and explicit anchors. */
  readonly anchors: ReadonlySet<string>;
  readonly shape: readonly OutlineBlock[];
}
