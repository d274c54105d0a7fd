import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Placed, unmoved } from '../../src/merge/unmoved.ts';

/** `[place in today's source, in the translation, in the source that it was made from]`. */
type Row = readonly [source: number, target: number, was: number | null];

const placed = (rows: readonly Row[]): readonly Placed[] => rows.map(([source, target, was]) => ({ source, target, was }));

describe('what stands in another order than its source', () => {
  test.each<{ readonly name: string; readonly rows: readonly Row[]; readonly stays: readonly number[] }>([
    {
      name: 'moves where the source moved it',
      rows: [
        [0, 2, 2],
        [1, 0, 0],
        [2, 1, 1],
      ],
      stays: [],
    },
    {
      name: 'stays where the source did not',
      rows: [
        [0, 2, 0],
        [1, 0, 1],
        [2, 1, 2],
      ],
      stays: [0],
    },
    {
      name: 'stays where nobody knows where it stood',
      rows: [
        [0, 2, null],
        [1, 0, 1],
        [2, 1, 2],
      ],
      stays: [0],
    },
    {
      name: 'moves over one of which that is not known',
      rows: [
        [0, 2, 5],
        [1, 0, null],
        [2, 1, 4],
      ],
      stays: [],
    },
  ])('$name', ({ rows, stays }) => {
    expect(unmoved(placed(rows)).map(({ source }) => source)).toEqual(stays);
  });

  const order = fc.integer({ min: 1, max: 12 }).chain((length) =>
    fc.shuffledSubarray(
      Array.from({ length }, (_, at) => at),
      { minLength: length, maxLength: length },
    ),
  );

  test('is never that of a source that was moved as a whole, and what is left is in order', () => {
    fc.assert(
      fc.property(order, (targets) => {
        // The translation is in the order of the old source: all crossings are the source's.
        const moved = targets.map((target, source) => ({ source, target, was: target }));
        expect(unmoved(moved)).toEqual([]);
        // The source never changed: what crosses is the translation's alone.
        const still = targets.map((target, source) => ({ source, target, was: source }));
        const kept = still.filter((one) => !unmoved(still).includes(one)).map(({ target }) => target);
        expect(kept).toEqual([...kept].sort((a, b) => a - b));
      }),
    );
  });
});
