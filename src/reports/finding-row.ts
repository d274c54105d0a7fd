import type { UnitId } from '../model/ids.ts';
import type { Locale } from '../model/locale.ts';
import type { Place } from '../model/range.ts';
import type { Finding } from '../model/report.ts';

/** A finding as JSON tells it. Lines and columns are 1-based; null for what concerns a file as a whole. */
export interface FindingRow {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly path: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly endLine: number | null;
  readonly endColumn: number | null;
  readonly unit: UnitId | null;
  readonly locale: Locale | null;
  readonly message: string;
  readonly related: readonly RelatedRow[];
}

/** Another place that a finding concerns. */
type RelatedRow = Pick<FindingRow, 'path' | 'line' | 'column' | 'endLine' | 'endColumn' | 'locale' | 'message'>;

/** A finding in the shape of the `check` command's JSON, keys in its order. */
export function findingRow(finding: Finding): FindingRow {
  const { rule, severity, path, place, unit, locale, message } = finding;
  return { rule, severity, path, ...placeRow(place), unit, locale, message, related: [] };
}

/** A place as JSON tells it. */
export function placeRow(place: Place | null): Pick<FindingRow, 'line' | 'column' | 'endLine' | 'endColumn'> {
  const { line, column, endLine, endColumn } = place ?? { line: null, column: null, endLine: null, endColumn: null };
  return { line, column, endLine, endColumn };
}
