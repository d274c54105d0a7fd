import type { CheckReport, LocaleCheck } from '../model/check-report.ts';
import { type Badge, badge } from './badge.ts';
import { counted, grouped } from './figures.ts';

const LABEL = 'translations';

/** `hexapla check --format badge`: the worst of what was found. */
export function checkBadge(report: CheckReport): string {
  return badge({ label: LABEL, ...worstOf(report) });
}

/** Errors before stale before missing before orphaned translations before other warnings. */
function worstOf({ findings, locales }: CheckReport): Omit<Badge, 'label'> {
  const count = (severity: 'error' | 'warning') => findings.filter((finding) => finding.severity === severity).length;
  const sum = (of: (check: LocaleCheck) => number) => locales.reduce((total, check) => total + of(check), 0);
  const errors = count('error');
  const warnings = count('warning');
  if (errors > 0) return { text: counted(errors, 'error'), ground: 'bad' };
  const stale = sum((check) => check.stale);
  if (stale > 0) return { text: `${grouped(stale)} stale`, ground: 'fair' };
  const missing = sum((check) => check.missing);
  if (missing > 0) return { text: `${grouped(missing)} missing`, ground: 'open' };
  const orphaned = sum((check) => check.orphaned);
  if (orphaned > 0) return { text: `${grouped(orphaned)} orphaned`, ground: 'fair' };
  if (warnings > 0) return { text: counted(warnings, 'warning'), ground: 'fair' };
  return { text: 'up to date', ground: 'good' };
}
