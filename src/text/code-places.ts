import type { Range } from '../model/range.ts';
import { codeFences, fenceAt } from './code-fences.ts';
import { codeRanges } from './code-ranges.ts';
import { lineIndex } from './lines.ts';

const BLANK_LINE = /\n[ \t]*\r?\n/g;

/**
 * A test of whether a range of `text` stands in code: in a fenced block, or as a whole in one code span. `from` is where the front matter
 * ends. What is asked for first is found once for all.
 */
export function codePlaces(text: string, from: number): (range: Range) => boolean {
  let code: readonly Range[] | null = null;
  return ({ start, end }) => {
    code ??= codeIn(text, from);
    return end <= (fenceAt(code, start)?.end ?? -1);
  };
}

/** Fenced blocks and code spans, in order. */
function codeIn(text: string, from: number): readonly Range[] {
  const found: Range[] = [];
  let at = from;
  for (const fence of [...codeFences(text, lineIndex(text), from), { start: text.length, end: text.length }]) {
    for (const span of spansIn(text.slice(at, fence.start), at)) found.push(span);
    found.push(fence);
    at = fence.end;
  }
  return found;
}

/** Code spans, which end with their block. */
function spansIn(text: string, at: number): readonly Range[] {
  if (!text.includes('`')) return [];
  const found: Range[] = [];
  let start = 0;
  for (const end of [...Array.from(text.matchAll(BLANK_LINE), ({ index }) => index), text.length]) {
    for (const span of codeRanges(text.slice(start, end)))
      found.push({ start: at + start + span.start, end: at + start + span.end });
    start = end;
  }
  return found;
}
