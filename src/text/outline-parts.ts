import type { Range } from '../model/range.ts';
import { endOf, type MdastNode, startOf } from './mdast.ts';
import type { OutlineId, OutlineTable } from './outline.ts';

/** The explicit anchors that stand in a heading. */
export function headingIds({ start, end }: Range, ids: readonly OutlineId[]): readonly string[] {
  return ids.filter(({ range }) => range.start >= start && range.end <= end).map(({ name }) => name);
}

/** A table by the signs in its rows: engines differ on what they make of cells without a column. */
export function tableOf(table: MdastNode, masked: string, inFile: (range: Range) => Range): OutlineTable {
  const rows = (table.children ?? []).map((row) => {
    const range = { start: startOf(row), end: endOf(row) };
    return { cells: cellsIn(masked.slice(range.start, range.end)), range: inFile(range) };
  });
  return { rows, range: inFile({ start: startOf(table), end: endOf(table) }) };
}

/** How many cells a row has. */
function cellsIn(row: string): number {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return (inner.match(/(?<!\\)\|/g)?.length ?? 0) + 1;
}
