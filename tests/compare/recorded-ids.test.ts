import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withRecordedIds } from '../../src/compare/recorded-ids.ts';
import { unitId } from '../../src/model/ids.ts';
import type { UnitsRecord } from '../../src/model/records.ts';
import type { Unit } from '../../src/model/unit.ts';

const unit = (source: string, at: number): Unit => ({
  id: unitId('fffff', 101 + at),
  kind: 'paragraph',
  key: null,
  range: { start: at * 100, end: at * 100 + source.length },
  line: at + 1,
  block: at,
  source,
  text: source,
});

const record = (texts: readonly (readonly [number, string])[], next: number): UnitsRecord => ({
  path: 'a.md',
  prefix: 'abcde',
  next,
  units: texts.map(([number, text]) => ({ id: unitId('abcde', number), hash: '', text, goesOn: false })),
  was: new Map(),
});

const numbersOf = (texts: readonly string[], recorded: UnitsRecord) =>
  withRecordedIds(texts.map(unit), recorded).units.map(({ id, source }) => `${id.slice(6)} ${source}`);

const BEFORE = record(
  [
    [101, 'Geese guard the yard.'],
    [102, 'Goats eat the grass of the whole hill.'],
    [103, 'Sheep sleep in the barn at night.'],
  ],
  104,
);

describe('recorded ids', () => {
  it.each([
    ['stay', ['Geese guard the yard.', 'Goats eat the grass of the whole hill.'], ['101', '102']],
    ['stay through an edit', ['Geese guard the yard.', 'Goats eat all the grass of the hill.'], ['101', '102']],
    ['stay through a move', ['Sheep sleep in the barn at night.', 'Geese guard the yard.'], ['103', '101']],
    ['are new behind all that were used', ['Geese guard the yard.', 'Bees.', 'Cows.'], ['101', '104', '105']],
  ])('%s', (_, texts, numbers) => {
    expect(numbersOf(texts, BEFORE)).toEqual(texts.map((text, at) => `${numbers[at]} ${text}`));
  });

  it('that two branches took are given to the first, and the later one gets a new one', () => {
    const merged = record(
      [
        [101, 'Geese guard the yard.'],
        [104, 'Bees fly over the meadow.'],
        [104, 'Cows stand on the pasture.'],
      ],
      105,
    );
    const texts = ['Geese guard the yard.', 'Bees fly over the meadow.', 'Cows stand on the pasture.'];
    expect(numbersOf(texts, merged)).toEqual(['101', '104', '105'].map((number, at) => `${number} ${texts[at]}`));
  });

  it('are unique, those of equal texts are kept, and the next one is behind all', () => {
    const text = fc.constantFrom(
      'Geese guard the yard.',
      'Goats eat grass.',
      'Sheep sleep.',
      'Bees fly.',
      'Cows stand.',
      'Pigs dig.',
    );
    fc.assert(
      fc.property(fc.uniqueArray(text), fc.array(text), (recorded, today) => {
        const known = record(
          recorded.map((source, at) => [101 + at, source]),
          101 + recorded.length,
        );
        const { units, next } = withRecordedIds(today.map(unit), known);
        expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
        for (const source of new Set(today)) {
          const at = recorded.indexOf(source);
          if (at >= 0)
            expect(units.filter((one) => one.source === source).map(({ id }) => id)).toContain(unitId('abcde', 101 + at));
        }
        expect(units.every(({ id }) => Number(id.slice(6)) < next)).toBe(true);
      }),
    );
  });
});
