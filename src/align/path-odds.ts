import type { Lattice, Span, Step } from './lattice.ts';

/** Places past which no other path is weighed: that takes as long as finding the cheapest one. */
const MOST_WEIGHED = 20_000;

/**
 * How much likelier a span is on the way through both sequences than not, all ways weighed by their costs (negative
 * logarithms): the natural logarithm of the odds. 0, which says nothing, where there are too many ways.
 */
export function pathOdds<S extends Step>({ sources, targets, steps, cost }: Lattice<S>): (span: Span) => number {
  if (!isWeighed(sources, targets)) return () => 0;
  const width = targets + 1;
  const size = (sources + 1) * width;
  const before = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const behind = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const costs = new Float64Array(size * steps.length); // asked for once: features are compared for each
  const at = (table: Float64Array, place: number) => table[place] ?? Number.NEGATIVE_INFINITY;
  const move = (place: number, step: Step) => {
    const fits = Math.floor(place / width) + step.source <= sources && (place % width) + step.target <= targets;
    return fits ? place + step.source * width + step.target : -1;
  };
  before[0] = 0;
  for (let place = 0; place < size; place += 1)
    steps.forEach((step, index) => {
      const to = move(place, step);
      if (to < 0) return;
      const own = cost(Math.floor(place / width), place % width, step);
      costs[place * steps.length + index] = own;
      before[to] = sumOf(at(before, to), at(before, place) - own);
    });
  behind[size - 1] = 0;
  for (let place = size - 1; place >= 0; place -= 1)
    steps.forEach((step, index) => {
      const to = move(place, step);
      if (to >= 0) behind[place] = sumOf(at(behind, place), at(behind, to) - at(costs, place * steps.length + index));
    });
  const all = at(before, size - 1);
  return (span) => {
    const own =
      at(before, span.sourceFrom * width + span.targetFrom) - span.cost + at(behind, span.sourceTo * width + span.targetTo);
    return oddsOf(own, all);
  };
}

/** Whether there are few enough ways through sequences of these lengths to weigh them all. */
export function isWeighed(sources: number, targets: number): boolean {
  return (sources + 1) * (targets + 1) <= MOST_WEIGHED;
}

/** The logarithm of the odds of some ways among all, given by the logarithms of their weights. */
export function oddsOf(own: number, all: number): number {
  const share = Math.min(0, own - all);
  return share - Math.log(Math.max(Number.MIN_VALUE, -Math.expm1(share)));
}

/** The logarithm of the sum of two numbers, given by their logarithms. */
export function sumOf(a: number, b: number): number {
  const larger = Math.max(a, b);
  return larger === Number.NEGATIVE_INFINITY ? larger : larger + Math.log1p(Math.exp(-Math.abs(a - b)));
}
