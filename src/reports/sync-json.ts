import type { SyncReport } from '../model/sync-report.ts';
import { findingRow } from './finding-row.ts';
import { jsonText } from './json.ts';

/** `hexapla sync --format json`: the plan without the texts, and what became of it. */
export function syncJson({ isDryRun, writes, documents, changed, failed, commits, findings }: SyncReport): string {
  const document = {
    version: 1,
    dryRun: isDryRun,
    documents,
    writes: writes.map(({ path, action, from, reason, before, after }) => ({
      path,
      action,
      ...(from === null ? {} : { from }),
      reason,
      before,
      after,
    })),
    changed,
    failed: failed.map(({ path, reason }) => ({ path, reason })),
    commits: commits.map(({ repository, branch, commit, pushed }) => ({ repository, branch, commit, pushed })),
    findings: findings.map(findingRow),
  };
  return `${jsonText(document, 2)}\n`;
}
