import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutEnd, cutStart, displayWidth } from '../../src/text/display-width.ts';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['plain', 5],
    ['é', 1],
    ['e\u0301', 1],
    ['—’…', 3],
    ['日本語', 6],
    ['カタカナ', 8],
    ['ｶﾅ', 2],
    ['한국어', 6],
    ['\u1112\u1161\u11ab', 2],
    ['Ａ１', 4],
    ['𠮷', 2],
    ['🚀', 2],
    ['👩‍👩‍👧', 2],
    ['🇫🇷', 2],
    ['❤\ufe0f', 2],
    ['❤', 1],
    ['👍🏽', 2],
    ['กำ', 2],
    ['ที่', 1],
    ['مرحبا', 5],
    ['a\u200bb', 2],
    ['█▓▒░', 4],
  ])('%s takes %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});

describe('cutting', () => {
  it.each([
    ['plain', 5, 'plain', 'plain'],
    ['plain', 4, 'pla…', '…ain'],
    ['plain', 1, '…', '…'],
    ['日本語', 6, '日本語', '日本語'],
    ['日本語', 5, '日本…', '…本語'],
    ['日本語', 4, '日…', '…語'],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301…', '…e\u0301'],
  ])('%s in %i columns', (text, columns, start, end) => {
    expect(cutEnd(text, columns)).toBe(start);
    expect(cutStart(text, columns)).toBe(end);
  });

  it('never exceeds the columns and keeps what fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, columns) => {
        for (const short of [cutEnd(text, columns), cutStart(text, columns)]) {
          expect(displayWidth(short)).toBeLessThanOrEqual(columns);
          if (displayWidth(text) <= columns) expect(short).toBe(text);
        }
      }),
    );
  });

  it('looks at no more of a long line than it shows', () => {
    const long = `日${'本'.repeat(1_000_000)}語`;
    expect(cutEnd(long, 6)).toBe('日本…');
    expect(cutStart(long, 6)).toBe('…本語');
  });
});
