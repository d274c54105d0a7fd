import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestPath, type Step } from '../../src/align/lattice.ts';
import { cheapestPathInRuns, type RunCosts } from '../../src/align/lattice-runs.ts';

const STEPS: readonly Step[] = [
  { source: 1, target: 1 },
  { source: 2, target: 1 },
  { source: 1, target: 2 },
  { source: 1, target: 0 },
  { source: 0, target: 1 },
];

/** The side that a step leaves out; null: none. */
const aloneOf = ({ source, target }: Step): 'source' | 'target' | null =>
  target === 0 ? 'source' : source === 0 ? 'target' : null;

/** The least that a way from a place to the end costs, by trying all. */
function least(
  costs: readonly (readonly number[])[],
  runs: RunCosts,
  [i, j]: readonly [number, number],
  before: string | null,
): number {
  const [sources, targets] = [costs.length - 1, (costs[0]?.length ?? 1) - 1];
  if (i === sources && j === targets) return 0;
  return Math.min(
    ...STEPS.filter((step) => i + step.source <= sources && j + step.target <= targets).map((step) => {
      const alone = aloneOf(step);
      const own = alone === null ? (costs[i]?.[j] ?? 0) : alone === before ? runs.more : runs.first;
      return own + least(costs, runs, [i + step.source, j + step.target], alone);
    }),
  );
}

/** What it costs to take both sides at each place, of up to five items each. */
const places = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([sources, targets]) => {
  const row = fc.array(fc.integer({ min: -3, max: 12 }), { minLength: targets + 1, maxLength: targets + 1 });
  return fc.array(row, { minLength: sources + 1, maxLength: sources + 1 });
});

const latticeOf = (costs: readonly (readonly number[])[], alone: number) => ({
  sources: costs.length - 1,
  targets: (costs[0]?.length ?? 1) - 1,
  steps: STEPS,
  cost: (i: number, j: number, step: Step) => (aloneOf(step) === null ? (costs[i]?.[j] ?? 0) : alone),
  band: 20,
});

describe('the cheapest path in runs', () => {
  it('costs no more than any other, covers both sides, and says what each step costs', () => {
    const runs = fc.record({ first: fc.integer({ min: 0, max: 9 }), more: fc.integer({ min: 0, max: 9 }) });
    fc.assert(
      fc.property(places, runs, (costs, own) => {
        const lattice = latticeOf(costs, 0);
        const spans = cheapestPathInRuns(lattice, own);
        expect(spans.reduce((sum, { cost }) => sum + cost, 0)).toBe(least(costs, own, [0, 0], null));
        expect([spans.at(-1)?.sourceTo, spans.at(-1)?.targetTo]).toEqual([lattice.sources, lattice.targets]);
        let end = [0, 0];
        for (const span of spans) {
          expect([span.sourceFrom, span.targetFrom]).toEqual(end);
          end = [span.sourceTo, span.targetTo];
        }
      }),
      { numRuns: 300 },
    );
  });

  it('costs what the cheapest path does where going on with a run is no cheaper', () => {
    const sum = (spans: readonly { readonly cost: number }[]) => spans.reduce((all, { cost }) => all + cost, 0);
    fc.assert(
      fc.property(places, fc.integer({ min: 0, max: 9 }), (costs, alone) => {
        const inRuns = cheapestPathInRuns(latticeOf(costs, 0), { first: alone, more: alone });
        expect(sum(inRuns)).toBe(sum(cheapestPath(latticeOf(costs, alone))));
      }),
    );
  });
});
