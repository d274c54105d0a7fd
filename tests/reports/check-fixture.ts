import type { CheckFinding, CheckReport, LocaleCheck, RelatedPlace } from '../../src/model/check-report.ts';
import { unitId } from '../../src/model/ids.ts';
import { type Locale, locale } from '../../src/model/locale.ts';
import type { Place } from '../../src/model/range.ts';
import type { Rule } from '../../src/model/rule.ts';
import { FOG, HOIST, JAPANESE } from './diff-fixture.ts';
import { EN, FR } from './fixture.ts';

export const DE = locale('de-DE');
export const JA = locale('ja-JP');
export const AR = locale('ar-SA');
export const PT = locale('pt-BR');

/** Options that show nothing but text. */
export const PLAIN = { colour: false, width: 100, linkBase: null } as const;

/** Columns `from` to `to` of one line. */
export function onLine(line: number, from = 1, to = from + 9): Place {
  return { range: { start: line * 100 + from, end: line * 100 + to }, line, column: from, endLine: line, endColumn: to };
}

export function finding(given: Partial<CheckFinding>): CheckFinding {
  return {
    rule: 'same-codes',
    severity: 'error',
    path: 'locales/fr-FR/sailing.md',
    place: onLine(12, 3, 20),
    unit: null,
    locale: FR,
    locales: [FR],
    message: 'Expected inline code `2` in the target, found none',
    related: [],
    fingerprint: '0123456789abcdef'.repeat(4),
    texts: [],
    ...given,
  };
}

export function related(tag: Locale, line: number, message: string): RelatedPlace {
  return { path: `locales/${tag}/sailing.md`, place: onLine(line, 1, 40), locale: tag, message };
}

export const STALE: CheckFinding = finding({
  rule: 'stale',
  severity: 'warning',
  path: 'source-docs/sailing.md',
  place: onLine(41, 1, 104),
  unit: unitId('b898e', 103),
  locale: null,
  locales: [FR, DE, JA],
  message: 'Expected translations of today’s text, found 3 of an older one',
  related: [
    related(FR, 88, HOIST.translation ?? ''),
    related(DE, 80, 'Setzen Sie die Fock, bevor Sie den Hafen verlassen, und halten Sie immer eine Hand für das Boot frei.'),
    related(JA, 91, JAPANESE.translation ?? ''),
  ],
  texts: [{ was: HOIST.was, now: HOIST.now, severity: HOIST.severity, changes: HOIST.changes, words: HOIST.words }],
});

export const COSMETIC: CheckFinding = finding({
  rule: 'stale',
  severity: 'info',
  path: 'source-docs/sailing.md',
  place: onLine(42, 1, 19),
  unit: unitId('b898e', 104),
  locale: AR,
  locales: [AR],
  message: 'Expected a translation of today’s text, found one of an older text',
  texts: [{ was: FOG.was, now: FOG.now, severity: FOG.severity, changes: FOG.changes, words: FOG.words }],
});

export const MISSING: CheckFinding = finding({
  rule: 'missing',
  severity: 'info',
  path: 'source-docs/knots.md',
  place: null,
  locale: PT,
  locales: [PT],
  message: 'Expected `locales/pt-BR/knots.md`, found no such file: 14 sentences',
});

export const ORPHANED: CheckFinding = finding({
  rule: 'orphaned',
  severity: 'warning',
  path: 'locales/de-DE/rowing.md',
  place: { range: { start: 0, end: 90 }, line: 7, column: 1, endLine: 9, endColumn: 4 },
  locale: DE,
  locales: [DE],
  message: 'Expected a source for this translation, found none',
});

export const QUALITY: CheckFinding = finding({});

const RULES: readonly Rule[] = [
  {
    rule: 'stale',
    severity: 'warning',
    summary: 'A translation is made from today’s text.',
    exceptions: 'Acknowledge a translation that still holds.',
  },
  { rule: 'missing', severity: 'info', summary: 'Every sentence is translated.', exceptions: '' },
  {
    rule: 'orphaned',
    severity: 'warning',
    summary: 'Every translation has a source.',
    exceptions: 'Delete it, or keep it on purpose.',
  },
  {
    rule: 'same-codes',
    severity: 'error',
    summary: 'Inline code stays as it is.',
    exceptions: 'Words in code may be translated: configure them.',
  },
];

export function localeCheck(tag: Locale, given: Partial<LocaleCheck> = {}): LocaleCheck {
  return { locale: tag, stale: 0, missing: 0, orphaned: 0, words: 0, translated: 0, ...given };
}

export function checkReport(findings: readonly CheckFinding[], given: Partial<CheckReport> = {}): CheckReport {
  return {
    sourceLocale: EN,
    base: null,
    documents: 12,
    findings,
    failOn: 'error',
    fails: findings.some(({ severity }) => severity === 'error'),
    locales: [FR, DE, JA, AR, PT].map((tag) => localeCheck(tag)),
    tolerated: [],
    rules: RULES,
    ...given,
  };
}

/** Nothing found. */
export const CLEAN: CheckReport = checkReport([]);

/** A change that left translations behind in five locales and broke one. */
export const CHANGE: CheckReport = checkReport([QUALITY, STALE, ORPHANED, COSMETIC, MISSING], {
  base: { ref: 'origin/main', commit: '1f2e3d4c5b6a79880123456789abcdef01234567' },
  locales: [
    localeCheck(FR, { stale: 1, words: 18, translated: 4 }),
    localeCheck(DE, { stale: 1, orphaned: 1, words: 18 }),
    localeCheck(JA, { stale: 1, words: 18 }),
    localeCheck(AR),
    localeCheck(PT, { missing: 14, words: 1234 }),
  ],
  tolerated: [
    { why: 'baseline', count: 12 },
    { why: 'grace', count: 1 },
  ],
});

/** A report each of whose texts is `text`, in several places, the paths among them. */
export function hostileReport(text: string): CheckReport {
  const change = { was: text, now: `now ${text}`, severity: 'major', changes: ['wording'] } as const;
  const words = [
    { type: 'removed', text },
    { type: 'same', text: ` ${text} ` },
    { type: 'added', text },
  ] as const;
  const other: RelatedPlace = { path: text, place: onLine(3), locale: FR, message: text };
  const hostile = { path: text, message: text, rule: text, related: [other], texts: [{ ...change, words }] };
  return checkReport(
    [
      finding(hostile),
      finding({ ...hostile, place: null, severity: 'warning', locales: [FR, JA], locale: null }),
      finding({ ...hostile, path: `docs/${text}.md`, severity: 'info', locales: [], locale: null }),
    ],
    {
      base: { ref: text, commit: text },
      rules: [{ rule: text, severity: 'error', summary: text, exceptions: text }],
    },
  );
}

/** What starts a command in a log, beside the texts that break out of a format. */
export const COMMANDS = [
  '::error::fake',
  '  ::add-mask::x',
  'a\n::stop-commands::token',
  'a\r::warning file=x::y',
  '##[error]fake',
  'see ##[add-mask]x',
  '%0A::error::fake',
  '%250A,:;]',
  '##vso[task.setvariable variable=x]y',
  '=file.md',
  'a,b:c=d',
] as const;
