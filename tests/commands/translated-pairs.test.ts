import { describe, expect, it } from 'vitest';
import { translatedPairs } from '../../src/commands/translated-pairs.ts';
import type { Pair } from '../../src/model/bitext.ts';
import type { UnitStatus } from '../../src/model/comparison.ts';
import { unitId } from '../../src/model/ids.ts';
import type { Range } from '../../src/model/range.ts';
import type { Unit } from '../../src/model/unit.ts';

function unit(ordinal: number, source: string, key: string | null): Unit {
  const kind = key === null ? 'paragraph' : 'meta';
  return { id: unitId('abcde', ordinal), kind, key, range: { start: 0, end: 0 }, line: 1, block: 0, source, text: source };
}

function pair(
  source: string | null,
  target: string,
  { range = null, confidence = 1 }: { range?: Range | null; confidence?: number } = {},
): Pair {
  const line = range === null ? null : 1;
  return { id: null, source, target, range, line, basis: 'recorded', state: 'translated', origin: 'human', confidence };
}

const current = (ordinal: number, source: string, own: Pair, key: string | null = 'description'): UnitStatus => ({
  type: 'current',
  unit: unit(ordinal, source, key),
  pair: own,
});

const shown = (statuses: readonly UnitStatus[]) =>
  translatedPairs(statuses).map(({ unit: { id }, pair: { source, target, confidence } }) => [id, source, target, confidence]);

const TARGET = 'Un. Deux.';

describe('the pairs that are checked', () => {
  it('join what is only known as the whole of a value', () => {
    const statuses = [
      current(101, 'One.', pair('One.', TARGET)),
      current(102, 'Two.', pair('Two.', TARGET, { confidence: 0.4 })),
      current(103, 'One.', pair('One.', TARGET), 'title'),
      current(104, 'Three.', pair('Three.', 'Trois.')),
    ];
    expect(shown(statuses)).toEqual([
      ['abcde-101', 'One. Two.', TARGET, 0.4],
      ['abcde-103', 'One.', TARGET, 1],
      ['abcde-104', 'Three.', 'Trois.', 1],
    ]);
  });

  it('join the sources that it was translated from, of stale ones too', () => {
    const stale: UnitStatus = {
      type: 'stale',
      unit: unit(102, 'Three.', 'description'),
      pair: pair('Two.', TARGET),
      was: 'Two.',
      severity: 'major',
      changes: ['wording'],
    };
    expect(shown([current(101, 'One.', pair('One.', TARGET)), stale])).toEqual([['abcde-101', 'One. Two.', TARGET, 1]]);
  });

  it('have none of a value of which a sentence is not known', () => {
    const unknown: UnitStatus = { type: 'unknown', unit: unit(102, 'Two.', 'description'), pair: pair(null, TARGET) };
    expect(shown([current(101, 'One.', pair('One.', TARGET)), unknown])).toEqual([]);
  });

  it('are apart where each has its place, and one where one pair holds several', () => {
    const both = pair('One. Two.', TARGET, { range: { start: 0, end: 9 } });
    const other = pair('One.', TARGET, { range: { start: 20, end: 29 } });
    const last = pair('Two.', TARGET, { range: { start: 30, end: 39 } });
    const statuses = [
      current(101, 'One.', both, null),
      current(102, 'Two.', both, null),
      current(103, 'One.', other),
      current(104, 'Two.', last),
    ];
    expect(shown(statuses)).toEqual([
      ['abcde-101', 'One. Two.', TARGET, 1],
      ['abcde-103', 'One.', TARGET, 1],
      ['abcde-104', 'Two.', TARGET, 1],
    ]);
  });
});
