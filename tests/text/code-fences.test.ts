import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { codeFences, fenceAt } from '../../src/text/code-fences.ts';
import { lineIndex } from '../../src/text/lines.ts';

// A text, and the fenced blocks in it as `first line-last line`.
const ROWS: readonly [text: string, blocks: readonly string[]][] = [
  ['', []],
  ['a\n\nb\n', []],
  ['```\na\n```\nb', ['1-3']],
  ['~~~\na\n~~~\nb', ['1-3']],
  ['```js title="x"\na\n```', ['1-3']],
  ['```\r\na\r\n```\r\nb', ['1-3']],
  ['a\n```\nb\n```\nc', ['2-4']],
  ['```\na', ['1-2']],
  ['```', ['1-1']],
  ['```\na\n~~~\n```', ['1-4']],
  ['~~~ a`b\n~~~', ['1-2']],
  ['``` a`b\n', []],
  ['```a``` b\n', []],
  ['`` `\na\n``', []],
  ['````\n```\n````', ['1-3']],
  ['```\na\n`````  \nb', ['1-3']],
  ['```\n``` x\n```', ['1-3']],
  ['   ```\na\n  ```\nb', ['1-3']],
  ['```\na\n    ```\n```', ['1-4']],
  ['a\n\n    ```\n    b\n', []],
  ['\t```\n', []],
  ['> ```\n> a\n> ```\n> b', ['1-3']],
  ['> ```\n> a\n\nb\n\n```\nc\n```', ['1-2', '6-8']],
  ['> ```\na\n```', ['1-1', '3-3']],
  ['>```\n>a\n>```', ['1-3']],
  ['> > ```\n> > a\n> b', ['1-2']],
  ['```\n> ```\n```', ['1-3']],
  ['- ```\n  a\n  ```\n- b', ['1-3']],
  ['- a\n\n  ```\n  b\n  ```', ['3-5']],
  ['1. a\n\n   ```\n   b\n   ```\n\n   c', ['3-5']],
  ['1. a\n   ```\n   b\n\n   ```\nc', ['2-5']],
  ['10) a\n\n    ```\n    b\n    ```', ['3-5']],
  ['- a\n  - b\n\n    ```\n    c\n    ```\n', ['4-6']],
  ['- a\n\n      ```\n      b\n', []],
  ['-     ```\n      a\n', []],
  ['- ```\n  a\nb\n', ['1-2']],
  ['- ```\n  a\n```\nb', ['1-2', '3-4']],
  ['- a\nb\n  ```\n  c\n  ```', ['3-5']],
  ['- a\n\nb\n\n    ```\n', []],
  ['- > ```\n  > a\n  > ```\n', ['1-3']],
  ['> - ```\n>   a\n>   ```\n> b', ['1-3']],
  ['- - ```\n    a\n    ```\n', ['1-3']],
  ['-\n  ```\n  a\n  ```\n', ['2-4']],
  ['- a\n\n\t```\n\tb\n\t```', ['3-5']],
  ['# a\n```\nb\n```', ['2-4']],
  ['**a**\n```\nb\n```', ['2-4']],
  ['<!--\n```\na\n\n```\nb -->\n```\nc\n```', ['7-9']],
  ['<!--\n~~~ <!-- a --> b\nc\n', []],
  ['<!--\n\n```\na\n', []],
  ['a\n<!-- b\n```\n-->\n```', ['5-5']],
  ['a <!-- b\n```\n-->\n```', ['2-4']],
  ['    <!--\n```', ['2-2']],
  ['<!-- a -->\n```', ['2-2']],
  ['<!-->\n```', ['2-2']],
  ['> <!--\n> ```\n\n```', ['4-4']],
  ['- <!--\n  ```\n\n  ```\n\n```', ['6-6']],
  ['- <!--\n- ```', ['2-2']],
  ['<pre>\n```\n</PRE>\n```', ['4-4']],
  ['<script src="a">\n```\n\n</style>\n```', ['5-5']],
  ['<prefix>\n\n```', ['3-3']],
  ['<?a\n```\n?>\n```', ['4-4']],
  ['<!DOCTYPE\n```\n>\n```', ['4-4']],
  ['<![CDATA[\n```\n]]>\n```', ['4-4']],
];

/** The fenced blocks that remark finds: what CommonMark says. */
function byRemark(text: string): string[] {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    const start = node.position?.start;
    if (node.type === 'code' && /^[`~]{3}/.test(text.slice(start?.offset)))
      found.push(`${start?.line}-${node.position?.end.line}`);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(unified().use(remarkParse).parse(text));
  return found;
}

function byScanner(text: string): string[] {
  const lines = lineIndex(text);
  return codeFences(text, lines, 0).map(({ start, end }) => `${lines.lineOf(start)}-${lines.lineOf(end - 1)}`);
}

describe('codeFences', () => {
  it.each(ROWS)('of %j are at %j', (text, blocks) => {
    expect(byScanner(text)).toEqual(blocks);
  });

  it.each(ROWS)('of %j are where CommonMark has them', (text, blocks) => {
    expect(byRemark(text)).toEqual(blocks);
  });

  it('start at an offset, as after front matter', () => {
    const text = '---\na: |\n  ```\n---\nb\n```\nc\n```\n';
    const body = text.indexOf('b\n');
    expect(codeFences(text, lineIndex(text), body)).toEqual([{ start: body + 2, end: text.length }]);
  });
});

describe('fenceAt', () => {
  const fences = [
    { start: 2, end: 5 },
    { start: 5, end: 6 },
    { start: 9, end: 12 },
  ];
  it.each([
    [0, null],
    [1, null],
    [2, 0],
    [4, 0],
    [5, 1],
    [6, null],
    [8, null],
    [9, 2],
    [11, 2],
    [12, null],
    [99, null],
  ] as const)('of offset %d is %s', (offset, index) => {
    expect(fenceAt(fences, offset)).toBe(index === null ? null : fences[index]);
  });
});
