import { FINDING_SEVERITIES } from '../model/report.ts';
import { aligned } from './aligned.ts';
import { counted } from './figures.ts';
import type { FindingRow } from './finding-row.ts';
import { type Ink, type Shown, shown } from './terminal.ts';

const AT_MOST = 20;
const COLOURS = { error: 'red', warning: 'yellow', info: 'blue' } as const;

/** The findings, errors first: where, rule, message; at most 20 unless `all`. */
export function findingLines(findings: readonly FindingRow[], { ink, all }: { ink: Ink; all: boolean }): Shown[] {
  if (findings.length === 0) return [];
  const sorted = FINDING_SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const listed = all ? sorted : sorted.slice(0, AT_MOST);
  const rows = listed.map((finding) => [ink[COLOURS[finding.severity]](finding.severity), message(finding)]);
  const more = sorted.length - listed.length;
  const rest = more === 0 ? [] : [shown`  … and ${more} more ${ink.dim('(--all-units lists every one)')}`];
  const lines = aligned(rows, { align: ['start'], gap: '  ' }).map((line) => shown`  ${line}`);
  return [shown``, ink.bold(counted(findings.length, 'finding')), ...lines, ...rest];
}

function message({ path, line, column, rule, message: text }: FindingRow): Shown {
  const place = line === null ? path : `${path}:${line}${column === null ? '' : `:${column}`}`;
  return shown`${place} ${rule}: ${text}`;
}
