import type { OutlineTable } from '../text/outline.ts';
import type { DocumentCheck } from './document-check.ts';
import { found } from './expected.ts';

export const tableColumns: DocumentCheck = {
  rule: 'table-columns',
  severity: 'warning',
  summary: 'Each row of a table has as many cells as its header: what stands in more is not shown.',
  exceptions: 'Rows that are short on purpose, when those of the source are not.',
  check: ({ source, target }) => {
    const ofSource = source.outline.tables;
    const isParallel = ofSource.length === target.outline.tables.length;
    return target.outline.tables.flatMap((table, index) => {
      const uneven = unevenRow(table);
      const twin = isParallel ? ofSource[index] : undefined;
      const isOwn = twin === undefined ? ofSource.every((one) => unevenRow(one) === null) : unevenRow(twin) === null;
      if (uneven === null || !isOwn) return [];
      const columns = table.rows[0]?.cells ?? 0;
      return [found(uneven.range, `Expected ${columns} cells as in the header of the table, found ${uneven.cells}`)];
    });
  },
};

function unevenRow({ rows }: OutlineTable): OutlineTable['rows'][number] | null {
  return rows.find(({ cells }) => cells !== rows[0]?.cells) ?? null;
}
