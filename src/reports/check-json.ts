import type { CheckFinding, CheckReport } from '../model/check-report.ts';
import { findingRow, placeRow } from './finding-row.ts';
import { jsonText } from './json.ts';

/** `hexapla check --format json`: all that was found, each text as it is. */
export function checkJson(report: CheckReport): string {
  const { sourceLocale, base, documents, fails, failOn, findings, locales, tolerated } = report;
  const figures = locales.map(({ locale, stale, missing, orphaned, words, translated }) => {
    return { locale, stale, missing, orphaned, words, translated };
  });
  const document = {
    version: 1,
    sourceLocale,
    base: base === null ? null : { ref: base.ref, commit: base.commit },
    documents,
    fails,
    failOn,
    findings: findings.map(row),
    locales: figures,
    tolerated: tolerated.map(({ why, count }) => ({ why, count })),
  };
  return `${jsonText(document, 2)}\n`;
}

function row(finding: CheckFinding): object {
  const related = finding.related.map(({ path, place, locale, message }) => ({ path, ...placeRow(place), locale, message }));
  const { locales, fingerprint, texts } = finding;
  return { ...findingRow(finding), related, locales, fingerprint, texts: textRows(texts) };
}

/** Changed source texts as machine formats tell them. */
export function textRows(texts: CheckFinding['texts']): object[] {
  return texts.map(({ was, now, severity, changes, words }) => ({
    was,
    now,
    severity,
    changes,
    words: words.map(({ type, text }) => ({ type, text })),
  }));
}
