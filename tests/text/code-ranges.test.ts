import { describe, expect, it } from 'vitest';
import { bracketEnds } from '../../src/text/brackets.ts';
import { codeRanges } from '../../src/text/code-ranges.ts';
import { seeker } from '../../src/text/seeker.ts';

const CODE: readonly (readonly [markdown: string, spans: readonly string[]])[] = [
  ['', []],
  ['a', []],
  ['`', []],
  ['`a', []],
  ['`a`', ['`a`']],
  ['a `b` c `d`', ['`b`', '`d`']],
  ['``a`b``', ['``a`b``']],
  ['`a``b`', ['`a``b`']],
  ['`a``', []],
  ['``a` `b`', ['` `']],
  ['```a```', ['```a```']],
  ['\\`a`', []],
  ['\\\\`a`', ['`a`']],
  ['`a\\`b`', ['`a\\`']],
  ['\\``a`', ['`a`']],
  ['`a\nb`', ['`a\nb`']],
];

describe('codeRanges', () => {
  it.each(CODE)('of %j', (markdown, spans) => {
    const found = codeRanges(markdown);
    expect(found.map(({ start, end }) => markdown.slice(start, end))).toEqual(spans);
    expect(found.every(({ start, ticks }) => /^`+/.exec(markdown.slice(start))?.[0].length === ticks)).toBe(true);
  });
});

describe('bracketEnds', () => {
  const ROWS: readonly (readonly [text: string, ends: readonly (readonly [number, number])[]])[] = [
    ['', []],
    ['a', []],
    ['[', []],
    [']', []],
    ['[a]', [[0, 2]]],
    [
      '[a [b] c]',
      [
        [3, 5],
        [0, 8],
      ],
    ],
    ['[a [b]', [[3, 5]]],
    ['a] [b]', [[3, 5]]],
    ['[a \\] b]', [[0, 7]]],
    ['\\[a [b]', [[4, 6]]],
    ['[a `]` b]', [[0, 8]]],
  ];
  it.each(ROWS)('of %j', (text, ends) => {
    expect([...bracketEnds(text, '[]', codeRanges(text))]).toEqual(ends);
  });

  it('knows parentheses too', () => {
    expect([...bracketEnds('(a [b) c]', '()')]).toEqual([[0, 5]]);
  });
});

describe('a seeker', () => {
  it('answers as a search does, whatever the order of the questions', () => {
    const text = 'a-->b-->c';
    const seek = seeker(text, '-->');
    for (const from of [0, 1, 2, 5, 6, 9, 0, 7, 3]) expect(seek(from)).toBe(text.indexOf('-->', from));
  });
});
