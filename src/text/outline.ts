import type { Range } from '../model/range.ts';

/** A heading: its depth (1 to 6), the text that a reader sees, and the fragments that lead to it. */
export interface OutlineHeading {
  readonly depth: number;
  readonly text: string;
  readonly anchors: readonly string[];
  readonly range: Range;
}

/** A fenced or indented code block: its info string and its content without the fence and its indentation. */
export interface OutlineCode {
  readonly info: string;
  readonly content: string;
  readonly range: Range;
}

/** A link, image or definition outside code: its destination as it is written. */
export interface OutlineLink {
  readonly kind: 'link' | 'image' | 'definition' | 'html';
  readonly destination: string;
  readonly range: Range;
}

/** A line of an extension that is no text: an alert's marker, an include, a directive. */
export interface OutlineLine {
  readonly kind: 'alert' | 'include' | 'directive';
  readonly text: string;
  readonly range: Range;
}

/** A document as its structure shows it, in document order. Ranges are those of the file. */
export interface Outline {
  readonly headings: readonly OutlineHeading[];
  readonly code: readonly OutlineCode[];
  readonly links: readonly OutlineLink[];
  readonly lines: readonly OutlineLine[];
  /** Fragments that lead into the document: of headings and of `id` and `name` attributes. */
  readonly anchors: ReadonlySet<string>;
  /** Blocks by type, such as `heading 2`, `list 3`, `table 4x3`, `code js`, with where they stand. */
  readonly shape: readonly { readonly type: string; readonly range: Range }[];
}
