import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../../src/compare/compare.ts';
import { readBilingual } from '../../src/formats/bilingual-markdown.ts';
import { readFrontMatter } from '../../src/formats/front-matter.ts';
import { readMarkdown } from '../../src/formats/markdown.ts';
import { plainForm } from '../../src/formats/plain-form.ts';
import { merge } from '../../src/merge/merge.ts';
import { sideOf } from '../../src/merge/sides.ts';
import type { Pair } from '../../src/model/bitext.ts';
import { locale } from '../../src/model/locale.ts';
import type { Unit } from '../../src/model/unit.ts';
import { segment } from '../../src/segment/segment.ts';
import { codeFences } from '../../src/text/code-fences.ts';
import { lineIndex } from '../../src/text/lines.ts';
import { openParser } from '../../src/text/parser.ts';
import { headingSlug } from '../../src/text/slugs.ts';

interface Entry {
  readonly file: string;
  readonly locale: string;
  readonly path: string;
  readonly repo: string;
  readonly en_handoff_file?: string | null;
  readonly gold_sxs_file?: string;
}

const ENGLISH = locale('en-US');

/** Prints both figures; 0 when they could be taken. */
export async function report(corpora: string, args: readonly string[]): Promise<number> {
  if (!existsSync(join(corpora, 'dev/manifest.json'))) {
    console.log(`Expected the corpora in ${corpora}, found none`);
    return 1;
  }
  const option = (name: string) => args[args.indexOf(`--${name}`) + 1];
  const verbose = args.includes('--verbose') ? Number(option('verbose')) : 0;
  const only = args.includes('--locale') ? option('locale') : null;
  const rebuilt = await rebuiltFigures(join(corpora, 'dev'), { verbose, only: only ?? null });
  const plain = await plainFigures(join(corpora, 'mono'));
  console.log(`plain form of a bilingual document equals the plain file: ${plain.equal} of ${plain.documents}`);
  console.log(JSON.stringify({ name: 'forms', value: rebuilt.equal / rebuilt.documents, ...rebuilt, plain }));
  return 0;
}

function manifest(folder: string): readonly Entry[] {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
}

async function rebuiltFigures(folder: string, { verbose, only }: { readonly verbose: number; readonly only: string | null }) {
  const repos = new Map<string, { documents: number; equal: number }>();
  let told = 0;
  for (const entry of manifest(folder)) {
    const english = entry.en_handoff_file ?? null;
    if (english === null || (only !== null && entry.locale !== only)) continue;
    const bilingual = readFileSync(join(folder, entry.file), 'utf8');
    const source = readFileSync(join(folder, english), 'utf8').replaceAll('\r\n', '\n');
    const made = await rebuild(source, bilingual, entry.locale);
    if (made === null) continue;
    const name =
      entry.repo
        .replace(/\.[a-z-]+$/i, '')
        .split('/')
        .pop() ?? '';
    const figures = repos.get(name) ?? { documents: 0, equal: 0 };
    repos.set(name, { documents: figures.documents + 1, equal: figures.equal + (made === bilingual ? 1 : 0) });
    if (made !== bilingual && told < verbose) {
      told += 1;
      console.log(`${entry.file}\n${firstDifference(bilingual, made)}`);
    }
  }
  for (const [name, { documents, equal }] of repos)
    console.log(`${name}: ${equal} of ${documents} documents written byte for byte`);
  const sum = (key: 'documents' | 'equal') => [...repos.values()].reduce((total, own) => total + own[key], 0);
  return { documents: sum('documents'), equal: sum('equal') };
}

/** The bilingual document made of the English and its own pairs, with its own front matter; null when a half is damaged. */
async function rebuild(source: string, bilingual: string, tag: string): Promise<string | null> {
  const parser = await openParser({ engine: 'satteri', onFallback: console.error });
  const read = async (text: string) => {
    const frontMatter = await readFrontMatter(text);
    const doc = await readMarkdown(
      { path: 'a.md', text, locale: ENGLISH, frontMatter, translatedKeys: ['title', 'description', 'keywords'] },
      parser,
    );
    const bodyAt = frontMatter.range.end;
    return { doc, bodyAt, frontMatter, fences: codeFences(text, lineIndex(text), bodyAt) };
  };
  const english = await read(source);
  const units = segment(english.doc, { prefix: 'abcde' });
  const frontMatter = await readFrontMatter(bilingual);
  const { bitext, findings } = readBilingual({
    path: 'a.md',
    text: bilingual,
    sourceLocale: ENGLISH,
    targetLocale: locale(tag),
    frontMatter,
  });
  if (findings.some(({ severity }) => severity === 'error')) return null;
  const pairsOf = tiedPairs(units, bitext.pairs);
  const places = units.map(({ kind, range }) => (kind === 'meta' || kind === 'alt' ? null : range));
  const hasAnchors = /^[ \t>]*#{1,6} +<a name="/m.test(bilingual);
  const alts = await read(bilingual);
  const { text } = merge({
    source: sideOf({ text: source, bodyAt: english.bodyAt, blocks: english.doc.blocks, fences: english.fences }, places),
    // Only the translated texts of its images are taken from the document that is written.
    target: {
      ...sideOf({ text: bilingual, bodyAt: bilingual.length, blocks: alts.doc.blocks, fences: [] }, []),
      head: { start: 0, end: 0 },
    },
    places,
    held: [],
    base: null,
    origin: null,
    fresh: (place) =>
      pairsOf
        .get(place)
        ?.map(({ range }) => bilingual.slice(range?.start, range?.end))
        .join(' ') ?? '',
    freshAlt: () => null,
    style: {
      lineEnd: '\n',
      gap: ' ',
      anchorOf: (heading) => (hasAnchors ? `<a name="${headingSlug(heading)}"></a>` : ''),
      imageMark: () => '',
    },
  });
  return bilingual.slice(0, frontMatter.range.end) + text;
}

/** The pairs of each unit, by their texts; one that joins several stands for the first. */
function tiedPairs(units: readonly Unit[], pairs: readonly Pair[]): ReadonlyMap<number, readonly Pair[]> {
  const header = {
    source: 'a.md',
    target: 'a.md',
    locale: ENGLISH,
    form: 'bilingual',
    basis: 'embedded',
    basisCommit: null,
    basisConfidence: null,
    inSync: true,
  } as const;
  const carried = { values: new Map(), images: new Map(), pinned: null, translations: new Map(), basis: 'none' } as const;
  const { statuses } = compare({ header, units, pairs, carried, sentences: new Map() });
  const indexOf = new Map(units.map((unit, at) => [unit, at]));
  const found = new Map<number, Pair[]>();
  const used = new Set<Pair>();
  for (const status of statuses) {
    if (status.type !== 'current' || status.pair === null || used.has(status.pair)) continue;
    used.add(status.pair);
    const at = indexOf.get(status.unit) ?? -1;
    found.set(at, [...(found.get(at) ?? []), status.pair]);
  }
  return found;
}

async function plainFigures(folder: string): Promise<{ readonly documents: number; readonly equal: number }> {
  let [documents, equal] = [0, 0];
  for (const { file, gold_sxs_file: gold } of manifest(folder)) {
    if (gold === undefined) continue;
    const text = readFileSync(join(folder, gold), 'utf8');
    const frontMatter = await readFrontMatter(text);
    const { bitext } = readBilingual({ path: file, text, sourceLocale: ENGLISH, targetLocale: ENGLISH, frontMatter });
    documents += 1;
    if (plainForm(text, bitext.pairs, 'markdown') === readFileSync(join(folder, file), 'utf8')) equal += 1;
  }
  return { documents, equal };
}

function firstDifference(wanted: string, made: string): string {
  const [a, b] = [wanted.split('\n'), made.split('\n')];
  const at = a.findIndex((line, index) => line !== b[index]);
  return `  line ${at + 1}\n    file ${JSON.stringify(a[at]).slice(0, 300)}\n    made ${JSON.stringify(b[at] ?? '').slice(0, 300)}`;
}
