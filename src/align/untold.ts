import type { Pair } from '../model/bitext.ts';
import type { UnitStatus } from '../model/comparison.ts';
import type { Unit } from '../model/unit.ts';
import { align } from './align.ts';
import { joined, placeOf } from './aligned-pairs.ts';

/**
 * Statuses of a plain translation of which nothing says what it was made from, set beside today's source: `missing` where
 * a whole block or front-matter value has no counterpart, `unknown`, never `current`, for all else.
 */
export function untold(source: readonly Unit[], target: readonly Unit[]): readonly UnitStatus[] {
  const pairOf = new Map<Unit, Pair>();
  const blocks = new Set<number>();
  for (const bead of align(source, target)) {
    if (bead.target.length === 0) continue;
    const pair = untoldPair(bead.target, bead.confidence);
    for (const unit of bead.source) pairOf.set(unit, pair);
    for (const unit of bead.source) if (unit.kind !== 'alt' && unit.kind !== 'meta') blocks.add(unit.block);
  }
  return source.map((unit): UnitStatus => {
    const pair = pairOf.get(unit) ?? null;
    return pair === null && !blocks.has(unit.block) ? { type: 'missing', unit } : { type: 'unknown', unit, pair };
  });
}

function untoldPair(target: readonly Unit[], confidence: number): Pair {
  return {
    id: null,
    source: null,
    target: joined(target),
    ...placeOf(target),
    basis: 'none',
    state: 'translated',
    origin: 'aligned',
    confidence,
  };
}
