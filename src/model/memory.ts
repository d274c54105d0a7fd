/** A translation that a memory knows. Texts are Markdown. */
export interface MemoryPair {
  readonly source: string;
  readonly target: string;
  /** Where it is from: the path of a document, the name of a memory. */
  readonly origin: string;
  /** Null: not known. */
  readonly context: MemoryContext | null;
}

/** What a reader sees of the sentences around one; null at the ends of its document. */
export interface MemoryContext {
  readonly before: string | null;
  readonly behind: string | null;
}

/** A translation that may serve for a text. */
export interface MemoryMatch {
  readonly pair: MemoryPair;
  /** 0..1: how alike the sources are; 1 for all but `fuzzy`, below 1 for that. */
  readonly similarity: number;
  /** `context`: the sentences around it are the same, too. */
  readonly kind: 'context' | 'exact' | 'fuzzy';
}
