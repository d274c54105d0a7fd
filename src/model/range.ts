/** Half-open, in UTF-16 offsets of one file's text (a byte-order mark counts). */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A range with the 1-based lines and columns that reports print. */
export interface Place {
  readonly range: Range;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
