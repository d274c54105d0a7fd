import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/dashboard/client/facts.ts';
import type { Point } from '../../../src/dashboard/client/history-points.ts';
import { paceOf } from '../../../src/dashboard/client/pace.ts';

const NOW = Date.UTC(2024, 2, 1);
/** What was stale some days ago; null: the language was not there. */
type Run = readonly [daysAgo: number, stale: number | null];
const pointsOf = (runs: readonly Run[]): readonly Point[] =>
  runs.map(([daysAgo, stale]) => ({
    date: new Date(NOW - daysAgo * 86_400_000).toISOString(),
    locales: [stale === null ? null : factsOf([100, 100 - stale, stale, 0, 0, 0, 0, 0, 0, stale, 0, 0, 0, 0])],
  }));
const paceIn = (runs: readonly Run[]) => paceOf(pointsOf(runs), 0);

describe('paceOf', () => {
  it.each<readonly [string, readonly Run[], object]>([
    [
      'nothing is stale',
      [
        [14, 5],
        [7, 3],
        [0, 0],
      ],
      { type: 'fresh' },
    ],
    ['there is no history', [[0, 5]], { type: 'unknown' }],
    [
      'there are two runs',
      [
        [14, 9],
        [0, 5],
      ],
      { type: 'unknown' },
    ],
    [
      'all runs are of this week',
      [
        [6, 9],
        [3, 7],
        [0, 5],
      ],
      { type: 'unknown' },
    ],
    [
      'older runs do not count',
      [
        [60, 90],
        [40, 80],
        [29, 70],
        [0, 5],
      ],
      { type: 'unknown' },
    ],
    [
      'the language is new',
      [
        [20, null],
        [10, null],
        [5, 9],
        [0, 5],
      ],
      { type: 'unknown' },
    ],
    [
      'a sentence a day is brought up',
      [
        [14, 24],
        [7, 17],
        [0, 10],
      ],
      { type: 'falling', perWeek: -7, days: 10 },
    ],
    [
      'runs are not evenly spaced',
      [
        [28, 38],
        [27, 37],
        [4, 14],
        [0, 10],
      ],
      { type: 'falling', perWeek: -7, days: 10 },
    ],
    [
      'there is more and more',
      [
        [14, 10],
        [7, 17],
        [0, 24],
      ],
      { type: 'growing', perWeek: 7 },
    ],
    [
      'nothing moves',
      [
        [14, 10],
        [7, 10],
        [0, 10],
      ],
      { type: 'growing', perWeek: 0 },
    ],
    [
      'it goes up and down',
      [
        [20, 10],
        [15, 50],
        [10, 10],
        [5, 50],
        [0, 9],
      ],
      { type: 'unsteady' },
    ],
  ])('%s', (_, runs, pace) => {
    expect(paceIn(runs)).toEqual(pace);
  });

  it('says that nothing would be stale in so many days only where there is less and less', () => {
    const runs = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.nat(100)), { maxLength: 20 });
    fc.assert(
      fc.property(runs, fc.nat(100), (some, now) => {
        const sorted: readonly Run[] = [...some.toSorted((a, b) => b[0] - a[0]), [0, now]];
        const pace = paceIn(sorted);
        if (pace.type !== 'falling') return;
        expect(pace.perWeek).toBeLessThan(0);
        expect(Number.isSafeInteger(pace.days) && pace.days > 0).toBe(true);
        expect(sorted.some(([daysAgo, stale]) => daysAgo >= 7 && daysAgo <= 28 && (stale ?? 0) > 0)).toBe(true);
      }),
    );
  });
});
