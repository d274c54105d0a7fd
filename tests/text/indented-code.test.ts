import { describe, expect, it } from 'vitest';
import { indentedCode } from '../../src/text/indented-code.ts';
import { lineIndex } from '../../src/text/lines.ts';

describe('indentedCode', () => {
  const ROWS: readonly (readonly [markdown: string, code: readonly string[]])[] = [
    ['', []],
    ['    a', ['    a']],
    ['   a', []],
    ['\ta\n', ['\ta\n']],
    ['a\n    b', []],
    ['a\n\n    b\n    c\n\nd', ['    b\n', '    c\n']],
    ['    a\n\n    b', ['    a\n', '    b']],
    ['- a\n\n    b', []],
    ['- a\n\n      b', ['      b']],
    ['- a\n    - b\n\n        c', []],
    ['- a\n\n- b\n\n  c\n\n      d', ['      d']],
    ['10. a\n\n    b\n\n        c', ['        c']],
    ['- - a\n\n    b', []],
    ['- a\n\nb\n\n    c', ['    c']],
    ['>     a', ['>     a']],
    ['> a\n>\n>     b', ['>     b']],
    ['    - a', ['    - a']],
  ];
  it.each(ROWS)('of %j', (markdown, code) => {
    const found = indentedCode(markdown, lineIndex(markdown), 0);
    expect(found.map(({ start, end }) => markdown.slice(start, end))).toEqual(code);
  });

  it('starts where it is told', () => {
    const markdown = '    a\n\n    b';
    expect(indentedCode(markdown, lineIndex(markdown), 7)).toEqual([{ start: 7, end: 12 }]);
  });
});
