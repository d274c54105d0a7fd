import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../src/dashboard/client/language.ts';

describe('percent', () => {
  it.each([
    [0, 1, '0%'],
    [1, 100_000, '0.1%'],
    [7, 1000, '0.7%'],
    [1, 100, '1%'],
    [7, 100, '7%'],
    [29, 50, '58%'],
    [29, 100, '29%'],
    [57, 100, '57%'],
    [2, 3, '66%'],
    [99, 100, '99%'],
    [995, 1000, '99.5%'],
    [997, 1000, '99.7%'],
    [99_999, 100_000, '99.9%'],
    [1, 1, '100%'],
  ])('of %i in %i is %s: what is not whole is cut off, and only all is all', (part, whole, shown) => {
    expect(wordsIn('en').percent(part / whole)).toBe(shown);
  });

  it('is told of every whole hundredth as it is', () => {
    const { percent, number } = wordsIn('en');
    const all = Array.from({ length: 98 }, (_, at) => at + 1);
    expect(all.map((part) => percent(part / 100))).toEqual(all.map((part) => `${number(part)}%`));
  });
});
