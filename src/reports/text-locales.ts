import type { Counts } from '../model/counts.ts';
import type { LocaleTotals } from '../model/history-point.ts';
import { aligned } from './aligned.ts';
import { bar, barLegend } from './bar.ts';
import { counted, grouped, isCurrent, percentCurrent } from './figures.ts';
import type { StatusDocument } from './status-document.ts';
import { type Ink, padEnd, type Shown, shown } from './terminal.ts';

interface Column {
  readonly header: string;
  readonly colour: keyof Ink;
  readonly count: (counts: Counts) => number;
}

interface Layout {
  readonly columns: readonly Column[];
  readonly blocks: number;
  readonly gap: string;
}

type Row = readonly [locale: string, totals: LocaleTotals];

const BLOCKS = 20;
const COLUMNS: readonly Column[] = [
  { header: 'stale', colour: 'yellow', count: ({ severity }) => severity.minor + severity.major },
  { header: 'words', colour: 'yellow', count: ({ staleWords }) => staleWords.minor + staleWords.major },
  { header: 'cosmetic', colour: 'cyan', count: ({ severity }) => severity.cosmetic },
  { header: 'missing', colour: 'red', count: ({ missing }) => missing },
  { header: 'unknown', colour: 'blue', count: ({ unknown }) => unknown },
  { header: 'orphaned', colour: 'red', count: ({ orphaned }) => orphaned },
];

/** One line a locale: a bar, the share that is current, and counts, in at most `width` columns where that can be. */
export function localeLines({ totals }: StatusDocument, { width, ink }: { width: number; ink: Ink }): Shown[] {
  const rows = Object.entries(totals);
  if (rows.length === 0) return [shown`No source document matches`];
  if (rows.every(([, { counts }]) => isCurrent(counts))) return quietLines(rows, ink);
  const columns = COLUMNS.filter(({ count }) => rows.some(([, { counts }]) => count(counts) > 0));
  const layouts: Layout[] = [
    { columns: COLUMNS, blocks: BLOCKS, gap: '  ' },
    { columns, blocks: BLOCKS, gap: '  ' },
    { columns, blocks: BLOCKS, gap: ' ' },
  ];
  const narrowest = { columns, blocks: BLOCKS / 2, gap: ' ' };
  const fits = (layout: Layout) => tableLines(rows, layout, ink).every((line) => line.width <= width);
  const unknown = rows.some(([, { counts }]) => counts.unknown > 0);
  const note = unknown ? [ink.dim('unknown: translated, but nothing says from which text')] : [];
  return [...tableLines(rows, layouts.find(fits) ?? narrowest, ink), shown``, barLegend(ink), ...note];
}

function quietLines(rows: readonly Row[], ink: Ink): Shown[] {
  const cells = rows.map(([locale, { documents, counts }]) => {
    const all = shown`${counted(counts.units, 'unit')} in ${counted(documents, 'document')}, all current ${ink.green('✓')}`;
    return [ink.bold(locale), bar(counts, { blocks: BLOCKS, ink }), all];
  });
  return aligned(cells, { align: ['start'], gap: '  ' });
}

function tableLines(rows: readonly Row[], { columns, blocks, gap }: Layout, ink: Ink): Shown[] {
  const header = [shown``, shown``, ...['current', ...columns.map((column) => column.header)].map((name) => ink.dim(name))];
  const cells = rows.map(([locale, { counts }]) => [
    ink.bold(locale),
    padEnd(bar(counts, { blocks, ink }), blocks),
    shown`${percentCurrent(counts)}`,
    ...columns.map(({ colour, count }) => figure(count(counts), ink, colour)),
  ]);
  return aligned([header, ...cells], { align: ['start', 'start', 'end'], gap });
}

function figure(count: number, ink: Ink, colour: keyof Ink): Shown {
  return ink[count === 0 ? 'dim' : colour](grouped(count));
}
