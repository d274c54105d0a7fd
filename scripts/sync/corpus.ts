import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBilingual } from '../../src/formats/bilingual-markdown.ts';
import { readFrontMatter } from '../../src/formats/front-matter.ts';
import { locale } from '../../src/model/locale.ts';
import type { Range } from '../../src/model/range.ts';
import { spliced } from '../../src/text/spliced.ts';

/** A pair as a bilingual document holds it. */
export interface CorpusPair {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly range: Range;
}

/** A translation of the corpora with the English that it was made from. */
export interface CorpusDocument {
  /** Path below the folder of the sources, and below that of its locale. */
  readonly name: string;
  readonly locale: string;
  readonly english: string;
  /** The English of today; null when it is gone. */
  readonly today: string | null;
  readonly bilingual: string;
  /** The same without its sources. */
  readonly plain: string;
}

interface Entry {
  readonly repo: string;
  readonly path: string;
  readonly locale: string;
  readonly file: string;
  readonly en_repo?: string;
  readonly en_handoff_file?: string;
  readonly en_current_file?: string | null;
}

/** The sound bilingual documents of the corpora under `shared` whose exact English is known; null when they are not there. */
export async function corpusDocuments(shared: string): Promise<readonly CorpusDocument[] | null> {
  const folder = join(shared, 'corpora/dev');
  if (!existsSync(join(folder, 'manifest.json'))) return null;
  const entries: readonly Entry[] = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const documents: CorpusDocument[] = [];
  for (const { repo, path, locale: tag, file, en_repo, en_handoff_file, en_current_file } of entries) {
    if (en_handoff_file === undefined) continue;
    const bilingual = readFileSync(join(folder, file), 'utf8');
    const { pairs, isSound } = await readPairs(bilingual, tag);
    if (!isSound || pairs.length === 0) continue;
    const read = (name: string | null | undefined) =>
      name && existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : null;
    const english = read(en_handoff_file);
    if (english === null) continue;
    const name = `${(en_repo ?? repo).split('/').pop()}/${path}`;
    documents.push({ name, locale: tag, english, today: read(en_current_file), bilingual, plain: plainOf(bilingual, pairs) });
  }
  return documents;
}

/** The pairs of a bilingual document, in order. */
export async function readPairs(
  text: string,
  tag: string,
): Promise<{ readonly pairs: readonly CorpusPair[]; readonly isSound: boolean }> {
  const frontMatter = await readFrontMatter(text);
  const input = { path: 'a.md', text, sourceLocale: locale('en-US'), targetLocale: locale(tag), frontMatter };
  const { bitext, findings } = readBilingual(input);
  const pairs = bitext.pairs.flatMap(({ id, source, target, range }): readonly CorpusPair[] =>
    id === null || range === null ? [] : [{ id, source: source ?? '', target: target ?? '', range }],
  );
  return { pairs, isSound: findings.length === 0 };
}

/** A bilingual document with its targets alone, and without the anchors of its headings. */
export function plainOf(text: string, pairs: readonly CorpusPair[]): string {
  const edits = pairs.map(({ range, target }) => ({ range, text: target }));
  return spliced(text, edits).replaceAll(/^([ \t>]*#{1,6} +)<a name="[^"]*"><\/a>/gm, '$1');
}

/** A document without the front-matter lines that name what it was translated from. */
export function withoutPins(text: string): string {
  return text.replaceAll(/^ms\.(?:openlocfilehash|sourcegitcommit): [^\n]*\n/gm, '');
}
