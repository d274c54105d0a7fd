import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.ts';
import { confidenceOf, type Evidence } from '../../src/align/confidence.ts';
import { cheapestPath, type Step } from '../../src/align/lattice.ts';
import { pathOdds } from '../../src/align/path-odds.ts';
import { readUnits } from '../segment/read-units.ts';

const evidence: fc.Arbitrary<Evidence> = fc.record({
  joined: fc.nat(4),
  hasCompany: fc.boolean(),
  isBesideOdd: fc.boolean(),
  misfit: fc.double({ min: 0, max: 12, noNaN: true }),
  unshared: fc.double({ min: 0, max: 12, noNaN: true }),
  beginOtherwise: fc.boolean(),
  endOtherwise: fc.boolean(),
  unclosedOtherwise: fc.boolean(),
  odds: fc.double({ min: -50, max: 50, noNaN: true }),
});

describe('the confidence of a bead', () => {
  const AGAINST: readonly (readonly [string, (known: Evidence) => Partial<Evidence>])[] = [
    ['more sentences that are joined', ({ joined }) => ({ joined: joined + 1 })],
    ['other sentences in the block', () => ({ hasCompany: true })],
    ['a neighbour that is not one for one', () => ({ isBesideOdd: true })],
    ['lengths that fit worse', ({ misfit }) => ({ misfit: misfit + 0.5 })],
    ['a code, number or link on one side only', ({ unshared }) => ({ unshared: unshared + 2 })],
    ['another beginning', () => ({ beginOtherwise: true })],
    ['another end', () => ({ endOtherwise: true })],
    ['a quotation that one side leaves open', () => ({ unclosedOtherwise: true })],
    ['a rival that is nearly as good', ({ odds }) => ({ odds: odds - 1 })],
  ];

  it.each(AGAINST)('never rises by %s', (_, worse) => {
    fc.assert(fc.property(evidence, (known) => confidenceOf({ ...known, ...worse(known) }) <= confidenceOf(known)));
  });

  it('is between 0 and 1', () => {
    fc.assert(fc.property(evidence, (known) => confidenceOf(known) > 0 && confidenceOf(known) < 1));
  });
});

describe('the confidence in documents', () => {
  const sure = async (source: string, target: string): Promise<readonly number[]> => {
    const beads = align(await readUnits(source), await readUnits(target, { tag: 'fr-FR' }));
    return beads.map(({ confidence }) => confidence);
  };
  const english = 'Fill the can with `2` litres of water.';
  const french = 'Remplissez l’arrosoir de `2` litres d’eau.';

  it('is high for a sentence alone in its block, and lower beside a merge', async () => {
    const [alone = 0] = await sure(english, french);
    const [merged = 1] = await sure(`${english} Wait for an hour.`, `${french.replace('.', ',')} puis attendez une heure.`);
    expect(alone).toBeGreaterThan(0.99);
    expect(merged).toBeLessThan(alone);
  });

  it.each([
    ['another code', french.replace('`2`', '`9`')],
    ['a sign that belongs before it', `: ${french}`],
    ['an end that is cut off', french.slice(0, -1)],
    ['a quotation that is left open', `" ${french}`],
    ['no code', french.replace('`2`', 'deux')],
    ['much more text', `${french.slice(0, -1)} et cherchez ensuite un endroit à l’ombre où personne ne vous voit travailler.`],
  ])('falls with %s', async (_, worse) => {
    const [plain = 0] = await sure(
      `${english}\n\nAnd so on and so forth, all day.`,
      `${french}\n\nEt ainsi de suite, toute la journée.`,
    );
    const [less = 1] = await sure(
      `${english}\n\nAnd so on and so forth, all day.`,
      `${worse}\n\nEt ainsi de suite, toute la journée.`,
    );
    expect(less).toBeLessThan(plain);
  });
});

const STEPS: readonly Step[] = [
  { source: 1, target: 1 },
  { source: 1, target: 0 },
  { source: 0, target: 1 },
  { source: 2, target: 1 },
];

describe('the odds of a span', () => {
  const lattice = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.infiniteStream(fc.nat(9)));

  it('are those of the ways that take it, against all others', () => {
    fc.assert(
      fc.property(lattice, ([sources, targets, stream]) => {
        const costs = new Map<string, number>();
        const cost = (i: number, j: number, step: Step) => {
          const name = [i, j, step.source, step.target].join(' ');
          const known = costs.get(name) ?? stream.next().value ?? 0;
          costs.set(name, known);
          return known;
        };
        const asked = { sources, targets, steps: STEPS, cost, band: Number.POSITIVE_INFINITY };
        const oddsOf = pathOdds(asked);
        const ways = waysThrough(asked, 0, 0);
        for (const span of cheapestPath(asked)) {
          const name = [span.sourceFrom, span.targetFrom, span.sourceTo, span.targetTo].join(' ');
          const weigh = (has: boolean) =>
            ways.filter(({ edges }) => edges.includes(name) === has).reduce((sum, way) => sum + Math.exp(-way.cost), 0);
          const expected = weigh(true) / weigh(false);
          if (Number.isFinite(expected)) expect(Math.exp(oddsOf(span)) / expected).toBeCloseTo(1, 4);
          else expect(oddsOf(span)).toBeGreaterThan(20);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('say nothing where there are too many ways', () => {
    const asked = { sources: 400, targets: 400, steps: STEPS, cost: () => 1, band: 400 };
    expect(pathOdds(asked)({ sourceFrom: 0, sourceTo: 1, targetFrom: 0, targetTo: 1, cost: 1 })).toBe(0);
  });
});

interface Way {
  readonly edges: readonly string[];
  readonly cost: number;
}

function waysThrough(
  asked: { readonly sources: number; readonly targets: number; cost(i: number, j: number, step: Step): number },
  i: number,
  j: number,
): readonly Way[] {
  if (i === asked.sources && j === asked.targets) return [{ edges: [], cost: 0 }];
  return STEPS.flatMap((step) => {
    const [to, target] = [i + step.source, j + step.target];
    if (to > asked.sources || target > asked.targets) return [];
    const own = asked.cost(i, j, step);
    const name = [i, j, to, target].join(' ');
    return waysThrough(asked, to, target).map(({ edges, cost }) => ({ edges: [name, ...edges], cost: cost + own }));
  });
}
