import { describe, expect, it } from 'vitest';
import { mojibake } from '../../src/checks/mojibake.ts';
import { sourceChecks } from '../../src/checks/source-checks.ts';
import { read } from '../formats/markdown-reading.ts';

async function check(text: string) {
  const { units } = await read(text);
  return mojibake({ path: 'source-docs/hens.md', text, units });
}

describe('the mojibake check', () => {
  it('is one of the checks of a source', () => {
    expect(sourceChecks).toContain(mojibake);
  });

  it('tells what was found, what was expected, and where', async () => {
    expect(await check('# Hens\n\nFeed all. The barnâ€™s door\nis Ã©troit.\n')).toEqual([
      {
        rule: 'mojibake',
        severity: 'warning',
        path: 'source-docs/hens.md',
        place: { range: { start: 26, end: 29 }, line: 3, column: 19, endLine: 3, endColumn: 22 },
        unit: 'abcde-103',
        locale: null,
        message: 'Expected `’`, found `â€™`: UTF-8 that was read as Windows-1252; correct the source text',
      },
      expect.objectContaining({ unit: 'abcde-103', place: expect.objectContaining({ line: 4, column: 4 }) }),
    ]);
  });

  it.each([
    'Feed “all” hens – now.',
    'Les poules naïves',
    'Run `â€™` now',
    'Run ``a ` â€™`` now',
    '```\nâ€™\n```',
    '[a]: https://example.com/â€™',
    '',
  ])('says nothing of %j', async (text) => {
    expect(await check(text)).toEqual([]);
  });

  it.each([
    '---\ntitle: The barnâ€™s door\n---\n',
    '![The barnâ€™s door](a.png)',
    '| The barnâ€™s door |\n|-|\n',
    'Run `a` in the barnâ€™s door',
  ])('looks at %j', async (text) => {
    expect(await check(text)).toHaveLength(1);
  });
});
