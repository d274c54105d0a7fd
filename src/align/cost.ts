import { type Features, sharedWeight } from './features.ts';
import type { Step } from './lattice.ts';

// Gale & Church 1993, "A program for aligning sentences in bilingual corpora": the lengths of a text and its translation
// differ by a normal distribution; variance per character as they measured it, wider for texts that were cut otherwise.
const VARIANCE = 25;
/** Above this, a difference in length says no more. */
const MAX_LENGTH_COST = 9;
/** What a unit of shared, and of unshared, anchor weight is worth. */
const SHARED = 1.4;
const UNSHARED = 0.5;
const MAX_SHARED = 8;
const MAX_UNSHARED = 6;

/** How unlikely two texts are translations of each other (negative logarithm); `ratio` is target length per source length. */
export function pairCost(source: Features, target: Features, ratio: number): number {
  const shared = sharedWeight(source, target);
  const unshared = source.weight + target.weight - 2 * shared;
  return (
    lengthCost(source.length, target.length, ratio) -
    Math.min(MAX_SHARED, SHARED * shared) +
    Math.min(MAX_UNSHARED, UNSHARED * unshared)
  );
}

/** How unlikely lengths differ so much (negative logarithm). */
export function lengthCost(source: number, target: number, ratio: number): number {
  const expected = source * ratio;
  const mean = (expected + target) / 2;
  const delta = (target - expected) / Math.sqrt(VARIANCE * Math.max(mean, 1) * Math.max(ratio, 0.3));
  return Math.min(MAX_LENGTH_COST, (delta * delta) / 2);
}

/** A step of an alignment with its prior cost. */
export interface Priced extends Step {
  readonly prior: number;
}
