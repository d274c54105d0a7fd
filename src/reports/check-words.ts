import type { CheckFinding, CheckReport, RelatedPlace } from '../model/check-report.ts';
import type { Locale } from '../model/locale.ts';
import type { Place } from '../model/range.ts';
import { FINDING_SEVERITIES, type Finding } from '../model/report.ts';
import { printable } from '../text/printable.ts';
import { counted, grouped } from './figures.ts';
import { markedWords } from './marked-words.ts';

const TOLERATED = { baseline: 'in the baseline', budget: 'within a budget', grace: 'in their time of grace' } as const;
const FAILS_ON = { error: 'errors', warning: 'errors and warnings', info: 'every finding' } as const;

/** `2 errors, 1 warning, 3 info`; empty when nothing was found. */
export function findingCounts(findings: readonly Finding[]): string {
  const counts = FINDING_SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => (severity === 'info' ? `${grouped(count)} info` : counted(count, severity)))
    .join(', ');
}

/** `the check fails (it fails on errors)`. */
export function judgement({ fails, failOn }: CheckReport): string {
  return `the check ${fails ? 'fails' : 'passes'} (it fails on ${FAILS_ON[failOn]})`;
}

/** What was found and what that means: `2 errors, 1 warning: the check fails (it fails on errors)`. */
export function verdict(report: CheckReport): string {
  return `${findingCounts(report.findings) || 'Nothing found'}: ${judgement(report)}`;
}

/** `12 documents in 5 locales`. */
export function scope({ documents, locales }: CheckReport): string {
  return `${counted(documents, 'document')} in ${counted(locales.length, 'locale')}`;
}

/** `main (1f2e3d4c5b)`; null without a base. */
export function baseName({ base }: CheckReport): string | null {
  return base === null ? null : `${base.ref} (${base.commit.slice(0, 10)})`;
}

/** `12 in the baseline, 3 within a budget`; empty when nothing is tolerated. */
export function toleratedCounts({ tolerated }: CheckReport): string {
  return tolerated
    .filter(({ count }) => count > 0)
    .map(({ why, count }) => `${grouped(count)} ${TOLERATED[why]}`)
    .join(', ');
}

/** `path:line:column`; the path alone for a file as a whole. */
export function placeName(path: string, place: Place | null): string {
  return place === null ? path : `${path}:${place.line}:${place.column}`;
}

/** The locales of a finding, where neither its message nor its path tells them; else empty. */
export function localeNames({ locales, path, message }: CheckFinding): string {
  const [first] = locales;
  const isTold = first !== undefined && (message.includes(`\`${first}\``) || (locales.length === 1 && path.includes(first)));
  return isTold ? '' : locales.join(', ');
}

/** What formats of plain lines tell below a message: the changed texts with their words marked, then the related places. */
export function detailLines({ texts, related }: CheckFinding, sourceLocale: Locale): string[] {
  const changes = texts.map(({ words, severity, changes: kinds }) => {
    const marked = markedWords(words).map(({ text }) => text);
    return `${sourceLocale}: ${marked.join('')} (${[severity, ...kinds].join(', ')})`;
  });
  return [...changes, ...related.map(relatedLine)].map(printable);
}

function relatedLine({ path, place, locale, message }: RelatedPlace): string {
  return `${locale === null ? '' : `${locale}: `}${placeName(path, place)} ${message}`.trimEnd();
}
