import type { CheckFinding, CheckReport } from '../model/check-report.ts';
import type { Locale } from '../model/locale.ts';
import { FINDING_SEVERITIES } from '../model/report.ts';
import { printable } from '../text/printable.ts';
import { detailLines, placeName, toleratedCounts, verdict } from './check-words.ts';
import { type Html, html } from './html-template.ts';
import { inert } from './inert.ts';

// The schema wants a time, and the same input has to give the same bytes.
const TIMESTAMP = '1970-01-01T00:00:00';

/** The findings of one locale, or of none. */
interface Suite {
  readonly name: string;
  readonly findings: readonly CheckFinding[];
}

/**
 * `hexapla check --format junit`: a suite a locale and one for what concerns none, a case for each rule of a document. What makes
 * the check fail is a failure of its case. The rest stands in the output of its suite, and its case passes: a case that is marked
 * as skipped would be counted as one that did not run.
 */
export function checkJunit(report: CheckReport): string {
  const { findings, locales, sourceLocale } = report;
  const tags = [...new Set([...locales.map(({ locale }) => locale), ...findings.flatMap((finding) => finding.locales)])];
  const suites = tags.map((tag): Suite => ({ name: tag, findings: findingsOf(tag, findings) }));
  const none = findings.filter((finding) => finding.locales.length === 0);
  const all = none.length === 0 && suites.length > 0 ? suites : [...suites, { name: `${sourceLocale} (source)`, findings: none }];
  const document = html`<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
${all.map((suite, index) => suiteElement(suite, index, report))}</testsuites>
`;
  return inert(document.toString(), (character) => `&#${character.charCodeAt(0)};`);
}

/** The findings that concern a locale, with what they tell of this locale. */
function findingsOf(tag: Locale, findings: readonly CheckFinding[]): CheckFinding[] {
  return findings
    .filter(({ locales }) => locales.includes(tag))
    .map((finding) => ({ ...finding, related: finding.related.filter(({ locale }) => locale === null || locale === tag) }));
}

function suiteElement({ name, findings }: Suite, index: number, report: CheckReport): Html {
  const cases = casesOf(findings);
  const isFailure = ({ severity }: CheckFinding) =>
    FINDING_SEVERITIES.indexOf(severity) <= FINDING_SEVERITIES.indexOf(report.failOn);
  const failures = cases.filter((own) => own.some(isFailure)).length;
  const passed = findings.filter((finding) => !isFailure(finding));
  const elements =
    cases.length === 0
      ? [html`<testcase classname="${name}" name="translations" time="0"/>\n`]
      : cases.map((own) => caseElement(own, own.filter(isFailure), report.sourceLocale));
  const totals = html`tests="${elements.length}" failures="${failures}" errors="0" time="0"`;
  return html`<testsuite id="${index}" package="hexapla" name="${name}" timestamp="${TIMESTAMP}" hostname="localhost" ${totals}>
<properties>
<property name="verdict" value="${verdict(report)}"/>
<property name="tolerated" value="${toleratedCounts(report)}"/>
</properties>
${elements}<system-out>${passed.map((finding) => html`${paragraph(finding, report.sourceLocale)}\n`)}</system-out>
<system-err></system-err>
</testsuite>
`;
}

/** The findings of each rule of each document. */
function casesOf(findings: readonly CheckFinding[]): (readonly [CheckFinding, ...CheckFinding[]])[] {
  const cases = new Map<string, [CheckFinding, ...CheckFinding[]]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.path, finding.rule]);
    const own = cases.get(key);
    if (own === undefined) cases.set(key, [finding]);
    else own.push(finding);
  }
  return [...cases.values()];
}

function caseElement(
  [{ path, rule }]: readonly [CheckFinding, ...CheckFinding[]],
  failures: readonly CheckFinding[],
  sourceLocale: Locale,
): Html {
  const names = html`classname="${printable(path)}" name="${printable(rule)}" time="0"`;
  const [first] = failures;
  if (first === undefined) return html`<testcase ${names}/>\n`;
  const more = failures.length === 1 ? '' : ` (and ${failures.length - 1} more)`;
  const body = failures.map((finding) => html`${paragraph(finding, sourceLocale)}\n`);
  return html`<testcase ${names}>
<failure type="${printable(rule)}" message="${printable(first.message)}${more}">${body}</failure>
</testcase>
`;
}

function paragraph(finding: CheckFinding, sourceLocale: Locale): string {
  const { path, place, severity, rule, message } = finding;
  const head = printable(`${placeName(path, place)} ${severity} ${rule}: ${message}`);
  return [head, ...detailLines(finding, sourceLocale).map((line) => `  ${line}`)].join('\n');
}
