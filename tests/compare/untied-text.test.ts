import { describe, expect, it } from 'vitest';
import { withUntiedText } from '../../src/compare/untied-text.ts';
import type { Pair } from '../../src/model/bitext.ts';
import type { UnitStatus } from '../../src/model/comparison.ts';
import { unitId } from '../../src/model/ids.ts';
import type { Unit } from '../../src/model/unit.ts';

const PAIRS = Array.from(
  { length: 4 },
  (_, index): Pair => ({
    id: null,
    source: `Source ${index}.`,
    target: `Target ${index}.`,
    range: null,
    line: null,
    basis: 'embedded',
    state: 'translated',
    origin: 'human',
    confidence: 1,
  }),
);

/** One status a sign: the digit of a pair for a current unit, `-` for a missing one in a block of its own. */
function statusesOf(signs: string): readonly UnitStatus[] {
  return [...signs].map((sign, index): UnitStatus => {
    const unit: Unit = {
      id: unitId('abcde', 101 + index),
      kind: 'paragraph',
      key: null,
      range: { start: index, end: index + 1 },
      line: 1,
      block: index,
      source: sign,
      text: sign,
    };
    const pair = PAIRS[Number(sign)];
    return pair === undefined ? { type: 'missing', unit } : { type: 'current', unit, pair };
  });
}

/** The same signs, with the free texts that were taken as letters. */
function taken(signs: string, texts: readonly (readonly [text: string, after: number])[]): string {
  const statuses = withUntiedText(statusesOf(signs), PAIRS, () => texts.map(([text, after]) => ({ text, after })));
  return statuses
    .map((status) => (status.type === 'unknown' ? status.pair?.target : status.type.startsWith('m') ? '-' : '.'))
    .join('');
}

describe('text without spans', () => {
  it.each([
    ['between the same neighbours', '0-1', [['a', 0]], '.a.'],
    ['before the first pair', '-0', [['a', -1]], 'a.'],
    ['behind the last pair', '3-', [['a', 3]], '.a'],
    ['between other neighbours', '0-12', [['a', 1]], '.-..'],
    [
      'each text once, in order',
      '0--1',
      [
        ['a', 0],
        ['b', 0],
      ],
      '.ab.',
    ],
    [
      'no more than there are',
      '0---1',
      [
        ['a', 0],
        ['b', 0],
      ],
      '.ab-.',
    ],
    ['behind a pair whose unit is gone', '0-2', [['a', 1]], '.a.'],
    [
      'where pairs have moved',
      '2-3-0-1',
      [
        ['a', 0],
        ['b', 2],
      ],
      '.b.-.a.',
    ],
  ] as const)('stands for a missing unit: %s', (_name, signs, texts, expected) => {
    expect(taken(signs, texts)).toBe(expected);
  });

  it('is found in a time that grows with the number of units', () => {
    const signs = `0${'-'.repeat(60_000)}1`;
    const texts = Array.from({ length: 60_000 }, () => ['a', 0] as const);
    expect(taken(signs, texts)).toBe(`.${'a'.repeat(60_000)}.`);
  });
});
