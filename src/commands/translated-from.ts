import { type AlignedPair, alignedPairs } from '../align/aligned-pairs.ts';
import { isTranslatedAnew } from '../compare/translated-anew.ts';
import type { Basis, Pair } from '../model/bitext.ts';
import type { Unit } from '../model/unit.ts';
import { sameTextKey } from '../text/keys.ts';

/** Source text that a part of a plain translation was made from. */
export interface Portion {
  readonly basis: Basis;
  /** The source as it was then. */
  readonly source: readonly Unit[];
  /** Which units of the translation were made from it. */
  readonly holds: (unit: Unit) => boolean;
}

/** What a plain translation was made from, sentence by sentence. */
export interface TranslatedFrom {
  readonly basis: Basis;
  readonly commit: string | null;
  /** 0..1: how sure the basis is; null where it is no guess. */
  readonly confidence: number | null;
  readonly pairs: readonly Pair[];
  /** The sentences of the pairs' sources that hold several. */
  readonly sentences: ReadonlyMap<string, readonly string[]>;
  /** Front matter and alternative texts as they were translated. */
  readonly carried: readonly Unit[];
  /** The translation of each of `carried`. */
  readonly translations: ReadonlyMap<Unit, string>;
}

/** The part that says what was made from what. */
type Texts = Pick<TranslatedFrom, 'pairs' | 'sentences' | 'carried' | 'translations'>;

/**
 * Pairs every unit of a translation with the source text of its portion. Portions come oldest first: a sentence of a later
 * one was edited by hand, and keeps the source of the one before when it does not hold what is new in the later source.
 */
export function pairPortions(portions: readonly Portion[], target: readonly Unit[]): Texts {
  const taken: AlignedPair[] = [];
  let before: ReadonlyMap<Unit, AlignedPair> = new Map();
  for (const [index, { basis, source, holds }] of portions.entries()) {
    const isLater = (unit: Unit) => portions.slice(index + 1).some((portion) => portion.holds(unit));
    const aligned = alignedPairs(source, target, basis);
    for (const pair of aligned) {
      if (!pair.target.some(holds) || pair.target.some(isLater)) continue;
      const [first] = pair.target;
      const old = first === undefined ? undefined : before.get(first);
      taken.push(old === undefined || isNewer(old, pair) ? pair : old);
    }
    before = new Map([...before, ...aligned.flatMap((pair) => pair.target.map((unit) => [unit, pair] as const))]);
  }
  return collected(portions.length > 1 ? taken.sort((a, b) => startOf(a) - startOf(b)) : taken);
}

function startOf({ pair }: AlignedPair): number {
  return pair.range?.start ?? 0;
}

function isNewer(old: AlignedPair, now: AlignedPair): boolean {
  const [was, source] = [old.pair.source, now.pair.source];
  return sameTextKey(was) === sameTextKey(source) || isTranslatedAnew({ was, now: source, target: now.pair.target ?? '' });
}

/** Pairs as a comparison takes them, in the order of the translation's source. */
export function collected(aligned: readonly AlignedPair[]): Texts {
  const inOrder = [...new Set(aligned)];
  const isCarried = ({ source }: AlignedPair) => source[0]?.kind === 'meta' || source[0]?.kind === 'alt';
  const body = inOrder.filter((pair) => !isCarried(pair));
  const carried = inOrder.filter(isCarried);
  return {
    pairs: body.map(({ pair }) => pair),
    sentences: new Map(
      body.flatMap(({ pair, source }) => (source.length > 1 ? [[pair.source, source.map((unit) => unit.source)] as const] : [])),
    ),
    carried: carried.flatMap(({ source }) => source),
    translations: new Map(carried.flatMap(({ pair, source }) => source.map((unit) => [unit, pair.target ?? ''] as const))),
  };
}

/** The sentences of a translation of which no source is known. */
export function withoutSource(units: readonly Unit[]): TranslatedFrom {
  const pairs = units.map(
    ({ source, range, line }): Pair => ({
      id: null,
      source: null,
      target: source,
      range,
      line,
      basis: 'none',
      state: 'translated',
      origin: 'human',
      confidence: 1,
    }),
  );
  return { basis: 'none', commit: null, confidence: null, pairs, sentences: new Map(), carried: [], translations: new Map() };
}
