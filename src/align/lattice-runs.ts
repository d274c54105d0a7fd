import { type Lattice, Rows, type Span, type Step } from './lattice.ts';

/** What it costs, besides its step, to begin a run of items without a counterpart, and to go on with it. */
export interface RunCosts {
  readonly first: number;
  readonly more: number;
}

/** How a path came to a place: by items of both sides, or with some of one side alone. */
const WAYS = 3;
type Way = 0 | 1 | 2;

/**
 * The cheapest way through both sequences where items without a counterpart stand together (affine gaps: Gotoh 1982, "An improved
 * algorithm for matching biological sequences").
 */
export function cheapestPathInRuns<S extends Step>(lattice: Lattice<S>, { first, more }: RunCosts): readonly Span[] {
  const { sources, steps } = lattice;
  const rows = new Rows(lattice);
  const best = new Float64Array(rows.size * WAYS).fill(Number.POSITIVE_INFINITY);
  const taken = new Int16Array(rows.size * WAYS).fill(-1);
  const ways = steps.map(wayOf);
  best[0] = 0;
  for (let i = 0; i <= sources; i += 1) {
    const [from, last] = [rows.low(i), rows.high(i)];
    for (let j = from; j <= last; j += 1) {
      const place = rows.at(i, j) * WAYS;
      const reached = Math.min(best[place] ?? 0, best[place + 1] ?? 0, best[place + 2] ?? 0);
      if (reached === Number.POSITIVE_INFINITY) continue;
      for (let index = 0; index < steps.length; index += 1) {
        const step = steps[index] as S;
        const toSource = i + step.source;
        const toTarget = j + step.target;
        if (toSource > sources || toTarget < rows.low(toSource) || toTarget > rows.high(toSource)) continue;
        const way = ways[index] ?? 0;
        const to = rows.at(toSource, toTarget) * WAYS + way;
        const own = lattice.cost(i, j, step);
        for (let before = 0; before < WAYS; before += 1) {
          const cost = (best[place + before] ?? Number.POSITIVE_INFINITY) + own + (way === 0 ? 0 : way === before ? more : first);
          if (cost >= (best[to] ?? 0)) continue;
          best[to] = cost;
          taken[to] = index * WAYS + before;
        }
      }
    }
  }
  return trace(lattice, rows, { best, taken });
}

function wayOf({ source, target }: Step): Way {
  if (target === 0) return 1;
  return source === 0 ? 2 : 0;
}

function trace<S extends Step>(
  { sources, targets, steps }: Lattice<S>,
  rows: Rows,
  { best, taken }: { readonly best: Float64Array; readonly taken: Int16Array },
): readonly Span[] {
  const spans: Span[] = [];
  const end = rows.at(sources, targets) * WAYS;
  let way = 0;
  for (let other = 1; other < WAYS; other += 1) if ((best[end + other] ?? 0) < (best[end + way] ?? 0)) way = other;
  for (let i = sources, j = targets; i > 0 || j > 0; ) {
    const here = rows.at(i, j) * WAYS + way;
    const step = steps[Math.floor((taken[here] ?? -1) / WAYS)];
    if (step === undefined) throw new Error('Expected a path through the lattice, found none: the band is too narrow');
    const before = (taken[here] ?? 0) % WAYS;
    const [fromSource, fromTarget] = [i - step.source, j - step.target];
    const cost = (best[here] ?? 0) - (best[rows.at(fromSource, fromTarget) * WAYS + before] ?? 0);
    spans.push({ sourceFrom: fromSource, sourceTo: i, targetFrom: fromTarget, targetTo: j, cost });
    [i, j, way] = [fromSource, fromTarget, before];
  }
  return spans.reverse();
}
