import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FrontMatter, readFrontMatter } from '../../src/formats/front-matter.ts';

const pairsOf = ({ values }: FrontMatter) => values.map(({ key, value }) => `${key}=${value}`);
const block = (text: string, { range }: FrontMatter) => text.slice(range.start, range.end);

describe('the block', () => {
  const FOUND: readonly [text: string, block: string][] = [
    ['---\na: b\n---\n\n# T\n', '---\na: b\n---\n'],
    ['---\na: b\n---', '---\na: b\n---'],
    ['---\r\na: b\r\n---\r\nText', '---\r\na: b\r\n---\r\n'],
    ['---  \t\na: b\n---\t \nText', '---  \t\na: b\n---\t \n'],
    ['\ufeff---\na: b\n---\nText', '---\na: b\n---\n'],
    ['---\na: b\n...\nText\n---\n', '---\na: b\n...\n'],
    ['---\n---\nText', '---\n---\n'],
    ['---\na: |\n  ---\n  x\n---\nText', '---\na: |\n  ---\n  x\n---\n'],
  ];
  it.each(FOUND)('of %j is %j', async (text, expected) => {
    const frontMatter = await readFrontMatter(text);
    expect(block(text, frontMatter)).toBe(expected);
    expect(frontMatter.problem).toBeNull();
  });

  it.each([
    '',
    'Text',
    '# T\n\n---\na: b\n---\n',
    '---',
    '---\n',
    '---\na: b\n',
    ' ---\na: b\n---\n',
    '----\na: b\n----\n',
    '--- a\nb: c\n---\n',
    '---\na: b\n ---\n',
    '---\na: b\n----\n',
    '---\n\nA rule, then text\n',
  ])('of %j is missing', async (text) => {
    expect(await readFrontMatter(text)).toEqual({ range: { start: 0, end: 0 }, values: [], problem: null });
  });

  it('is missing after a byte-order mark', async () => {
    expect((await readFrontMatter('\ufeffText')).range).toEqual({ start: 1, end: 1 });
  });
});

describe('the values', () => {
  // The YAML, then key, value, style and the slice of the file that `range` names.
  const READ: readonly [yaml: string, key: string, value: string, style: string, slice: string][] = [
    ['a: plain text', 'a', 'plain text', 'plain', 'plain text'],
    ['a: b # c', 'a', 'b', 'plain', 'b'],
    ['a: 1.0', 'a', '1.0', 'plain', '1.0'],
    ['a: &x 1.0', 'a', '1.0', 'plain', '1.0'],
    ['a: !!float 1', 'a', '1', 'plain', '1'],
    ['{a: 0x1F}', 'a', '0x1F', 'plain', '0x1F'],
    ['{a: no}', 'a', 'no', 'plain', 'no'],
    ['{a: True}', 'a', 'True', 'plain', 'True'],
    ['{a: 2020-01-31}', 'a', '2020-01-31', 'plain', '2020-01-31'],
    ["a: 'it''s'", 'a', "it's", 'single-quoted', "it''s"],
    ['a: "x\\"y"', 'a', 'x"y', 'double-quoted', 'x\\"y'],
    ['a: "x\\ty"', 'a', 'x\ty', 'double-quoted', 'x\\ty'],
    ['a: [b]', 'a.0', 'b', 'plain', 'b'],
    ['a: [b: c]', 'a.0.b', 'c', 'plain', 'c'],
    ['a: &x b', 'a', 'b', 'plain', 'b'],
    ['a:\tb', 'a', 'b', 'plain', 'b'],
    ['a: |\n  b\n  c', 'a', 'b\nc\n', 'block', '  b\n  c\n'],
    ['a: >- # folded\n  b\n  c', 'a', 'b c', 'block', '  b\n  c\n'],
    ['a: b\n  c', 'a', 'b c', 'plain', 'b\n  c'],
    ['a:\n  b:\n    c: d', 'a.b.c', 'd', 'plain', 'd'],
    ['a:\n- b: c', 'a.0.b', 'c', 'plain', 'c'],
    ['"a b": c', 'a b', 'c', 'plain', 'c'],
    ['1.0: c', '1.0', 'c', 'plain', 'c'],
    ['a: ""', 'a', '', 'double-quoted', ''],
    ['__proto__: c', '__proto__', 'c', 'plain', 'c'],
  ];
  it.each(READ)('of %j are `%s` = %j (%s)', async (yaml, key, value, style, slice) => {
    const text = `---\n${yaml}\n---\n`;
    const { values, problem } = await readFrontMatter(text);
    expect(problem).toBeNull();
    expect(values.map(({ range, ...rest }) => ({ ...rest, slice: text.slice(range.start, range.end) }))).toEqual([
      { key, value, style, slice },
    ]);
  });

  it.each(['a:', 'a: ~', 'a: null', 'a: {}', '? [a]\n: b', '# none', ''])('of %j are none', async (yaml) => {
    expect(await readFrontMatter(`---\n${yaml}\n---\n`)).toMatchObject({ values: [], problem: null });
  });

  it('of CRLF files have the offsets of the file', async () => {
    const text = '\ufeff---\r\na: b\r\nc: >\r\n  d\r\n  e\r\n---\r\n';
    const { values } = await readFrontMatter(text);
    expect(values.map(({ range }) => text.slice(range.start, range.end))).toEqual(['b', '  d\r\n  e\r\n']);
    expect(values[1]?.value).toBe('d e\n');
  });

  it('are in document order, whatever level they stand on', async () => {
    const text = '---\ntitle: T\nl10n:\n  sourceCommit: 0a\nkeywords:\n- x\n- "y"\nms.date: 1\n---\n';
    expect(pairsOf(await readFrontMatter(text))).toEqual([
      'title=T',
      'l10n.sourceCommit=0a',
      'keywords.0=x',
      'keywords.1=y',
      'ms.date=1',
    ]);
  });

  it('stand where their anchor stands, not where its aliases do', async () => {
    const text = "---\na: &x One\nb: *x\nc: &y >-\n  Two\nd: [*x, *y, &z 'Three']\n&k e: &x Four\nf: [*z, *k, *x]\n---\n";
    const frontMatter = await readFrontMatter(text);
    expect(frontMatter.problem).toBeNull();
    expect(pairsOf(frontMatter)).toEqual(['a=One', 'c=Two', 'd.2=Three', 'e=Four']);
    expect(frontMatter.values.map(({ range }) => text.slice(range.start, range.end).trim())).toEqual([
      'One',
      'Two',
      'Three',
      'Four',
    ]);
  });

  it('of unknown tags are their text, never executed', async () => {
    const text = '---\na: !!js/function "function () { throw new Error() }"\nb: !!js/undefined x\nc: !custom y\n---\n';
    const frontMatter = await readFrontMatter(text);
    expect(pairsOf(frontMatter)).toEqual(['a=function () { throw new Error() }', 'b=x', 'c=y']);
  });
});

describe('a problem', () => {
  const bomb = [
    'a: &a [x, x]',
    ...Array.from({ length: 20 }, (_, i) => `k${i}: &k${i} [*${i === 0 ? 'a' : `k${i - 1}`}, *${i === 0 ? 'a' : `k${i - 1}`}]`),
  ].join('\n');
  // The YAML, the text at the problem's place, and a part of its message.
  const PROBLEMS: readonly [yaml: string, slice: string | null, message: string][] = [
    ['a: b: c', null, 'Expected YAML in the front matter'],
    ['a: 1\na: 2', null, 'unique'],
    ['a: "b', null, 'Missing closing'],
    ['a: [b', null, 'Expected YAML'],
    ['a: &x [b]\nc: *x', '*x', 'Expected no aliases of maps or lists in the front matter, found `*x`'],
    ['a: &x b\nb: &x {}\nc: *x', '*x', 'Expected no aliases of maps or lists'],
    ['a: &x b\n*x : c', '*x', 'Expected no aliases'],
    ['a: *x\nb: &x c', '*x', 'Expected no aliases'],
    [bomb, '*a', 'Expected no aliases'],
    ['a: *missing', null, 'Expected'],
    ['Just text', 'Just text\n', 'Expected `key: value` lines in the front matter, found none'],
    ['- a\n- b', '- a\n- b\n', 'Expected `key: value` lines'],
    [`a: ${'['.repeat(5000)}`, null, 'nested too deep'],
    [`a: ${'{'.repeat(60000)}`, null, 'nested too deep'],
    [`a: ${'{b: '.repeat(10000)}`, null, 'nested too deep'],
    ['- '.repeat(30000), null, 'nested too deep'],
    ['? '.repeat(30000), null, 'nested too deep'],
    ['a: '.repeat(20000), null, 'nested too deep'],
    [Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), null, 'nested too deep'],
    [`a: ${'x'.repeat(70_000)}`, null, 'Expected at most 65536 characters of front matter, found 70004'],
  ];
  it.each(PROBLEMS.map(([yaml, ...rest]) => [yaml.slice(0, 30), yaml, ...rest] as const))(
    'of %j… is located',
    async (_, yaml, slice, message) => {
      const text = `---\n${yaml}\n---\n\nText\n`;
      const { problem, values, range } = await readFrontMatter(text);
      expect(values).toEqual([]);
      expect(problem?.message).toContain(message);
      const found = problem?.range ?? { start: -1, end: -1 };
      expect(found.start).toBeGreaterThanOrEqual(range.start);
      expect(found.end).toBeLessThanOrEqual(range.end);
      if (slice !== null) expect(text.slice(found.start, found.end)).toBe(slice);
    },
  );

  it('is all that hostile front matter can cause', async () => {
    const piece = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '? ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&a ',
      '*a',
      '!!js/function ',
      '|',
      '>',
      "'",
      '"',
      '\\',
      '#',
      '\t',
      '  ',
      '\n',
      '\r\n',
      '%',
      '<<',
      '\0',
      '\ud800',
      '\ufeff',
      '@',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const text = `---\n${pieces.join('')}\n---\nText`;
        const { range, values, problem } = await readFrontMatter(text);
        if (problem !== null) expect(values).toEqual([]);
        for (const value of [...values, ...(problem === null ? [] : [problem])]) {
          expect(value.range.start).toBeLessThanOrEqual(value.range.end);
          expect(value.range.end).toBeLessThanOrEqual(range.end);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
