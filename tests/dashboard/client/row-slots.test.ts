import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsToDraw, type Slot, slotsFor } from '../../../src/dashboard/client/row-slots.ts';

const LIST = { room: 100, height: 10, count: 1000 };
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

describe('rowsToDraw', () => {
  it.each([
    ['at the top', 0, 2, null, range(0, 13)],
    ['in the middle', 305, 2, null, range(28, 43)],
    ['at the end', 9900, 2, null, range(988, 1000)],
    ['behind a list that became shorter', 20_000, 2, null, []],
    ['with the focus above', 305, 0, 3, [3, ...range(30, 41)]],
    ['with the focus below', 305, 0, 999, [...range(30, 41), 999]],
    ['with the focus in sight', 305, 0, 35, range(30, 41)],
    ['with the focus on a row that is gone', 305, 0, 1000, range(30, 41)],
  ])('%s', (_, top, spare, focused, rows) => {
    expect(rowsToDraw({ ...LIST, top }, spare, focused)).toEqual(rows);
  });

  it('draws as many rows at any place, so that elements can be re-used', () => {
    const counts = range(100, 200).map((top) => rowsToDraw({ ...LIST, top }, 2, null).length);
    expect(new Set(counts)).toEqual(new Set([15]));
  });
});

describe('slotsFor', () => {
  const slotOf = (slots: readonly Slot[], row: number) => slots.find((own) => own.row === row)?.slot;

  it('keeps rows where they are, and shows those that come in elements whose rows are gone', () => {
    const before = slotsFor([], range(0, 10), null);
    const after = slotsFor(before, range(3, 13), null);
    expect(range(3, 10).map((row) => slotOf(after, row))).toEqual(range(3, 10));
    expect(range(10, 13).map((row) => slotOf(after, row))).toEqual([0, 1, 2]);
  });

  it('moves no element where all rows are others', () => {
    const slots = slotsFor(slotsFor([], range(0, 10), null), range(500, 510), null);
    expect(slots.map(({ slot }) => slot)).toEqual(range(0, 10));
  });

  it('takes no element past the row that has the focus', () => {
    const before = slotsFor([], range(0, 10), null);
    const after = slotsFor(before, [4, ...range(500, 509)], 4);
    expect(after.map(({ slot }) => slot)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });

  it('gives each row, in order, one element of its own, whatever was drawn before and has the focus', () => {
    const rows = fc.uniqueArray(fc.nat({ max: 40 })).map((all) => all.toSorted((a, b) => a - b));
    const step = fc.record({ rows, focused: fc.option(fc.nat({ max: 40 })) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), (steps) => {
        const slots = steps.reduce<readonly Slot[]>((before, own) => slotsFor(before, own.rows, own.focused), []);
        expect(slots.map(({ row }) => row)).toEqual(steps.at(-1)?.rows);
        expect(new Set(slots.map(({ slot }) => slot)).size).toBe(slots.length);
      }),
    );
  });
});
