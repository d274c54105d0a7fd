import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { debtByAge } from '../../../src/dashboard/server/debt-by-age.ts';
import type { WorkRow } from '../../../src/model/dashboard.ts';
import { AGES, ageOf } from '../../../src/text/debt-age.ts';

const DAY = 86_400;
const NOW = 20_000 * DAY;
const row = (status: WorkRow[3], severity: WorkRow[4], days: number | null): WorkRow => [
  ...(['a.md', 0, 'x-101', status, severity, 3, 1, 'text'] as const),
  days === null ? null : NOW - days * DAY,
];

describe('ageOf', () => {
  it.each([
    [0, '0-7'],
    [6.99, '0-7'],
    [7, '7-30'],
    [30, '30-90'],
    [90, '90-365'],
    [364.9, '90-365'],
    [365, '365-'],
    [-3, '0-7'],
    [null, 'unknown'],
  ] as const)('%j days: %s', (days, age) => {
    expect(ageOf(days === null ? null : NOW - days * DAY, NOW)).toBe(age);
  });
});

describe('debtByAge', () => {
  it('counts what is stale and what is missing, and leaves out what is cosmetic', () => {
    const items = [
      row('stale', 'major', 3),
      row('stale', 'minor', 40),
      row('stale', 'cosmetic', 400),
      row('missing', null, null),
    ];
    expect(debtByAge(items, NOW)).toEqual({
      stale: [1, 0, 1, 0, 0, 0],
      missing: [0, 0, 0, 0, 0, 1],
      median: NOW - 40 * DAY,
      oldest: NOW - 40 * DAY,
    });
  });

  it('knows no median where no age is known', () => {
    expect(debtByAge([row('stale', 'major', null), row('missing', null, 5)], NOW)).toMatchObject({ median: null, oldest: null });
  });

  it('counts each row once, and at least half have waited as long as the median', () => {
    const any = fc.option(fc.double({ min: 0, max: 2000, noNaN: true }));
    fc.assert(
      fc.property(fc.array(any), (days) => {
        const { stale, median, oldest } = debtByAge(
          days.map((own) => row('stale', 'major', own)),
          NOW,
        );
        expect([stale.length, stale.reduce((sum, own) => sum + own, 0)]).toEqual([AGES.length, days.length]);
        const known = days.filter((own) => own !== null);
        if (known.length === 0) expect([median, oldest]).toEqual([null, null]);
        const waited = known.filter((own) => NOW - own * DAY <= (median ?? 0));
        expect(waited.length * 2).toBeGreaterThanOrEqual(known.length);
        expect(oldest ?? 0).toBeLessThanOrEqual(median ?? 0);
      }),
    );
  });
});
