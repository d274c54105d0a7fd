import { type AlignedPair, withTarget } from '../align/aligned-pairs.ts';
import type { Basis, Pair } from '../model/bitext.ts';
import type { Unit } from '../model/unit.ts';
import { sameTextKey } from '../text/keys.ts';
import { type Gone, type LayerPairs, pairEdited } from './edited-pairs.ts';
import { withTouches } from './touched.ts';
import type { Layer } from './translation-layers.ts';

/** Source text that a part of a plain translation was made from. */
export interface Portion {
  /** What was made from it. */
  readonly layer: Layer;
  /** All of the translation as it was then, aligned with the source as it was then. */
  readonly aligned: readonly AlignedPair[];
  /** Today's units that were edited cosmetically since, and the source as it was by then. */
  readonly touched: ReadonlyMap<Unit, readonly Unit[]>;
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
 * held and is gone was edited by hand in a later one. `source` is today's.
 */
export function pairPortions(portions: readonly Portion[], source: readonly Unit[]): Texts {
  const taken = new Set<Unit>();
  const layers = [...portions].reverse().map((portion) => ({ portion, pairs: pairLayer(portion, taken) }));
  const isWanted = wantedIn(
    source,
    layers.flatMap(({ pairs }) => pairs.held),
  );
  const all: AlignedPair[] = [];
  let gone: readonly Gone[] = [];
  for (const { portion, pairs } of layers.reverse()) {
    const { held, lost } = pairs;
    const edited = pairEdited({ held: [...held, ...pairOlder(portion, taken, isWanted)], lost }, gone, portion.layer.version);
    all.push(...edited.held);
    gone = edited.gone;
  }
  return collected(portions.length > 1 ? all.sort((a, b) => startOf(a) - startOf(b)) : all);
}

/** Confidence above which a sentence is taken for a part of the translation of another. */
const SURE = 0.8;

/**
 * The pairs of a layer: those that stand, and those that are in today's no more. Sentences
 * that translate one sentence are as new as the newest of them, and a copy of its source is as new as that: what newer layers have `taken`
 * is left to them, and what is taken here is added.
 */
export function pairLayer({ aligned: all, layer, touched }: Portion, taken: Set<Unit>): LayerPairs {
  const held: AlignedPair[] = [];
  const lost: AlignedPair[] = [];
  for (const aligned of all) {
    const isOwn = aligned.target.some((unit) => layer.today.has(unit));
    const isSplit = isOwn && aligned.source.length === 1 && aligned.pair.confidence > SURE;
    const mayBeOlder = isSplit || aligned.pair.source === aligned.pair.target;
    const standing = aligned.target.flatMap((unit) => layer.today.get(unit) ?? (mayBeOlder ? layer.older.get(unit) : null) ?? []);
    const today = standing.filter((unit) => !taken.has(unit));
    for (const unit of today) taken.add(unit);
    const isWhole = today.length === aligned.target.length && today.every((unit, at) => unit === aligned.target[at]);
    if (today.length > 0) held.push(withTouches(isWhole ? aligned : withTarget(aligned, today), touched));
    else if (aligned.target.every(layer.isGone)) lost.push(aligned);
  }
  return { held, lost };
}

/**
 * The pairs of what stands since older layers and had no counterpart there, as a cell or a label that stands many times: its counterpart
 * came with this layer, or is found in its text alone.
 */
function pairOlder(
  { aligned: all, layer: { older }, touched }: Portion,
  taken: Set<Unit>,
  isWanted: (pair: AlignedPair) => boolean,
): readonly AlignedPair[] {
  return all.flatMap((aligned) => {
    const today = aligned.target.flatMap((unit) => older.get(unit) ?? []);
    if (today.length < aligned.target.length || today.some((unit) => taken.has(unit))) return [];
    if (aligned.pair.confidence <= SURE || !isWanted(aligned)) return [];
    for (const unit of today) taken.add(unit);
    return [withTouches(withTarget(aligned, today), touched)];
  });
}

/**
 * Tells of pairs, one after the other, whether there is a use for them: their source changed since, or stands in today's oftener than it is
 * held, by those before as well.
 */
function wantedIn(source: readonly Unit[], held: readonly AlignedPair[]): (pair: AlignedPair) => boolean {
  const left = new Map<string, number>();
  for (const unit of source) left.set(sameTextKey(unit.source), (left.get(sameTextKey(unit.source)) ?? 0) + 1);
  const take = ({ pair }: AlignedPair): boolean => {
    const key = sameTextKey(pair.source);
    const count = left.get(key);
    if (count !== undefined) left.set(key, count - 1);
    return count === undefined || count > 0;
  };
  for (const pair of held) take(pair);
  return take;
}

function startOf({ pair }: AlignedPair): number {
  return pair.range?.start ?? 0;
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
