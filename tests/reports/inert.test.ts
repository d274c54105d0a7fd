import { describe, expect, it } from 'vitest';
import { inert } from '../../src/reports/inert.ts';

const backslashed = (text: string) => inert(text, (character) => (character === '#' ? '#\\' : '\\:'));

describe('inert', () => {
  it.each([
    ['::error::x', '\\::error::x'],
    ['a\n \t::error::x', 'a\n \t\\::error::x'],
    ['\n\n::error::x', '\n\n\\::error::x'],
    ['see ##[error]x', 'see #\\#[error]x'],
    ['###[error]x', '##\\#[error]x'],
    ['##vso[a]b', '#\\#vso[a]b'],
  ])('%j becomes %j', (text, expected) => {
    expect(backslashed(text)).toBe(expected);
  });

  it.each(['a ::error::x', ': a', '## A [link]', '# [a]', '#[a]', 'a::b'])('leaves %j', (text) => {
    expect(backslashed(text)).toBe(text);
  });

  it('takes time in proportion to the text', () => {
    for (const piece of ['\n', ' ', '#', ':', '##a']) {
      const start = process.hrtime.bigint();
      backslashed(piece.repeat(200_000));
      expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(2_000);
    }
  });
});
