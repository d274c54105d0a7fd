import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, markdown, tidyMarkdown } from '../properties/markdown-grammar.ts';
import { outline, outlineWith } from './outline-reading.ts';

describe('headings of an outline', () => {
  it.each<[string, readonly (readonly [depth: number, text: string, slug: string, ids: readonly string[]])[]]>([
    ['# Feed *all* hens\n', [[1, 'Feed all hens', 'feed-all-hens', []]]],
    ['## Use `x.y()` {#use}\n', [[2, 'Use x.y()', 'use-xy', ['use']]]],
    ['## Use { #use .wide }\n', [[2, 'Use', 'use', ['use']]]],
    ['## Use {: #use }\n', [[2, 'Use', 'use', ['use']]]],
    ['### <a name="oats"></a>Avoine\n', [[3, 'Avoine', 'avoine', ['oats']]]],
    ['### <a id="oats"></a>Avoine & foin\n', [[3, 'Avoine & foin', 'avoine--foin', ['oats']]]],
    [
      'Setext\n===\n\nOther {#o}\n---\n',
      [
        [1, 'Setext', 'setext', []],
        [2, 'Other', 'other', ['o']],
      ],
    ],
    ['> ## Quoted\n', [[2, 'Quoted', 'quoted', []]]],
    ['# Öffnen\n', [[1, 'Öffnen', 'öffnen', []]]],
    ['```\n# no\n```\n', []],
    ['---\ntitle: T\n---\n# After\n', [[1, 'After', 'after', []]]],
  ])('%j', async (text, expected) => {
    const { headings } = await outline(text);
    expect(headings.map(({ depth, text: title, slugs, ids }) => [depth, title, slugs[0], ids])).toEqual(expected);
  });

  it('number their fragments where a text comes again', async () => {
    const { anchors } = await outline('# Hay\n\n# Hay\n\n# Hay\n\n## 1 été!\n');
    expect([...anchors]).toEqual(expect.arrayContaining(['hay', 'hay-1', 'hay_2', '1-été', '_1-ete', '1-ete', '1-t']));
  });
});

describe('explicit anchors of an outline', () => {
  it.each([
    ['<a name="Gate"></a>\n\n# A\n', ['Gate']],
    ["Text <span id='x'>y</span>\n", ['x']],
    ['<input name="q">\n', []],
    ['`<a name="x">`\n\n<!-- <a name="y"> -->\n', []],
    ['[](){#here}\n', ['here']],
    ['{{#if a}}b{{/if}} {{ #c }} $\n', []],
    ['A colour: {color: #fff} {.a #b} {a=b #c} {a #d}\n', ['b', 'c']],
    ['{: #below }\n', ['below']],
  ])('%j', async (text, expected) => {
    expect((await outline(text)).ids.map(({ name }) => name)).toEqual(expected);
  });

  it('of MDX stand in comments too', async () => {
    const { ids } = await outline('## Gate {/* #gate */}\n\n<Card id="card" />\n', { isMdx: true });
    expect(ids.map(({ name }) => name)).toEqual(['gate', 'card']);
  });
});

describe('code of an outline', () => {
  it.each([
    ['```js a=1\nx\n  y\n```\n', 'js a=1', 'x\n  y', true],
    ['- a\n\n  ~~~\n  x\n    y\n  ~~~\n', '', 'x\n  y', true],
    ['> ```sh\n> x\n>  y\n> ```\n', 'sh', 'x\n y', true],
    ['Code:\n\n    x\n      y\n\nEnd\n', '', 'x\n  y', true],
    ['```\nx\n', '', 'x', false],
    ['````\n```\nx\n```\n````\n', '', '```\nx\n```', true],
    ['```\r\nx\r\n```\r\n', '', 'x', true],
  ])('%j', async (text, info, content, isClosed) => {
    expect((await outline(text)).code).toEqual([{ info, content, isClosed, range: expect.anything() }]);
  });
});

describe('links of an outline', () => {
  it.each([
    ['[a](b.md "t") ![c](d.png) <https://e.example>', ['link b.md', 'image d.png', 'link https://e.example']],
    ['[a][r]\n\n[r]: c.md#d\n', ['definition c.md#d']],
    ['<a href="a.md"><img src=b.png></a>', ['html a.md', 'html b.png']],
    ['<LinkCard\n  href="/a/"\n  title="A" />\n', ['html /a/']],
    ['[a]({{ site.base }}/b.md)', ['link {{ site.base }}/b.md']],
    [':::image source="a.png" alt-text="b":::\n', ['image a.png']],
    ['```\n[a](b.md)\n```\n`<a href="c">`\n<!-- <a href="d"> -->\n', []],
    ['[a](<b c.md>) [d](e\\_f.md) [g](h&amp;i.md)', ['link b c.md', 'link e_f.md', 'link h&i.md']],
  ])('%j', async (text, expected) => {
    expect((await outline(text)).links.map(({ kind, destination }) => `${kind} ${destination}`)).toEqual(expected);
  });
});

describe('extensions of an outline', () => {
  it.each([
    ['> [!NOTE]\n> Hay\n', ['alert NOTE']],
    ['> [!REMARQUE] Foin\n', ['alert REMARQUE']],
    ['> [! NOTE]\n', ['alert NOTE']],
    ['> [!ПРИМЕЧАНИЕ]\n', ['alert ПРИМЕЧАНИЕ']],
    ['> ［！注意］\n', ['alert 注意']],
    ['[!NOTE]\n', []],
    ['[!INCLUDE [n](../a.md)] and [!INCLUDE[](b.md)]\n', ['include ../a.md', 'include b.md']],
    ['[!code-csharp[Main](c.cs?range=1)]\n', ['include c.cs?range=1']],
    ['[!VIDEO https://a.example]\n', ['directive [!VIDEO']],
    ['Press [!UICONTROL Save].\n', []],
    [
      ':::row:::\n:::column span="2":::\nHay\n:::column-end:::\n',
      ['directive :::row', 'directive :::column', 'directive :::column-end'],
    ],
    ['::: tip Title\nHay\n:::\n', ['directive :::tip', 'directive :::']],
    ['!!! note "T"\n    Hay\n', ['directive !!! note']],
    ['{% include a.html %} {% if x %}\n', ['include a.html', 'directive {% if']],
    ['{{< tabs >}}\n{{% /tab %}}\n', ['directive {{< tabs', 'directive {{< /tab']],
    ['--8<-- "a.md"\n<<< @/b.js\n', ['include a.md', 'include @/b.js']],
    ['`[!INCLUDE [n](a.md)]` and `{% x %}`\n\n```\n:::row\n```\n', []],
    ['<!-- \n:::row\n-->\n', []],
  ])('%j', async (text, expected) => {
    expect((await outline(text)).lines.map(({ kind, name }) => `${kind} ${name}`)).toEqual(expected);
  });
});

describe('the shape of an outline', () => {
  it.each([
    [
      '# A\n\nB\n\n- c\n- d\n\n1. e\n',
      ['heading 1', 'paragraph', 'list 2', 'paragraph', 'paragraph', 'numbered list 1', 'paragraph'],
    ],
    ['> a\n\n---\n\n```js\n```\n', ['quote', 'paragraph', 'rule', 'code js']],
    ['|a|b|\n|-|-|\n|c|d|\n', ['table 2x2']],
    ['<div>\na\n</div>\n\n<!-- b -->\n\n<a name="c"></a>\n', ['html']],
    ['!!! note "T"\n    Hay\n', ['paragraph']],
    [':::tip T\nHay\n:::\n', ['paragraph']],
  ])('%j', async (text, expected) => {
    expect((await outline(text)).shape.map(({ type }) => type)).toEqual(expected);
  });

  it('of MDX holds elements', async () => {
    const { shape } = await outline('<Tabs>\n  <Tab>\n  Hay\n  </Tab>\n</Tabs>\n\n{/* no */}\n', { isMdx: true });
    expect(shape.map(({ type }) => type)).toEqual(['element Tabs', 'element Tab', 'paragraph']);
  });
});

describe('tables of an outline', () => {
  it('count the cells of each row as they are written', async () => {
    const { tables } = await outline('| a | b |\n|---|---|\n| c |\n| `d|e` | f \\| g | h |\n');
    expect(tables.map(({ rows }) => rows.map(({ cells }) => cells))).toEqual([[2, 1, 3]]);
  });
});

it('an outline leaves out what is cut, and places the rest in the file', async () => {
  const text = '## <a name="hay"></a><s>Foin</s><i>Hay</i>\n\n[<s>Avoine</s><i>Oats</i>](a.md)\n';
  const cuts = [...text.matchAll(/<s>|<\/s><i>\w+<\/i>/g)].map(({ 0: all, index }) => ({
    start: index,
    end: index + all.length,
  }));
  const { headings, links } = await outline(text, { cuts });
  expect(headings).toMatchObject([{ text: 'Foin', ids: ['hay'], range: { start: 0, end: text.indexOf('</s>') } }]);
  expect(links.map(({ range }) => text.slice(range.start, range.end))).toEqual(['[<s>Avoine</s><i>Oats</i>](a.md)']);
});

describe('an outline', () => {
  it('is the same with both engines', async () => {
    await fc.assert(fc.asyncProperty(tidyMarkdown, outlineOfBoth), { numRuns: 200, seed: 1 });
  });

  it('is read of any text, and its ranges lie in it in order', async () => {
    const check = async (text: string) => {
      for (const isMdx of [false, true]) {
        const { headings, code, links, lines, ids, shape } = await outlineWith('satteri', text, { isMdx });
        for (const list of [headings, code, links, lines, ids, shape]) {
          const starts = list.map(({ range }) => range.start);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
          for (const { range } of list) expect(range.end).toBeGreaterThanOrEqual(range.start);
          for (const { range } of list) expect(range.end).toBeLessThanOrEqual(text.length);
        }
      }
    };
    await fc.assert(fc.asyncProperty(fc.oneof(markdown, anyText), check), { numRuns: 100, seed: 1 });
  });
});

async function outlineOfBoth(text: string): Promise<void> {
  await outline(text);
}
