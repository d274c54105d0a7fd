import { describe, expect, it } from 'vitest';
import { factsOf, freshness } from '../../../src/dashboard/client/facts.ts';
import { earlierPoints, type Point, pointsOf } from '../../../src/dashboard/client/history-points.ts';
import type { DashboardOverview, Figures, HistoryRow } from '../../../src/model/dashboard.ts';

const figures = (stale: number): Figures => [10, 10 - stale, stale, 0, 0, 0, 0, 0, 50, stale * 4, 0, 0, 0, 0];
const point = (date: string, stale: number): Point => ({ date: `${date}T00:00:00Z`, locales: [factsOf(figures(stale))] });
const days = ({ last, week }: ReturnType<typeof earlierPoints>) => [last?.date.slice(0, 10), week?.date.slice(0, 10)];

describe('pointsOf', () => {
  const run = (date: string, commit: string | null, stale: number): HistoryRow => [date, commit, [figures(stale)]];
  const today = { date: '2024-03-10T09:00:00Z', commit: 'b', locales: [{ figures: figures(1) }] } as unknown as DashboardOverview;

  it.each([
    ['runs before today, and today', [run('2024-03-08T01:00:00Z', 'a', 2)], ['2024-03-08T01', '2024-03-10T09']],
    ['no run that is later', [run('2024-03-10T10:00:00Z', 'b', 1)], ['2024-03-10T09']],
    ['the run of this commit and today as one', [run('2024-03-10T01:00:00Z', 'b', 1)], ['2024-03-10T09']],
    ['not when it found something else', [run('2024-03-10T01:00:00Z', 'b', 2)], ['2024-03-10T01', '2024-03-10T09']],
    ['not when it was of another commit', [run('2024-03-10T01:00:00Z', 'a', 1)], ['2024-03-10T01', '2024-03-10T09']],
    ['not when it was a day before', [run('2024-03-09T01:00:00Z', 'b', 1)], ['2024-03-09T01', '2024-03-10T09']],
  ])('%s', (_, points, expected) => {
    expect(pointsOf({ points }, today).map(({ date }) => date.slice(0, 13))).toEqual(expected);
  });
});

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
