import { expect, it } from 'vitest';
import { orphaned, uniform } from '../../src/compare/uniform.ts';
import { inputOf } from './statuses.ts';

const { header, units, pairs } = inputOf(['Goats eat.', 'Geese swim.'], ['Goats eat.', 'Geese swim.']);

it.each(['current', 'unknown', 'missing'] as const)('a document can be %s as a whole', (type) => {
  const { statuses } = uniform(header, units, type);
  const pair = type === 'missing' ? {} : { pair: null };
  expect(statuses).toEqual(units.map((unit) => ({ type, unit, ...pair })));
});

it('all pairs of a document whose source is gone are orphaned', () => {
  expect(orphaned({ ...header, source: null }, pairs)).toEqual({
    ...header,
    source: null,
    statuses: pairs.map((pair) => ({ type: 'orphaned', pair, was: pair.source })),
  });
});
