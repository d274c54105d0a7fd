import type { Unit } from '../model/unit.ts';
import { areCopies } from './copies.ts';
import { type Priced, pairCost } from './cost.ts';
import { featuresOf, runsOf } from './features.ts';
import { cheapestPath, type Lattice, type Span } from './lattice.ts';
import { isWeighed, oddsOf, pathOdds, sumOf } from './path-odds.ts';

/** What a sentence costs that has no counterpart. */
const ALONE = 7;
const ONE_TO_ONE: Priced = { source: 1, target: 1, prior: 0.1 };
/** How often sentences are translated one by one, split, merged, left out (Gale & Church 1993), as negative logarithms. */
const STEPS = [
  ONE_TO_ONE,
  { source: 1, target: 2, prior: 3.5 },
  { source: 2, target: 1, prior: 3.5 },
  { source: 2, target: 2, prior: 9 },
  { source: 1, target: 3, prior: 7 },
  { source: 3, target: 1, prior: 7 },
  { source: 1, target: 0, prior: ALONE },
  { source: 0, target: 1, prior: ALONE },
] as const satisfies readonly Priced[];

/** The most sentences on either side of a step. */
const MOST_JOINED = 3;

/** The cheapest way through the sentences of both sides. */
export interface Way {
  readonly spans: readonly Span[];
  /** How much likelier each span is than not: see `pathOdds`. */
  readonly oddsOf: (span: Span) => number;
}

/** The cheapest way; the two cases that need no search are most blocks of a document, and the longest ones of an untranslated one. */
export function wayThrough(source: readonly Unit[], target: readonly Unit[], ratio: number): Way {
  return wayOfTwo(source, target, ratio) ?? wayOfCopies(source, target, ratio) ?? wayThroughLattice(source, target, ratio);
}

/** The cheapest way, found by looking at all. */
export function wayThroughLattice(source: readonly Unit[], target: readonly Unit[], ratio: number): Way {
  const lattice = sentenceLattice(source, target, ratio);
  return { spans: cheapestPath(lattice), oddsOf: pathOdds(lattice) };
}

/** A sentence on either side: they belong together, or neither has a counterpart, in one order or the other. */
function wayOfTwo(source: readonly Unit[], target: readonly Unit[], ratio: number): Way | null {
  if (source.length !== 1 || target.length !== 1) return null;
  const cost = ONE_TO_ONE.prior + pairCost(featuresOf(source), featuresOf(target), ratio);
  if (cost > 2 * ALONE) return null;
  const all = sumOf(sumOf(-cost, -2 * ALONE), -2 * ALONE);
  return { spans: [{ sourceFrom: 0, sourceTo: 1, targetFrom: 0, targetTo: 1, cost }], oddsOf: () => oddsOf(-cost, all) };
}

/**
 * A long block that is the source still: each sentence goes with its copy, because nothing shares more with it, and no step
 * that takes more is worth its price. The odds of shorter blocks have to be weighed all the same.
 */
function wayOfCopies(source: readonly Unit[], target: readonly Unit[], ratio: number): Way | null {
  if (ratio !== 1 || isWeighed(source.length, target.length) || !areCopies(source, target)) return null;
  const spans = source.map((unit, at): Span => {
    const features = featuresOf([unit]);
    const cost = ONE_TO_ONE.prior + pairCost(features, features, ratio);
    return { sourceFrom: at, sourceTo: at + 1, targetFrom: at, targetTo: at + 1, cost };
  });
  return { spans, oddsOf: () => 0 };
}

/** All ways through the sentences of both sides. */
export function sentenceLattice(source: readonly Unit[], target: readonly Unit[], ratio: number): Lattice<Priced> {
  const from = runsOf(
    source.map((unit) => featuresOf([unit])),
    MOST_JOINED,
  );
  const to = runsOf(
    target.map((unit) => featuresOf([unit])),
    MOST_JOINED,
  );
  const cost = (i: number, j: number, step: Priced) => {
    const { prior } = step;
    if (step.source === 0 || step.target === 0) return prior;
    return prior + pairCost(from(i, step.source), to(j, step.target), ratio);
  };
  return {
    sources: source.length,
    targets: target.length,
    steps: STEPS,
    cost,
    band: Number.POSITIVE_INFINITY,
  };
}
