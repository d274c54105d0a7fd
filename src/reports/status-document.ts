import type { Basis } from '../model/bitext.ts';
import type { Comparison, Form, UnitStatus } from '../model/comparison.ts';
import type { Counts } from '../model/counts.ts';
import type { LocaleTotals } from '../model/history-point.ts';
import type { Locale } from '../model/locale.ts';
import type { Report } from '../model/report.ts';
import type { UnitRow } from '../model/unit-row.ts';
import { type FindingRow, findingRow } from './finding-row.ts';
import { countStatuses, sumCounts } from './status-counts.ts';

/** A report as plain data in the shape of `hexapla status --format json`: what every other status format is drawn from. */
export interface StatusDocument {
  readonly version: 1;
  readonly sourceLocale: Locale;
  readonly documents: readonly DocumentStatus[];
  readonly totals: Readonly<Record<string, LocaleTotals>>;
  readonly findings: readonly FindingRow[];
}

/** One source document in one locale. `target` null: no file yet; `source` null: the source is gone. */
export interface DocumentStatus {
  readonly source: string | null;
  readonly locale: Locale;
  readonly target: string | null;
  readonly form: Form | null;
  readonly basis: Basis;
  readonly basisCommit: string | null;
  readonly basisConfidence: number | null;
  readonly inSync: boolean | null;
  readonly counts: Counts;
  readonly units: readonly UnitRow[];
}

/** Derives the status document: each figure of a report is computed here and nowhere else. */
export function statusDocument(report: Report, { allUnits }: { allUnits: boolean }): StatusDocument {
  const { sourceLocale, comparisons, findings } = report;
  const documents = comparisons.map((comparison) => documentStatus(comparison, { sourceLocale, allUnits }));
  return joinedStatus(documents, { sourceLocale, findings });
}

/** The status document of documents whose own status is known. */
export function joinedStatus(
  documents: readonly DocumentStatus[],
  { sourceLocale, findings }: Pick<Report, 'sourceLocale' | 'findings'>,
): StatusDocument {
  return { version: 1, sourceLocale, documents, totals: totals(documents), findings: findings.map(findingRow) };
}

/** The status of one document; with `allUnits` those of its units that are current as well. */
export function documentStatus(
  comparison: Comparison,
  { sourceLocale, allUnits }: { readonly sourceLocale: Locale; readonly allUnits: boolean },
): DocumentStatus {
  const { source, locale, target, form, basis, basisCommit, basisConfidence, inSync, statuses } = comparison;
  const listed = allUnits ? statuses : statuses.filter(({ type }) => type !== 'current');
  const units = listed.map((status) => unitRow(status, basis));
  const counts = countStatuses(statuses, sourceLocale);
  return { source, locale, target, form, basis, basisCommit, basisConfidence: rounded(basisConfidence), inSync, counts, units };
}

/** Two decimals: the rest is noise. */
function rounded(confidence: number | null): number | null {
  return confidence === null ? null : Math.round(confidence * 100) / 100;
}

function unitRow(status: UnitStatus, basis: Basis): UnitRow {
  const unit = status.type === 'orphaned' ? null : status.unit;
  const pair = status.type === 'missing' ? null : status.pair;
  return {
    id: unit?.id ?? pair?.id ?? null,
    pair: pair?.id ?? null,
    status: status.type,
    severity: status.type === 'stale' ? status.severity : null,
    changes: status.type === 'stale' ? status.changes : [],
    kind: unit?.kind ?? null,
    basis: pair?.basis ?? basis,
    source: unit?.source ?? null,
    was: status.type === 'stale' || status.type === 'orphaned' ? status.was : null,
    target: pair?.target ?? null,
    line: unit?.line ?? null,
    targetLine: pair?.line ?? null,
  };
}

/** The totals of a status by their locales, in the configured order. */
export function totalsByLocale({ totals }: Pick<StatusDocument, 'totals'>): ReadonlyMap<Locale, LocaleTotals> {
  return new Map(Object.entries(totals).map(([tag, own]) => [tag as Locale, own]));
}

function totals(documents: readonly DocumentStatus[]): Record<string, LocaleTotals> {
  const counts = new Map<Locale, Counts[]>();
  for (const document of documents) {
    const known = counts.get(document.locale);
    if (known === undefined) counts.set(document.locale, [document.counts]);
    else known.push(document.counts);
  }
  return Object.fromEntries(Array.from(counts, ([locale, all]) => [locale, { documents: all.length, counts: sumCounts(all) }]));
}
