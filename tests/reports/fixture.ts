import type { Pair } from '../../src/model/bitext.ts';
import type { Comparison, UnitStatus } from '../../src/model/comparison.ts';
import { type PairId, pairId, unitId } from '../../src/model/ids.ts';
import { type Locale, locale } from '../../src/model/locale.ts';
import type { Report } from '../../src/model/report.ts';
import type { Unit } from '../../src/model/unit.ts';

export const EN: Locale = locale('en-US');
export const FR: Locale = locale('fr-FR');

/** Text of the kinds that break out of a format when it is not escaped for it. */
export const HOSTILE = [
  '\u001b[31mred\u001b[0m',
  '\u001b]52;c;ZXZpbA==\u0007',
  '\u009b2J',
  'over\rwritten',
  "=cmd|' /C calc'!A0",
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  "'=1",
  '＝1',
  'a | b',
  '`code` ``two``',
  '</td></tr></table><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;b&gt; &amp;',
  'one\r\ntwo\nthree',
  '\u202egnp.exe\u202c',
  '\u2066isolated\u2069',
  'مرحبا بالعالم',
  '日本語のテキスト',
  '@everyone #123 https://example.com www.example.com',
  '$\\color{red}x$',
  '<!-- hidden',
  ']]>',
  '\ud800',
  '\u2028',
  '\ufeff',
  '__proto__',
] as const;

/** A unit of today's source; what is not given is plain. */
export function unit(number: number, source: string, given: Partial<Unit> = {}): Unit {
  return {
    id: unitId('b898e', number),
    kind: 'paragraph',
    key: null,
    range: { start: 0, end: source.length },
    line: number - 100,
    block: number,
    source,
    text: source.replaceAll('`', ''),
    ...given,
  };
}

/** A pair of a bilingual file, its line ten times its number. */
export function pair(number: number, source: string, target: string | null, given: Partial<Pair> = {}): Pair {
  return {
    id: pairIdOf(`d53db-${number}`),
    source,
    target,
    range: { start: 0, end: 1 },
    line: number - 60,
    basis: 'embedded',
    state: 'translated',
    origin: 'human',
    confidence: 1,
    ...given,
  };
}

export function pairIdOf(text: string): PairId {
  const id = pairId(text);
  if (id === null) throw new Error(`Expected a pair id, found \`${text}\``);
  return id;
}

export function comparison(statuses: readonly UnitStatus[], given: Partial<Comparison> = {}): Comparison {
  return {
    source: 'source-docs/sailing.md',
    target: 'locales/fr-FR/sailing.md',
    locale: FR,
    form: 'bilingual',
    basis: 'embedded',
    basisCommit: null,
    basisConfidence: null,
    inSync: false,
    statuses,
    ...given,
  };
}

export function report(comparisons: readonly Comparison[], findings: Report['findings'] = []): Report {
  return { sourceLocale: EN, comparisons, findings };
}

const HEADING = unit(101, 'Sailing', { kind: 'heading' });

/** One unit of each status: current, two stale, unknown, missing; and one orphan. */
export const EVERY_STATUS: readonly UnitStatus[] = [
  { type: 'unknown', unit: unit(101, 'Sailing for beginners', { kind: 'meta', key: 'title' }), pair: null },
  { type: 'current', unit: unit(102, 'Sailing', { kind: 'heading' }), pair: pair(102, 'Sailing', 'La voile') },
  {
    type: 'stale',
    unit: unit(103, 'Hoist the mainsail before you leave the harbour.'),
    pair: pair(103, 'Hoist the jib before you leave the harbour.', 'Hissez le foc avant de quitter le port.'),
    was: 'Hoist the jib before you leave the harbour.',
    severity: 'minor',
    changes: ['wording'],
  },
  {
    type: 'stale',
    unit: unit(104, 'Don’t sail in fog.'),
    pair: pair(104, "Don't sail in fog.", 'Ne naviguez pas par temps de brouillard.'),
    was: "Don't sail in fog.",
    severity: 'cosmetic',
    changes: ['punctuation'],
  },
  { type: 'orphaned', pair: pair(105, 'Keep a dry match.', 'Gardez une allumette au sec.'), was: 'Keep a dry match.' },
  { type: 'missing', unit: unit(106, 'Run `hexapla status --help` for help.', { kind: 'item' }) },
];

export const ALL_CURRENT: readonly UnitStatus[] = [{ type: 'current', unit: HEADING, pair: pair(101, 'Sailing', 'La voile') }];

/** A small tree: a document with every status, one without a file, one without a source; another locale that is current. */
export const SMALL: Report = report(
  [
    comparison(EVERY_STATUS),
    comparison([{ type: 'missing', unit: HEADING }], {
      source: 'source-docs/knots.md',
      target: null,
      form: null,
      basis: 'none',
      inSync: null,
    }),
    comparison([{ type: 'orphaned', pair: pair(101, 'Rowing', 'L’aviron'), was: 'Rowing' }], {
      source: null,
      target: 'locales/fr-FR/rowing.md',
    }),
    comparison(ALL_CURRENT, { locale: locale('de-DE'), target: 'locales/de-DE/sailing.md', inSync: true }),
  ],
  [
    {
      rule: 'mojibake',
      severity: 'warning',
      path: 'source-docs/sailing.md',
      place: { range: { start: 40, end: 43 }, line: 4, column: 4, endLine: 4, endColumn: 7 },
      unit: null,
      locale: null,
      message: 'Expected `’`, found `â€™`: UTF-8 that was read as Windows-1252',
    },
  ],
);
