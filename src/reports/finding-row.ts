import type { UnitId } from '../model/ids.ts';
import type { Locale } from '../model/locale.ts';
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
  readonly related: readonly FindingRow[];
}

/** A finding in the shape of the `check` command's JSON, keys in its order. */
export function findingRow(finding: Finding): FindingRow {
  const { rule, severity, path, place, unit, locale, message } = finding;
  return {
    rule,
    severity,
    path,
    line: place?.line ?? null,
    column: place?.column ?? null,
    endLine: place?.endLine ?? null,
    endColumn: place?.endColumn ?? null,
    unit,
    locale,
    message,
    related: [],
  };
}
