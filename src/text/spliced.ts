import type { Range } from '../model/range.ts';

/** What stands in `range` of a text by then. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** `text` with each of the edits, which are in order, made. */
export function spliced(text: string, edits: readonly TextEdit[]): string {
  return splicedIn(text, { start: 0, end: text.length }, edits);
}

/** `text` from `body.start` to `body.end` with each of the edits, which are in order, made. */
export function splicedIn(text: string, body: Range, edits: readonly TextEdit[]): string {
  let result = '';
  let at = body.start;
  for (const { range, text: own } of edits) {
    result += text.slice(at, range.start) + own;
    at = range.end;
  }
  return result + text.slice(at, body.end);
}

/** Edits in order, without those that begin in front of the end of another. */
export function withoutOverlaps<Edit extends TextEdit>(edits: readonly Edit[]): readonly Edit[] {
  let end = 0;
  return [...edits]
    .sort((a, b) => a.range.start - b.range.start)
    .filter(({ range }) => {
      if (range.start < end) return false;
      end = range.end;
      return true;
    });
}
