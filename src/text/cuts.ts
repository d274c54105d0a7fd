import type { Range } from '../model/range.ts';

/** A text without some stretches of the file, and the way back. */
export interface CutText {
  readonly text: string;
  /** A range of `text` as one of the file: what was cut at its ends lies outside. */
  readonly inFile: (range: Range) => Range;
}

/** Leaves `cuts`, in order, out of `text`; one that overlaps the one before is left in. */
export function cutText(text: string, cuts: readonly Range[]): CutText {
  if (cuts.length === 0) return { text, inFile: (range) => range };
  const starts: number[] = [];
  const places: number[] = [];
  let result = '';
  let done = 0;
  const keep = (end: number): void => {
    if (end <= done) return;
    starts.push(result.length);
    places.push(done);
    result += text.slice(done, end);
  };
  for (const { start, end } of cuts) {
    if (start < done) continue;
    keep(start);
    done = end;
  }
  keep(text.length);
  const inFile = (at: number): number => {
    const index = lastAtMost(starts, at);
    return at - (starts[index] ?? 0) + (places[index] ?? 0);
  };
  return {
    text: result,
    inFile: ({ start, end }) => ({ start: inFile(start), end: end > start ? inFile(end - 1) + 1 : inFile(start) }),
  };
}

/** Index of the last of the ascending `values` that is not above `limit`; 0 when all are. */
function lastAtMost(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
