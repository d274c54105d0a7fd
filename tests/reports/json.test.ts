import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { jsonText, statusJson } from '../../src/reports/json.ts';
import { statusDocument } from '../../src/reports/status-document.ts';
import { comparison, EVERY_STATUS, HOSTILE, report, SMALL, unit } from './fixture.ts';

const render = (of: Report, options: { allUnits: boolean }): string => statusJson(statusDocument(of, options));

describe('statusJson', () => {
  const parsed = JSON.parse(render(SMALL, { allUnits: true }));
  const counts = ['units', 'current', 'stale', 'missing', 'unknown', 'orphaned', 'severity', 'words', 'staleWords'];

  it.each<[string, object, string[]]>([
    ['the whole', parsed, ['version', 'sourceLocale', 'documents', 'totals', 'findings']],
    [
      'a document',
      parsed.documents[0],
      ['source', 'locale', 'target', 'form', 'basis', 'basisCommit', 'basisConfidence', 'inSync', 'counts', 'units'],
    ],
    ['counts', parsed.documents[0].counts, counts],
    ['severity', parsed.documents[0].counts.severity, ['cosmetic', 'minor', 'major']],
    ['words', parsed.documents[0].counts.words, ['current', 'stale', 'missing', 'unknown', 'orphaned']],
    ['totals', parsed.totals['fr-FR'], ['documents', 'counts']],
    ['counts of totals', parsed.totals['fr-FR'].counts, counts],
    [
      'a finding',
      parsed.findings[0],
      ['rule', 'severity', 'path', 'line', 'column', 'endLine', 'endColumn', 'unit', 'locale', 'message', 'related'],
    ],
  ])('keeps the order of keys: %s', (_, value, keys) => {
    expect(Object.keys(value)).toEqual(keys);
  });

  it('gives every unit row all keys in one order', () => {
    const keys = [
      'id',
      'pair',
      'status',
      'severity',
      'changes',
      'kind',
      'basis',
      'source',
      'was',
      'target',
      'line',
      'targetLine',
    ];
    for (const row of parsed.documents[0].units) expect(Object.keys(row)).toEqual(keys);
    expect(parsed.documents[0].units).toHaveLength(EVERY_STATUS.length);
  });

  it('says what has no file and what has no source', () => {
    expect(parsed.documents[1]).toMatchObject({ source: 'source-docs/knots.md', target: null, form: null, inSync: null });
    expect(parsed.documents[2]).toMatchObject({ source: null, target: 'locales/fr-FR/rowing.md' });
  });

  it.each(HOSTILE)('gives back %j and holds nothing that a terminal obeys', (text) => {
    const json = render(report([comparison([{ type: 'missing', unit: unit(101, text) }])]), { allUnits: false });
    expect(JSON.parse(json).documents[0].units[0].source).toBe(text);
    expect(json).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
  });
});

it('jsonText gives back any value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.constantFrom<0 | 2>(0, 2), (value, indent) => {
      expect(JSON.parse(jsonText(value, indent))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
