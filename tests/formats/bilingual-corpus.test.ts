import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isBilingual } from '../../src/formats/bilingual-markdown.ts';
import { read } from './spans.ts';

const corpus = fileURLToPath(new URL('../../../shared/corpora/dev', import.meta.url));

// An oracle of its own: pairs whose sides hold no other span. It misses the others and cannot survive damage.
const PLAIN_PAIR =
  /<span data-ttu-id="([^"]+)">((?:(?!<\/?span\b).)*)<\/span><span class="sxs-lookup"><span data-stu-id="\1">((?:(?!<\/?span\b).)*)<\/span><\/span>/gs;
const ODD_TAG = /data-[st]tu-id=(?!"[0-9a-f]{5}-p?[0-9]+">)|class=&quot;sxs-lookup/;

const count = (text: string, needle: string): number => text.split(needle).length - 1;
const isSound = (text: string): boolean =>
  !ODD_TAG.test(text) &&
  new Set([' data-ttu-id=', ' data-stu-id=', '"sxs-lookup"'].map((needle) => count(text, needle))).size === 1;

function bilingualFiles(): string[] {
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  return files.sort().filter((file) => isBilingual(readFileSync(join(corpus, file), 'utf8')));
}

describe.skipIf(!existsSync(corpus))('real bilingual documents (skipped where ../shared/corpora/dev is absent)', () => {
  const files = existsSync(corpus) ? bilingualFiles() : [];

  it('are many', () => {
    expect(files.length).toBeGreaterThan(300);
  });

  it.each(files)('%s gives every pair byte for byte', async (file) => {
    const text = readFileSync(join(corpus, file), 'utf8');
    const { bitext, findings } = await read(text);
    const plain = Array.from(text.matchAll(PLAIN_PAIR), ([, id, target, source]) => ({ id, target, source }));
    const found = bitext.pairs.map(({ id, target, source }) => ({ id, target, source }));
    expect(found).toEqual(expect.arrayContaining(plain));
    expect(found.length).toBe(count(text, '<span data-ttu-id='));
    if (!isSound(text)) return;
    expect(findings).toEqual([]);
    expect(found.map(({ id }) => id)).toEqual(Array.from(text.matchAll(/<span data-ttu-id="([^"]+)">/g), ([, id]) => id));
  });

  it('are sound, but for a few', () => {
    const damaged = files.filter((file) => !isSound(readFileSync(join(corpus, file), 'utf8')));
    expect(damaged.length).toBe(3);
  });
});
