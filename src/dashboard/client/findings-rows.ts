import type { DashboardFinding, DashboardOverview } from '../../model/dashboard.ts';
import type { CsvTable } from '../../text/csv.ts';
import { load } from './data.ts';
import type { Part } from './parts.ts';

/** What a reader asks of the findings; `''`: all. */
export type AskedFindings = Readonly<Record<'rule' | 'severity' | 'locale' | 'q', string>>;

/** The files of one rule, or of all of them, those with errors first. */
export function findingParts({ rules }: DashboardOverview, asked: string): readonly Part<DashboardFinding>[] {
  return rules.flatMap(({ rule, chunks }, at) =>
    asked !== '' && rule !== asked
      ? []
      : Array.from({ length: chunks }, (_, chunk) => async () => (await load('findings', at, chunk)).findings),
  );
}

/** How many findings there are of one rule, or of all of them. */
export function findingCount({ rules }: DashboardOverview, asked: string): number {
  return rules
    .filter(({ rule }) => asked === '' || rule === asked)
    .reduce((sum, { error, warning, info }) => sum + error + warning + info, 0);
}

/** The findings that fit the filters. */
export function foundFindings(
  findings: readonly DashboardFinding[],
  { severity, locale, q }: AskedFindings,
  { locales }: DashboardOverview,
): readonly DashboardFinding[] {
  const text = q.toLowerCase();
  return findings.filter(
    ([, weight, path, , , at, , message]) =>
      (severity === '' || weight === severity) &&
      (locale === '' || (at !== null && locales[at]?.tag === locale)) &&
      (text === '' || path.toLowerCase().includes(text) || message.toLowerCase().includes(text)),
  );
}

/** Findings as a table to keep. */
export function findingsCsv(findings: readonly DashboardFinding[], { locales }: DashboardOverview): CsvTable {
  const rows = findings.map(([rule, severity, path, line, , at, unit, message]) => {
    const locale = at === null ? null : (locales[at]?.tag ?? null);
    return [rule, severity, path, line, locale, unit, message];
  });
  return [['rule', 'severity', 'path', 'line', 'locale', 'unit', 'message'], ...rows];
}
