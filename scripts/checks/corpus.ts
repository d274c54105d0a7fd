import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedPair } from '../../src/checks/pair-check.ts';
import { readBilingual } from '../../src/formats/bilingual-markdown.ts';
import { readFrontMatter } from '../../src/formats/front-matter.ts';
import { pairKind } from '../../src/formats/pair-kind.ts';
import type { Pair } from '../../src/model/bitext.ts';
import { locale } from '../../src/model/locale.ts';
import { joinWraps } from '../../src/text/wraps.ts';

/** A pair of a bilingual document of the corpora, and where it stands. */
export interface CorpusPair {
  readonly file: string;
  readonly line: number;
  readonly pair: CheckedPair;
}

interface Entry {
  readonly locale: string;
  readonly file: string;
  readonly gold_sxs_file?: string;
}

const SOURCE = locale('en-US');

/** The pairs of all bilingual documents under `corpora`; null when they are not there. */
export async function corpusPairs(corpora: string): Promise<readonly CorpusPair[] | null> {
  if (!existsSync(join(corpora, 'dev/manifest.json'))) return null;
  const pairs: CorpusPair[] = [];
  for (const set of ['dev', 'mono']) {
    const entries: readonly Entry[] = JSON.parse(readFileSync(join(corpora, set, 'manifest.json'), 'utf8'));
    for (const entry of entries) {
      const file = set === 'dev' ? entry.file : entry.gold_sxs_file;
      if (file !== undefined) pairs.push(...(await pairsOf(join(corpora, set, file), entry.locale)));
    }
  }
  return pairs;
}

async function pairsOf(file: string, tag: string): Promise<readonly CorpusPair[]> {
  const text = readFileSync(file, 'utf8');
  const frontMatter = await readFrontMatter(text);
  const input = { path: file, text, sourceLocale: SOURCE, targetLocale: locale(tag), frontMatter };
  return blocksOf(text, readBilingual(input).bitext.pairs).flatMap((block) => {
    const joined = { source: sides(block, 'source').join(' '), target: sides(block, 'target').join(' ') };
    return block.map((pair): CorpusPair => {
      const at = pair.range?.start ?? 0;
      const lineAt = text.lastIndexOf('\n', at - 1) + 1;
      const kind = pairKind(text, at, { lineAt, bodyAt: frontMatter.range.end }) ?? 'paragraph';
      const [source = '', target = ''] = [sides([pair], 'source')[0], sides([pair], 'target')[0]];
      const checked = {
        sourceLocale: SOURCE,
        locale: locale(tag),
        unit: null,
        kind,
        source,
        target,
        block: joined,
        confidence: 1,
      };
      return { file, line: pair.line ?? 0, pair: checked };
    });
  });
}

function sides(pairs: readonly Pair[], side: 'source' | 'target'): readonly string[] {
  return pairs.map((pair) => joinWraps(pair[side] ?? '', 0));
}

/** Pairs with nothing but blanks and one line end between them stand in one block. */
function blocksOf(text: string, pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const blocks: Pair[][] = [];
  let end = -1;
  for (const pair of pairs) {
    const start = pair.range?.start ?? 0;
    const last = blocks.at(-1);
    if (last !== undefined && /^[ \t]*(?:\r?\n)?[ \t]*$/.test(text.slice(end, start))) last.push(pair);
    else blocks.push([pair]);
    end = pair.range?.end ?? start;
  }
  return blocks;
}
