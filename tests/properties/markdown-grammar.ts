import fc from 'fast-check';

/** Strings of any UTF-16 code units: NUL, lone surrogates and all. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 0x7f }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }) },
    ),
    {
      maxLength: 60,
    },
  )
  .map((codes) => String.fromCharCode(...codes));

const WORDS = [
  'hay',
  'Oats now',
  'end.',
  'Next one',
  "it's",
  'snake_case',
  '日本。',
  'é',
  '3',
  'e.g. x',
  '(p)',
  '🐔',
  '"q"',
  '$5',
];
const SIGNS = [
  ...[
    '-',
    '!',
    '?',
    ':',
    '|',
    '~',
    '^',
    '#',
    '>',
    '\\',
    '&',
    '<',
    '*',
    '_',
    '`',
    '``',
    '**',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '~~',
    '$$',
  ],
  ...['&amp;', '&#233;', '\\*', '\\|', '  ', '\t', '\u00a0', '\u2028', '\ufeff', '\0', '\ud800', '\udc00', '\u200f'],
];
const PIECES = [
  ...['<b>', '</b>', '<br>', '<a name="x"></a>', '<img src="i" alt="t">', '<!-- c -->', '<https://a.example>', '<name>', '<svg>'],
  ...[
    'https://a.example/c',
    'www.a.example',
    'me@a.example',
    '{{ v }}',
    '{% t %}',
    '{:.c}',
    '{.c}',
    '{/* c */}',
    '[^1]',
    '[!INCLUDE [n](p)]',
  ],
  ...[':::image source="s" alt-text="t":::', ':::no-loc text="z":::', '[!UICONTROL Save]'],
];
const STARTS = [
  ...['', '', '# ', '## ', '- ', '* ', '1. ', '> ', '> > ', '- [ ] ', '    ', '  ', '\t', '| ', '|'],
  ...[
    '> [!NOTE]',
    '> [!NOTE] ',
    '[!VIDEO u]',
    ':::',
    '::: tip ',
    ':::row:::',
    ':::note[Hay]',
    '!!! note',
    '!!! note "T"',
    '??? tip',
    '=== "T"',
    ': ',
    '- : ',
  ],
  ...['<div>', '</div>', '<Tabs>', '<Tabs', '</Tabs>', '<p>', '<table>', '<td>', '<script>', '</script>', '<!--', '-->'],
  ...[
    '```',
    '~~~',
    '[r]: u.md',
    '[^1]: ',
    '---',
    '===',
    '***',
    '|-|-|',
    '{{< x >}}',
    '{{< x',
    '>}}',
    '$$',
    'import a from "b"',
    '[TOC]',
  ],
  ...['{% highlight %}', '{% endhighlight %}', '<!-- i18n:skip -->', '<!-- i18n:skip-start -->', '<!-- i18n:skip-end -->'],
];
const ENDS = ['', '', '', '  ', '\\', ' {#id}', ' |', ' #'];
const LINE_ENDS = ['\n', '\n', '\n', '\n\n', '\r\n', '\r', '\r\n\r\n', '\n> ', '\n  ', '\n    '];
const HEADS = [
  '',
  '',
  '',
  '\ufeff',
  '---\ntitle: T. U\n---\n',
  '\ufeff---\r\ntitle: "a"\r\nkeywords: [b, c]\r\n---\r\n',
  '---\n',
];

const joined = (parts: readonly string[], by: string): string => parts.join(by);

/** One line of inline Markdown, well-formed or not. */
const line: fc.Arbitrary<string> = fc.letrec<{ node: string; line: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(...WORDS, ...SIGNS, ...PIECES),
    fc.tuple(fc.constantFrom('*', '_', '**', '__', '~~', '`', '``'), tie('line')).map(([mark, text]) => mark + text + mark),
    fc
      .tuple(tie('line'), fc.constantFrom('(u.md)', '(u "t")', '[r]', '[]', '', '(<u v>)'))
      .map(([text, end]) => `[${text}]${end}`),
    fc.tuple(tie('line'), fc.constantFrom('(i.png)', '[r]', '')).map(([text, end]) => `![${text}]${end}`),
  ),
  line: fc
    .tuple(fc.array(tie('node'), { minLength: 1, maxLength: 5 }), fc.constantFrom(' ', ''))
    .map(([parts, by]) => joined(parts, by)),
})).line;

/** Documents of all that documents hold, in any order: Markdown, its extensions, and what is left of them. */
export const markdown: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...HEADS),
    fc.array(
      fc.tuple(
        fc.constantFrom(...STARTS),
        fc.option(line, { nil: '', freq: 6 }),
        fc.constantFrom(...ENDS),
        fc.constantFrom(...LINE_ENDS),
      ),
      {
        maxLength: 8,
      },
    ),
  )
  .map(([head, lines]) => head + lines.map((parts) => joined(parts, '')).join(''));

const plainText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      'Feed',
      'all',
      'hens',
      'now.',
      'The gate',
      'e.g.',
      '3',
      '日本。',
      'é',
      '🐔',
      '“hay”',
      'A & B',
      '1 < 2',
      'a_b',
      'x*y',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.join(' '));
const inline: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: plainText },
  plainText.map((text) => `**${text}**`),
  plainText.map((text) => `*${text}*`),
  plainText.map((text) => `\`${text}\``),
  plainText.map((text) => `[${text}](a.md "t")`),
  plainText.map((text) => `[${text}][r]`),
  plainText.map((text) => `![${text}](i.png)`),
  plainText.map((text) => `<b>${text}</b>`),
  fc.constantFrom(
    'https://a.example/b',
    '<https://a.example>',
    '&copy;',
    '\\*',
    '<br>',
    '{{ v }}',
    '[!INCLUDE [n](p)]',
    ':::image source="s" alt-text="t":::',
    '<Key name="x">',
    '~~no~~',
  ),
);
const paragraph: fc.Arbitrary<string> = fc
  .array(fc.tuple(inline, fc.constantFrom(' ', ' ', '\n', '  \n')), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([text, by], index) => (index === parts.length - 1 ? text : text + by)).join(''));
const indented = (text: string, first: string, rest: string) => first + text.replaceAll('\n', `\n${rest}`);
const oneLine = (text: string) => text.replace(/\s*\n/g, ' ');

/** Documents as people write them: every construct is whole, and each block has blank lines around it. */
export const tidyMarkdown: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      paragraph,
      paragraph.map((text) => `## ${oneLine(text)}`),
      fc
        .array(paragraph, { minLength: 1, maxLength: 3 })
        .map((items) => items.map((text) => indented(text, '- ', '  ')).join('\n')),
      fc
        .array(paragraph, { minLength: 1, maxLength: 3 })
        .map((items) => items.map((text, index) => indented(text, `${index + 1}. `, '   ')).join('\n\n')),
      fc.tuple(paragraph, paragraph).map(([a, b]) => `- ${oneLine(a)}\n\n${indented(b, '  - ', '    ')}`),
      paragraph.map((text) => indented(text, '> ', '> ')),
      paragraph.map((text) => indented(text, '> [!NOTE]\n> ', '> ')),
      fc
        .array(fc.tuple(inline, inline), { maxLength: 3 })
        .map((rows) => ['| A | B |', '|---|:-:|', ...rows.map(([a, b]) => `| ${a} | ${b} |`)].join('\n')),
      paragraph.map((text) => `<div>\n<p>${text}</p>\n</div>`),
      paragraph.map((text) => `!!! note "Title"\n${indented(text, '    ', '    ')}`),
      paragraph.map((text) => `:::tip[Title]\n${text}\n:::`),
      plainText.map((text) => `\`\`\`sh\n${text}\n\`\`\``),
      fc.constantFrom(
        '---',
        '<!-- no -->',
        ':::image source="s" alt-text="t":::',
        '[r]: b.md',
        '# [Tab](#tab/x)',
        '{{< x >}}',
        '<Tabs>\n\nHay.\n\n</Tabs>',
      ),
    ),
    { maxLength: 6 },
  )
  .chain((blocks) => fc.constantFrom('\n', '\r\n').map((end) => blocks.join('\n\n').replaceAll('\n', end) + end));
