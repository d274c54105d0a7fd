/** What the pages need to know of the search index before they look something up. */
export interface SearchFacts {
  /** How many documents there are, and how many files hold their paths. */
  readonly documents: number;
  readonly paths: number;
  /** How many files hold the lists of grams; a power of two. */
  readonly shards: number;
}

/**
 * Paths of documents, in the order of their numbers: how many UTF-16 code units each has in common with the one before, and the
 * rest of it. A number that no document has takes `[0, '']`.
 */
export interface SearchPaths {
  readonly paths: readonly (readonly [common: number, rest: string])[];
}

/** Lists of those grams whose number ends alike, by number: which texts have them, as `encodedList` says, in base64. */
export interface SearchShard {
  readonly lists: Readonly<Record<string, string>>;
}
