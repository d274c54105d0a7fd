import type { DashboardDocument } from '../../model/dashboard.ts';
import type { Locale } from '../../model/locale.ts';
import type { SearchFacts, SearchPaths, SearchShard } from '../../model/search-index.ts';
import { base64 } from '../../text/base64.ts';
import { compareText } from '../../text/compare-text.ts';
import { GRAMS } from '../../text/search-grams.ts';
import { encodedList } from '../../text/search-list.ts';
import { searchedTexts } from '../../text/searched-texts.ts';
import { dataFile, type SiteFile } from './data-file.ts';
import { SideGrams } from './side-grams.ts';

/** Paths in one file: at most some hundred kilobytes. */
const PATHS = 5000;
/** What a file of lists should hold, in bytes before base64. */
const SHARD = 32_768;
/** Files of lists. */
const MOST_SHARDS = 4096;

/**
 * Which documents may have a text that is looked for: of each gram the documents whose source, or whose translation into a locale,
 * has it. Documents are added in any order, and only numbers are kept of them.
 */
export class SearchIndex {
  private readonly paths: readonly string[];
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly locales: ReadonlyMap<Locale, number>;
  private readonly sides: readonly SideGrams[];
  private readonly added = new Set<number>();

  /** `paths`: those of all documents that are going to be added. */
  constructor({ paths, tags }: { readonly paths: readonly string[]; readonly tags: readonly Locale[] }) {
    this.paths = [...paths].sort(compareText);
    this.numbers = new Map(this.paths.map((path, number) => [path, number]));
    this.locales = new Map(tags.map((tag, at) => [tag, at + 1]));
    this.sides = [null, ...tags].map(() => new SideGrams(this.paths.length));
  }

  /** Adds a document with all its locales, once. */
  add(document: DashboardDocument): void {
    const number = this.numbers.get(document.path);
    if (number === undefined) return;
    this.added.add(number);
    this.sides[0]?.add(
      number,
      document.units.map(({ source }) => source),
    );
    for (const { locale, units } of document.locales) {
      const texts = units.flatMap((unit) => {
        const { source, was, target } = searchedTexts(document, unit);
        return [source === null ? was : null, target].filter((text) => text !== null);
      });
      this.sides[this.locales.get(locale) ?? -1]?.add(number, texts);
    }
  }

  /** Writes the files of the index. */
  finish(write: (file: SiteFile) => void): void {
    const lists = this.lists();
    const size = lists.reduce((sum, list) => sum + list.length, 0);
    const shards = Math.min(MOST_SHARDS, 2 ** Math.ceil(Math.log2(Math.max(1, size / SHARD))));
    for (let shard = 0; shard < shards; shard += 1) write(dataFile(`search-grams-${shard}`, shardOf(lists, shard, shards)));
    const count = Math.ceil(this.paths.length / PATHS);
    for (let at = 0; at < count; at += 1) write(dataFile(`search-paths-${at}`, this.pathsFrom(at * PATHS)));
    const facts: SearchFacts = { documents: this.paths.length, paths: count, shards };
    write(dataFile('search', facts));
  }

  /** By gram, the documents of all sides. */
  private lists(): readonly Uint8Array[] {
    const lists = new Array<Uint8Array>(GRAMS).fill(new Uint8Array(0));
    for (const [side, grams] of this.sides.entries())
      grams.eachList((gram, documents) => {
        lists[gram] = joined(lists[gram], encodedList({ side, documents }, this.paths.length));
      });
    return lists;
  }

  private pathsFrom(first: number): SearchPaths {
    let last = '';
    const paths = this.paths.slice(first, first + PATHS).map((path, at): SearchPaths['paths'][number] => {
      if (!this.added.has(first + at)) return [0, ''];
      const common = commonStart(last, path);
      last = path;
      return [common, path.slice(common)];
    });
    return { paths };
  }
}

function shardOf(lists: readonly Uint8Array[], shard: number, shards: number): SearchShard {
  const own: Record<string, string> = {};
  for (let gram = shard; gram < GRAMS; gram += shards) {
    const list = lists[gram];
    if (list !== undefined && list.length > 0) own[gram] = base64(list);
  }
  return { lists: own };
}

function joined(one: Uint8Array | undefined, other: Uint8Array): Uint8Array {
  if (one === undefined || one.length === 0) return other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** In UTF-16 code units. */
function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
