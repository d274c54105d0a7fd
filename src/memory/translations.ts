import type { MemoryContext, MemoryPair } from '../model/memory.ts';
import { fingerprint } from '../text/fingerprint.ts';

/** All translations of one text. */
export class Translations {
  /** The first pair with each translation. Most texts have one. */
  private readonly byTarget = new Map<string, MemoryPair>();
  /** The first pair in each context. */
  private byContext: Map<string, MemoryPair> | null = null;

  /** Takes a pair; whether its translation is new. */
  add(pair: MemoryPair): boolean {
    if (pair.context !== null) {
      this.byContext ??= new Map();
      const key = contextKey(pair.context);
      if (!this.byContext.has(key)) this.byContext.set(key, pair);
    }
    if (this.byTarget.has(pair.target)) return false;
    this.byTarget.set(pair.target, pair);
    return true;
  }

  /** One pair for each translation, in the order in which they came. */
  pairs(): Iterable<MemoryPair> {
    return this.byTarget.values();
  }

  /** The pair that stood between the same sentences; null: there is none. */
  inContext(context: MemoryContext): MemoryPair | null {
    const pair = this.byContext?.get(contextKey(context)) ?? null;
    return pair?.context != null && isSame(pair.context, context) ? pair : null;
  }
}

/** The texts themselves would be kept once for each sentence of a project. */
function contextKey({ before, behind }: MemoryContext): string {
  return [before, behind].map((text) => (text === null ? '-' : fingerprint(normal(text)))).join(' ');
}

function isSame(a: MemoryContext, b: MemoryContext): boolean {
  return sameText(a.before, b.before) && sameText(a.behind, b.behind);
}

function sameText(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && normal(a) === normal(b));
}

/** White space does not count; letter case does. */
function normal(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
