import type { AlignedPair } from '../align/aligned-pairs.ts';
import { matchUnits } from '../compare/match.ts';
import { ReadTexts } from '../compare/read-text.ts';
import { isTranslatedAnew } from '../compare/translated-anew.ts';
import type { Unit } from '../model/unit.ts';
import { sameTextKey } from '../text/keys.ts';

/** The pairs of a layer that stand in today's translation, and those that are in it no more. */
export interface LayerPairs {
  readonly held: readonly AlignedPair[];
  readonly lost: readonly AlignedPair[];
}

/** A pair that is in today's translation no more: its source, and the sentences of its translation; null: not known. */
export interface Gone {
  readonly source: string;
  readonly target: readonly string[] | null;
}

/** What a layer holds, as far as it was made from the source of an earlier one; `gone` is what the next one may have edited. */
export function pairEdited(
  { held, lost }: LayerPairs,
  gone: readonly Gone[],
  version: readonly Unit[],
): { readonly held: readonly AlignedPair[]; readonly gone: readonly Gone[] } {
  if (gone.length === 0) return { held, gone: lost.map(goneOf) };
  const texts = new Set(version.map(({ source }) => source));
  // What stands in this version is edited by a later one, and keeps the source of the version that brought it.
  const standing = gone.filter(({ target }) => target?.every((text) => texts.has(text)) === true);
  const known = new Set(standing.flatMap(({ target }) => target ?? []));
  const brought = lost.filter(({ target }) => !target.some(({ source }) => known.has(source)));
  const { pairs, left } = keepUnlessAnew(
    [...held, ...brought],
    gone.filter((item) => !standing.includes(item)),
  );
  return { held: pairs.slice(0, held.length), gone: [...standing, ...left, ...pairs.slice(held.length).map(goneOf)] };
}

function goneOf({ pair, target }: AlignedPair): Gone {
  return { source: pair.source, target: target.map(({ source }) => source) };
}

/**
 * Pairs that were edited keep the source that they had when they do not hold what is new in the later one. `left` is what
 * became none of them.
 */
export function keepUnlessAnew(
  edited: readonly AlignedPair[],
  gone: readonly Gone[],
): { readonly pairs: readonly AlignedPair[]; readonly left: readonly Gone[] } {
  if (edited.length === 0 || gone.length === 0) return { pairs: edited, left: gone };
  const keyed = (source: string) => ({ key: sameTextKey(source), source, sentences: [] });
  const { ties } = matchUnits(
    edited.map(({ pair }) => keyed(pair.source)),
    gone.map(({ source }) => keyed(source)),
    new ReadTexts(),
  );
  const oldOf = new Map(ties.map((tie) => [tie.unit, gone[tie.pair]]));
  const tied = new Set(ties.map(({ pair }) => pair));
  return {
    pairs: edited.map((item, index) => keptUnlessAnew(item, oldOf.get(index))),
    left: gone.filter((_, index) => !tied.has(index)),
  };
}

function keptUnlessAnew(edited: AlignedPair, old: Gone | undefined): AlignedPair {
  if (old === undefined) return edited;
  const { pair, source } = edited;
  const before = old.target?.join(' ') ?? null;
  if (isTranslatedAnew({ was: old.source, now: pair.source, target: pair.target ?? '', before })) return edited;
  const [first] = source;
  return {
    ...edited,
    source: first === undefined ? [] : [{ ...first, source: old.source }],
    pair: { ...pair, source: old.source },
  };
}
