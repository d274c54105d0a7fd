import type { CheckFinding, CheckReport } from '../model/check-report.ts';

/** The formats whose readers know files by their paths in the repository, wherever in it the project stands. */
const FOR_FORGES: ReadonlySet<string> = new Set(['github', 'sarif', 'markdown']);

/** A report with the paths that the readers of `format` expect; `prefix` is where the project stands in its repository. */
export function fromRepository(report: CheckReport, format: string, prefix: string): CheckReport {
  if (prefix === '' || !FOR_FORGES.has(format)) return report;
  return { ...report, findings: report.findings.map((finding) => prefixed(finding, prefix)) };
}

function prefixed(finding: CheckFinding, prefix: string): CheckFinding {
  const path = (own: string): string => outOf(prefix, own);
  return {
    ...finding,
    path: path(finding.path),
    related: finding.related.map((place) => ({ ...place, path: path(place.path) })),
  };
}

/** `docs/` and `../x/a.md` make `x/a.md`; what leads out of the repository stays as it is. */
function outOf(prefix: string, path: string): string {
  let [folder, rest] = [prefix, path];
  while (rest.startsWith('../') && folder !== '') {
    folder = folder.replace(/[^/]+\/$/, '');
    rest = rest.slice(3);
  }
  return folder + rest;
}
