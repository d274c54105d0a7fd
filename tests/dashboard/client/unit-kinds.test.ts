import { describe, expect, it } from 'vitest';
import { findingsByUnit, nextOf } from '../../../src/dashboard/client/unit-kinds.ts';
import type { LocalizedUnit } from '../../../src/model/dashboard.ts';
import { documentOf } from '../site.ts';

const { document } = documentOf({ path: 'a.md', text: 'a' });
const UNITS: readonly LocalizedUnit[] = [
  { unit: 0, status: 'stale', severity: 'major' },
  { unit: 1, status: 'stale', severity: 'cosmetic' },
  { pair: 'p', status: 'stale', severity: 'minor' },
];

describe('nextOf', () => {
  it.each([
    [null, 1, 'a'],
    [null, -1, 'p'],
    ['a', 1, 'p'],
    ['p', 1, 'a'],
    ['a', -1, 'p'],
    ['gone', 1, 'a'],
  ] as const)('from %j by %i is %j: what is cosmetic is passed over', (from, way, next) => {
    expect(nextOf(UNITS, { document, kind: 'stale', way, from })).toBe(next);
  });

  it('is none where there is none', () => {
    expect(nextOf(UNITS, { document, kind: 'missing', way: 1, from: null })).toBe(null);
    expect(nextOf([], { document, kind: 'stale', way: -1, from: null })).toBe(null);
  });
});

describe('findingsByUnit', () => {
  it('keeps those of a document apart', () => {
    const [localized] = document.locales;
    if (localized === undefined) throw new Error('Expected a locale');
    const finding = ['r', 'error', 'a.md', 1, 'a.md', 0, null, 'm'] as const;
    const found = findingsByUnit({ ...localized, findings: [...localized.findings, finding, finding] });
    expect(Array.from(found, ([key, own]) => [key, own.length])).toEqual([
      ['a', 1],
      ['', 2],
    ]);
  });
});
