import type { WorkRow } from '../model/dashboard.ts';
import { compareText } from './compare-text.ts';

const SEVERITY = { major: 0, minor: 1, cosmetic: 3 } as const;
/** What is missing comes after what says something else than its source, and before what changed only in its commas. */
const MISSING = 2;

/** What to translate first: what changed most, then what is most to translate, then by place. */
export function byUrgency(a: WorkRow, b: WorkRow): number {
  return bySeverity(a, b) || b[5] - a[5] || compareText(a[0], b[0]) || compareText(a[2] ?? '', b[2] ?? '');
}

/** What changed most first. */
export function bySeverity(a: WorkRow, b: WorkRow): number {
  return rank(a) - rank(b);
}

function rank([, , , , severity]: WorkRow): number {
  return severity === null ? MISSING : SEVERITY[severity];
}
