import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ink, type Paint, shown } from '../../src/reports/terminal.ts';
import { wrap } from '../../src/reports/wrap.ts';
import { displayWidth } from '../../src/text/display-width.ts';

const asIs: Paint = (content) => shown`${content}`;
const lines = (text: string, columns: number) => wrap([{ text, paint: asIs }], columns).map(String);

describe('wrap', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one two three', 20, ['one two three']],
    ['', 5, ['']],
    ['  spaces   around  ', 20, ['spaces around']],
    ['unbreakable', 4, ['unbr', 'eaka', 'ble']],
    ['日本語の文書', 5, ['日本', '語の', '文書']],
    ['日本語。文書', 6, ['日本', '語。文', '書']],
    ['港 to 船', 6, ['港 to', '船']],
    ['a\u00a0b c', 3, ['a\u00a0b', 'c']],
  ])('%j in %i columns', (text, columns, expected) => {
    expect(lines(text, columns)).toEqual(expected);
  });

  it('keeps spans together that no space parts', () => {
    const { red } = ink({ colour: true });
    const spans = [
      { text: 'for the boa', paint: asIs },
      { text: 't', paint: red },
    ];
    expect(wrap(spans, 10).map(String)).toEqual(['for the', 'boa\u001b[31mt\u001b[39m']);
  });

  it('styles neighbours of one style once, the space between them too', () => {
    const { red } = ink({ colour: true });
    expect(wrap([{ text: 'two words', paint: red }], 20).map(String)).toEqual(['\u001b[31mtwo words\u001b[39m']);
  });

  it('loses nothing but white space and keeps to the columns', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '日', '。', '\u001b', 'e\u0301') });
    fc.assert(
      fc.property(fc.array(text), fc.integer({ min: 8, max: 30 }), (texts, columns) => {
        const wrapped = wrap(
          texts.map((part) => ({ text: part, paint: asIs })),
          columns,
        ).map(String);
        expect(wrapped.join('').replaceAll(' ', '')).toBe(texts.join('').replaceAll(' ', '').replaceAll('\u001b', '\\x1b'));
        expect(wrapped.filter((line) => displayWidth(line) > columns)).toEqual([]);
      }),
    );
  });
});
