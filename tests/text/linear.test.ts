import { describe, expect, it } from 'vitest';
import { bareText } from '../../src/formats/bare-text.ts';
import { htmlRuns } from '../../src/formats/html-runs.ts';
import { markdownBlocks } from '../../src/formats/markdown-blocks.ts';
import { pairKind } from '../../src/formats/pair-kind.ts';
import { attributeCounts } from '../../src/text/attribute-counts.ts';
import { bracketEnds } from '../../src/text/brackets.ts';
import { codeRanges } from '../../src/text/code-ranges.ts';
import { emphasisOf } from '../../src/text/emphasis.ts';
import { decodeReferences } from '../../src/text/entities.ts';
import { maskExtensions } from '../../src/text/extensions.ts';
import { imageDestinations } from '../../src/text/image-destinations.ts';
import { inlineParts } from '../../src/text/inline-parts.ts';
import { inlineTokens } from '../../src/text/inline-tokens.ts';
import { cosmeticKey, sameTextKey } from '../../src/text/keys.ts';
import { leaf } from '../../src/text/mdast.ts';
import { maskMdx } from '../../src/text/mdx-mask.ts';
import { withMdxComments, withoutMdx } from '../../src/text/mdx-repair.ts';
import { repairMojibake } from '../../src/text/mojibake.ts';
import { joinWraps } from '../../src/text/wraps.ts';

const LENGTH = 40_000;
/** Ten times what a linear function needs here, and less than what a quadratic one does. */
const LIMIT_MS = 600;

const PIECES = [
  ...['[', '](', '![', '![](', '![a', '[a](', '[a](b', '][', ']]', '[^', '(', '((a', '[a [b '],
  ...['`', '`a', '``a`', '` ``', '\\', '\\`', '*', '*a ', '_a', '_', '**a** ,', '~~', '"', "a'", '’'],
  ...[
    '<',
    '<a',
    '<a ',
    '<a b="',
    "<a '",
    '<!--',
    '<!',
    '<?',
    '<![CDATA[',
    '<b>',
    '</b>',
    '<img ',
    '<img alt="',
    '<img src=',
    '<script>',
    '<pre',
    '<T\n',
    '<Tabs a\n',
    '<http:',
  ],
  ...['&', '&amp', '&amp;', '&#', '&#x1;'],
  ...['{', '{{', '{{a}}', '{{a}} ', '{{\n', '{%', '{:', '{#', 'a{:', '){a=', '# a {#', '{/*'],
  ...[
    '{/*\n',
    '{/* */',
    '<a b={',
    '<a b={{',
    '<a b={}',
    '<a {...',
    '{a}\n',
    '{(\n',
    'export const a = {\n',
    'export {',
    'import {\n',
    'import a,',
  ],
  ...[
    ':',
    ':::',
    ':::image',
    ':::image a',
    ':::image source="a" alt-text="b"::: ',
    ':::image alt-text="b":::\n',
    '::: tip a\n',
    ':::a[',
    ': a\n',
    'a\n: b\n',
    '- : a\n',
  ],
  ...[
    '|',
    '| `a',
    '| `a|b` |\n',
    '!!! ',
    '!!! note\n',
    '!!! note "',
    '!!! a ',
    '??? a\n',
    '=== "a"\n',
    '$',
    '$$',
    '$$\n',
    '$$ a\n',
  ],
  ...[' ', '\t', ' >', '>', '> ', '\n', '\r', '\r\n', '\n ', '    a\n\n', '   a', '\u00a0'],
  ...[
    '[!',
    '[!a[',
    '[!a[](',
    '[!INCLUDE [a](b)]',
    '[!NOTE] ',
    'import a from "b"\n',
    "import a from '",
    '<<< ',
    '--8<--',
    '[toc]\n',
    '{% highlight\n',
  ],
  ...[
    'a',
    'a ',
    'http://',
    'http://a.',
    'www.',
    '12.',
    '1,',
    '0a',
    'v1',
    '-1',
    'a_',
    '日',
    '日 ',
    '。',
    'â€',
    'Ã',
    'ð',
    '\u200f',
    '\ud83d',
    'e\u0301',
  ],
];
const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ...PIECES.map((piece) => [`${JSON.stringify(piece)} repeated`, piece.repeat(LENGTH / piece.length)] as const),
  ['longer and longer runs of backticks', Array.from({ length: 440 }, (_, ticks) => `${'`'.repeat(ticks)}a`).join('')],
  ['an admonition of blanks', `!!! note${' '.repeat(LENGTH)}é`],
  ['a line of blanks and a word', `${' '.repeat(LENGTH)}a\n`],
  ['a tag of blanks', `<Tabs${' '.repeat(LENGTH)}`],
  ['a colon fence of blanks', `:::a${' '.repeat(LENGTH)}é:::b`],
];

const read = (text: string) =>
  markdownBlocks({
    text,
    masked: maskExtensions(text),
    attributes: [],
    root: { type: 'root', children: [{ ...leaf('paragraph', 0, text.length), children: [leaf('text', 0, text.length)] }] },
  });

const FUNCTIONS: Readonly<Record<string, (text: string) => unknown>> = {
  attributeCounts,
  bareText: (text) => bareText(text, [], 0),
  bracketEnds: (text) => bracketEnds(text, '[]', codeRanges(text)),
  cosmeticKey,
  decodeReferences,
  emphasisOf,
  htmlRuns: (text) => htmlRuns(text, 0, text.length),
  imageDestinations,
  inlineParts,
  inlineTokens,
  joinWraps: (text) => joinWraps(text, 3),
  markdownBlocks: read,
  maskExtensions,
  maskMdx,
  pairKind: (text) => pairKind(text, text.length, { lineAt: 0, bodyAt: 0 }),
  repairMojibake,
  sameTextKey,
  withMdxComments,
  withoutMdx,
};

/** How long a call takes; a second one decides when the first was slow, as another process may have been the reason. */
function timeOf(call: () => unknown, rounds = 2): number {
  const start = performance.now();
  call();
  const time = performance.now() - start;
  return time <= LIMIT_MS || rounds === 1 ? time : Math.min(time, timeOf(call, rounds - 1));
}

describe.each(Object.entries(FUNCTIONS))('%s', (_name, call) => {
  it(`reads every hostile text of ${LENGTH} code units in linear time`, { timeout: 120_000 }, () => {
    const slow = TEXTS.map(([text, input]) => [text, timeOf(() => call(input))] as const).filter(([, time]) => time > LIMIT_MS);
    expect(slow).toEqual([]);
  });
});
