import { describe, expect, it } from 'vitest';
import { factsOf, freshness } from '../../../src/dashboard/client/facts.ts';
import { earlierPoints, type Point } from '../../../src/dashboard/client/history-points.ts';
import type { Figures } from '../../../src/model/dashboard.ts';

const figures = (stale: number): Figures => [10, 10 - stale, stale, 0, 0, 0, 0, 0, 50, stale * 4, 0, 0, 0, 0];
const point = (date: string, stale: number): Point => ({ date: `${date}T00:00:00Z`, locales: [factsOf(figures(stale))] });
const days = ({ last, week }: ReturnType<typeof earlierPoints>) => [last?.date.slice(0, 10), week?.date.slice(0, 10)];

describe('earlierPoints', () => {
  it.each([
    ['nothing without an earlier run', [point('2024-03-10', 1)], [undefined, undefined]],
    [
      'the last run that differs',
      [point('2024-03-08', 2), point('2024-03-09', 1), point('2024-03-10', 1)],
      ['2024-03-08', undefined],
    ],
    [
      'one that is a week old',
      [point('2024-03-01', 3), point('2024-03-03', 4), point('2024-03-08', 2), point('2024-03-10', 1)],
      ['2024-03-08', '2024-03-03'],
    ],
    ['no point twice', [point('2024-03-01', 3), point('2024-03-10', 1)], ['2024-03-01', undefined]],
  ])('%s', (_, points, expected) => {
    expect(days(earlierPoints(points))).toEqual(expected);
  });
});

describe('freshness', () => {
  it('counts what is unknown as not fresh, and what is missing not at all', () => {
    expect(freshness(factsOf([10, 3, 1, 0, 1, 4, 1, 0, 0, 0, 0, 0, 0, 0]))).toBeCloseTo(4 / 6);
  });
});
