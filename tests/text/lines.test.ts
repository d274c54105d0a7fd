import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineIndex } from '../../src/text/lines.ts';

describe('lineIndex', () => {
  // Text, offset, line, column.
  const ROWS: readonly [text: string, offset: number, line: number, column: number][] = [
    ['', 0, 1, 1],
    ['ab', 0, 1, 1],
    ['ab', 2, 1, 3],
    ['a\nb', 1, 1, 2],
    ['a\nb', 2, 2, 1],
    ['a\n', 2, 2, 1],
    ['\n\n\n', 2, 3, 1],
    ['a\r\nb', 2, 1, 3],
    ['a\r\nb', 3, 2, 1],
    ['a\rb', 2, 1, 3],
    ['\ufeffa\nb', 1, 1, 2],
    ['😀a', 2, 1, 3],
    ['a\u2028b\u0085c', 4, 1, 5],
  ];
  it.each(ROWS)('places offset %2$d of %1$j', (text, offset, line, column) => {
    const index = lineIndex(text);
    expect(index.lineOf(offset)).toBe(line);
    expect(index.place({ start: offset, end: offset })).toEqual({
      range: { start: offset, end: offset },
      line,
      column,
      endLine: line,
      endColumn: column,
    });
  });

  it('places a range that runs over lines; its end is half-open', () => {
    expect(lineIndex('ab\ncd\nef').place({ start: 1, end: 6 })).toMatchObject({ line: 1, column: 2, endLine: 3, endColumn: 1 });
  });

  it('counts as a naive reader does', () => {
    const text = fc.array(fc.constantFrom('a', '\n', '\r\n', '\r', 'é', '😀'), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(60), (value, at) => {
        const offset = Math.min(at, value.length);
        const before = value.slice(0, offset).split('\n');
        const index = lineIndex(value);
        expect(index.count).toBe(value.split('\n').length);
        expect(index.lineOf(offset)).toBe(before.length);
        expect(index.startOf(before.length)).toBe(offset - (before.at(-1) ?? '').length);
      }),
    );
  });
});
