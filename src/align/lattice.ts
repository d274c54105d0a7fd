/** One step of an alignment: how many items of each side it takes. */
export interface Step {
  readonly source: number;
  readonly target: number;
}

/** A run of items on both sides that belong together, half-open. */
export interface Span {
  readonly sourceFrom: number;
  readonly sourceTo: number;
  readonly targetFrom: number;
  readonly targetTo: number;
  readonly cost: number;
}

/** What the steps of an alignment cost. */
interface Lattice {
  readonly sources: number;
  readonly targets: number;
  readonly steps: readonly Step[];
  /** Cost of taking `step` from the items at `source` and `target` on. */
  readonly cost: (source: number, target: number, step: Step) => number;
  /** How far from the diagonal a path may run, in items. */
  readonly band: number;
}

/** The cheapest way through both sequences (dynamic programming inside a band around the diagonal). */
export function cheapestPath(lattice: Lattice): readonly Span[] {
  const { sources, targets, steps, band } = lattice;
  const width = targets + 1;
  const best = new Float64Array((sources + 1) * width).fill(Number.POSITIVE_INFINITY);
  const taken = new Int8Array((sources + 1) * width).fill(-1);
  best[0] = 0;
  const slope = targets / Math.max(1, sources);
  for (let i = 0; i <= sources; i += 1) {
    const low = Math.max(0, Math.floor(i * slope - band));
    const high = Math.min(targets, Math.ceil(i * slope + band));
    for (let j = low; j <= high; j += 1) {
      const here = best[i * width + j] ?? Number.POSITIVE_INFINITY;
      if (here === Number.POSITIVE_INFINITY) continue;
      steps.forEach((step, index) => {
        const to = (i + step.source) * width + j + step.target;
        if (i + step.source > sources || j + step.target > targets) return;
        const cost = here + lattice.cost(i, j, step);
        if (cost < (best[to] ?? Number.POSITIVE_INFINITY)) {
          best[to] = cost;
          taken[to] = index;
        }
      });
    }
  }
  return trace(lattice, best, taken);
}

function trace({ sources, targets, steps }: Lattice, best: Float64Array, taken: Int8Array): readonly Span[] {
  const width = targets + 1;
  const spans: Span[] = [];
  for (let i = sources, j = targets; i > 0 || j > 0; ) {
    const step = steps[taken[i * width + j] ?? -1];
    if (step === undefined) throw new Error('Expected a path through the lattice, found none: the band is too narrow');
    const cost = (best[i * width + j] ?? 0) - (best[(i - step.source) * width + j - step.target] ?? 0);
    spans.push({ sourceFrom: i - step.source, sourceTo: i, targetFrom: j - step.target, targetTo: j, cost });
    i -= step.source;
    j -= step.target;
  }
  return spans.reverse();
}
