import type { CheckFinding, CheckReport } from '../model/check-report.ts';
import { findingLines } from './check-text-finding.ts';
import { localeLines } from './check-text-locales.ts';
import { nextLines } from './check-text-next.ts';
import { baseName, scope, toleratedCounts, verdict } from './check-words.ts';
import { asIs } from './diff-text.ts';
import { inert } from './inert.ts';
import { ink, page, type Shown, shown } from './terminal.ts';
import { type Span, wrap } from './wrap.ts';

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
  const paragraphs = byFile(report.findings).flatMap((finding) => [...findingLines(finding, view), shown``]);
  return lines([
    ...paragraphs,
    ...localeLines(report, view),
    ...(tolerated === '' ? [] : set({ text: `Tolerated: ${tolerated}`, paint: dim })),
    ...set(report.fails ? { text: '✗ ', paint: red } : { text: '✓ ', paint: green }, { text: verdict(report), paint: bold }),
    ...nextLines(report, view),
  ]);
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
