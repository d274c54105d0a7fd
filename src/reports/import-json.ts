import type { HandBackReport } from '../model/hand-back-report.ts';
import { findingRow } from './finding-row.ts';
import { jsonText } from './json.ts';

/** `hexapla import --format json`: what became of every text that came back, and of the files. */
export function importJson({ isDryRun, refused, documents, writes, changed, failed, findings }: HandBackReport): string {
  const document = {
    version: 1,
    dryRun: isDryRun,
    refused: refused.map(({ file, message }) => ({ file, message })),
    documents: documents.map(({ file, source, locale, units }) => ({
      file,
      source,
      locale,
      units: units.map(({ id, place, outcome, reason, warnings }) => ({
        id,
        line: place?.line ?? null,
        column: place?.column ?? null,
        outcome,
        reason,
        warnings,
      })),
    })),
    writes: writes.map(({ path, action, reason, before, after }) => ({ path, action, reason, before, after })),
    changed,
    failed: failed.map(({ path, reason }) => ({ path, reason })),
    findings: findings.map(findingRow),
  };
  return `${jsonText(document, 2)}\n`;
}
