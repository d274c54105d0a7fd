import type { Unit } from '../model/unit.ts';
import { type Features, featuresOf } from './features.ts';

/** The units of one block, and what they can be compared by. */
export interface BlockUnits {
  readonly kind: Unit['kind'];
  readonly units: readonly Unit[];
  readonly features: Features;
}

/** Of documents seen before: a revision is looked at for many translations. */
const known = new WeakMap<readonly Unit[], readonly BlockUnits[]>();

/** The blocks of a document's body, in order. */
export function blocksOf(units: readonly Unit[]): readonly BlockUnits[] {
  let blocks = known.get(units);
  if (blocks === undefined) {
    blocks = cutInBlocks(units);
    known.set(units, blocks);
  }
  return blocks;
}

function cutInBlocks(units: readonly Unit[]): readonly BlockUnits[] {
  const blocks = new Map<number, Unit[]>();
  for (const unit of units) {
    if (unit.kind === 'meta' || unit.kind === 'alt') continue;
    const block = blocks.get(unit.block);
    if (block === undefined) blocks.set(unit.block, [unit]);
    else block.push(unit);
  }
  return [...blocks.values()].map((block) => ({
    kind: block[0]?.kind ?? 'paragraph',
    units: block,
    features: featuresOf(block),
  }));
}

/** Length of a document's body, UTF-16 code units of visible text; at least 1. */
export function lengthOf(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + (unit.kind === 'meta' || unit.kind === 'alt' ? 0 : unit.text.length), 1);
}
