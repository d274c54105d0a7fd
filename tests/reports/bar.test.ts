import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../src/reports/bar.ts';

describe('apportion', () => {
  it.each([
    [
      [10, 0, 0, 0],
      [20, 0, 0, 0],
    ],
    [
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ],
    [
      [1, 1, 1, 1],
      [5, 5, 5, 5],
    ],
    [
      [9997, 1, 1, 1],
      [17, 1, 1, 1],
    ],
    [
      [2, 1, 0, 0],
      [13, 7, 0, 0],
    ],
    [
      [1, 1, 1, 0],
      [7, 7, 6, 0],
    ],
  ])('%j is %j', (counts, blocks) => {
    expect(apportion(counts, 20)).toEqual(blocks);
  });

  it('fills the bar and shows every count', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), fc.integer({ min: 4, max: 40 }), (counts, blocks) => {
        const shares = apportion(counts, blocks);
        const empty = counts.every((count) => count === 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(empty ? 0 : blocks);
        expect(shares.map((share) => share > 0)).toEqual(counts.map((count) => count > 0));
      }),
    );
  });
});
