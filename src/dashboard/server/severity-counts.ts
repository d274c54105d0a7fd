import { FINDING_SEVERITIES, type Finding } from '../../model/report.ts';

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Finding['severity'], number>>;

/** Counts findings by their severities. */
export function countSeverities(severities: Iterable<Finding['severity']>): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const severity of severities) counts[severity] += 1;
  return counts;
}

/** Orders what has findings: most errors first, then most warnings. */
export function byCounts(a: SeverityCounts, b: SeverityCounts): number {
  return b.error - a.error || b.warning - a.warning || b.info - a.info;
}

/** Orders findings: the worst first. */
export function byFindingSeverity(a: Finding['severity'], b: Finding['severity']): number {
  return FINDING_SEVERITIES.indexOf(a) - FINDING_SEVERITIES.indexOf(b);
}
