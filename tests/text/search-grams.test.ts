import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachGram, GRAMS, gramsOfTerm } from '../../src/text/search-grams.ts';

function gramsOf(text: string): ReadonlySet<number> {
  const grams = new Set<number>();
  eachGram(text, (gram) => grams.add(gram));
  return grams;
}

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab cé設定やかん가나ا\ud83d\ude00'), maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

describe('the grams of a term', () => {
  it('are all in each text that holds it', () => {
    fc.assert(
      fc.property(text, text, text, (before, term, behind) => {
        const all = gramsOf(before + term + behind);
        expect(gramsOfTerm(term).filter((gram) => !all.has(gram) || gram >= GRAMS)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['a', 0],
    ['ab', 0],
    ['abc', 1],
    ['abcd', 2],
    ['設', 1],
    ['設定', 1],
    ['設a', 0],
    ['設定面', 1],
    ['', 0],
  ])('of %j are %i', (term, count) => {
    expect(gramsOfTerm(term).length).toBe(count);
  });
});
