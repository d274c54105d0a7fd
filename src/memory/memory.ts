import type { MemoryContext, MemoryMatch, MemoryPair } from '../model/memory.ts';
import { sameTextKey } from '../text/keys.ts';
import { AlikeTexts } from './alike-texts.ts';

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
  /** Translations in it. */
  readonly size: number;
  /** The best first; of two with the same translation the better one. */
  find(query: MemoryQuery, limits: MemoryLimits): readonly MemoryMatch[];
}

/** A memory of `pairs`. Of two with the same texts and context the first one counts. The texts are read when they are first asked for. */
export function memoryOf(pairs: Iterable<MemoryPair>): Memory {
  return new IndexedMemory(pairs);
}

class IndexedMemory implements Memory {
  readonly size: number;
  /** All translations of each source. */
  private readonly sources = new Map<string, MemoryPair[]>();
  private index: { readonly texts: readonly string[]; readonly alike: AlikeTexts } | null = null;
  private groups: Groups | null = null;

  constructor(pairs: Iterable<MemoryPair>) {
    let size = 0;
    for (const pair of pairs) {
      const known = this.sources.get(pair.source);
      if (known?.some((other) => isSame(other, pair)) === true) continue;
      if (known === undefined) this.sources.set(pair.source, [pair]);
      else known.push(pair);
      size += 1;
    }
    this.size = size;
  }

  find(query: MemoryQuery, { least, limit }: MemoryLimits): readonly MemoryMatch[] {
    const found = this.exact(query);
    if (least < 1 && found.length < limit) found.push(...this.fuzzy(query, { least, limit }));
    const targets = new Set<string>();
    return found.filter(({ pair: { target } }) => !targets.has(target) && targets.add(target)).slice(0, limit);
  }

  /** Those with the same context first, then those with the same Markdown. */
  private exact({ source, context }: MemoryQuery): MemoryMatch[] {
    this.groups ??= grouped(this.sources.keys());
    const { byText, byKey } = this.groups;
    const group = byText.get(source) ?? byKey.get(sameTextKey(source)) ?? [];
    const own = this.sources.get(source) ?? [];
    const others = group.length > 1 || own.length === 0 ? group.filter((text) => text !== source) : [];
    const pairs = others.length === 0 ? own : [...own, ...others.flatMap((text) => this.sources.get(text) ?? [])];
    const isInContext = ({ context: own }: MemoryPair) => context !== null && own !== null && isSameContext(context, own);
    return [
      ...pairs.filter(isInContext).map((pair): MemoryMatch => ({ pair, similarity: 1, kind: 'context' })),
      ...pairs.filter((pair) => !isInContext(pair)).map((pair): MemoryMatch => ({ pair, similarity: 1, kind: 'exact' })),
    ];
  }

  private fuzzy({ source }: MemoryQuery, { least, limit }: MemoryLimits): readonly MemoryMatch[] {
    this.index ??= indexed(this.sources.keys());
    const { texts, alike } = this.index;
    const key = sameTextKey(source);
    // One more than asked for: the text itself may be among them.
    return alike.find(source, { least, limit: limit + 1 }).flatMap(({ text, similarity }) => {
      const other = texts[text] ?? '';
      if (other === source || sameTextKey(other) === key) return [];
      return (this.sources.get(other) ?? []).map(
        (pair): MemoryMatch => ({ pair, similarity: Math.min(similarity, NEARLY), kind: 'fuzzy' }),
      );
    });
  }
}

function indexed(sources: Iterable<string>) {
  const texts = [...sources];
  return { texts, alike: new AlikeTexts(texts) };
}

/** Texts that are the same but for how they are written, by each of them and by their key. */
interface Groups {
  readonly byText: ReadonlyMap<string, readonly string[]>;
  readonly byKey: ReadonlyMap<string, readonly string[]>;
}

function grouped(texts: Iterable<string>): Groups {
  const byText = new Map<string, string[]>();
  const byKey = new Map<string, string[]>();
  for (const text of texts) {
    const key = sameTextKey(text);
    const group = byKey.get(key) ?? [];
    if (group.length === 0) byKey.set(key, group);
    group.push(text);
    byText.set(text, group);
  }
  return { byText, byKey };
}

function isSame(a: MemoryPair, b: MemoryPair): boolean {
  if (a.target !== b.target) return false;
  return a.context === null || b.context === null ? a.context === b.context : isSameContext(a.context, b.context);
}

function isSameContext(a: MemoryContext, b: MemoryContext): boolean {
  return sameText(a.before, b.before) && sameText(a.behind, b.behind);
}

/** Letter case counts, white space does not. */
function sameText(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim());
}
