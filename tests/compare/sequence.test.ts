import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Match } from '../../src/compare/longest-common.ts';
import { commonItems, commonTexts } from '../../src/compare/sequence.ts';

describe('common items', () => {
  const rows: readonly (readonly [name: string, a: string, b: string, common: string])[] = [
    ['nothing in common', 'abc', 'xyz', ''],
    ['an empty side', '', 'abc', ''],
    ['equal', 'abc', 'abc', 'abc'],
    ['one gone', 'abcd', 'abd', 'abd'],
    ['one more', 'abd', 'abcd', 'abd'],
    ['one replaced', 'abc', 'axc', 'ac'],
    ['one moved', 'xabcd', 'abcdx', 'abcd'],
    ['of two that crossed, the one that is unique', 'ddx', 'xdy', 'x'],
    ['the longest, though the unique item gets lost', 'xddd', 'dddx', 'ddd'],
  ];
  it.each(rows)('%s', (_, a, b, common) => {
    const matches = commonTexts([...a], [...b]);
    expect(matches.map(([i]) => a[i]).join('')).toBe(common);
  });

  const items = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 14 });

  it('rise on both sides and are equal', () => {
    fc.assert(fc.property(items, items, (a, b) => expectCommon(a, b, commonItems(a, b))));
  });

  it('are as many as can be in short sequences', () => {
    fc.assert(fc.property(items, items, (a, b) => commonItems(a, b).length === longest(a, b)));
  });

  it('are found in sequences too long for a table', () => {
    const long = fc.array(fc.nat({ max: 2000 }), { minLength: 400, maxLength: 700 });
    const edits = fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 20 });
    const property = fc.property(long, edits, (a, places) => {
      const b = [...a];
      for (const [place, removed] of places) b.splice(place % b.length, removed ? 1 : 0, ...(removed ? [] : [5000 + place]));
      const matches = commonItems(a, b);
      expectCommon(a, b, matches);
      expect(matches.length).toBeGreaterThanOrEqual(a.length - 3 * places.length);
    });
    fc.assert(property, { numRuns: 30 });
  });

  it('are found where no item is unique', () => {
    const a = Array.from({ length: 800 }, (_, index) => (index * 7) % 5);
    const b = a.filter((_, index) => index !== 300 && index !== 500);
    const matches = commonItems(a, b);
    expectCommon(a, b, matches);
    expect(matches.length).toBeGreaterThan(600);
  });
});

function expectCommon(a: readonly number[], b: readonly number[], matches: readonly Match[]): void {
  matches.forEach(([i, j], at) => {
    const [previousI, previousJ] = matches[at - 1] ?? [-1, -1];
    expect(a[i]).toBe(b[j]);
    expect(i).toBeGreaterThan(previousI);
    expect(j).toBeGreaterThan(previousJ);
    expect(Math.max(i - a.length, j - b.length)).toBeLessThan(0);
  });
}

/** The length of the longest common subsequence, by its definition. */
function longest(a: readonly number[], b: readonly number[]): number {
  const known = new Map<string, number>();
  const from = (i: number, j: number): number => {
    if (i === a.length || j === b.length) return 0;
    const place = `${i} ${j}`;
    const length = known.get(place) ?? (a[i] === b[j] ? 1 + from(i + 1, j + 1) : Math.max(from(i + 1, j), from(i, j + 1)));
    known.set(place, length);
    return length;
  };
  return from(0, 0);
}
