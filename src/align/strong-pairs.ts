import type { BlockUnits } from './blocks.ts';
import { sharedWeight } from './features.ts';

/** Indexes of a source and a target block that certainly belong together. */
export type StrongPair = readonly [source: number, target: number];

/** Least weight of the anchors that two blocks share, and least share of the anchors of the richer one. */
const LEAST_WEIGHT = 4;
const LEAST_SHARE = 0.6;

/**
 * Blocks of the same kind that have more anchors in common with each other than with any other block, wherever they
 * stand; in the order of the source.
 */
export function strongPairs(sources: readonly BlockUnits[], targets: readonly BlockUnits[]): readonly StrongPair[] {
  const targetHolders = holdersOf(targets);
  const forward = sources.map((block) => bestOf(block, targets, targetHolders));
  const wanted = new Set(forward.filter((at) => at !== null));
  const holders = holdersOf(sources);
  const back = new Map([...wanted].map((at) => [at, targets[at] === undefined ? null : bestOf(targets[at], sources, holders)]));
  return forward.flatMap((at, index): StrongPair[] => (at !== null && back.get(at) === index ? [[index, at]] : []));
}

/** The blocks that hold each anchor. */
function holdersOf(blocks: readonly BlockUnits[]): ReadonlyMap<string, readonly number[]> {
  const holders = new Map<string, number[]>();
  blocks.forEach((block, index) => {
    for (const anchor of block.features.anchors.keys()) {
      const list = holders.get(anchor);
      if (list === undefined) holders.set(anchor, [index]);
      else list.push(index);
    }
  });
  return holders;
}

/** How many blocks may hold an anchor for it to tell them apart. */
const RARE = 8;

function bestOf(
  block: BlockUnits,
  others: readonly BlockUnits[],
  holders: ReadonlyMap<string, readonly number[]>,
): number | null {
  if (block.features.weight < LEAST_WEIGHT) return null;
  const candidates = new Set(
    [...block.features.anchors.keys()]
      .map((anchor) => holders.get(anchor) ?? [])
      .filter((list) => list.length <= RARE)
      .flat(),
  );
  let best: number | null = null;
  let most = LEAST_SHARE;
  for (const index of candidates) {
    const other = others[index];
    if (other === undefined || other.kind !== block.kind) continue;
    const shared = sharedWeight(block.features, other.features);
    const share = shared / Math.max(block.features.weight, other.features.weight);
    if (shared < LEAST_WEIGHT || share < most) continue;
    best = share === most && best !== null ? null : index; // two that are equally alike tell nothing
    most = share;
  }
  return best;
}
