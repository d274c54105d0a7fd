import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, mostAlike } from '../../src/memory/likeness.ts';
import { Vocabulary } from '../../src/memory/vocabulary.ts';

function likenessOf(a: string, b: string): number {
  const vocabulary = new Vocabulary();
  return likeness(vocabulary.add(a), vocabulary.lookUp(b));
}

describe('likeness', () => {
  it.each([
    ['Press the green button.', 'Press the green button.', 1],
    ['Press the green button.', 'press THE Green button.', 1],
    ['Press the green button.', 'Press  the green\tbutton.', 1],
    // 4 + 2 + 4 + 4 + 1 a side
    ['Press the green button.', 'Press the yellow button.', 22 / 30],
    ['Press the green button.', 'Press the button.', 22 / 26],
    ['Press the green button.', 'Press the green button', 28 / 29],
    ['Press the green button.', 'Press the **green** button.', 30 / 32],
    ['Press the green button.', 'Green button press the.', 18 / 30],
    ['See [the page](a.md).', 'See [the page](b.md).', 20 / 22],
    ['Wait 10 minutes.', 'Wait 20 minutes.', 18 / 26],
    ['Use `a` now', 'Use `b` now', 8 / 16],
    ['凧を揚げる', '凧を上げる', 8 / 10],
    ['One', 'Two', 0],
    ['', '', 1],
    ['', 'One', 0],
  ])('of %j and %j is %f', (a, b, expected) => {
    expect(likenessOf(a, b)).toBeCloseTo(expected, 10);
  });

  const text = fc
    .array(fc.constantFrom('a', 'kite', 'flies', 'high', '凧', '揚', '`x`', '**', '10', '.', '[y](z)'), { maxLength: 12 })
    .map((words) => words.join(' '));

  it('is the same whichever comes first, between 0 and 1, and at most what the sizes allow', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const vocabulary = new Vocabulary();
        const [one, other] = [vocabulary.add(a), vocabulary.add(b)];
        const found = likeness(one, other);
        expect(found).toBe(likeness(other, one));
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(mostAlike(one.size, other.size));
        if (a === b) expect(found).toBe(1);
      }),
    );
  });

  it('of long texts without a common order is told by what is in them', () => {
    const words = Array.from({ length: 5000 }, (_, at) => `word${at}`);
    expect(likenessOf(words.join(' '), words.toReversed().join(' '))).toBe(1);
  });
});
