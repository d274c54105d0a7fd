import type { Random } from './random.ts';

/** Pieces of text that some grammar reacts to. */
const TOKENS: readonly string[] = [
  ...[
    '*',
    '**',
    '_',
    '__',
    '~~',
    '`',
    '``',
    '```\n',
    '~~~\n',
    '[',
    ']',
    '](',
    '](a.md)',
    '][',
    ']: /u',
    '![',
    '![a](b.png)',
    '[^a]',
    '[^a]: ',
  ],
  ...[
    '(',
    ')',
    '<',
    '>',
    '<b>',
    '</b>',
    '<br>',
    '<div>\n',
    '</div>',
    '<img src="a.png" alt="b">',
    '<!--',
    '-->',
    '<![CDATA[',
    '<?',
    '<T>',
    '</',
  ],
  ...[
    '&amp;',
    '&lt;',
    '&#38;',
    '&#x26;',
    '&nosuch;',
    '&',
    '\\',
    '\\*',
    '|',
    '|-|-|\n',
    '| a | b |\n',
    '# ',
    '## a {#b}\n',
    '=\n',
    '---\n',
    '***\n',
  ],
  ...['- ', '* ', '+ ', '1. ', '1) ', '- [ ] ', '> ', '>', '    ', '\t', '  \n', '\\\n', '\n', '\n\n', '\r\n', '\r', '\f', '\v'],
  ...[
    '. ',
    '! ',
    '? ',
    '.)',
    '…',
    'e.g. ',
    'Mr. ',
    'A. ',
    '.NET ',
    '3.14',
    '"',
    '”',
    '’',
    '。',
    '！',
    '「',
    'は',
    '\u0301',
    '\u{1f600}',
    '\u200b',
    '\u00a0',
  ],
  ...[
    'http://a.example/b?c=1&d=2',
    'www.a.example',
    'a@b.example',
    '<http://a.example>',
    ':::note\n',
    ':::\n',
    ':::image source="a.png" alt-text="b":::',
  ],
  ...[
    '[!NOTE]',
    '> [!NOTE]\n',
    '[!INCLUDE [a](b.md)]',
    '{{< a >}}',
    '{% a %}',
    '{: a}',
    '<Tabs groupId="a">\n',
    '!!! note "A"\n    ',
    '<!-- i18n:skip -->\n',
  ],
  ...['---\ntitle: A\n---\n', 'title: "A: b"\n', 'a:\n  - b\n', 'a: |\n  b\n', 'a: >-\n  b\n', '...\n', 'a: &b [*b]\n'],
  ...['\0', '\ufeff', '\ud800', '\udc00', '\ufffd', '\u2028', '\u0085', '\u202e', 'â€™', 'Ã©'],
  ...[
    '<span data-ttu-id="d53db-101">',
    '<span data-ttu-id="d53db-p102">',
    '<span class="sxs-lookup"><span data-stu-id="d53db-101">',
    '</span>',
    '</span></span>',
  ],
  '<span data-ttu-id="d53db-103">Eins.</span><span class="sxs-lookup"><span data-stu-id="d53db-103">One.</span></span>',
  ...['<<<<<<< a\n', '=======\n', '>>>>>>> b\n'],
];

type Mutation = (text: string, random: Random, other: string) => string;

const MUTATIONS: readonly Mutation[] = [
  (text, random) => spliced(text, random.int(text.length + 1), 0, random.pick(TOKENS)),
  (text, random) => spliced(text, random.int(text.length + 1), 0, random.pick(TOKENS)),
  (text, random) => spliced(text, random.int(text.length + 1), 0, random.pick(TOKENS).repeat(1 + random.int(12))),
  (text, random) => spliced(text, random.int(text.length), 1, ''),
  (text, random) => spliced(text, random.int(text.length), 1 + random.int(40), ''),
  (text, random) => spliced(text, random.int(text.length), 1, String.fromCharCode(random.int(random.oneIn(3) ? 0x10000 : 0x80))),
  (text, random) => spliced(text, random.int(text.length), 1 + random.int(8), random.pick(TOKENS)),
  (text, random) => text.slice(0, random.int(text.length + 1)),
  (text, random) => text.slice(random.int(text.length + 1)),
  (text, random, other) => spliced(text, random.int(text.length + 1), random.int(60), stretchOf(other, random)),
  (text, random) => spliced(text, random.int(text.length + 1), 0, stretchOf(text, random)),
  (text, random) => spliced(text, random.int(text.length + 1), 0, stretchOf(text, random).repeat(1 + random.int(4))),
  (text, random) => withLines(text, (lines) => lines.toSpliced(random.int(lines.length), 1)),
  (text, random) => withLines(text, (lines) => lines.toSpliced(random.int(lines.length), 0, random.pick(lines))),
  (text, random) => withLines(text, (lines) => swapped(lines, random.int(lines.length), random.int(lines.length))),
  (text, random) =>
    withLines(text, (lines) =>
      lines.with(...at(lines, random, (line) => random.pick(['> ', '  ', '    ', '- ', '\t', '1. ', '# ', '| ']) + line)),
    ),
  (text, random) =>
    withLines(text, (lines) =>
      lines.with(...at(lines, random, (line) => line + random.pick(['  ', '\\', ' |', ' #', ' {#a}', ':', '\t']))),
    ),
  (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  (text) => text.replaceAll('\r\n', '\n'),
  (text, random) => `${random.pick(['\ufeff', '---\ntitle: A b. C\ndescription: >\n  d\n---\n', '---\n', '\n'])}${text}`,
];

/** `text` with a few changes; `other` is a text to take pieces from. */
export function mutated(text: string, random: Random, other: string): string {
  let result = text;
  for (let left = 1 + random.int(random.oneIn(4) ? 12 : 4); left > 0; left -= 1)
    result = random.pick(MUTATIONS)(result, random, other);
  return result;
}

function spliced(text: string, at: number, removed: number, added: string): string {
  return text.slice(0, at) + added + text.slice(at + removed);
}

function stretchOf(text: string, random: Random): string {
  const start = random.int(text.length);
  return text.slice(start, start + 1 + random.int(random.oneIn(4) ? 400 : 40));
}

function withLines(text: string, change: (lines: readonly string[]) => readonly string[]): string {
  return change(text.split('\n')).join('\n');
}

function at(lines: readonly string[], random: Random, change: (line: string) => string): [number, string] {
  const index = random.int(lines.length);
  return [index, change(lines[index] ?? '')];
}

function swapped(lines: readonly string[], a: number, b: number): readonly string[] {
  return lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '');
}
