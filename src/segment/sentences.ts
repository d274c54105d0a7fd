import { CLOSED, type Prose } from '../model/doc.ts';
import type { Range } from '../model/range.ts';
import { isBlank } from './blanks.ts';
import type { Language } from './language.ts';
import { markedText } from './marks.ts';
import { sentenceEnds } from './sentence-ends.ts';
import { applySrx, type PreparedSrx } from './srx.ts';

/**
 * The sentences of a block, as ranges of `prose.text` without the blanks between them; in order, never empty. A line
 * that ends for good ends a sentence. The rules of an SRX file come on top of those of the language.
 */
export function sentences(prose: Prose, language: Language, srx: PreparedSrx | null): readonly Range[] {
  const marked = markedText(prose);
  const isClosed = (at: number): boolean => ((prose.flags[at] ?? 0) & CLOSED) !== 0;
  const own = sentenceEnds(marked, language, isClosed);
  const ends = srx === null ? own : applySrx(marked.text, own, { srx, isClosed });
  const ranges: Range[] = [];
  let next = 0;
  for (const line of marked.lines) {
    let from = line.start;
    for (let end = ends[next]; end !== undefined && end < line.end; end = ends[next]) {
      pushTrimmed(ranges, marked.text, from, end);
      from = end;
      next += 1;
    }
    pushTrimmed(ranges, marked.text, from, line.end);
  }
  return ranges;
}

/** Adds the range without the blanks at its ends, unless nothing is left. */
function pushTrimmed(ranges: Range[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  if (end > start) ranges.push({ start, end });
}
