import { describe, expect, it } from 'vitest';
import type { UnitStatus } from '../../src/model/comparison.ts';
import { locale } from '../../src/model/locale.ts';
import { statusDocument } from '../../src/reports/status-document.ts';
import { ALL_CURRENT, comparison, EVERY_STATUS, pair, report, SMALL, unit } from './fixture.ts';

const document = (statuses: readonly UnitStatus[], allUnits = false) =>
  statusDocument(report([comparison(statuses)]), { allUnits }).documents[0];

describe('counts', () => {
  it('counts units, severities and words by status', () => {
    expect(document(EVERY_STATUS)?.counts).toEqual({
      units: 5,
      current: 1,
      stale: 2,
      missing: 1,
      unknown: 1,
      orphaned: 1,
      severity: { cosmetic: 1, minor: 1, major: 0 },
      words: { current: 1, stale: 12, missing: 4, unknown: 3, orphaned: 4 },
      staleWords: { cosmetic: 4, minor: 8, major: 0 },
    });
  });

  const today = unit(101, 'Reef early.');
  const stale = (severity: 'cosmetic' | 'minor' | 'major'): UnitStatus => {
    return { type: 'stale', unit: today, pair: pair(101, 'Reef late.', '…'), was: 'Reef late.', severity, changes: ['wording'] };
  };
  const current: UnitStatus = { type: 'current', unit: today, pair: pair(102, 'Reef early.', '…') };
  const unknown: UnitStatus = { type: 'unknown', unit: today, pair: null };
  const missing: UnitStatus = { type: 'missing', unit: today };

  it.each<[string, UnitStatus[], string, string | null]>([
    ['stale over current', [current, stale('cosmetic')], 'stale', 'cosmetic'],
    ['stale over unknown', [stale('cosmetic'), unknown], 'stale', 'cosmetic'],
    ['missing over stale', [stale('major'), missing], 'missing', null],
    ['unknown over current', [current, unknown, current], 'unknown', null],
    ['the worse severity', [stale('minor'), stale('major'), stale('cosmetic')], 'stale', 'major'],
  ])('counts a unit that several statuses name once: %s', (_, statuses, status, severity) => {
    const counts = document(statuses)?.counts;
    expect(counts).toMatchObject({ units: 1, current: 0, [status]: 1, words: { [status]: 2 } });
    const severities = { cosmetic: 0, minor: 0, major: 0 };
    expect(counts?.severity).toEqual(severity === null ? severities : { ...severities, [severity]: 1 });
  });

  it('lists every row of such a unit', () => {
    expect(document([current, stale('minor'), stale('major')])?.units.map(({ severity }) => severity)).toEqual([
      'minor',
      'major',
    ]);
    expect(document([current, stale('minor'), stale('major')], true)?.units).toHaveLength(3);
  });

  it('sums by locale, in the order of the documents', () => {
    const { totals } = statusDocument(SMALL, { allUnits: false });
    expect(Object.keys(totals)).toEqual(['fr-FR', 'de-DE']);
    expect(totals['fr-FR']).toMatchObject({
      documents: 3,
      counts: { units: 6, missing: 2, orphaned: 2, words: { missing: 5, orphaned: 5 } },
    });
    expect(totals['de-DE']).toMatchObject({ documents: 1, counts: { units: 1, current: 1, stale: 0 } });
  });

  it('counts words in the language of the source', () => {
    const japanese = {
      ...report([comparison([{ type: 'missing', unit: unit(101, '港を出る') }])]),
      sourceLocale: locale('ja-JP'),
    };
    expect(statusDocument(japanese, { allUnits: false }).documents[0]?.counts.words.missing).toBe(3);
  });
});

describe('unit rows', () => {
  it('tells a stale unit with its text then and now', () => {
    expect(document(EVERY_STATUS)?.units[1]).toEqual({
      id: 'b898e-103',
      pair: 'd53db-103',
      status: 'stale',
      severity: 'minor',
      changes: ['wording'],
      kind: 'paragraph',
      basis: 'embedded',
      source: 'Hoist the mainsail before you leave the harbour.',
      was: 'Hoist the jib before you leave the harbour.',
      target: 'Hissez le foc avant de quitter le port.',
      line: 3,
      targetLine: 43,
    });
  });

  it('tells an orphan by its pair alone', () => {
    const orphan = document(EVERY_STATUS)?.units.find(({ status }) => status === 'orphaned');
    expect(orphan).toMatchObject({
      id: 'd53db-105',
      pair: 'd53db-105',
      kind: null,
      source: null,
      was: 'Keep a dry match.',
      line: null,
      targetLine: 45,
    });
  });

  it('takes the basis of the pair before that of the document', () => {
    const recorded = pair(101, 'Sail', 'Voile', { basis: 'recorded', id: null, line: null, range: null });
    const [first, second] =
      document([
        { type: 'unknown', unit: unit(101, 'Sail'), pair: recorded },
        { type: 'missing', unit: unit(102, 'Row') },
      ])?.units ?? [];
    expect(first).toMatchObject({ basis: 'recorded', pair: null, target: 'Voile', targetLine: null, was: null });
    expect(second).toMatchObject({ basis: 'embedded', pair: null, target: null, targetLine: null });
  });

  it('lists what is not current, and all on request', () => {
    expect(document(EVERY_STATUS)?.units.map(({ status }) => status)).toEqual([
      'unknown',
      'stale',
      'stale',
      'orphaned',
      'missing',
    ]);
    expect(document(EVERY_STATUS, true)?.units).toHaveLength(6);
    expect(document(ALL_CURRENT)?.units).toEqual([]);
  });
});

it('tells findings as `check` does', () => {
  expect(statusDocument(SMALL, { allUnits: false }).findings).toEqual([
    {
      rule: 'mojibake',
      severity: 'warning',
      path: 'source-docs/sailing.md',
      line: 4,
      column: 4,
      endLine: 4,
      endColumn: 7,
      unit: null,
      locale: null,
      message: 'Expected `’`, found `â€™`: UTF-8 that was read as Windows-1252',
      related: [],
    },
  ]);
});
