import fc from 'fast-check';

const PIECES = [
  ...['hay', 'Oats now', 'end.', 'Next. ', '日本。', '🐔', '*a*', '**', '`c`', '[l](u)', '![i](s)', '&amp;', '\\{', '\\<'],
  ...['{', '}', '{a}', '{/* c */}', "{' '}", '{`}`}', '{a b}', '{{a: 1}}', '{"}"}', '{}', '<', '>', '/>', '</', '<>', '</>'],
  ...[
    '<A>',
    '</A>',
    '<A/>',
    '<b>',
    '</b>',
    '<b title="t">',
    '<A label="l" {...p} d={"}>"} />',
    '<A.b c:d="e">',
    '</A.b>',
    '<br/>',
  ],
  ...[
    '<img src="i" alt="t"/>',
    '<code>',
    '</code>',
    '<A title={"t"}>',
    "<A title='",
    '<FileTree>',
    '</FileTree>',
    '<!-- c -->',
    '<!--',
  ],
];
const STARTS = [
  ...['', '', '', '# ', '- ', '1. ', '> ', '  ', '    ', '| ', '```', ':::note', ':::note[T]', ':::', '$$', '|-|'],
  ...['import a from "b"', "import {\na } from 'b'", 'import a', 'export const a = {', '}', 'export default a', 'export {'],
  ...['{/* i18n:skip */}', '{/*', '*/}', '## T {#id}', '> [!NOTE]'],
];
const LINE_ENDS = ['\n', '\n', '\n\n', '\n\n', '\r\n', '\n> ', '\n  '];

/** Documents of all that MDX documents hold, in any order: most are no MDX. */
export const mdx: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...STARTS),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }),
      fc.constantFrom(' ', ''),
      fc.constantFrom(...LINE_ENDS),
    ),
    { maxLength: 7 },
  )
  .map((lines) => lines.map(([start, pieces, by, end]) => start + pieces.join(by) + end).join(''));

const words: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('Feed', 'all', 'hens', 'now.', 'The gate', 'e.g.', '日本。', '🐔', '“hay”', 'A & B'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) => list.join(' '));
const inline: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'inline' },
    { weight: 4, arbitrary: words },
    fc.constantFrom('<Icon name="x" label="Barn" />', '{/* CODE. */}', '<br />', "{' '}", '`c`', '<Key>K</Key>'),
    tie('node').map((text) => `**Mind ${text} it**`),
    tie('node').map((text) => `[${text}](a.md)`),
    tie('node').map((text) => `<Tip title="Hay" a={{CODE: [1]}}>${text}</Tip>`),
    tie('node').map((text) => `<b>${text}</b>`),
  ),
})).node;
const paragraph: fc.Arbitrary<string> = fc
  .array(fc.tuple(inline, fc.constantFrom(' ', ' ', '\n')), { minLength: 1, maxLength: 4 })
  .map((parts) => `Go ${parts.map(([text, by], index) => (index === parts.length - 1 ? text : text + by)).join('')}`);
const oneLine = (text: string) => text.replaceAll('\n', ' ');
const indented = (text: string, first: string, rest: string) => first + text.replaceAll('\n', `\n${rest}`);

/** Documents as people write them: valid MDX with blank lines around each block, in which `CODE` is no prose. */
export const tidyMdx: fc.Arbitrary<string> = fc
  .letrec<{ block: string; blocks: string }>((tie) => ({
    block: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'block' },
      { weight: 3, arbitrary: paragraph },
      paragraph.map((text) => `## ${oneLine(text)} {#CODE}`),
      fc
        .array(paragraph, { minLength: 1, maxLength: 3 })
        .map((items) => items.map((text) => indented(text, '- ', '  ')).join('\n')),
      paragraph.map((text) => indented(text, '> ', '> ')),
      fc.tuple(words, words).map(([a, b]) => `| ${a} | B |\n|---|---|\n| <C>${b}</C> | {CODE} |`),
      fc.constantFrom(
        '{/* CODE. CODE. */}',
        '{CODE.map((a) => (\n  <li>{a} CODE.</li>\n))}',
        '{CODE} {CODE}',
        '```jsx\n<CODE>\n```',
        '<Code code={`CODE`} />',
        ':::tip[Hay]\n\nOats.\n\n:::',
        '<FileTree>\n- CODE.ts\n- src/\n  - a.ts The start\n</FileTree>',
      ),
      tie('blocks').map((text) => `<Steps>\n\n${text}\n\n</Steps>`),
      tie('blocks').map((text) => `<Tab\n  label="Hay. Oats."\n  value="CODE"\n>\n\n${text}\n\n</Tab>`),
      inline.map((text) => `<Card title="Hay">${text}</Card>`),
    ),
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((blocks) => blocks.join('\n\n')),
  }))
  .blocks.chain((text) =>
    fc.constantFrom('', 'import CODE from "b"\n\nexport const a = {\n\n  CODE,\n}\n\n').map((head) => `${head}${text}\n`),
  )
  .chain((text) => fc.constantFrom('\n', '\r\n').map((end) => text.replaceAll('\n', end)));
