import type { CheckReport, LocaleCheck } from '../model/check-report.ts';
import { aligned } from './aligned.ts';
import type { TextView } from './check-text-finding.ts';
import { baseName } from './check-words.ts';
import { counted, grouped } from './figures.ts';
import { cut, type Ink, type Shown, shown } from './terminal.ts';

interface Column {
  readonly header: string;
  readonly colour: keyof Ink;
  readonly count: (check: LocaleCheck) => number;
}

const COLUMNS: readonly Column[] = [
  { header: 'stale', colour: 'yellow', count: ({ stale }) => stale },
  { header: 'missing', colour: 'red', count: ({ missing }) => missing },
  { header: 'words', colour: 'yellow', count: ({ words }) => words },
  { header: 'orphaned', colour: 'red', count: ({ orphaned }) => orphaned },
  { header: 'translated', colour: 'green', count: ({ translated }) => translated },
];

/** A line a locale with its figures; with a base, those of the change. */
export function localeLines(report: CheckReport, { ink, width }: TextView): Shown[] {
  if (report.locales.length === 0) return [];
  const name = baseName(report);
  const columns = COLUMNS.filter(({ header }) => name !== null || header !== 'translated');
  const header = [shown``, ...columns.map((column) => ink.dim(column.header))];
  // A change leaves most locales of a large project alone; of a tree, each is of interest.
  const told = name === null ? report.locales : report.locales.filter((check) => COLUMNS.some(({ count }) => count(check) > 0));
  const rows = told.map((check) => [ink.bold(check.locale), ...columns.map((column) => figure(check, column, ink))]);
  const tables = ['  ', ' '].map((gap) => aligned([header, ...rows], { align: ['start', 'end'], gap }));
  const table = tables.find((lines) => lines.every((line) => line.width + 2 <= width)) ?? tables[1] ?? [];
  const title = name === null ? 'Sentences' : `New since ${name}, in sentences`;
  const untouched = report.locales.length - told.length;
  const rest = untouched === 0 ? [] : [shown`  ${ink.dim(`nothing in ${counted(untouched, 'other locale')}`)}`];
  if (told.length === 0) return [];
  return [ink.bold(cut(title, width)), ...table.map((line) => shown`  ${line}`), ...rest, shown``];
}

function figure(check: LocaleCheck, { count, colour }: Column, ink: Ink): Shown {
  const value = count(check);
  return ink[value === 0 ? 'dim' : colour](grouped(value));
}
