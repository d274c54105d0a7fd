import { fingerprint } from '../../text/fingerprint.ts';
import { folded, hasTerms } from '../../text/search-text.ts';
import { load } from './data.ts';
import { allPaths, candidateDocuments, type SearchFiles } from './search-candidates.ts';
import { type AskedSearch, hitsIn, type SearchHit } from './search-hits.ts';

/** How far a search is. */
export interface Searched {
  readonly hits: readonly SearchHit[];
  /** Documents whose path has all of the words. */
  readonly documents: readonly string[];
  /** Documents that may have a hit; null: not known yet. */
  readonly candidates: readonly string[] | null;
  /** How many of them were looked into, the first ones. */
  readonly looked: number;
}

/** How far a search goes unless it is over before: so many hits, or so many documents. */
export interface Goal {
  readonly hits: number;
  readonly documents: number;
}

/** Documents that are loaded at once. */
const AT_ONCE = 8;

/** The files of this site. */
const FILES: SearchFiles = {
  facts: () => load('search'),
  paths: (at) => load('search-paths', at),
  shard: (at) => load('search-grams', at),
};

/** Nothing looked at yet. */
export const NOTHING: Searched = { hits: [], documents: [], candidates: null, looked: 0 };

/** Goes on from where a search is until its goal, step by step; rejects with the name of a file that cannot be read. */
export async function* searchOn(
  from: Searched,
  { asked, locale, goal }: { readonly asked: AskedSearch; readonly locale: number | null; readonly goal: Goal },
): AsyncGenerator<Searched, void, void> {
  const { documents, candidates } = await started(from, asked.terms, locale);
  let now: Searched = { ...from, documents, candidates };
  yield now;
  while (now.hits.length < goal.hits && now.looked < Math.min(goal.documents, candidates.length)) {
    const some = candidates.slice(now.looked, now.looked + AT_ONCE);
    const found = await Promise.all(some.map((path) => hitsOf(path, asked)));
    now = { ...now, hits: [...now.hits, ...found.flat()], looked: now.looked + some.length };
    yield now;
  }
}

async function started({ documents, candidates }: Searched, terms: readonly string[], locale: number | null) {
  if (candidates !== null) return { documents, candidates };
  const [paths, numbers] = await Promise.all([allPaths(FILES), candidateDocuments({ terms, locale }, FILES)]);
  return {
    documents: paths.filter((path) => path !== '' && hasTerms(folded(path), terms)),
    candidates: numbers.map((number) => paths[number] ?? '').filter((path) => path !== ''),
  };
}

async function hitsOf(path: string, asked: AskedSearch): Promise<readonly SearchHit[]> {
  const { documents } = await load('doc', fingerprint(path));
  return documents.filter((own) => own.path === path).flatMap((own) => hitsIn(own, asked));
}
