import type { UnitRow } from '../model/unit-row.ts';
import { csvText } from '../text/csv.ts';
import type { DocumentStatus, StatusDocument } from './status-document.ts';

const COLUMNS = 'source,locale,target,id,pair,status,severity,changes,kind,line,targetLine,sourceText,was,targetText'.split(',');

/** `hexapla status --format csv`: a header, then one row a unit row; `changes` parted by spaces. */
export function statusCsv(status: StatusDocument): string {
  const { documents } = status;
  const rows = documents.flatMap((document) => document.units.map((unit) => cells(document, unit)));
  return csvText([COLUMNS, ...rows]);
}

function cells({ source, locale, target }: DocumentStatus, unit: UnitRow): (string | number | null)[] {
  const { id, pair, status, severity, changes, kind, line, targetLine } = unit;
  const texts = [unit.source, unit.was, unit.target];
  return [source, locale, target, id, pair, status, severity, changes.join(' '), kind, line, targetLine, ...texts];
}
