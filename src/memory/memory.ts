import type { MemoryContext, MemoryMatch, MemoryPair } from '../model/memory.ts';
import { addToGroup } from '../text/add-to-group.ts';
import { sameTextKey } from '../text/keys.ts';
import { AlikeTexts } from './alike-texts.ts';
import { Translations } from './translations.ts';

/** A sentence to look up. */
export interface MemoryQuery {
  /** Markdown. */
  readonly source: string;
  /** Null: not known. */
  readonly context: MemoryContext | null;
}

/** How much a memory tells. */
export interface MemoryLimits {
  /** Least similarity, 0..1. */
  readonly least: number;
  /** Most matches. */
  readonly limit: number;
}

/** What a translator still gains by reading: below, translating anew is faster. */
export const LEAST_SIMILARITY = 0.7;
/** Of a text that only differs in what likeness does not see, such as letter case. */
const NEARLY = 0.99;

/** Finds translations of the same and of similar texts. */
export interface Memory {
  /** Pairs of texts in it. */
  readonly size: number;
  /** The best first; of two with the same translation the better one. */
  find(query: MemoryQuery, limits: MemoryLimits): readonly MemoryMatch[];
}

/** A memory of `pairs`. Of two with the same texts the first one counts. The texts are read when they are first asked for. */
export function memoryOf(pairs: Iterable<MemoryPair>): Memory {
  return new IndexedMemory(pairs);
}

class IndexedMemory implements Memory {
  readonly size: number;
  private readonly sources = new Map<string, Translations>();
  private index: { readonly texts: readonly string[]; readonly alike: AlikeTexts } | null = null;
  /** Texts that are the same but for how they are written, by their key. */
  private byKey: ReadonlyMap<string, readonly string[]> | null = null;

  constructor(pairs: Iterable<MemoryPair>) {
    let size = 0;
    for (const pair of pairs) {
      let known = this.sources.get(pair.source);
      if (known === undefined) {
        known = new Translations();
        this.sources.set(pair.source, known);
      }
      if (known.add(pair)) size += 1;
    }
    this.size = size;
  }

  find(query: MemoryQuery, limits: MemoryLimits): readonly MemoryMatch[] {
    const matches = new Matches(limits.limit);
    this.addExact(query, matches);
    if (limits.least < 1 && !matches.isFull) this.addFuzzy(query, limits, matches);
    return matches.all;
  }

  /** Those with the same context first, then those with the same Markdown. */
  private addExact({ source, context }: MemoryQuery, matches: Matches): void {
    const texts = this.sameTexts(source);
    if (context !== null)
      for (const translations of texts) {
        const pair = translations.inContext(context);
        if (pair !== null) matches.add({ pair, similarity: 1, kind: 'context' });
      }
    for (const translations of texts) matches.addAll(translations, { similarity: 1, kind: 'exact' });
  }

  /** The text itself, then others that are the same but for how they are written. */
  private sameTexts(source: string): readonly Translations[] {
    this.byKey ??= groupedByKey(this.sources.keys());
    const others = (this.byKey.get(sameTextKey(source)) ?? []).filter((text) => text !== source);
    return [source, ...others].flatMap((text) => this.sources.get(text) ?? []);
  }

  private addFuzzy({ source }: MemoryQuery, { least, limit }: MemoryLimits, matches: Matches): void {
    this.index ??= indexed(this.sources.keys());
    const { texts, alike } = this.index;
    const key = sameTextKey(source);
    // One more than asked for: the text itself may be among them.
    for (const { text, similarity } of alike.find(source, { least, limit: limit + 1 })) {
      const other = texts[text] ?? '';
      const translations = other === source || sameTextKey(other) === key ? undefined : this.sources.get(other);
      if (translations !== undefined) matches.addAll(translations, { similarity: Math.min(similarity, NEARLY), kind: 'fuzzy' });
    }
  }
}

/** The matches of a query, each translation once. */
class Matches {
  readonly all: MemoryMatch[] = [];
  private readonly targets = new Set<string>();
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  get isFull(): boolean {
    return this.all.length >= this.limit;
  }

  add(match: MemoryMatch): void {
    const { target } = match.pair;
    if (this.isFull || this.targets.has(target)) return;
    this.targets.add(target);
    this.all.push(match);
  }

  addAll(translations: Translations, match: Omit<MemoryMatch, 'pair'>): void {
    for (const pair of translations.pairs()) {
      if (this.isFull) return;
      this.add({ pair, ...match });
    }
  }
}

function indexed(sources: Iterable<string>) {
  const texts = [...sources];
  return { texts, alike: new AlikeTexts(texts) };
}

function groupedByKey(texts: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const text of texts) addToGroup(groups, sameTextKey(text), text);
  return groups;
}
