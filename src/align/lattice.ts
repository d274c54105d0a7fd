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
export interface Lattice<S extends Step = Step> {
  readonly sources: number;
  readonly targets: number;
  readonly steps: readonly S[];
  /** Cost of taking `step` from the items at `source` and `target` on. */
  readonly cost: (source: number, target: number, step: S) => number;
  /** How far from the diagonal a path may run, in items. */
  readonly band: number;
}

/** The most places that are looked at: past it the band gets narrower, so that time and memory stay linear. */
const MOST_PLACES = 1_000_000;

/** The cheapest way through both sequences (dynamic programming inside a band around the diagonal). */
export function cheapestPath<S extends Step>(lattice: Lattice<S>): readonly Span[] {
  const { sources, steps } = lattice;
  const rows = new Rows(lattice);
  const best = new Float64Array(rows.size).fill(Number.POSITIVE_INFINITY);
  const taken = new Int8Array(rows.size).fill(-1);
  best[0] = 0;
  for (let i = 0; i <= sources; i += 1) {
    const [first, last] = [rows.low(i), rows.high(i)];
    for (let j = first; j <= last; j += 1) {
      const here = best[rows.at(i, j)] ?? Number.POSITIVE_INFINITY;
      if (here === Number.POSITIVE_INFINITY) continue;
      for (let index = 0; index < steps.length; index += 1) {
        const step = steps[index] as S;
        const toSource = i + step.source;
        const toTarget = j + step.target;
        if (toSource > sources || toTarget < rows.low(toSource) || toTarget > rows.high(toSource)) continue;
        const to = rows.at(toSource, toTarget);
        const cost = here + lattice.cost(i, j, step);
        if (cost < (best[to] ?? Number.POSITIVE_INFINITY)) {
          best[to] = cost;
          taken[to] = index;
        }
      }
    }
  }
  return trace(lattice, rows, { best, taken });
}

/** The places of the band, row by row: for each number of source items, the numbers of target items. */
export class Rows {
  readonly size: number;
  private readonly lows: Int32Array;
  private readonly starts: Int32Array;

  constructor({ sources, targets, band }: Pick<Lattice, 'sources' | 'targets' | 'band'>) {
    const slope = targets / Math.max(1, sources);
    // Wide enough that a row reaches the next one, however many target items a source item stands for.
    const least = Math.ceil(slope) + 4;
    const width = Math.max(least, Math.min(band, MOST_PLACES / (2 * (sources + 1))));
    this.lows = new Int32Array(sources + 1);
    this.starts = new Int32Array(sources + 2);
    for (let i = 0; i <= sources; i += 1) {
      const low = Math.max(0, Math.floor(i * slope - width));
      this.lows[i] = low;
      const high = Math.min(targets, Math.ceil(i * slope + width));
      this.starts[i + 1] = (this.starts[i] ?? 0) + high - low + 1;
    }
    this.size = this.starts[sources + 1] ?? 0;
  }

  low(i: number): number {
    return this.lows[i] ?? 0;
  }

  high(i: number): number {
    return this.low(i) + (this.starts[i + 1] ?? 0) - (this.starts[i] ?? 0) - 1;
  }

  at(i: number, j: number): number {
    return (this.starts[i] ?? 0) + j - this.low(i);
  }
}

function trace(
  { sources, targets, steps }: Pick<Lattice, 'sources' | 'targets' | 'steps'>,
  rows: Rows,
  { best, taken }: { readonly best: Float64Array; readonly taken: Int8Array },
): readonly Span[] {
  const spans: Span[] = [];
  for (let i = sources, j = targets; i > 0 || j > 0; ) {
    const here = rows.at(i, j);
    const step = steps[taken[here] ?? -1];
    if (step === undefined) throw new Error('Expected a path through the lattice, found none: the band is too narrow');
    const [fromSource, fromTarget] = [i - step.source, j - step.target];
    const cost = (best[here] ?? 0) - (best[rows.at(fromSource, fromTarget)] ?? 0);
    spans.push({ sourceFrom: fromSource, sourceTo: i, targetFrom: fromTarget, targetTo: j, cost });
    [i, j] = [fromSource, fromTarget];
  }
  return spans.reverse();
}
