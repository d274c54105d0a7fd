import { describe, expect, it } from 'vitest';
import { LINE_RULES } from '../../src/text/extension-rules.ts';
import { maskExtensions } from '../../src/text/extensions.ts';

/** What was hidden inside lines, with what it shows. */
const hidden = (text: string) =>
  maskExtensions(text).hidden.map(({ start, end, shows }) => [
    text.slice(start, end),
    typeof shows === 'string' ? shows : shows.destination,
  ]);

describe('a masked document', () => {
  const UNCHANGED = [
    '',
    'Feed the hens.',
    '# Hay\n\n- a\n\n| b |\n',
    '`<Barn>` and {braces} and a:b',
    'Costs $5: hens!!! Why???',
    '[a][b] ![c](d) <e@f.gh>',
    '\u2028!!! note "Hay"',
    '=== not a tab',
    '!!! Stop it, now',
    '??? why not',
    '<<<<<<< HEAD',
    'import hay from the field',
    'Hay {{ oats',
    'Hay {% oats }}',
    '- [!NOTE]: x',
    'Write `{{` and `}}`, or `{/*` and `*/}`.',
    'Write `{{ a` and b }}.',
  ];
  it.each(UNCHANGED)('is the same for %j', (text) => {
    expect(maskExtensions(text)).toEqual({ text, hidden: [], titles: new Map(), admonitions: new Set() });
  });

  const MASKED: readonly (readonly [text: string, masked: string])[] = [
    ['> [!NOTE]\n> Hay', '>        \n> Hay'],
    ['> [!NOTE] Hay', '> <a    > Hay'],
    ['> > [!TIP]+ Hay', '> > <a    > Hay'],
    [':::row:::\r\nHay\r\n:::row-end:::\r', '         \r\nHay\r\n             \r'],
    ['::: tip Hay', '<!--    -->'],
    ['!!! note', '- ***   '],
    ['> !!! tip "Hay"', '> - ***        '],
    ['  === "Hay"', '  - ***    '],
    ['Hay {{ a }} b', 'Hay xxxxxxx b'],
    ['{{{ a }}} b', 'xxxxxxxxx b'],
    ['a `{{ b }}` c', 'a `xxxxxxx` c'],
    ['a `{{` {{ "`" }} b', 'a `{{` xxxxxxxxx b'],
    ['{{ a }}', '       '],
    ['- {{ a }}', '- xxxxxxx'],
    ['# Hay {#hay}', '# Hay       '],
    ['Hay{: .a }\nOats', 'Hayxxxxxxx\nOats'],
    ['Hay{: .a }\n\nOats', 'Hay       \n\nOats'],
    ['Hay\n: Oats', 'Hay\n- Oats'],
    ['- : Oats', '-   Oats'],
    ['a `b|c` d|e', 'a `bxc` d|e'],
    ['a ``b`|c`` \\`|`', 'a ``b`xc`` \\`|`'],
    ['<Tabs>', '      '],
    ['<Tabs\n  a="b"\n>\nHay', '     \n       \n \nHay'],
    ['> <Tabs>', '>       '],
    ['<div>\n{{ a }}\n</div>', '<div>\n<!---->\n</div>'],
    ['<!--\n:::note[Hay]\n-->', '<!--\n            \n-->'],
  ];
  it.each(MASKED)('of %j is %j', (text, masked) => {
    expect(maskExtensions(text).text).toBe(masked);
  });

  it.each([
    ['```\n$$\n```\n\nHay\n\n$$', '$$ in code'],
    ['<Barn\n```\n>', 'a tag that would swallow a fence'],
    ['{% highlight %}\n```\nHay', 'code that does not end'],
    ['<Barn\n\n>', 'a tag with a blank line'],
    ['{{< a\n\n>}}', 'a template tag with a blank line'],
  ])('keeps the lines of %j: %s', (text) => {
    const lines = (markdown: string) => markdown.split('\n').map((line) => line.trim() !== '');
    expect(lines(maskExtensions(text).text).filter(Boolean).length).toBeGreaterThanOrEqual(
      lines(text).filter(Boolean).length - 1,
    );
  });
});

describe('what is hidden inside a line', () => {
  const ROWS: readonly (readonly [text: string, hidden: readonly (readonly [string, string])[]])[] = [
    ['a {{ b }} c', [['{{ b }}', 'itself']]],
    [
      'a {{b}}{% c %} d',
      [
        ['{{b}}', 'itself'],
        ['{% c %}', 'itself'],
      ],
    ],
    ['a {/* b */} c', [['{/* b */}', 'nothing']]],
    ['a [!INCLUDE [b](c)] d', [['[!INCLUDE [b](c)]', 'itself']]],
    ['a :::no-loc text="b"::: c', [[':::no-loc text="b":::', 'itself']]],
    ['a :::image source="b" alt-text="c"::: d', [[':::image source="b" alt-text="c":::', 'b']]],
    ['[a](b){:target="_blank"} c', [['{:target="_blank"}', 'nothing']]],
    ['a{: .b } c', [['{: .b }', 'nothing']]],
    ['**a**{.b} c', [['{.b}', 'nothing']]],
    ['a {.b} c', []],
    ['a {{ [!INCLUDE [b](c)] }} d', [['{{ [!INCLUDE [b](c)] }}', 'itself']]],
  ];
  it.each(ROWS)('of %j', (text, expected) => {
    expect(hidden(text)).toEqual(expected);
  });
});

describe('titles', () => {
  const ROWS: readonly (readonly [text: string, titles: readonly string[]])[] = [
    ['::: tip Hay *first*', ['Hay *first*']],
    [':::warning   Hay  ', ['Hay']],
    [':::steps[Hay]', ['Hay']],
    [':::note[Hay]{.a}', ['Hay']],
    ['::: details Hay {open}', ['Hay']],
    ['::: zone pivot="a"', []],
    ['::: moniker range="a"', []],
    [':::column span="2":::', []],
    [':::tip', []],
    [':::tip {.a}', []],
    ['::: tip 1', []],
    ['!!! note "Hay \'now\'"', ["Hay 'now'"]],
    ['!!! note custom wide "Hay"', ['Hay']],
    ['!!! note "Hay', []],
    ['!!! "Hay"', []],
    ['??? "Hay"', []],
    ['===+ "Hay"', ['Hay']],
    ['=== ""', []],
  ];
  it.each(ROWS)('of %j', (text, titles) => {
    expect([...maskExtensions(text).titles.values()].map(({ start, end }) => text.slice(start, end))).toEqual(titles);
  });
});

describe.each(LINE_RULES)('the line rule for $name', ({ examples, matches }) => {
  it.each(examples)('matches %j', (example) => {
    expect(matches(example)).toBe(true);
    expect(maskExtensions(example).text.trim()).toBe('');
  });

  it.each(examples)('does not match %j behind a word', (example) => {
    expect(matches(`Hay ${example}`)).toBe(false);
  });
});

describe('no line rule', () => {
  const TEXT = [
    'Hay',
    '[!NOTE] Hay',
    '[!UICONTROL Hay]',
    '[!INCLUDE [a](b)] hay',
    '[!INCLUDE [a](b)',
    '{{ a }} hay',
    '{{ a',
    '{% a %}, hay',
    '{ hay }',
    '{#hay} oats',
    '[TOC] hay',
    '[toc]: hay.md',
    'import hay',
    "import { hay } from 'oats' today",
    '<<<<<<< HEAD',
    '--8 hens--',
    '$$ a $$ hay',
    '$$',
    ':::no-loc text="Berta"::: eats',
    ':: hay',
    '',
  ];
  it.each(TEXT)('matches %j', (text) => {
    expect(LINE_RULES.filter((rule) => rule.matches(text)).map((rule) => rule.name)).toEqual([]);
  });
});
