import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv-draft-04';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckReport } from '../../src/model/check-report.ts';
import { checkSarif } from '../../src/reports/check-sarif.ts';
import { CHANGE, CLEAN, COMMANDS, checkReport, finding, hostileReport, STALE } from './check-fixture.ts';
import { HOSTILE } from './fixture.ts';
import { hostileText } from './hostile-text.ts';

const SCHEMA = fileURLToPath(new URL('../../../shared/schemas/sarif/sarif-schema-2.1.0.json', import.meta.url));

const FORMATS = { uri: /^[a-z]+:[\w.~:/?#%-]+$/, 'uri-reference': /^[\w.~:/?#%-]*$/, 'date-time': true } as const;

const runOf = (report: CheckReport) => JSON.parse(checkSarif(report)).runs[0];

describe('checkSarif', () => {
  it('describes the rules', () => {
    const { driver } = runOf(CHANGE).tool;
    expect(driver.name).toBe('hexapla');
    expect(driver.rules).toHaveLength(4);
    expect(driver.rules[0]).toEqual({
      id: 'stale',
      shortDescription: { text: 'A translation is made from today’s text.' },
      fullDescription: { text: 'A translation is made from today’s text. Acknowledge a translation that still holds.' },
      help: { text: 'Acknowledge a translation that still holds.' },
      defaultConfiguration: { level: 'warning' },
    });
    expect(driver.rules[1]).toMatchObject({
      id: 'missing',
      help: { text: 'Every sentence is translated.' },
      defaultConfiguration: { level: 'note' },
    });
  });

  it('places each result', () => {
    const { results, columnKind } = runOf(CHANGE);
    expect(columnKind).toBe('utf16CodeUnits');
    expect(results.map(({ level }: { level: string }) => level)).toEqual(['error', 'warning', 'warning', 'note', 'note']);
    expect(results[0]).toEqual({
      ruleId: 'same-codes',
      ruleIndex: 3,
      level: 'error',
      message: { text: 'Expected inline code `2` in the target, found none' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'locales/fr-FR/sailing.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 12, startColumn: 3, endLine: 12, endColumn: 20 },
          },
        },
      ],
      relatedLocations: [],
      partialFingerprints: { 'hexapla/v1': '0123456789abcdef'.repeat(4) },
      properties: { locales: ['fr-FR'], unit: null, texts: [] },
    });
    expect(results[1].relatedLocations[1]).toEqual({
      id: 2,
      physicalLocation: {
        artifactLocation: { uri: 'locales/de-DE/sailing.md', uriBaseId: '%SRCROOT%' },
        region: { startLine: 80, startColumn: 1, endLine: 80, endColumn: 40 },
      },
      message: {
        text: 'de-DE: Setzen Sie die Fock, bevor Sie den Hafen verlassen, und halten Sie immer eine Hand für das Boot frei.',
      },
    });
    expect(results[1].properties).toMatchObject({ unit: 'b898e-103', texts: STALE.texts });
    expect(results[4].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'source-docs/knots.md', uriBaseId: '%SRCROOT%' },
    });
  });

  it('tells a rule that nobody described by its name', () => {
    expect(runOf(checkReport([finding({ rule: 'other' })])).results[0]).toMatchObject({ ruleId: 'other' });
    expect(runOf(checkReport([finding({ rule: 'other' })])).results[0]).not.toHaveProperty('ruleIndex');
  });

  it.each([
    ['see [here](https://example.com)', 'see \\[here\\](https://example.com)'],
    ['\\[a](1)', '\\\\\\[a\\](1)'],
    ['a [b] {0} c', 'a [b] {0} c'],
    ['\u001b[31m\n', '\\x1b[31m\\n'],
  ])('shows the message %j as %j, which holds no link', (message, text) => {
    expect(runOf(checkReport([finding({ message })])).results[0].message).toEqual({ text });
  });
});

describe.skipIf(!existsSync(SCHEMA))('checkSarif and its schema (skipped where ../shared/schemas is absent)', () => {
  const validate = existsSync(SCHEMA)
    ? new Ajv.default({ strict: false, formats: FORMATS }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')))
    : null;
  const errors = (log: unknown) => (validate?.(log) ? [] : (validate?.errors ?? ['no schema']));

  it('refuses what is no SARIF', () => {
    const log = JSON.parse(checkSarif(CHANGE));
    log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
    expect(errors(log)).toMatchObject([{ instancePath: '/runs/0/results/0/locations/0/physicalLocation/region/startLine' }]);
  });

  it('accepts what was found, and that nothing was', () => {
    const [related] = STALE.related;
    const twice = checkReport(related === undefined ? [] : [{ ...STALE, related: [related, related] }]);
    for (const report of [CHANGE, CLEAN, twice]) expect(errors(JSON.parse(checkSarif(report)))).toEqual([]);
  });

  it('accepts any texts', () => {
    for (const text of [...HOSTILE, ...COMMANDS]) expect(errors(JSON.parse(checkSarif(hostileReport(text))))).toEqual([]);
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(errors(JSON.parse(checkSarif(hostileReport(text))))).toEqual([]);
      }),
    );
  });
});
