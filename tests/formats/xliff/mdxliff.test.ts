import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mdxliff } from '../../../src/formats/xliff/mdxliff.ts';
import { xliff12 } from '../../../src/formats/xliff/xliff-12.ts';

const GOLD = resolve('../shared/corpora/xliff-gold');

/** A file as the tool writes it, with units from 101. */
function fileOf(...units: readonly string[]): string {
  const extension = (name: string, text: string) =>
    `<x:${name} xmlns:x="urn:microsoft:content:schema:xliffextensions">${text}</x:${name}>`;
  const header = `<tool tool-id="mdxliff" tool-name="mdxliff"/>${extension('olfilehash', 'A'.repeat(40))}${extension('olfilepath', 'docs\\sub\\a.md')}`;
  const body = units.map(
    (unit, index) => `<trans-unit id="${101 + index}" translate="yes" xml:space="preserve">${unit}</trans-unit>`,
  );
  return `<?xml version="1.0"?>\r\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file datatype="xml" original="markdown" source-language="en-US" target-language="ar-sa"><header>${header}</header>
<body><group id="content" extype="content">${body.join('\r\n')}</group></body></file></xliff>`;
}

describe('mdxliff', () => {
  it('tells the document, its numbers and what its codes are', async () => {
    const text = fileOf(
      '<source>A <bpt id="p1">**</bpt>bold<ept id="p1">**</ept> <bpt id="p2">[</bpt>link<ept id="p2">](a.md)</ept><ph id="ph1">`x`</ph></source><target state="new">B</target>',
      '<source>Two</source>',
    );
    const read = await mdxliff.read(text);
    if ('message' in read) throw new Error(read.message);
    expect(mdxliff.isLike(text.slice(0, 4096))).toBe(true);
    expect(xliff12.isLike(text.slice(0, 4096))).toBe(false);
    expect(read.targetLocale).toBe('ar-sa');
    const [document] = read.documents;
    expect(document).toMatchObject({ path: 'docs/sub/a.md', hash: 'a'.repeat(40) });
    expect(document?.units.map(({ id, state, target }) => [id, state, target === null])).toEqual([
      ['101', 'initial', false],
      ['102', 'initial', true],
    ]);
    expect(document?.units[0]?.source.codes.map(({ id, kind, data, closing }) => [id, kind, data, closing])).toEqual([
      ['p1', 'bold', '**', '**'],
      ['p2', 'link', '[', '](a.md)'],
      ['ph1', 'code', '`x`', null],
    ]);
  });

  describe.skipIf(!existsSync(GOLD))('of the corpus (skipped where ../shared/corpora is absent)', () => {
    it('is read wholly: all numbers, all texts, and the hash of the document', async () => {
      const files = readdirSync(GOLD).filter((file) => file.endsWith('.xlf'));
      expect(files).toHaveLength(169);
      let count = 0;
      for (const file of files) {
        const text = readFileSync(join(GOLD, file), 'utf8');
        const read = await mdxliff.read(text);
        if ('message' in read) throw new Error(`${file}: ${read.at}: ${read.message}`);
        const [document] = read.documents;
        const units = document?.units ?? [];
        count += units.length;
        expect(document?.path).not.toContain('\\');
        expect(document?.hash).toBe(
          createHash('sha1')
            .update(readFileSync(join(GOLD, file.replace(/xlf$/, 'md'))))
            .digest('hex'),
        );
        expect(units.map(({ id }) => id)).toEqual(units.map((_, index) => String(101 + index)));
        const sources = [...text.matchAll(/<source>([\s\S]*?)<\/source>/g)].map(([, source = '']) => plain(source));
        expect(
          units.map(({ source: { parts, codes } }) => {
            const byId = new Map(codes.map((code) => [code.id, code]));
            return parts
              .map((part) => {
                if (part.type === 'text') return part.text;
                return (part.type === 'close' ? byId.get(part.id)?.closing : byId.get(part.id)?.data) ?? '';
              })
              .join('');
          }),
        ).toEqual(sources);
      }
      expect(count).toBe(8809);
    }, 60_000);
  });
});

/** The text of XML without its tags. */
function plain(xml: string): string {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return xml
    .replace(/<[^>]*>/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/&(?:#x([0-9A-Fa-f]+)|#(\d+)|(\w+));/g, (_, hex, decimal, name) =>
      name === undefined
        ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16))
        : (entities[name] ?? ''),
    );
}
