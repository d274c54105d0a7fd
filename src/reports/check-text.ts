import type { CheckFinding, CheckReport } from '../model/check-report.ts';
import { findingLines } from './check-text-finding.ts';
import { localeLines } from './check-text-locales.ts';
import { nextLines } from './check-text-next.ts';
import { baseName, scope, toleratedCounts, verdict } from './check-words.ts';
import { asIs } from './diff-text.ts';
import { grouped } from './figures.ts';
import { inert } from './inert.ts';
import { ink, page, type Shown, shown } from './terminal.ts';
import { type Span, wrap } from './wrap.ts';

/** So many findings that are info only are told one by one. */
const MOST_INFOS = 20;

/**
 * `hexapla check` for a terminal of `width` columns: a paragraph a finding, those of a file together, then the figures of each
 * locale, the verdict and what to do next; one line when nothing was found.
 */
export function checkText(report: CheckReport, options: { colour: boolean; width: number }): string {
  const view = { sourceLocale: report.sourceLocale, width: options.width, ink: ink(options) };
  const { green, red, bold, dim } = view.ink;
  const tolerated = toleratedCounts(report);
  const set = (...spans: readonly Span[]) => wrap(spans, Math.max(20, options.width));
  if (report.findings.length === 0 && !report.fails) {
    const name = baseName(report);
    const since = name === null ? '' : `, compared with ${name}`;
    const line = `${scope(report)}${since}: nothing to report${tolerated === '' ? '' : `, ${tolerated}`}`;
    return lines(set({ text: '✓ ', paint: green }, { text: line, paint: asIs }));
  }
  const { told, left } = worthTelling(report.findings);
  const paragraphs = byFile(told).flatMap((finding) => [...findingLines(finding, view), shown``]);
  const rest = `… and ${grouped(left)} more info: \`hexapla check --format json\` tells all`;
  return lines([
    ...paragraphs,
    ...(left === 0 ? [] : [...set({ text: rest, paint: dim }), shown``]),
    ...localeLines(report, view),
    ...(tolerated === '' ? [] : set({ text: `Tolerated: ${tolerated}`, paint: dim })),
    ...set(report.fails ? { text: '✗ ', paint: red } : { text: '✓ ', paint: green }, { text: verdict(report), paint: bold }),
    ...nextLines(report, view),
  ]);
}

/** A tree with much to translate has a thousand findings that ask nobody to act: enough of them are told to show what they are. */
function worthTelling(findings: readonly CheckFinding[]): { readonly told: readonly CheckFinding[]; readonly left: number } {
  const infos = findings.filter(({ severity }) => severity === 'info');
  if (infos.length <= MOST_INFOS) return { told: findings, left: 0 };
  const dropped = new Set(infos.slice(MOST_INFOS));
  return { told: findings.filter((finding) => !dropped.has(finding)), left: dropped.size };
}

/** A log of GitHub shows this text too, and obeys some lines: a backslash keeps it from doing so. */
function lines(all: readonly Shown[]): string {
  return inert(page(all), (character) => (character === '#' ? '#\\' : '\\:'));
}

/** Findings of a file together, files in the order in which they first come. */
function byFile(findings: readonly CheckFinding[]): CheckFinding[] {
  const files = new Map<string, CheckFinding[]>();
  for (const finding of findings) {
    const own = files.get(finding.path);
    if (own === undefined) files.set(finding.path, [finding]);
    else own.push(finding);
  }
  return [...files.values()].flat();
}
