import type { Range } from '../model/range.ts';
import { endOf, type MdastNode, startOf } from './mdast.ts';
import type { OutlineId, OutlineTable } from './outline.ts';

/** The explicit anchors that stand in a heading; `ids` are in order, and so are the headings that are asked for. */
export function headingIds(ids: readonly OutlineId[]): (heading: Range) => readonly string[] {
  let next = 0;
  return ({ start, end }) => {
    while ((ids[next]?.range.start ?? Number.POSITIVE_INFINITY) < start) next += 1;
    const names: string[] = [];
    for (let id = ids[next]; id !== undefined && id.range.end <= end; id = ids[next]) {
      names.push(id.name);
      next += 1;
    }
    return names;
  };
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
