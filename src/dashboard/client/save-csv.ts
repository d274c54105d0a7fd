import { type CsvTable, csvText } from '../../text/csv.ts';

/** Lets the reader keep a table as a file. */
export function saveCsv(name: string, table: CsvTable): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\ufeff', csvText(table)], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
