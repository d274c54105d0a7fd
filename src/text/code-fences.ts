import type { Range } from '../model/range.ts';
import { type Containers, enterItems, leaveItems } from './containers.ts';
import { endsInLine, type HtmlBlock, htmlBlocks } from './html-blocks.ts';
import { isLineEnd, matchesAt, readLead } from './line-lead.ts';
import type { LineIndex } from './lines.ts';

/** An open fence, and the containers it stands in. */
interface Fence {
  readonly start: number;
  readonly run: string;
  readonly quotes: number;
  /** Column of the content of the innermost list item, 0 outside lists. */
  readonly base: number;
}

const RUN = /(?:`{3,}(?=[^`\n]*(?:\n|$))|~{3,})/y;

/**
 * Finds the fenced code blocks of `text` from offset `from` on, each from the line of its opening fence to the end of its
 * closing one, by the rules of CommonMark 0.31 section 4.5: an opening fence is indented by at most three columns inside
 * its block quote or list item; a closing one is as long, of the same character, alone on its line; the end of the
 * container, or of the text, ends the block too.
 *
 * A scanner of lines, not a parser: a fence inside an HTML block that ends at a blank line counts, and of a list item that holds a
 * block quote only the quote is kept in mind. What looks like a fence in a comment, or in another block that only its own end
 * ends, is HTML.
 */
export function codeFences(text: string, lines: LineIndex, from: number): readonly Range[] {
  if (!text.includes('```', from) && !text.includes('~~~', from)) return [];
  const fences: Range[] = [];
  const containers: Containers = { quotes: 0, items: [], afterBlank: false };
  const htmlAt = htmlBlocks(text);
  let open: Fence | null = null;
  let html: HtmlBlock | null = null;
  for (let line = lines.lineOf(from); line <= lines.count; line++) {
    const start = Math.max(lines.startOf(line), from);
    if (open !== null) {
      const state = lineInFence(text, start, open);
      if (state === 'code') continue;
      fences.push({ start: open.start, end: state === 'closed' ? lineEnd(text, lines, line) : start });
      open = null;
      if (state === 'closed') continue;
    }
    if (html !== null && isInContainer(text, start, html)) {
      if (endsInLine(text, start, html)) html = null;
      continue;
    }
    const opened = openBlock(text, start, containers, htmlAt);
    open = opened !== null && 'run' in opened ? opened : null;
    html = opened !== null && 'end' in opened && !endsInLine(text, start, opened) ? opened : null;
  }
  if (open !== null) fences.push({ start: open.start, end: text.length });
  return fences;
}

/** The one of `fences`, or of other ranges in order that do not overlap, that holds `offset`, by binary search; null when none does. */
export function fenceAt(fences: readonly Range[], offset: number): Range | null {
  let low = 0;
  let high = fences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((fences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const fence = fences[low];
  return fence !== undefined && fence.start <= offset ? fence : null;
}

function lineEnd(text: string, lines: LineIndex, line: number): number {
  return line < lines.count ? lines.startOf(line + 1) : text.length;
}

/** `left`: the line is outside the container, and so outside the fence. */
function lineInFence(text: string, start: number, fence: Fence): 'code' | 'closed' | 'left' {
  const { quotes, column, at } = readLead(text, start, fence.quotes);
  if (quotes < fence.quotes) return 'left';
  if (isLineEnd(text, at)) return 'code';
  if (column < fence.base) return 'left';
  return column - fence.base <= 3 && closes(text, at, fence.run) ? 'closed' : 'code';
}

function closes(text: string, at: number, run: string): boolean {
  if (!text.startsWith(run, at)) return false;
  let end = at + run.length;
  while (text[end] === run[0]) end++;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return isLineEnd(text, end);
}

/** Whether a line is in the containers of an HTML block. */
function isInContainer(text: string, start: number, { quotes: own, base }: HtmlBlock): boolean {
  const { quotes, column, at } = readLead(text, start, own);
  return quotes === own && (column >= base || isLineEnd(text, at));
}

/** The fence or the HTML block that the line at `start` opens, if it does; brings `containers` up to date. */
function openBlock(
  text: string,
  start: number,
  containers: Containers,
  htmlAt: ReturnType<typeof htmlBlocks>,
): Fence | HtmlBlock | null {
  const lead = readLead(text, start, Infinity);
  if (isLineEnd(text, lead.at)) {
    containers.afterBlank = true;
    return null;
  }
  leaveItems(text, lead, containers);
  const content = enterItems(text, lead, containers);
  if (content === null) return null;
  const { at, column } = content;
  const base = containers.items.at(-1) ?? 0;
  if (column - base > 3) return null;
  if (!matchesAt(RUN, text, at)) return htmlAt(at, { quotes: containers.quotes, base });
  return { start, run: text.slice(at, RUN.lastIndex), quotes: containers.quotes, base };
}
