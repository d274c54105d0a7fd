import { describe, expect, it } from 'vitest';
import { read, rows } from './markdown-reading.ts';

type Row = readonly [name: string, markdown: string, units: readonly string[]];

const ALERTS: readonly Row[] = [
  [
    'text on the next line',
    '> [!NOTE]\n> Feed the hens. Then\n> close the gate.',
    ['paragraph: Feed the hens.', 'paragraph: Then close the gate.'],
  ],
  ['text on the same line', '> [!NOTE] Feed the hens.', ['paragraph: Feed the hens.']],
  ['text on the same line that wraps', '> [!TIP] Feed the hens\n> at noon.', ['paragraph: Feed the hens at noon.']],
  ['text behind a blank line', '> [!NOTE]\n>\n> Feed the hens.', ['paragraph: Feed the hens.']],
  ['a list', '> [!TIP]\n> - Hay\n> - Oats for\n>   all', ['item: Hay', 'item: Oats for all']],
  ['code', '> [!NOTE]\n> ```sh\n> feed\n> ```\n> Done.', ['paragraph: Done.']],
  ['folded', '> [!warning]-\n> Feed the hens.', ['paragraph: Feed the hens.']],
  ['inside a list item', '- Barn\n\n  > [!NOTE]\n  > Feed the hens.', ['item: Barn', 'paragraph: Feed the hens.']],
  ['in a list item, on its marker line', '- > [!NOTE]\n  > Feed the hens.', ['paragraph: Feed the hens.']],
  ['with CRLF', '> [!NOTE]\r\n> Feed\r\n> the hens.\r\n', ['paragraph: Feed the hens.']],
  ['a name in brackets elsewhere is text', 'See [!NOTE] below.', ['paragraph: See [!NOTE] below.']],
];

const DOCFX: readonly Row[] = [
  ['div', '> [!div class="nextstepaction"]\n> [Go on](next.md)', ['paragraph: Go on']],
  ['video in a quote', '> [!VIDEO https://example.com/v]', []],
  ['video', 'One.\n\n[!VIDEO https://example.com/v]\n\nTwo.', ['paragraph: One.', 'paragraph: Two.']],
  ['code', '[!code-csharp[Main](../a.cs?range=1-3)]', []],
  ['code without a title', '[!code-json[](../a.json)]', []],
  ['include', '[!INCLUDE [barn](../includes/barn.md)]', []],
  ['include without a blank', '[!INCLUDE[barn](../includes/barn.md)]', []],
  ['two includes on one line', '[!INCLUDE [a](a.md)] [!INCLUDE [b](b.md)]', []],
  ['include with brackets in its address', '[!INCLUDE [a](a(1).md)]', []],
  ['include between two lines of a paragraph', 'One\n[!INCLUDE [a](a.md)]\ntwo', ['paragraph: One', 'paragraph: two']],
  [
    'include in a sentence',
    'Use [!INCLUDE [hen](hen.md)] here. Rest.',
    ['paragraph: Use [!INCLUDE [hen](hen.md)] here.', 'paragraph: Rest.'],
  ],
  ['include in a list item', '- [!INCLUDE [hen](hen.md)]\n- Oats', ['item: Oats']],
  [
    'include in a cell',
    '|A|B|\n|-|-|\n|[!INCLUDE [a](a.md)]|x [!INCLUDE [b](b.md)]|',
    ['cell: A', 'cell: B', 'cell: x [!INCLUDE [b](b.md)]'],
  ],
  ['control', 'Select [!UICONTROL Save] now.', ['paragraph: Select [!UICONTROL Save] now.']],
  ['control that starts a line', '[!UICONTROL Save] it.', ['paragraph: [!UICONTROL Save] it.']],
  ['cross reference', 'See <xref:Barn.Hen> now.', ['paragraph: See <xref:Barn.Hen> now.']],
  ['cross reference alone', '<xref:Barn.Hen>', []],
  [
    'tabs',
    '# [Barn](#tab/barn)\n\nOne.\n\n# [Field](#tab/field)\n\nTwo.\n\n***',
    ['heading: Barn', 'paragraph: One.', 'heading: Field', 'paragraph: Two.'],
  ],
];

const FENCES: readonly Row[] = [
  ['row and columns', ':::row:::\n:::column span="2":::\nHay.\n:::column-end:::\n:::row-end:::', ['paragraph: Hay.']],
  ['zone', '::: zone pivot="a"\nHay.\n::: zone-end', ['paragraph: Hay.']],
  ['moniker', '::: moniker range=">= barn-2.0"\n\nHay.\n\n::: moniker-end', ['paragraph: Hay.']],
  ['note', ':::note\n\nHay.\n\n:::', ['paragraph: Hay.']],
  ['note in a quote', '> :::note\n> Hay.\n> :::', ['paragraph: Hay.']],
  ['note in a list', '- One\n\n  :::note\n  Hay.\n  :::', ['item: One', 'item: Hay.']],
  ['title in words', '::: tip Hay first\nThen oats.\n:::', ['paragraph: Hay first', 'paragraph: Then oats.']],
  ['title in brackets', ':::note[Hay first]{.wide}\nThen oats.\n:::', ['paragraph: Hay first', 'paragraph: Then oats.']],
  [
    'attributes are no title',
    ':::info{icon="hen"}\nHay.\n:::\n\n::: {.callout}\nOats.\n:::',
    ['paragraph: Hay.', 'paragraph: Oats.'],
  ],
  ['nested', '::::tabs\n:::tab\nHay.\n:::\n::::', ['paragraph: Hay.']],
  ['in code', '```md\n:::note[Hay]\n```\n\n    ::: tip Hay', []],
  ['in a comment', '<!--\n:::note[Hay]\nOats\n:::\n-->', []],
];

const IMAGES: readonly Row[] = [
  ['on a line', ':::image type="content" source="hen.png" alt-text="A hen.":::', ['alt: A hen. <hen.png>']],
  ['with single quotes', ":::image source='hen.png' alt-text='A \"hen\".':::", ['alt: A "hen". <hen.png>']],
  ['without alternative text', ':::image type="icon" source="hen.png" border="false":::', []],
  [
    'in a sentence',
    'Select :::image source="hen.png" alt-text="hen"::: now. Rest.',
    ['paragraph: Select :::image source="hen.png" alt-text="hen"::: now.', 'alt: hen <hen.png>', 'paragraph: Rest.'],
  ],
  [
    'at the start of a sentence',
    ':::image source="hen.png" alt-text="hen"::: is a hen.',
    ['paragraph: :::image source="hen.png" alt-text="hen"::: is a hen.', 'alt: hen <hen.png>'],
  ],
  [
    'between lines of a paragraph',
    'One\n:::image source="hen.png" alt-text="hen":::\ntwo.',
    ['paragraph: One', 'alt: hen <hen.png>', 'paragraph: two.'],
  ],
  [
    'in a list item',
    '1. One.\n\n   :::image source="hen.png" alt-text="hen":::\n\n1. Two.',
    ['item: One.', 'alt: hen <hen.png>', 'item: Two.'],
  ],
  [
    'on the marker line of a list item',
    '- :::image source="hen.png" alt-text="hen":::\n- Two.',
    ['alt: hen <hen.png>', 'item: Two.'],
  ],
  ['in a quote', '> :::image source="hen.png" alt-text="hen":::\n> Two.', ['alt: hen <hen.png>', 'paragraph: Two.']],
  ['in a cell', '|A|\n|-|\n|:::image source="hen.png" alt-text="hen":::|', ['cell: A', 'alt: hen <hen.png>']],
  ['in HTML', '<div>\n:::image source="hen.png" alt-text="hen":::\n</div>', ['alt: hen <hen.png>']],
  [
    'with a long description',
    ':::image type="complex" source="hen.png" alt-text="hen":::\nIt is red.\n:::image-end:::',
    ['alt: hen <hen.png>', 'paragraph: It is red.'],
  ],
  [
    'two on one line',
    ':::image source="a" alt-text="hen"::: :::image source="b" alt-text="cow":::',
    ['alt: hen <a>', 'alt: cow <b>'],
  ],
  ['in a comment', '<!--\n:::image source="hen.png" alt-text="hen":::\n-->\n\nOne.', ['paragraph: One.']],
  [
    'in code',
    '```\n:::image source="hen.png" alt-text="hen":::\n```\n\nOne `:::image source="a" alt-text="b":::` two.',
    ['paragraph: One `:::image source="a" alt-text="b":::` two.'],
  ],
  ['in indented code', 'One.\n\n    :::image source="hen.png" alt-text="hen":::', ['paragraph: One.']],
  ['behind an open comment in code', '`<!--`\n\n:::image source="hen.png" alt-text="hen":::', ['alt: hen <hen.png>']],
  [
    'a name that must not be translated',
    'Feed :::no-loc text="Berta"::: now.',
    ['paragraph: Feed :::no-loc text="Berta"::: now.'],
  ],
  ['a name that starts a line', ':::no-loc text="Berta"::: eats.', ['paragraph: :::no-loc text="Berta"::: eats.']],
];

const MKDOCS: readonly Row[] = [
  [
    'admonition with a title',
    '!!! note "Hay first"\n    Then oats. Then\n    water.\n\nDone.',
    ['paragraph: Hay first', 'paragraph: Then oats.', 'paragraph: Then water.', 'paragraph: Done.'],
  ],
  ['admonition without a title', '!!! note\n\n    Hay.\n\n    - Oats', ['paragraph: Hay.', 'item: Oats']],
  ['admonition with an empty title', '!!! note ""\n    Hay.', ['paragraph: Hay.']],
  ['inline admonition', '!!! info inline end "Hay"\n    Oats.', ['paragraph: Hay', 'paragraph: Oats.']],
  ['folded', '??? tip\n    Hay.', ['paragraph: Hay.']],
  ['folded, open', '???+ tip "Hay"\n    Oats.', ['paragraph: Hay', 'paragraph: Oats.']],
  [
    'nested',
    '!!! note\n    Hay.\n\n    !!! tip "Oats"\n        Water.',
    ['paragraph: Hay.', 'paragraph: Oats', 'paragraph: Water.'],
  ],
  ['in a list', '1. One\n\n    !!! note "Hay"\n        Oats.', ['item: One', 'paragraph: Hay', 'item: Oats.']],
  ['directly below a paragraph', 'One.\n!!! note\n    Hay.', ['paragraph: One.', 'paragraph: Hay.']],
  [
    'tabs',
    '=== "Barn"\n\n    Hay.\n\n=== "Field"\n\n    Grass.',
    ['paragraph: Barn', 'paragraph: Hay.', 'paragraph: Field', 'paragraph: Grass.'],
  ],
  [
    'exclamation is text',
    '!!! Stop it at once, please!\n\nWell!!! No.',
    ['paragraph: !!!', 'paragraph: Stop it at once, please!', 'paragraph: Well!!!', 'paragraph: No.'],
  ],
  ['in code', '```md\n!!! note "Hay"\n    Oats\n```', []],
  ['attribute list of a heading', '## Hay {#hay}\n\n### Oats {: .wide #oats }', ['heading: Hay', 'heading: Oats']],
  ['attribute list of a link', '[Feed](feed.md){ .button }', ['paragraph: Feed']],
  ['attribute list of an image', '![Hen](hen.png){ width="20" }', ['alt: Hen <hen.png>']],
  ['snippet', '--8<-- "hay.md"\n\nOats.', ['paragraph: Oats.']],
  ['table of contents', '[TOC]\n\n[[toc]]\n\nSee [TOC] there.', ['paragraph: See [TOC] there.']],
];

const TEMPLATES: readonly Row[] = [
  ['Hugo block', '{{< note >}}\nHay.\n{{< /note >}}', ['paragraph: Hay.']],
  ['Hugo Markdown block', '{{% steps %}}\n\n### Hay\n\n{{% /steps %}}', ['heading: Hay']],
  ['Hugo tag over several lines', '{{< figure\n  src="hen.png"\n  alt="hen"\n>}}\n\nHay.', ['paragraph: Hay.']],
  ['Hugo code', '{{< highlight sh >}}\nfeed hens\n{{< /highlight >}}\n\nHay.', ['paragraph: Hay.']],
  ['Jekyll include', '{% include note.html %}\nHay.', ['paragraph: Hay.']],
  ['Jekyll code', '{% highlight sh %}\nfeed hens\n{% endhighlight %}\n\nHay.', ['paragraph: Hay.']],
  ['Jekyll comment', '{% comment %}\nfeed hens\n{% endcomment %}\n\nHay.', ['paragraph: Hay.']],
  ['Jekyll tags on one line', '{% if a %} {% include b %} {% endif %}', []],
  [
    'in a sentence',
    'Feed {{ page.hens }} hens. {% if a %}Now{% endif %} rest.',
    ['paragraph: Feed {{ page.hens }} hens.', 'paragraph: {% if a %}Now{% endif %} rest.'],
  ],
  ['in a list item', 'One\n- {{ x }}\n- two', ['paragraph: One', 'item: two']],
  ['in an address', '[Feed]({{ "a b" | url }})', ['paragraph: Feed']],
  ['inside raw HTML, with deep lines behind', '<ul>\n  {{ range a }}\n      <li>Hay.</li>\n  {{ end }}\n</ul>', ['html: Hay.']],
  ['that does not close', 'Feed {{ hens.', ['paragraph: Feed {{ hens.']],
  ['kramdown attributes', '{: .wide }\nHay.\n{: #hay}', ['paragraph: Hay.']],
  [
    'kramdown attributes inside',
    'Feed **hens**{: .red } [now](a.md){:target="_blank"} or never.',
    ['paragraph: Feed **hens**{: .red } [now](a.md){:target="_blank"} or never.'],
  ],
  ['kramdown attributes at the end', 'Feed hens.{: .red }', ['paragraph: Feed hens.']],
  ['comment of MDX', '{/* hay */}\n\nFeed {/* all */} hens.', ['paragraph: Feed {/* all */} hens.']],
  ['formula', '$$\nh = a + y\n$$\n\nIt costs $5 or $6.\n\n$$ h = 1 $$', ['paragraph: It costs $5 or $6.']],
];

const COMPONENTS: readonly Row[] = [
  [
    'alone on their lines',
    '<Tabs groupId="barn">\n<TabItem value="a" label="A">\n\nHay.\n\n</TabItem>\n</Tabs>',
    ['paragraph: Hay.'],
  ],
  ['around Markdown without blank lines', '<Note>\nFeed **hens**.\n</Note>', ['paragraph: Feed **hens**.']],
  [
    'over several lines',
    '<Tabs\n  defaultValue="a"\n  values={[\n    {label: "A > B", value: \'a\'},\n  ]}\n>\n\nHay.\n\n</Tabs>',
    ['paragraph: Hay.'],
  ],
  [
    'in a sentence',
    'Press <Key name="x">Save</Key> now. <Icon name="y" /> Rest.',
    ['paragraph: Press <Key name="x">Save</Key> now.', 'paragraph: <Icon name="y" /> Rest.'],
  ],
  ['around a sentence', '<Note>Feed hens.</Note>', ['paragraph: <Note>Feed hens.</Note>']],
  ['a placeholder', 'Type <name> and press Enter.', ['paragraph: Type <name> and press Enter.']],
  [
    'imports and exports over several lines',
    'import {\n  a,\n  b,\n} from "./c"\nexport const d = ({e}) => (\n  <b>\n    {e}\n  </b>\n);\n\nexport default d\n\nexport hay by truck.',
    ['paragraph: export hay by truck.'],
  ],
  ['a comment of JSX over two lines', '{/* feed\nthe hens */}\n\nHay.', ['paragraph: Hay.']],
  [
    'imports',
    'import Tabs from \'@theme/Tabs\';\nimport "./a.css"\nimport {A, B} from "../b"\n\nimport hay by truck.',
    ['paragraph: import hay by truck.'],
  ],
  ['next to a code fence', '```jsx\n<Barn\n```\n\n> Hay.', ['paragraph: Hay.']],
];

const LISTS: readonly Row[] = [
  [
    'definition list',
    'Hay\n: Dry grass.\n: Feed for\n  hens.\n\nOats\n\n: Grain.',
    ['paragraph: Hay', 'item: Dry grass.', 'item: Feed for hens.', 'paragraph: Oats', 'item: Grain.'],
  ],
  ['definitions of MDN', '- Hay\n  - : Dry grass.', ['item: Hay', 'item: Dry grass.']],
  [
    'a colon that starts a wrapped line',
    'There are two of\nthem today\n: hay and oats.',
    ['paragraph: There are two of them today : hay and oats.'],
  ],
  ['task list', '- [ ] Hay\n- [x] Oats', ['item: Hay', 'item: Oats']],
];

const SKIPPED: readonly Row[] = [
  ['the next block', '<!-- i18n:skip -->\n\nHay.\n\nOats.', ['paragraph: Oats.']],
  ['the next list', '<!-- i18n:skip -->\n- Hay\n- Oats\n\nWater.', ['paragraph: Water.']],
  ['in a list item', '- <!-- i18n:skip -->\n\n  Hay.\n- Oats.', ['item: Oats.']],
  ['up to a mark', '<!-- i18n:skip-start -->\n\nHay.\n\n- Oats\n\n<!-- i18n:skip-end -->\n\nWater.', ['paragraph: Water.']],
  ['up to a mark of the Translate Toolkit', '<!-- translate:off -->\nHay.\n\n<!-- translate:on -->\nOats.', ['paragraph: Oats.']],
  ['to the end', 'Hay.\n\n<!-- translate:off -->\n\nOats.', ['paragraph: Hay.']],
  [
    'images and titles too',
    '<!-- i18n:skip-start -->\n\n:::image source="a" alt-text="hen":::\n\n!!! note "Hay"\n    Oats\n\n<!-- i18n:skip-end -->\n\nWater.',
    ['paragraph: Water.'],
  ],
];

const REFERENCES: readonly Row[] = [
  [
    'full, collapsed, shortcut',
    'See [hay][a], [Oats][] and [water].\n\n[a]: a.md "A"\n[oats]: b.md\n[water]: c.md',
    ['paragraph: See [hay][a], [Oats][] and [water].'],
  ],
  ['whole', '[Hay][a]\n\n[a]: a.md', ['paragraph: Hay']],
  ['undefined', '[Hay][a]', ['paragraph: [Hay][a]']],
  ['definition over two lines', '[a]:\n  a.md\n\nHay.', ['paragraph: Hay.']],
  [
    'footnotes',
    'Hay.[^1] Oats.\n\n[^1]: Dry grass. Not\n    straw.\n\n    More.',
    ['paragraph: Hay.[^1]', 'paragraph: Oats.', 'paragraph: Dry grass.', 'paragraph: Not straw.', 'paragraph: More.'],
  ],
];

describe.each([
  ['alerts', ALERTS],
  ['DocFX directives', DOCFX],
  ['colon fences', FENCES],
  ['image directives', IMAGES],
  ['MkDocs', MKDOCS],
  ['template tags', TEMPLATES],
  ['components', COMPONENTS],
  ['lists', LISTS],
  ['skip comments', SKIPPED],
  ['references', REFERENCES],
])('units of %s', (_, table) => {
  it.each(table)('%s', async (_name, markdown, units) => {
    expect(await rows(markdown)).toEqual(units);
  });
});

describe('a container that is called image', () => {
  it('is its title, once', async () => {
    const { doc } = await read(':::image[Hay]\nOats.\n:::');
    expect(doc.blocks.map(({ range, prose }) => [range.start, prose.text])).toEqual([
      [9, 'Hay'],
      [14, 'Oats.'],
    ]);
  });
});
