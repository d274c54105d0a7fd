import { joined, padEnd, padStart, type Shown } from './terminal.ts';

/** How rows are set: the alignment of each column (the last one given holds for all that follow) and what parts columns. */
interface Setting {
  readonly align: readonly ('start' | 'end')[];
  readonly gap: string;
}

/** Rows of cells as lines, each column as wide as its widest cell. */
export function aligned(rows: readonly (readonly Shown[])[], { align, gap }: Setting): Shown[] {
  const widths: number[] = [];
  for (const row of rows) for (const [i, { width }] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, width);
  const set = (cell: Shown, i: number) => ((align[i] ?? align.at(-1)) === 'end' ? padStart : padEnd)(cell, widths[i] ?? 0);
  return rows.map((row) => joined(row.map(set), gap));
}
