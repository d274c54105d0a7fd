import type { Range } from '../model/range.ts';
import { codeSpanFinder } from './code-span-finder.ts';

/** A code span of bare Markdown: its range, and how many backticks stand at each end of it. */
export interface CodeRange extends Range {
  readonly ticks: number;
}

/**
 * The code spans of bare inline Markdown, in order: each from its opening backticks to the end of the next run of as many
 * (CommonMark 0.31.2, section 6.1); a backslash takes the first backtick of an opening run. Linear, whatever the text.
 */
export function codeRanges(text: string): readonly CodeRange[] {
  if (!text.includes('`')) return [];
  const codeSpan = codeSpanFinder(text);
  const found: CodeRange[] = [];
  for (let at = text.indexOf('`'); at !== -1; at = text.indexOf('`', at)) {
    const start = isEscaped(text, at) ? at + 1 : at;
    const { end, ticks } = text[start] === '`' ? codeSpan(start) : { end: -1, ticks: 0 };
    if (end !== -1) found.push({ start, end, ticks });
    at = end === -1 ? start + ticks : end;
  }
  return found;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}
