import { describe, expect, it } from 'vitest';
import { mdxRows, readMdxAlike } from './mdx-reading.ts';

describe('the units of an MDX document are those of its prose', () => {
  it.each<readonly [name: string, text: string, rows: readonly string[]]>([
    ['imports', "import A from './a.js'\nimport { b,\n  c } from 'd';\n\n# Hay\n", ['heading: Hay']],
    [
      'exports',
      'export const a = {\n\n  b: "Hay. Oats.",\n}\n\nexport default ({children}) => <b>{children}</b>\n\nHay.\n',
      ['paragraph: Hay.'],
    ],
    ['front matter', '---\ntitle: Hay\n---\nimport a from "b"\n\nOats.\n', ['meta: Hay title', 'paragraph: Oats.']],
    [
      'expressions that are blocks',
      'Hay.\n\n{oats.map((oat) => (\n  <li>{oat} and {`more. ` + x}</li>\n))}\n',
      ['paragraph: Hay.'],
    ],
    [
      'expressions in a sentence',
      'Feed {count} hens. Then {a. b} go.\n',
      ['paragraph: Feed {count} hens.', 'paragraph: Then {a. b} go.'],
    ],
    ['comments', '{/* No. */}\n\nFeed {/* no. No. */}hens.\n\n{/*\n\nNo.\n\n*/}\n', ['paragraph: Feed {/* no. No. */}hens.']],
    ['a blank in braces', "One.{' '}Two.\n", ['paragraph: One.', 'paragraph: Two.']],
    ['only an expression', '{hay}\n\n## {hay}\n\n{hay} {oats}\n', []],
    ['tags on lines of their own', '<Tabs>\n<TabItem value="a">\nHay.\n</TabItem>\n</Tabs>\n', ['paragraph: Hay.']],
    [
      'tags with blank lines around',
      '<Steps>\n\n1. Feed *all*.\n\n   Then rest.\n\n2. Go.\n\n</Steps>\n',
      ['item: Feed *all*.', 'item: Then rest.', 'item: Go.'],
    ],
    ['indented content', '<A>\n  <B>\n    Hay.\n\n    - Oats\n  </B>\n</A>\n', ['paragraph: Hay.', 'item: Oats']],
    [
      'a component in a sentence',
      'See <Link to="a. b">the barn</Link> now. Go.\n',
      ['paragraph: See <Link to="a. b">the barn</Link> now.', 'paragraph: Go.'],
    ],
    ['elements alone in a paragraph', '<A>One.</A>\n<B>Two.</B> <C/>\n', ['html: One.', 'html: Two.']],
    ['an element in an element', '<A>One <b>two</b></A>\n', ['html: One <b>two</b>']],
    ['text before and behind elements', '<A/> one <B>two</B>\n', ['paragraph: <A/> one <B>two</B>']],
    [
      'elements of code',
      '<code>a. b</code>\n\nPress <kbd>A. B</kbd> now.\n\n<pre>No.</pre>\n',
      ['paragraph: Press <kbd>A. B</kbd> now.'],
    ],
    ['a fragment', '<>\n  Hay.\n</>\n', ['paragraph: Hay.']],
    ['a table', '| A | {b} |\n|---|---|\n| <C d="e">f</C> | <G/> |\n', ['cell: A', 'cell: <C d="e">f</C>']],
    ['a block quote', '> <A b="c">\n> Hay.\n> </A>\n', ['paragraph: Hay.']],
    ['a line break', 'Hay<br/>oats\n', ['paragraph: Hay', 'paragraph: oats']],
    ['code', '```jsx\nimport a from "b"\n```\n\n`<A>` opens.\n', ['paragraph: `<A>` opens.']],
    ['indented text, which is no code in MDX', 'Hay.\n\n    Oats.\n', ['paragraph: Hay.', 'paragraph: Oats.']],
    [
      'a file tree',
      '<FileTree>\n\n- src/\n  - **a.ts** The start\n  - b.ts\n- …\n\n</FileTree>\n\n- src/\n',
      ['item: **a.ts** The start', 'item: src/'],
    ],
    [
      'skipped elements',
      '{/* i18n:skip */}\n<A title="No">\nNo.\n</A>\n\nHay.\n\n{/* i18n:skip-start */}\n\nNo.\n\n{/* i18n:skip-end */}\n',
      ['paragraph: Hay.'],
    ],
  ])('%s', async (_name, text, rows) => {
    expect(await mdxRows(text)).toEqual(rows);
    expect((await readMdxAlike(text)).problem).toBeNull();
  });
});

describe('string attributes of an MDX document are units', () => {
  it.each<readonly [name: string, text: string, rows: readonly string[]]>([
    [
      'of a block',
      '<Tabs>\n<TabItem label="One. Two." icon="x">\n\nHay.\n\n</TabItem>\n</Tabs>\n',
      ['alt: One. Two. <TabItem label>', 'paragraph: Hay.'],
    ],
    [
      'several of one tag',
      '<Card\n  title=\'Hay\'\n  href="/a"\n  description="Oats"\n/>\n',
      ['alt: Hay <Card title>', 'alt: Oats <Card description>'],
    ],
    [
      'in a sentence',
      'Hay. See <Icon label="Barn" /> now.\n',
      ['paragraph: Hay.', 'paragraph: See <Icon label="Barn" /> now.', 'alt: Barn <Icon label>'],
    ],
    ['at the end of a block', '## Hay <Badge text="New" />\n', ['heading: Hay', 'alt: New <Badge text>']],
    ['alone in a heading', '## <Icon label="Barn" />\n', ['alt: Barn <Icon label>']],
    ['not in braces', '<A title={"no"} label={`no`} {...b} c={"}"} alt="yes" />\n', ['alt: yes <A alt>']],
    [
      'behind JavaScript with signs of tags',
      '<A b={(c) => <d>{"}>"}</d>} title="yes">\n\nHay.\n\n</A>\n',
      ['alt: yes <A title>', 'paragraph: Hay.'],
    ],
    ['with references', '<A title="B &amp; C" />\n', ['alt: B &amp; C <A title>']],
    ['not when they are empty', '<A title="" label />\n', []],
    ['of an image', '<img src="a.png" alt="A hen" title="Hen" />\n', ['alt: A hen a.png', 'alt: Hen <img title>']],
    ['of code', '<iframe title="A film" src="b">No.</iframe>\n', ['alt: A film <iframe title>']],
  ])('%s', async (_name, text, rows) => {
    expect(await mdxRows(text)).toEqual(rows);
  });
});

describe('what site generators take away before MDX is read is no mistake', () => {
  it.each<readonly [name: string, text: string, rows: readonly string[]]>([
    ['ids of headings', '## Hay {#the-hay}\n', ['heading: Hay']],
    ['admonitions', ':::note\n\nHay.\n\n:::\n\n:::tip{icon="x"}\nOats.\n:::\n', ['paragraph: Hay.', 'paragraph: Oats.']],
    [
      'titles of admonitions',
      ':::note[The hay]\nOats.\n:::\n\n:::caution Mind\n\nGo.\n\n:::\n',
      ['paragraph: The hay', 'paragraph: Oats.', 'paragraph: Mind', 'paragraph: Go.'],
    ],
    ['alerts', '> [!NOTE]\n> Hay.\n', ['paragraph: Hay.']],
    ['formulas', '$$\n\\frac{a b}{c}\n$$\n\nHay.\n', ['paragraph: Hay.']],
  ])('%s', async (_name, text, rows) => {
    expect(await mdxRows(text)).toEqual(rows);
    expect((await readMdxAlike(text)).problem).toBeNull();
  });
});

describe('a document that is no MDX is read all the same', () => {
  const rest =
    'import A from "b"\nimport {\n  c,\n} from "d"\n\nexport const e = {\n\n  f: 1,\n}\n\n<Tabs a={{b: 1}}>\n<Tab c="d">\n\nOats.\n\n</Tab>\n</Tabs>\n';

  it.each<readonly [name: string, text: string, row: string]>([
    ['a brace', 'Hay { oats.', 'paragraph: Hay { oats.'],
    ['words in braces', 'Hay {count oats} now.', 'paragraph: Hay {count oats} now.'],
    ['a comparison', 'Hay <5 oats.', 'paragraph: Hay <5 oats.'],
    ['an address', '<https://hay.example> Hay.', 'paragraph: <https://hay.example> Hay.'],
    ['an open element', 'Hay <b>oats.', 'paragraph: Hay <b>oats.'],
    ['a closing tag', '</b> Hay.', 'paragraph: Hay.'],
    ['an HTML comment', '<!-- No. -->\n\nHay.', 'paragraph: Hay.'],
    ['a sentence that begins like an import', 'import the hay.', 'paragraph: import the hay.'],
  ])('%s', async (_name, text, row) => {
    const { problem } = await readMdxAlike(`${text}\n\n${rest}`);
    expect(problem?.message).toMatch(/^Expected MDX, found a mistake, so (?:it is read as Markdown|HTML comments are read)/);
    expect(await mdxRows(`${text}\n\n${rest}`)).toEqual([row, 'paragraph: Oats.']);
  });

  it('tells where the mistake is', async () => {
    const text = '---\ntitle: Hay\n---\n\nOats.\n\nFeed <5 hens.\n';
    const { problem, doc } = await readMdxAlike(text);
    expect(problem?.range).toEqual({ start: text.indexOf('5'), end: text.indexOf('5') + 1 });
    expect(doc.blocks).toHaveLength(3);
  });

  it('tells where an element is open', async () => {
    const { problem } = await readMdxAlike('Hay.\n\n<Tabs>\n\nOats.\n');
    expect(problem?.range.start).toBe('Hay.\n\n'.length);
  });

  it('keeps attributes where only comments are wrong', async () => {
    expect(await mdxRows('<!-- No. -->\n<Card title="Hay" />\n\n<!-- i18n:skip -->\n\nNo.\n')).toEqual(['alt: Hay <Card title>']);
  });
});
