import type { Range } from '../model/range.ts';
import { isLineEnd, readBlanks, readLead } from './line-lead.ts';
import type { LineIndex } from './lines.ts';

const LIST_MARKER = /(?:[-+*]|\d{1,9}[.)])(?=[ \t])/y;
/** Columns of indentation that make code of a line (CommonMark 0.31.2, section 4.4). */
const CODE_INDENT = 4;

/**
 * Finds the lines of `text` from offset `from` on that are indented code: by four columns or more inside their list items,
 * and not part of a paragraph. A scanner of lines, not a parser: it keeps the list items in mind, not what stands in them.
 */
export function indentedCode(text: string, lines: LineIndex, from: number): readonly Range[] {
  const found: Range[] = [];
  let items: readonly number[] = [];
  let mayBeCode = true;
  for (let line = lines.lineOf(from); line <= lines.count; line += 1) {
    const start = Math.max(lines.startOf(line), from);
    const { at, column } = readLead(text, start, Number.POSITIVE_INFINITY);
    if (isLineEnd(text, at)) {
      mayBeCode = true;
      continue;
    }
    const contents = listContents(text, at, column);
    if (mayBeCode || contents.length > 0) items = items.filter((item) => item <= column);
    mayBeCode &&= column - (items.at(-1) ?? 0) >= CODE_INDENT;
    if (mayBeCode) found.push({ start, end: line < lines.count ? lines.startOf(line + 1) : text.length });
    else items = [...items, ...contents];
  }
  return found;
}

/** Columns of the contents of the list items that start at `at`, outermost first. */
function listContents(text: string, at: number, column: number): readonly number[] {
  const columns: number[] = [];
  let place = { at, column };
  for (LIST_MARKER.lastIndex = at; LIST_MARKER.test(text); ) {
    place = readBlanks(text, LIST_MARKER.lastIndex, place.column + LIST_MARKER.lastIndex - place.at);
    columns.push(place.column);
    LIST_MARKER.lastIndex = place.at;
  }
  return columns;
}
