import { describe, expect, it } from 'vitest';
import { documentChecks } from '../../src/checks/index.ts';
import { checked } from './checked.ts';

const SIZE = 20_000;
const PIECES = [
  ...[
    '<!--',
    '<!-- -->',
    '{',
    '{ ',
    '{#a ',
    '{% a',
    '{{< a',
    '{{#include a',
    '[!',
    '[! ',
    '> [!NOTE',
    ':::',
    ':::image a',
    '<a id="',
    '<a ',
  ],
  ...[
    '[a](#b) ',
    '[a](b.md) ',
    '# a\n\n',
    '# a {#b}\n',
    '`a` ',
    '|a',

    '- a\n',
    'a\n\n',
    '```\n',
    '---\n',
    'a: b\n',
    '\u00e9',
    ' ',
  ],
  ...[
    '<span data-ttu-id="abcde-101">',
    '<span data-ttu-id="abcde-101">a</span><span class="sxs-lookup"><span data-stu-id="abcde-101">b</span></span> ',
  ],
];
const IN_CODE = ['/*', '"\\"', '"', "'", '"""', '<#', '{-', '<a ', '[a ', '--', '//', ' ', 'a-', 'a.b', '\\"'];

/** A text and how it is repeated. */
const shapes = [
  ...PIECES.map((piece) => [piece, piece.repeat(SIZE / piece.length)]),
  ...IN_CODE.map((piece) => [`code ${piece}`, `\`\`\`js\n${piece.repeat(SIZE / piece.length)}\n\`\`\`\n`]),
] as const;

describe('the checks of documents take time in proportion to', () => {
  it.each([...shapes])('%j', async (_, text) => {
    const start = performance.now();
    const { document, destinations } = await checked('# Hay\n\n> [!NOTE]\n> Oats.\n', text ?? '');
    const read = performance.now();
    for (const check of documentChecks) await check.check(document, destinations);
    const twin = await checked(text ?? '', `${text} b`, { isCurrent: true });
    const again = performance.now();
    for (const check of documentChecks) await check.check(twin.document, twin.destinations);
    expect(performance.now() - again + (again - read) / 2 + (read - start) / 2).toBeLessThan(3000);
  });
});
