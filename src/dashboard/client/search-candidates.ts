import type { SearchFacts, SearchPaths, SearchShard } from '../../model/search-index.ts';
import { base64Bytes } from '../../text/base64.ts';
import { gramsOfTerm } from '../../text/search-grams.ts';
import { readLists } from '../../text/search-list.ts';

/** Where the files of the search index come from. */
export interface SearchFiles {
  readonly facts: () => Promise<SearchFacts>;
  readonly paths: (at: number) => Promise<SearchPaths>;
  readonly shard: (at: number) => Promise<SearchShard>;
}

/** What is looked for. */
export interface Wanted {
  /** Folded; at least one. */
  readonly terms: readonly string[];
  /** Place of the only locale in the overview; null: all. */
  readonly locale: number | null;
}

/** So few documents are looked into without asking the index for more. */
const FEW = 20;
/** Lists that are read of a query, and how many of them at once. */
const MOST_LISTS = 9;
const AT_ONCE = 3;

/** By side, a 1 for each document. */
type Sides = ReadonlyMap<number, Uint8Array>;

/** The numbers of all documents that may have a sentence one side of which has all terms, ascending: some of them have none. */
export async function candidateDocuments(wanted: Wanted, { facts, shard }: SearchFiles): Promise<readonly number[]> {
  const { documents, shards } = await facts();
  const grams = gramsOf(wanted.terms).slice(0, MOST_LISTS);
  let left: Sides | null = null;
  for (let from = 0; from < grams.length; from += AT_ONCE) {
    const lists = await Promise.all(
      grams.slice(from, from + AT_ONCE).map(async (gram) => (await shard(gram % shards)).lists[gram] ?? ''),
    );
    for (const list of lists) left = inBoth(left, sidesOf(list, documents, wanted.locale));
    if (numbersOf(left, documents).length <= FEW) break;
  }
  return numbersOf(left, documents);
}

/** The paths of all documents by their number; `''`: there is no such document. */
export async function allPaths({ facts, paths }: SearchFiles): Promise<readonly string[]> {
  const { paths: count } = await facts();
  const files = await Promise.all(Array.from({ length: count }, (_, at) => paths(at)));
  return files.flatMap((file) => {
    let last = '';
    return file.paths.map(([common, rest]) => {
      if (rest === '') return '';
      last = `${last.slice(0, common)}${rest}`;
      return last;
    });
  });
}

/** The grams of all terms, the first ones of each term first. */
function gramsOf(terms: readonly string[]): readonly number[] {
  const all = terms.map(gramsOfTerm);
  const longest = Math.max(0, ...all.map(({ length }) => length));
  return [...new Set(Array.from({ length: longest }, (_, at) => all.flatMap((grams) => grams[at] ?? [])).flat())];
}

/** Of the source, and of all locales or the only one. */
function sidesOf(list: string, documents: number, locale: number | null): Sides {
  const sides = new Map<number, Uint8Array>();
  readLists(base64Bytes(list), (side, document) => {
    if (side > 0 && locale !== null && side !== locale + 1) return;
    const own = sides.get(side) ?? new Uint8Array(documents);
    own[document] = 1;
    sides.set(side, own);
  });
  return sides;
}

function inBoth(one: Sides | null, other: Sides): Sides {
  if (one === null) return other;
  const both = new Map<number, Uint8Array>();
  for (const [side, documents] of one) {
    const others = other.get(side);
    if (others !== undefined)
      both.set(
        side,
        documents.map((is, at) => is & (others[at] ?? 0)),
      );
  }
  return both;
}

/** The documents of any side; null: all. */
function numbersOf(sides: Sides | null, documents: number): readonly number[] {
  const all = Array.from({ length: documents }, (_, number) => number);
  return sides === null ? all : all.filter((number) => [...sides.values()].some((own) => own[number] === 1));
}
