import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdown, tidyMarkdown } from '../properties/markdown-grammar.ts';
import { identityOf } from './identity-page.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const specs = here('../../../shared/schemas/specs');
const corpora = here('../../../shared/corpora');

describe('a page whose translation is its source', () => {
  test.each([
    ['blank lines behind the front matter', '---\nid: a\n---\n\n\n# One\n'],
    ['blank lines in front', '\n\nOne is here.\n'],
    ['nothing but signs', '>\n> \n'],
    ['no line end', '- One is here.\n- Two'],
    ['other line ends', '---\r\nid: a\r\nlist:\r\n  - b\r\n---\r\n\r\n# One\r\n\r\nTwo is here. Three is.\r\n'],
    ['a fence in a comment', '<!--\n~~~*![<!-- c --> hay](i.png)* hay\n'],
    ['text behind a tag and a line end in HTML', '<div>\n<p>Feed <https://a.example>\nFeed</p>\n</div>\n'],
    ['code and tables', '# One\n\n```sh\nrun\n```\n\n| A | `b` |\n|---|---|\n| One. Two. | `c` |\n'],
  ])('is its source: %s', async (_, text) => {
    expect(await identityOf(text)).toEqual({ plain: text, complaints: [] });
  });

  // Half a construct may be another one as soon as the line behind it is joined: then it is not the same when it is done again.
  test.each([
    ['tidy Markdown', tidyMarkdown, []],
    ['any Markdown', markdown, ['not the same when it is done again']],
  ])('is its source: %s', { timeout: 120_000 }, async (_, texts, accepted: readonly string[]) => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const found = await identityOf(text);
        expect((found?.complaints ?? []).filter((complaint) => !accepted.includes(complaint))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe.skipIf(!existsSync(specs))('its examples as pages (skipped where ../shared/schemas/specs is absent)', () => {
  test.each(['commonmark-0.31.2', 'gfm-0.29', 'gfm-extensions'])('%s', { timeout: 120_000 }, async (name) => {
    const examples: readonly { readonly n: number; readonly markdown: string }[] = JSON.parse(
      readFileSync(join(specs, `${name}.examples.json`), 'utf8'),
    );
    expect(examples.length).toBeGreaterThan(20);
    for (const { n, markdown: text } of examples) expect([n, (await identityOf(text))?.complaints ?? []]).toEqual([n, []]);
  });
});

describe.skipIf(!existsSync(corpora))('real documents as pages (skipped where ../shared/corpora is absent)', () => {
  test.each(['dev/en-handoff', 'dev/en-current', 'mono/en', 'xliff-gold'])('%s', { timeout: 120_000 }, async (folder) => {
    const files = readdirSync(join(corpora, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.md'),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const found = await identityOf(readFileSync(join(corpora, folder, file), 'utf8'));
      expect([file, found?.complaints ?? []]).toEqual([file, []]);
    }
  });
});
