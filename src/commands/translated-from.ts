import { type AlignedPair, alignedPairs, withTarget } from '../align/aligned-pairs.ts';
import { matchUnits } from '../compare/match.ts';
import { ReadTexts } from '../compare/read-text.ts';
import { isTranslatedAnew } from '../compare/translated-anew.ts';
import type { Basis, Pair } from '../model/bitext.ts';
import type { Unit } from '../model/unit.ts';
import { sameTextKey } from '../text/keys.ts';
import type { Layer } from './translation-layers.ts';

/** Source text that a part of a plain translation was made from. */
export interface Portion {
  readonly basis: Basis;
  /** The source as it was then. */
  readonly source: readonly Unit[];
  /** What was made from it. */
  readonly layer: Layer;
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
 * Pairs every unit of a translation with the source text of its portion. Portions come oldest first: what an earlier one
 * held and is gone was edited by hand in a later one.
 */
export function pairPortions(portions: readonly Portion[]): Texts {
  const taken: AlignedPair[] = [];
  const gone: string[] = [];
  for (const portion of portions) {
    const { held, lost } = pairLayer(portion);
    taken.push(...(gone.length === 0 ? held : keepUnlessAnew(held, gone)));
    gone.push(...lost);
  }
  return collected(portions.length > 1 ? taken.sort((a, b) => startOf(a) - startOf(b)) : taken);
}

/** The pairs of a layer, aligned as the translation was then, and the sources of those that are gone. */
export function pairLayer({ basis, source, layer }: Portion): {
  readonly held: readonly AlignedPair[];
  readonly lost: readonly string[];
} {
  const held: AlignedPair[] = [];
  const lost: string[] = [];
  for (const aligned of alignedPairs(source, layer.version, basis)) {
    const today = aligned.target.flatMap((unit) => layer.today.get(unit) ?? []);
    if (today.length === 0) lost.push(aligned.pair.source);
    else
      held.push(
        today.length === aligned.target.length && today.every((unit, at) => unit === aligned.target[at])
          ? aligned
          : withTarget(aligned, today),
      );
  }
  return { held, lost };
}

function startOf({ pair }: AlignedPair): number {
  return pair.range?.start ?? 0;
}

/** Pairs that were edited keep the source that they had when they do not hold what is new in the later one. */
export function keepUnlessAnew(edited: readonly AlignedPair[], gone: readonly string[]): readonly AlignedPair[] {
  const keyed = (source: string) => ({ key: sameTextKey(source), source, sentences: [] });
  const { ties } = matchUnits(
    edited.map(({ pair }) => keyed(pair.source)),
    gone.map(keyed),
    new ReadTexts(),
  );
  const oldOf = new Map(ties.map((tie) => [tie.unit, gone[tie.pair] ?? '']));
  return edited.map((item, index) => {
    const was = oldOf.get(index);
    const { pair, source } = item;
    if (was === undefined || isTranslatedAnew({ was, now: pair.source, target: pair.target ?? '' })) return item;
    const [first] = source;
    return { ...item, source: first === undefined ? [] : [{ ...first, source: was }], pair: { ...pair, source: was } };
  });
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
