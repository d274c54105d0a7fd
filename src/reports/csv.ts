import type { UnitRow } from '../model/unit-row.ts';
import { printable } from '../text/printable.ts';
import type { DocumentStatus, StatusDocument } from './status-document.ts';

const COLUMNS = 'source,locale,target,id,pair,status,severity,changes,kind,line,targetLine,sourceText,was,targetText'.split(',');

// A spreadsheet takes a cell that starts so for a formula, full-width forms included (OWASP, CSV injection). A leading
// apostrophe before such a start is guarded too, so that taking one apostrophe off gives the text back.
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
// Neither CSV nor a spreadsheet cell has an escape for these; tab and line ends both can hold.
const CONTROL = /[^\P{Cc}\t\r\n]/gu;

/**
 * `hexapla status --format csv`: RFC 4180 with a header, CRLF line ends, one row a unit row; `changes` parted by spaces.
 * A cell that a spreadsheet would compute starts with an apostrophe; control characters are spelled out, such as `\x1b`.
 */
export function statusCsv(status: StatusDocument): string {
  const { documents } = status;
  const rows = documents.flatMap((document) => document.units.map((unit) => cells(document, unit)));
  return [COLUMNS, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function cells({ source, locale, target }: DocumentStatus, unit: UnitRow): (string | number | null)[] {
  const { id, pair, status, severity, changes, kind, line, targetLine } = unit;
  const texts = [unit.source, unit.was, unit.target];
  return [source, locale, target, id, pair, status, severity, changes.join(' '), kind, line, targetLine, ...texts];
}

function field(value: string | number | null): string {
  const text = String(value ?? '').replace(CONTROL, printable);
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
