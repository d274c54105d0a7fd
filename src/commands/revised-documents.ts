import { sameTextKey } from '../text/keys.ts';
import type { Compared } from './run-documents.ts';

/** Least share of sentences that a page and its earlier version under another name have in common. */
const LEAST_COMMON = 0.5;

/** A localized document before and after a change; null: it was, or is, not there. */
export interface RevisedDocument {
  readonly base: Compared | null;
  readonly head: Compared | null;
}

/**
 * Ties each localized document to its version before a change: of the same source, else the same localized file, else of the source
 * that the page had been before it was renamed. Those that are gone in both come last, with no version of today.
 */
export function revisedDocuments(base: readonly Compared[], head: readonly Compared[]): readonly RevisedDocument[] {
  const free = new Set(base);
  const take = (found: Compared | undefined): Compared | null => {
    if (found === undefined || !free.delete(found)) return null;
    return found;
  };
  const find = (matches: (one: Compared['comparison']) => boolean) => [...free].find(({ comparison }) => matches(comparison));
  const bySource = indexOf(base, ({ source, locale }) => (source === null ? null : `${locale}\n${source}`));
  const byTarget = indexOf(base, ({ target, locale }) => (target === null ? null : `${locale}\n${target}`));
  const first = head.map(({ comparison: { source, target, locale } }) => {
    const same = source === null ? undefined : bySource.get(`${locale}\n${source}`);
    return take(same ?? (target === null ? undefined : byTarget.get(`${locale}\n${target}`)));
  });
  const renamed = new RenamedSources([...free]);
  const pairs = head.map((item, index): RevisedDocument => {
    const known = first[index] ?? null;
    if (known !== null || item.open.source === null) return { base: known, head: item };
    const before = renamed.before(item);
    const { locale } = item.comparison;
    return { base: before === null ? null : take(find((one) => one.source === before && one.locale === locale)), head: item };
  });
  return [...pairs, ...[...free].map((item): RevisedDocument => ({ base: item, head: null }))];
}

function indexOf(all: readonly Compared[], keyOf: (one: Compared['comparison']) => string | null): ReadonlyMap<string, Compared> {
  return new Map(
    all.flatMap((item) => {
      const key = keyOf(item.comparison);
      return key === null ? [] : [[key, item] as const];
    }),
  );
}

/** The sources that are gone, found again by their sentences. */
class RenamedSources {
  private readonly gone: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly known = new Map<string, string | null>();

  constructor(free: readonly Compared[]) {
    const sources = free.flatMap(({ open: { source } }) => (source === null ? [] : [[source.path, textsOf(source)] as const]));
    this.gone = new Map(sources);
  }

  /** What the source of a document was called before; null: it is new. */
  before({ open: { source } }: Compared): string | null {
    if (source === null || this.gone.size === 0) return null;
    const known = this.known.get(source.path);
    if (known !== undefined) return known;
    const texts = textsOf(source);
    let best: string | null = null;
    let most = LEAST_COMMON;
    for (const [path, old] of this.gone) {
      const share = [...texts].filter((text) => old.has(text)).length / Math.max(texts.size, old.size, 1);
      if (share > most) [best, most] = [path, share];
    }
    this.known.set(source.path, best);
    return best;
  }
}

function textsOf({ units }: { readonly units: readonly { readonly source: string }[] }): ReadonlySet<string> {
  return new Set(units.map(({ source }) => sameTextKey(source)));
}
