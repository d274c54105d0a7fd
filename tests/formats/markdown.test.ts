import { describe, expect, it } from 'vitest';
import { read, rows } from './markdown-reading.ts';

type Row = readonly [name: string, markdown: string, units: readonly string[]];

const BLOCKS: readonly Row[] = [
  ['nothing', '', []],
  ['blank lines', ' \n\t\n', []],
  ['ATX headings', '# Hay\n\n###### Oats ######', ['heading: Hay', 'heading: Oats']],
  ['setext headings', 'Hay\n===\n\nOats\nand water\n---', ['heading: Hay', 'heading: Oats and water']],
  ['an empty heading', '#\n\n## ##\n\nHay', ['paragraph: Hay']],
  ['a heading with an empty anchor', '## <a name="hay"></a>Hay', ['heading: Hay']],
  ['paragraphs', 'Hay.\n\nOats.', ['paragraph: Hay.', 'paragraph: Oats.']],
  ['thematic breaks', 'Hay.\n\n---\n\n* * *\n\nOats.', ['paragraph: Hay.', 'paragraph: Oats.']],
  ['tight and loose lists', '- Hay\n- Oats\n\n1. One\n\n2) Two', ['item: Hay', 'item: Oats', 'item: One', 'item: Two']],
  ['nested lists', '- Hay\n  - Dry\n    1. Grass\n\n  More hay', ['item: Hay', 'item: Dry', 'item: Grass', 'item: More hay']],
  ['a heading in a list', '- # Hay\n- Oats', ['heading: Hay', 'item: Oats']],
  ['quotes', '> Hay.\n>\n> > Oats.\n> - Water', ['paragraph: Hay.', 'paragraph: Oats.', 'item: Water']],
  ['code', '```\nhay\n```\n\n~~~ sh\noats\n~~~\n\n    water\n\nEnd.', ['paragraph: End.']],
  [
    'a table',
    '| Hay | Oats |\n|-|:-:|\n| one. Two. | three |\n\nEnd.',
    ['cell: Hay', 'cell: Oats', 'cell: one.', 'cell: Two.', 'cell: three', 'paragraph: End.'],
  ],
  ['a table without outer pipes', 'Hay | Oats\n-|-\none | two', ['cell: Hay', 'cell: Oats', 'cell: one', 'cell: two']],
  ['a table with empty cells', '|Hay||\n|-|-|\n||two|', ['cell: Hay', 'cell: two']],
  [
    'a table directly below a paragraph',
    'Hay.\n| A | B |\n|-|-|\n| 1a | 2b |',
    ['paragraph: Hay.', 'cell: A', 'cell: B', 'cell: 1a', 'cell: 2b'],
  ],
  [
    'a table in a list',
    '- Hay\n\n  |A|B|\n  |-|-|\n  |c|d|\n\n  - Oats',
    ['item: Hay', 'cell: A', 'cell: B', 'cell: c', 'cell: d', 'item: Oats'],
  ],
  ['a table in a quote', '> |A|B|\n> |-|-|\n> |c|d|', ['cell: A', 'cell: B', 'cell: c', 'cell: d']],
  ['pipes that are escaped', '|A|\n|-|\n|b \\| c|', ['cell: A', 'cell: b \\| c']],
  ['pipes in code', '|A|B|\n|-|-|\n|x `b|c` y|d|', ['cell: A', 'cell: B', 'cell: x `b|c` y', 'cell: d']],
  ['pipes that are escaped in code', '|A|\n|-|\n|x `b\\|c`|', ['cell: A', 'cell: x `b\\|c`']],
  ['pipes in code without outer pipes', 'A|B\n-|-\nx `b|c`|d', ['cell: A', 'cell: B', 'cell: x `b|c`', 'cell: d']],
  ['an unmatched backtick in a table', '|A|B|\n|-|-|\n|b ` c|d|', ['cell: A', 'cell: B', 'cell: b ` c', 'cell: d']],
  [
    'front matter',
    '---\ntitle: Hay. Oats.\ndescription: "All of it"\nauthor: me\nkeywords:\n  - dry\n  - wet\n---\n# Hay',
    [
      'meta: Hay. <title>',
      'meta: Oats. <title>',
      'meta: All of it <description>',
      'meta: dry <keywords.0>',
      'meta: wet <keywords.1>',
      'heading: Hay',
    ],
  ],
];

const SOURCES: readonly Row[] = [
  ['soft wraps', 'Feed\nall  \t\n   hens.', ['paragraph: Feed all hens.']],
  ['soft wraps with one blank', 'Feed \n all\n\thens.', ['paragraph: Feed all hens.']],
  ['sentences that wrap', 'Feed all. Then\nclose the\ngate.', ['paragraph: Feed all.', 'paragraph: Then close the gate.']],
  ['quote continuations', '> Feed\n> all\n>hens.', ['paragraph: Feed all hens.']],
  ['lazy continuations', '> Feed\nall\n> hens.', ['paragraph: Feed all hens.']],
  ['nested quote continuations', '> > Feed\n> > all\n> hens.', ['paragraph: Feed all hens.']],
  ['a sign that looks like a marker', 'Is 3\n\\> 2?', ['paragraph: Is 3 \\> 2?']],
  ['wraps in a list', '- Feed\n  all\n\n  1. hens\n     now', ['item: Feed all', 'item: hens now']],
  ['wraps in a list in a quote', '> - Feed\n>   all', ['item: Feed all']],
  ['wraps in code', 'Run `feed\nhens` now.', ['paragraph: Run `feed hens` now.']],
  ['wraps in a link', 'See [feed\nhens](a.md "b\nc").', ['paragraph: See [feed hens](a.md "b c").']],
  ['CRLF', 'Feed\r\nall.\r\n\r\nHens.\r\n', ['paragraph: Feed all.', 'paragraph: Hens.']],
  ['CR', 'Feed\rall.\r\rHens.', ['paragraph: Feed all.', 'paragraph: Hens.']],
  ['mixed line ends', 'Feed\r\nall\nhens\rnow.\n\r\nHens.', ['paragraph: Feed all hens now.', 'paragraph: Hens.']],
  ['a byte-order mark', '\ufeffFeed.\n\n\ufeffHens.', ['paragraph: Feed.', 'paragraph: Hens.']],
  ['a byte-order mark and front matter', '\ufeff---\ntitle: Hay\n---\nFeed.', ['meta: Hay <title>', 'paragraph: Feed.']],
  [
    'hard breaks',
    'Feed  \nall\\\nhens<br>now<br/>\nor<BR />never',
    ['paragraph: Feed', 'paragraph: all', 'paragraph: hens', 'paragraph: now', 'paragraph: or', 'paragraph: never'],
  ],
  ['a hard break in a quote', '> Feed  \n> all', ['paragraph: Feed', 'paragraph: all']],
  ['NUL and half a surrogate pair', 'Fe\0ed \ud800all.', ['paragraph: Fe\0ed \ud800all.']],
  ['escapes and references', 'A \\* B &amp; &#67; &copy;.', ['paragraph: A \\* B &amp; &#67; &copy;.']],
];

const LINKS: readonly Row[] = [
  ['a whole link', '[Feed](a.md "b")', ['paragraph: Feed']],
  ['a whole link with markup', '- [**Feed** `hens`](a.md)', ['item: **Feed** `hens`']],
  ['a whole link in a cell', '|A|\n|-|\n| [Feed](a.md) |', ['cell: A', 'cell: Feed']],
  ['a whole link in a heading', '## [Feed](a.md)', ['heading: Feed']],
  ['a whole link with brackets', '[Feed [all] \\] `]`](a_(1).md)', ['paragraph: Feed [all] \\] `]`']],
  ['a whole reference link', '[Feed][a]\n\n[a]: a.md', ['paragraph: Feed']],
  ['a whole shortcut', '[Feed]\n\n[feed]: a.md', ['paragraph: Feed']],
  ['a link and a full stop', '[Feed](a.md).', ['paragraph: [Feed](a.md).']],
  ['a link that is bold as a whole', '**[Feed](a.md)**', ['paragraph: **[Feed](a.md)**']],
  ['a link with bold text', '[**Feed**](a.md)', ['paragraph: **Feed**']],
  ['links that are sentences', '[Feed.](a.md) [Hens.](b.md)', ['paragraph: Feed.', 'paragraph: Hens.']],
  ['an address in angle brackets', '<https://example.com/a>', []],
  ['a bare address', 'https://example.com/a', []],
  [
    'an address in a sentence',
    'See https://example.com/a.b. Then <https://example.com/c.d>.',
    ['paragraph: See https://example.com/a.b.', 'paragraph: Then <https://example.com/c.d>.'],
  ],
  ['a link whose text is an address', '[https://example.com/a](https://example.com/a)', ['paragraph: https://example.com/a']],
  ['code', '`feed hens`', []],
  ['code in a link', '[`feed hens`](a.md)', []],
  ['bold code', '**`feed hens`**', []],
  ['code and a sign', '`feed`:', ['paragraph: `feed`:']],
  ['emphasis over two sentences', '*Feed. Hens.*', ['paragraph: *Feed. Hens.*']],
  [
    'markup that starts a sentence',
    'Feed. **Hens** eat. <kbd>A</kbd> is key.',
    ['paragraph: Feed.', 'paragraph: **Hens** eat.', 'paragraph: <kbd>A</kbd> is key.'],
  ],
  ['an empty anchor between sentences', 'Feed. <a id="b"></a>Hens.', ['paragraph: Feed.', 'paragraph: Hens.']],
  ['strikethrough', '~~Feed~~ hens', ['paragraph: ~~Feed~~ hens']],
];

const IMAGES: readonly Row[] = [
  ['alone', '![Hen](a.png)', ['alt: Hen <a.png>']],
  ['alone without text', '![](a.png)', []],
  ['two on a line', '![Hen](a.png) ![Cow](b.png)', ['alt: Hen <a.png>', 'alt: Cow <b.png>']],
  ['two lines', '![Hen](a.png)\n![Cow](b.png)', ['alt: Hen <a.png>', 'alt: Cow <b.png>']],
  [
    'in a sentence',
    'See ![Hen](a.png) now. Rest.',
    ['paragraph: See ![Hen](a.png) now.', 'alt: Hen <a.png>', 'paragraph: Rest.'],
  ],
  ['with a title and markup', '![A *red* hen](a.png "t")', ['alt: A *red* hen <a.png>']],
  ['with two sentences', '![A hen. It is red.](a.png)', ['alt: A hen. It is red. <a.png>']],
  ['with brackets', '![A [red] \\] hen](a.png)', ['alt: A [red] \\] hen <a.png>']],
  ['with an escaped address', '![Hen](a\\_b&amp;c.png)', ['alt: Hen <a_b&c.png>']],
  ['with an address in angle brackets', '![Hen](<a b.png>)', ['alt: Hen <a b.png>']],
  ['in a link', '[![Hen](a.png)](b.md)', ['alt: Hen <a.png>']],
  ['in a link with text', '[![Hen](a.png) See](b.md)', ['paragraph: ![Hen](a.png) See', 'alt: Hen <a.png>']],
  ['in an item', '- ![Hen](a.png)\n- Oats', ['alt: Hen <a.png>', 'item: Oats']],
  ['in a heading', '# ![Hen](a.png) Hay', ['heading: ![Hen](a.png) Hay', 'alt: Hen <a.png>']],
  [
    'in a cell',
    '|![Hen](a.png)|B|\n|-|-|\n|c|d ![Cow](b.png)|',
    ['alt: Hen <a.png>', 'cell: B', 'cell: c', 'cell: d ![Cow](b.png)', 'alt: Cow <b.png>'],
  ],
  ['in a quote, over two lines', '> ![A\n> hen](a.png)', ['alt: A hen <a.png>']],
  ['full reference', '![Hen][A  b]\n\n[a b]: a.png', ['alt: Hen <a b>']],
  ['collapsed reference', '![Hen][]\n\n[hen]: a.png', ['alt: Hen <hen>']],
  ['shortcut reference', '![Hen]\n\n[hen]: a.png', ['alt: Hen <hen>']],
  ['as a tag alone', '<img src="a.png" alt="Hen">', ['alt: Hen <a.png>']],
  [
    'as a tag in a sentence',
    "See <img alt='Hen' src='a.png'/> now.",
    ["paragraph: See <img alt='Hen' src='a.png'/> now.", 'alt: Hen <a.png>'],
  ],
  ['as a tag with other attributes', '<img data-src="b" src=a.png data-alt="c" alt = "Hen">', ['alt: Hen <a.png>']],
  ['as a tag without text', '<img src="a.png" alt="">', []],
];

const HTML: readonly Row[] = [
  [
    'a table',
    '<table>\n<tr><th>A</th><td>One. Two</td></tr>\n<tr><td>x <b>y</b> z</td><td><p>p</p><ul><li>l</li></ul></td></tr>\n</table>',
    ['html: A', 'html: One.', 'html: Two', 'html: x <b>y</b> z', 'html: p', 'html: l'],
  ],
  [
    'details',
    '<details>\n<summary>Hay <em>now</em></summary>\n\nOats **all**.\n\n</details>',
    ['html: Hay <em>now</em>', 'paragraph: Oats **all**.'],
  ],
  [
    'nested inline tags',
    '<p>See <a href="a.md">the <b>red <i>hen</i></b></a> now.</p>',
    ['html: See <a href="a.md">the <b>red <i>hen</i></b></a> now.'],
  ],
  ['a whole link', '<p><a href="a.md">Hay</a></p>', ['html: <a href="a.md">Hay</a>']],
  ['a paragraph over lines', '<p>\n  Feed\n  all.\n  Then rest.\n</p>', ['html: Feed all.', 'html: Then rest.']],
  ['line breaks', '<p>Hay<br>Oats</p>', ['html: Hay', 'html: Oats']],
  [
    'comments',
    '<!-- hay -->\n\n<div>Oats <!-- not water --> now</div>\n\n<!--\nwater\n\nmore\n-->',
    ['html: Oats <!-- not water --> now'],
  ],
  ['a comment in a paragraph', 'Hay <!-- oats --> now.', ['paragraph: Hay <!-- oats --> now.']],
  [
    'what is no prose',
    '<script>\nhay = "a";\n\nb\n</script>\n\n<style>\n.a { b: c }\n</style>\n\n<pre>\nhay\n\noats\n</pre>\n\n<svg><text>hay</text></svg>\n\n<math>\n<mi>x</mi>\n</math>\n\n<textarea>\nhay\n</textarea>',
    [],
  ],
  ['prose behind what is none', '<div><pre>hay</pre>Oats</div>', ['html: Oats']],
  ['references', '<div>A &amp; B &lt;c&gt;</div>', ['html: A &amp; B &lt;c&gt;']],
  ['a backslash', '<div>A \\* B</div>', ['html: A \\* B']],
  ['an icon without text', '<p><i class="hen"></i> Hay</p>', ['html: Hay']],
  ['signs and processing instructions', '<?php echo "<b>hay</b>" ?>\n\n<!DOCTYPE html>\n\n<div>A < B</div>', ['html: A < B']],
  ['in a quote', '> <p>\n> Hay\n> oats\n> </p>', ['html: Hay oats']],
  ['in a list', '- Hay\n\n  <p>Oats\n  now</p>', ['item: Hay', 'html: Oats now']],
  ['a block in a sentence', 'Hay <div>Oats</div> now', ['paragraph: Hay', 'paragraph: Oats', 'paragraph: now']],
  ['code tags', '<p><code>hay.Oats. B</code></p>\n\n<p>Run <code>a. B</code> now.</p>', ['html: Run <code>a. B</code> now.']],
];

describe.each([
  ['blocks', BLOCKS],
  ['sources', SOURCES],
  ['links', LINKS],
  ['images', IMAGES],
  ['raw HTML', HTML],
])('units of %s', (_, table) => {
  it.each(table)('%s', async (_name, markdown, units) => {
    expect(await rows(markdown)).toEqual(units);
  });
});

describe('a unit', () => {
  const TEXTS: readonly (readonly [markdown: string, text: string])[] = [
    ['Feed **all** `hens` &amp; [cows](a.md)\\*.', 'Feed all hens & cows*.'],
    ['See ![Hen](a.png) now.', 'See now.'],
    ['|A|\n|-|\n|x `b\\|c` \\| d|', 'x b|c | d'],
    ['Press <kbd>A</kbd> <!-- no --> now.', 'Press A now.'],
    ['`` a`b `` is code', 'a`b is code'],
    ['Feed {{ hens }} now{: .red }, all', 'Feed {{ hens }} now, all'],
    ['Hay[^1]\n\n[^1]: Oats', 'Hay'],
    ['<https://example.com/a> is it', 'https://example.com/a is it'],
    ['A&nbsp;B &Eacute; &#x1F414; &nope; &', 'A B É 🐔 &nope; &'],
    ['> Feed\n> *all\n> hens*', 'Feed all hens'],
  ];
  it.each(TEXTS)('of %j reads %j', async (markdown, text) => {
    const { units } = await read(markdown);
    expect(units.map((unit) => unit.text)).toContain(text);
  });

  it('has the range of its Markdown, a byte-order mark counted', async () => {
    const text = '\ufeff---\ntitle: Hay\n---\n\n> Feed\r\n> all. [Then](a.md)\n';
    const { units } = await read(text);
    expect(units.map(({ range, line }) => [text.slice(range.start, range.end), line])).toEqual([
      ['Hay', 2],
      ['Feed\r\n> all.', 5],
      ['Then', 6],
    ]);
  });

  it('of an alternative text has a range inside its sentence', async () => {
    const { units } = await read('See ![Hen](a.png) now.');
    expect(units.map(({ range }) => range)).toEqual([
      { start: 0, end: 22 },
      { start: 6, end: 9 },
    ]);
  });

  it('is numbered in document order, an alternative text behind its sentence', async () => {
    const { units } = await read('---\ntitle: A\n---\nOne ![x](a) two. Three.\n\n:::image source="b" alt-text="y":::\n\nFour.');
    expect(units.map(({ id, text }) => `${id} ${text}`)).toEqual(
      ['A', 'One two.', 'x', 'Three.', 'y', 'Four.'].map((text, index) => `abcde-${101 + index} ${text}`),
    );
  });

  it('knows its block', async () => {
    const { units } = await read('One. Two.\n\n- Three ![x](a)\n- Four');
    expect(units.map(({ block }) => block)).toEqual([0, 0, 1, 1, 2]);
  });
});
