import type { Bead } from '../model/bead.ts';
import type { Unit } from '../model/unit.ts';
import { type Priced, pairCost, priorOf } from './cost.ts';
import { featuresOf, runsOf } from './features.ts';
import { cheapestPath, type Span, type Step } from './lattice.ts';

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
/** Cost at which a bead is as likely wrong as right, and how fast sureness falls around it. */
const EVEN_COST = 4;
const COST_SCALE = 2;

/** The beads of the sentences of one block, or of blocks that were merged. `ratio` is target length per source length. */
export function alignSentences(source: readonly Unit[], target: readonly Unit[], ratio: number): readonly Bead[] {
  const from = lengthOf(source);
  const to = lengthOf(target);
  const local = from > 0 && to > 0 ? (to + SMOOTHING * ratio) / (from + SMOOTHING) : ratio;
  return cheapestBeads(source, target, local).map((span) => ({
    source: source.slice(span.sourceFrom, span.sourceTo),
    target: target.slice(span.targetFrom, span.targetTo),
    confidence:
      span.sourceFrom === span.sourceTo || span.targetFrom === span.targetTo
        ? 0.5
        : 1 / (1 + Math.exp((span.cost - EVEN_COST) / COST_SCALE)),
  }));
}

/** How unlikely it is that the sentences translate each other (negative logarithm), in their cheapest alignment. */
export function sentencesCost(source: readonly Unit[], target: readonly Unit[], ratio: number): number {
  return cheapestBeads(source, target, ratio).reduce((sum, { cost }) => sum + cost, 0);
}

function cheapestBeads(source: readonly Unit[], target: readonly Unit[], ratio: number): readonly Span[] {
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
  return cheapestPath({
    sources: source.length,
    targets: target.length,
    steps: STEPS,
    cost,
    band: Number.POSITIVE_INFINITY,
  });
}

function lengthOf(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + Math.max(1, unit.text.length), 0);
}
