import { describe, expect, it } from 'vitest';
import { diffJson } from '../../src/reports/diff-json.ts';
import { FOG, HOIST, JAPANESE } from './diff-fixture.ts';

describe('diffJson', () => {
  const parsed = JSON.parse(diffJson([HOIST, JAPANESE, FOG]));

  it('groups units by localized document', () => {
    expect(Object.keys(parsed)).toEqual(['version', 'documents']);
    const documents = parsed.documents.map(({ locale, units }: { locale: string; units: { id: string }[] }) => [
      locale,
      units.map(({ id }) => id),
    ]);
    expect(documents).toEqual([
      ['fr-FR', ['b898e-103', 'b898e-104']],
      ['ja-JP', ['b898e-103']],
    ]);
    expect(Object.keys(parsed.documents[0])).toEqual(['source', 'locale', 'target', 'units']);
  });

  it('tells a unit with its words', () => {
    const [unit] = parsed.documents[0].units;
    expect(Object.keys(unit)).toEqual([
      'id',
      'pair',
      'severity',
      'changes',
      'was',
      'source',
      'target',
      'words',
      'line',
      'targetLine',
    ]);
    expect(unit).toMatchObject({
      pair: 'd53db-103',
      was: HOIST.was,
      source: HOIST.now,
      target: HOIST.translation,
      line: 41,
      targetLine: 88,
    });
    expect(unit.words).toEqual(HOIST.words);
  });

  it('is a document when nothing is stale', () => {
    expect(JSON.parse(diffJson([]))).toEqual({ version: 1, documents: [] });
  });
});
