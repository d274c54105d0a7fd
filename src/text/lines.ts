import type { Place, Range } from '../model/range.ts';

/** The lines of one text. Only `\n` ends a line; a `\r` before it belongs to the line. Lines and columns are 1-based. */
export interface LineIndex {
  /** How many lines there are; a text that ends with `\n` has an empty last one. */
  readonly count: number;
  /** Offset of the first code unit of `line`, from 1 to `count`. */
  startOf(line: number): number;
  /** The line that holds `offset`; one past the end of the text is on the last line. */
  lineOf(offset: number): number;
  /** `range` with its lines and columns, columns in UTF-16 code units (a byte-order mark counts). */
  place(range: Range): Place;
}

/** Finds the lines of `text` once; every question after that is a binary search. */
export function lineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const startOf = (line: number): number => starts[line - 1] ?? 0;
  let latest = 0;
  const lineOf = (offset: number): number => {
    // Nearly always it is the line that was asked for before, or the next.
    const [from, next, end] = [starts[latest] ?? 0, starts[latest + 1] ?? Infinity, starts[latest + 2] ?? Infinity];
    if (offset < from || offset >= end) latest = lastAtMost(starts, offset);
    else if (offset >= next) latest += 1;
    return latest + 1;
  };
  return {
    count: starts.length,
    startOf,
    lineOf,
    place: (range) => {
      const line = lineOf(range.start);
      const endLine = lineOf(range.end);
      const column = range.start - startOf(line) + 1;
      return { range, line, column, endLine, endColumn: range.end - startOf(endLine) + 1 };
    },
  };
}

function lineStarts(text: string): Int32Array {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return new Int32Array(starts);
}

/** Index of the last of the ascending `values` that is not above `limit`; 0 when all are. */
function lastAtMost(values: Int32Array, limit: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
