import { describe, expect, it } from 'vitest';
import { joinWraps } from '../../src/text/wraps.ts';

describe('joinWraps', () => {
  const ROWS: readonly (readonly [markdown: string, quoteDepth: number, joined: string])[] = [
    ['', 0, ''],
    [' a  b ', 0, ' a  b '],
    ['a\nb', 0, 'a b'],
    ['a \t\n \t b', 0, 'a b'],
    ['a\r\nb\rc\n', 0, 'a b c '],
    ['a\n> b', 0, 'a > b'],
    ['a\n> b', 1, 'a b'],
    ['a\n>b\n  >  c\nd', 1, 'a b c d'],
    ['a\n> > b\n> c', 2, 'a b c'],
    ['a\n> > b', 1, 'a > b'],
    ['> a\n> b', 1, '> a b'],
    ['a\n\nb', 0, 'a  b'],
  ];
  it.each(ROWS)('of %j at depth %i is %j', (markdown, quoteDepth, joined) => {
    expect(joinWraps(markdown, quoteDepth)).toBe(joined);
  });
});
