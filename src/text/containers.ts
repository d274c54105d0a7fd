import { isLineEnd, type Lead, matchesAt, readBlanks, readLead } from './line-lead.ts';

/** The block quotes and list items that are open before a line outside fences. */
export interface Containers {
  quotes: number;
  /** Content columns of the open list items, outermost first. */
  items: number[];
  afterBlank: boolean;
}

const LIST_MARKER = /(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y;
const BLOCK_START = /[#>`~]|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y;

/** Reads the list markers of a line, and the `>` after them; null when an item starts with indented code or with nothing. */
export function enterItems(text: string, lead: Lead, containers: Containers): Lead | null {
  let { at, column } = lead;
  for (; column - (containers.items.at(-1) ?? 0) <= 3 && matchesAt(LIST_MARKER, text, at); containers.items.push(column)) {
    const afterMarker = column + LIST_MARKER.lastIndex - at;
    const content = readBlanks(text, LIST_MARKER.lastIndex, afterMarker);
    if (isLineEnd(text, content.at) || content.column - afterMarker > 4) {
      containers.items.push(afterMarker + 1);
      return null;
    }
    ({ at, column } = content);
  }
  if (text[at] !== '>') return { quotes: lead.quotes, at, column };
  const inner = readLead(text, at, Infinity);
  containers.quotes = lead.quotes + inner.quotes;
  containers.items = [];
  return inner;
}

/** Closes the list items that a line is not part of. A line of text right below a paragraph still belongs to it. */
export function leaveItems(text: string, { quotes, column, at }: Lead, containers: Containers): void {
  const isNewBlock = containers.afterBlank || matchesAt(BLOCK_START, text, at);
  containers.afterBlank = false;
  if (quotes !== containers.quotes) containers.items = [];
  else if (isNewBlock) containers.items = containers.items.filter((item) => item <= column);
  containers.quotes = quotes;
}
