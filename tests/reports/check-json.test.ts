import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkJson } from '../../src/reports/check-json.ts';
import { CHANGE, CLEAN, hostileReport, STALE } from './check-fixture.ts';
import { hostileText } from './hostile-text.ts';

describe('checkJson', () => {
  it('is the document of the contract, keys in its order', () => {
    const document = JSON.parse(checkJson(CHANGE));
    expect(Object.keys(document)).toEqual(
      'version sourceLocale base documents fails failOn findings locales tolerated'.split(' '),
    );
    expect(document).toMatchObject({
      version: 1,
      sourceLocale: 'en-US',
      base: { ref: 'origin/main', commit: '1f2e3d4c5b6a79880123456789abcdef01234567' },
      documents: 12,
      fails: true,
      failOn: 'error',
      tolerated: [
        { why: 'baseline', count: 12 },
        { why: 'grace', count: 1 },
      ],
    });
    expect(document.locales[0]).toEqual({ locale: 'fr-FR', stale: 1, missing: 0, orphaned: 0, words: 18, translated: 4 });
    const stale = document.findings[1];
    expect(Object.keys(stale)).toEqual(
      'rule severity path line column endLine endColumn unit locale message related locales fingerprint texts'.split(' '),
    );
    expect(stale).toMatchObject({ line: 41, column: 1, endLine: 41, endColumn: 104, unit: 'b898e-103', locale: null });
    expect(stale.locales).toEqual(['fr-FR', 'de-DE', 'ja-JP']);
    expect(stale.texts).toEqual(STALE.texts);
    expect(stale.related[0]).toEqual({
      path: 'locales/fr-FR/sailing.md',
      line: 88,
      column: 1,
      endLine: 88,
      endColumn: 40,
      locale: 'fr-FR',
      message: 'Hissez le foc avant de quitter le port et gardez une main pour le bateau, quelle que soit la mer.',
    });
  });

  it('has nulls for the place of a file as a whole, and for no base', () => {
    expect(JSON.parse(checkJson(CHANGE)).findings[4]).toMatchObject({ line: null, column: null, endLine: null, endColumn: null });
    expect(JSON.parse(checkJson(CLEAN))).toMatchObject({ base: null, findings: [], fails: false });
  });

  it('gives back every text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const report = hostileReport(text);
        const { base, findings } = JSON.parse(checkJson(report));
        expect(base).toEqual(report.base);
        expect(findings[0]).toMatchObject({ path: text, message: text, rule: text, texts: report.findings[0]?.texts });
        expect(findings[0].related[0]).toMatchObject({ path: text, message: text });
      }),
    );
  });
});
