import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readBilingual } from '../../src/formats/bilingual-markdown.ts';
import { readFrontMatter } from '../../src/formats/front-matter.ts';
import type { Pair } from '../../src/model/bitext.ts';
import { isMerged } from '../../src/model/ids.ts';
import { locale } from '../../src/model/locale.ts';
import { readUnits } from './read-units.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpora/dev', import.meta.url));
const MANIFEST = join(CORPUS, 'manifest.json');
const SOURCE = locale('en-US');

/** Neighbours in one block, with the blank between them. */
interface Neighbours {
  readonly source: string;
  readonly target: string;
}

/** The pairs of every bilingual document of a locale that follow each other in a block. */
async function neighboursOf(tag: string): Promise<readonly Neighbours[]> {
  const documents: { readonly locale: string; readonly file: string }[] = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  const found: Neighbours[] = [];
  for (const { file } of documents.filter((document) => document.locale === tag)) {
    const text = readFileSync(join(CORPUS, file), 'utf8');
    const frontMatter = await readFrontMatter(text);
    const input = { path: file, text, sourceLocale: SOURCE, targetLocale: locale(tag), frontMatter };
    found.push(...inBlocks(text, readBilingual(input).bitext.pairs));
  }
  return found;
}

function inBlocks(text: string, pairs: readonly Pair[]): Neighbours[] {
  return pairs.flatMap((pair, at) => {
    const next = pairs[at + 1];
    const merged = [pair, next].some((each) => each?.id === undefined || each.id === null || isMerged(each.id));
    const gap = text.slice(pair.range?.end ?? 0, next?.range?.start ?? 0);
    if (next === undefined || merged || !/^ +$/.test(gap)) return [];
    return [{ source: `${pair.source} ${next.source}`, target: `${pair.target} ${next.target}` }];
  });
}

/** The share of the texts that hold exactly two sentences. */
async function inTwo(texts: readonly string[], tag: string): Promise<number> {
  let right = 0;
  for (const text of texts) right += (await readUnits(text, { tag })).filter(({ kind }) => kind !== 'alt').length === 2 ? 1 : 0;
  return right / texts.length;
}

describe.skipIf(!existsSync(MANIFEST))(
  'neighbours in a block of the shared corpus (skipped where ../shared/corpora/dev is absent)',
  () => {
    it('are two sentences in English', async () => {
      const sources = (await neighboursOf('fr-FR')).map(({ source }) => source);
      expect(sources.length).toBeGreaterThan(500);
      expect(await inTwo(sources, 'en-US')).toBeGreaterThan(0.99);
    });

    // A translator writes two sentences where the source has one, so that 1 cannot be reached.
    it.each([
      ['fr-FR', 0.98],
      ['de-DE', 0.89],
      ['es-ES', 0.95],
      ['ru-RU', 0.955],
      ['ko-KR', 0.87],
    ])('are two sentences in %s', async (tag, least) => {
      const targets = (await neighboursOf(tag)).map(({ target }) => target);
      expect(targets.length).toBeGreaterThan(100);
      expect(await inTwo(targets, tag)).toBeGreaterThan(least);
    });
  },
);
