import { printable } from './printable.ts';

/** Rows of a table, the first one its header; null is an empty cell. */
export type CsvTable = readonly (readonly (string | number | null)[])[];

// A spreadsheet takes a cell that starts so for a formula, full-width forms included (OWASP, CSV injection). A leading
// apostrophe before such a start is guarded too, so that taking one apostrophe off gives the text back.
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
// Neither CSV nor a spreadsheet cell has an escape for these; tab and line ends both can hold.
const CONTROL = /[^\P{Cc}\t\r\n]/gu;

/**
 * A table as CSV (RFC 4180), with CRLF line ends. A text that a spreadsheet would compute starts with an apostrophe; control
 * characters are spelled out, such as `\x1b`.
 */
export function csvText(table: CsvTable): string {
  return table.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = (value ?? '').replace(CONTROL, printable);
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
