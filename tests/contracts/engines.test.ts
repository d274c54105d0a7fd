import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { joined, readWith, rowsOf } from './reading.ts';

const SHARED = resolve('../shared');

/** Both engines give the same units, and the document is put together again byte for byte. */
async function holds(text: string): Promise<void> {
  const [satteri, remark] = [await readWith('satteri', text), await readWith('remark', text)];
  expect(satteri === null).toBe(remark === null);
  if (satteri === null || remark === null) return;
  expect(rowsOf(satteri.units)).toEqual(rowsOf(remark.units));
  expect(joined(satteri.doc)).toBe(text);
}

describe('both engines read alike', () => {
  test.each([
    ['headings', '# One *two*\n\nSetext `three`\n===\n\n## Four {#id}\n'],
    ['emphasis', 'A **bold** and *italic* and ***both*** and ~~gone~~ word. Next_one_ stays.\n'],
    ['links', 'See [one](a.md "T"), [two][ref], [ref], <https://a.example> and www.b.example. Then go.\n\n[ref]: c.md \'D\'\n'],
    ['images', '![alt *text*](a.png) and ![ref][r].\n\n[![badge](b.svg)](c.md)\n\n[r]: d.png\n'],
    ['code', 'Run `` a`b `` or ` x `.\n\n```sh\n# no heading\n```\n\n    indented\n'],
    ['lists', '- one\n- two\n\n  more\n  1. deep\n  2. deeper\n\n* [ ] task\n* [x] done\n'],
    ['quotes', '> One line\n> two lines\nlazy. Another.\n>\n> > nested\n'],
    ['tables', '| a | b \\| c |\n|---|:-:|\n| `x|y` | **z**<br>w |\n| only |\n'],
    ['footnotes', 'Text.[^1] More.\n\n[^1]: The *note*.\n    Goes on.\n'],
    ['raw HTML', '<div>\n<p>Some <b>bold</b> text. More.</p>\n</div>\n\nInline <kbd>Ctrl</kbd> key.\n'],
    ['line ends', 'One\r\ntwo.\r\n\r\n- three\r\n  four\r\n'],
    ['lone carriage returns', 'One\rtwo.\r\rThree.\n'],
    ['a byte-order mark', '\ufeff# One\n\nTwo. Three.\n'],
    ['no final newline', 'One. Two'],
    ['NUL and lone surrogates', 'a\0b. \ud800c. \udc00\n'],
    ['astral characters', '😀 **𝒳** is. [😀](x.md) too.\n'],
    ['entities and escapes', 'A &amp; B &copy; \\*no\\* &#x41; &unknown; end.\n'],
    ['alerts and directives', '> [!NOTE]\n> Mind this. And that.\n\n:::row:::\nText.\n:::row-end:::\n'],
    ['front matter', '---\ntitle: A. B.\nkeywords: [a, b]\n---\n\nText.\n'],
    ['hard breaks', 'One  \ntwo\\\nthree. Four.\n'],
    ['East Asian text', '日本語の文。次の文！「引用。」終わり。\n\n中文。下一句？\n'],
    ['right to left', 'مرحبا بالعالم. الجملة الثانية.\n\nשלום עולם. משפט שני.\n'],
  ])('on %s', (_, text) => holds(text));

  const specs = join(SHARED, 'schemas/specs');
  describe.skipIf(!existsSync(specs))('on the examples of the specifications (skipped where ../shared is not there)', () => {
    test.each(['commonmark-0.31.2.examples.json', 'gfm-0.29.examples.json', 'gfm-extensions.examples.json'])(
      '%s',
      async (file) => {
        const examples: readonly { readonly n: number; readonly markdown: string }[] = JSON.parse(
          readFileSync(join(specs, file), 'utf8'),
        );
        expect(examples.length).toBeGreaterThan(20);
        for (const { markdown } of examples) await holds(markdown);
      },
    );
  });

  const corpora = join(SHARED, 'corpora');
  describe.skipIf(!existsSync(corpora))('on the English of the corpora (skipped where ../shared is not there)', () => {
    test.each(['dev/en-handoff', 'dev/en-current', 'mono/en', 'xliff-gold'])(
      '%s',
      async (folder) => {
        const files = readdirSync(join(corpora, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
          file.endsWith('.md'),
        );
        expect(files.length).toBeGreaterThan(0);
        for (const file of files) await holds(readFileSync(join(corpora, folder, file), 'utf8'));
      },
      120_000,
    );
  });
});
