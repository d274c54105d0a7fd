import type { Bead } from '../model/bead.ts';
import type { Unit } from '../model/unit.ts';
import { confidenceOf } from './confidence.ts';
import { lengthCost, type Priced, pairCost, priorOf } from './cost.ts';
import { beginOtherwise, endOtherwise } from './edges.ts';
import { featuresOf, runsOf, unsharedCopies } from './features.ts';
import { cheapestPath, type Lattice, type Span, type Step } from './lattice.ts';
import { pathOdds } from './path-odds.ts';

/** How often sentences are translated one by one, split, merged, left out (Gale & Church 1993), as negative logarithms. */
const STEPS: readonly Priced[] = [
  { source: 1, target: 1, prior: 0.1 },
  { source: 1, target: 2, prior: 3.5 },
  { source: 2, target: 1, prior: 3.5 },
  { source: 2, target: 2, prior: 9 },
  { source: 1, target: 3, prior: 7 },
  { source: 3, target: 1, prior: 7 },
  { source: 1, target: 0, prior: 7 },
  { source: 0, target: 1, prior: 7 },
];

/** The most sentences on either side of a step. */
const MOST_JOINED = 3;

/** Characters of the whole document that count when the ratio of lengths of one block is judged. */
const SMOOTHING = 40;
/** How sure it is that what has no counterpart has none. */
const ONE_SIDED = 0.5;

/** The beads of the sentences of one block, or of blocks that were merged. `ratio` is target length per source length. */
export function alignSentences(source: readonly Unit[], target: readonly Unit[], ratio: number): readonly Bead[] {
  const from = lengthOf(source);
  const to = lengthOf(target);
  const local = from > 0 && to > 0 ? (to + SMOOTHING * ratio) / (from + SMOOTHING) : ratio;
  const lattice = latticeOf(source, target, local);
  const spans = cheapestPath(lattice);
  const oddsOf = pathOdds(lattice);
  return spans.map((span, at) => {
    const bead = {
      source: source.slice(span.sourceFrom, span.sourceTo),
      target: target.slice(span.targetFrom, span.targetTo),
    };
    if (bead.source.length === 0 || bead.target.length === 0) return { ...bead, confidence: ONE_SIDED };
    const [a, b] = [featuresOf(bead.source), featuresOf(bead.target)];
    const confidence = confidenceOf({
      joined: bead.source.length + bead.target.length - 2,
      hasCompany: spans.length > 1,
      isBesideOdd: [spans[at - 1], spans[at + 1]].some((beside) => beside !== undefined && isOdd(beside)),
      misfit: lengthCost(a.length, b.length, ratio),
      unshared: unsharedCopies(a, b),
      beginOtherwise: beginOtherwise(bead.source[0]?.source ?? '', bead.target[0]?.source ?? ''),
      endOtherwise: endOtherwise(bead.source.at(-1)?.source ?? '', bead.target.at(-1)?.source ?? ''),
      odds: oddsOf(span),
    });
    return { ...bead, confidence };
  });
}

/** How unlikely it is that the sentences translate each other (negative logarithm), in their cheapest alignment. */
export function sentencesCost(source: readonly Unit[], target: readonly Unit[], ratio: number): number {
  return cheapestPath(latticeOf(source, target, ratio)).reduce((sum, { cost }) => sum + cost, 0);
}

function isOdd({ sourceFrom, sourceTo, targetFrom, targetTo }: Span): boolean {
  return sourceTo - sourceFrom !== 1 || targetTo - targetFrom !== 1;
}

function latticeOf(source: readonly Unit[], target: readonly Unit[], ratio: number): Lattice {
  const from = runsOf(
    source.map((unit) => featuresOf([unit])),
    MOST_JOINED,
  );
  const to = runsOf(
    target.map((unit) => featuresOf([unit])),
    MOST_JOINED,
  );
  const cost = (i: number, j: number, step: Step) => {
    const prior = priorOf(STEPS, step);
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

function lengthOf(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + Math.max(1, unit.text.length), 0);
}
