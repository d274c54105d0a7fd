import type { BlockKind } from '../model/doc.ts';
import type { BlockUnits } from './blocks.ts';
import { areCopies } from './copies.ts';
import { type Priced, pairCost } from './cost.ts';
import { type Features, runsOf, withCommonAnchors } from './features.ts';
import { cheapestPath, type Span } from './lattice.ts';
import { cheapestPathInRuns } from './lattice-runs.ts';
import type { Proportion } from './proportion.ts';
import { strongPairs } from './strong-pairs.ts';

/** Blocks that translate each other; one side may be empty. */
export interface BlockBead {
  readonly source: readonly BlockUnits[];
  readonly target: readonly BlockUnits[];
}

/** A bead with its place among the blocks and what it costs. */
interface PlacedBead extends BlockBead {
  readonly span: Span;
}

const STEPS: readonly Priced[] = [
  { source: 1, target: 1, prior: 0 },
  { source: 1, target: 2, prior: 6 },
  { source: 2, target: 1, prior: 6 },
  { source: 1, target: 0, prior: 6 },
  { source: 0, target: 1, prior: 6 },
];
/**
 * What the first of several blocks without a counterpart costs besides its step, and each further one, where a page was translated in part:
 * whole sections are left out oftener than a paragraph here and there. Dearer first ones do better where half a page is missing, and
 * worse where there are many gaps.
 */
const ALONE_IN_PART = { first: 0, more: -2 };
/** How far the translation of a block may stand from the diagonal, in blocks, besides the difference in their number. */
const BAND = 60;
/** The same for a first try, which is enough where the path keeps to the middle of it. */
const NARROW = 12;

/** Aligns blocks in order; blocks that certainly belong together and are not where the order puts them have moved. */
export function alignBlocks(
  sources: readonly BlockUnits[],
  targets: readonly BlockUnits[],
  proportion: Proportion,
): readonly BlockBead[] {
  if (isCopy(sources, targets, proportion.ratio))
    return sources.map((block, at) => ({ source: [block], target: targets.slice(at, at + 1) }));
  const beads = alignInOrder(sources, targets, proportion);
  const spanOf = new Map(
    beads.flatMap(({ span }) =>
      Array.from({ length: span.sourceTo - span.sourceFrom }, (_, at) => [span.sourceFrom + at, span] as const),
    ),
  );
  const moved = strongPairs(sources, targets).filter(([source, target]) => {
    const span = spanOf.get(source);
    return span === undefined || target < span.targetFrom || target >= span.targetTo;
  });
  if (moved.length === 0) return beads;
  const movedSources = new Set(moved.map(([source]) => source));
  const movedTargets = new Set(moved.map(([, target]) => target));
  const others = alignInOrder(
    sources.filter((_, index) => !movedSources.has(index)),
    targets.filter((_, index) => !movedTargets.has(index)),
    proportion,
  );
  return [
    ...others,
    ...moved.map(([source, target]) => ({
      source: sources.slice(source, source + 1),
      target: targets.slice(target, target + 1),
    })),
  ];
}

/** Aligns blocks in order, none moved. */
export function alignInOrder(
  sources: readonly BlockUnits[],
  targets: readonly BlockUnits[],
  { ratio, isWhole }: Proportion,
): readonly PlacedBead[] {
  const [sourceFeatures, targetFeatures] = withCommonAnchors(sources.map(featuresOf), targets.map(featuresOf));
  const [from, to] = [runsOf(sourceFeatures, 2), runsOf(targetFeatures, 2)];
  const cost = (i: number, j: number, step: Priced) => {
    const a = sources[i];
    const b = targets[j];
    if (step.source === 0 || step.target === 0 || a === undefined || b === undefined) return step.prior;
    return step.prior + kindsCost(sources, i, targets, j, step) + pairCost(from(i, step.source), to(j, step.target), ratio);
  };
  const widest = BAND + Math.abs(sources.length - targets.length);
  const path = (band: number) => {
    const lattice = { sources: sources.length, targets: targets.length, steps: STEPS, cost, band };
    return isWhole ? cheapestPath(lattice) : cheapestPathInRuns(lattice, ALONE_IN_PART);
  };
  const narrow = NARROW + Math.abs(sources.length - targets.length);
  let spans = path(narrow);
  if (isAtEdge(spans, sources.length, targets.length, narrow)) spans = path(widest);
  return spans.map((span) => ({
    span,
    source: sources.slice(span.sourceFrom, span.sourceTo),
    target: targets.slice(span.targetFrom, span.targetTo),
  }));
}

function featuresOf({ features }: BlockUnits): Features {
  return features;
}

/**
 * Whether the translation is the source still: each block then goes with its copy. No other path is as cheap, because
 * nothing shares more with a block than its copy does, and every other step has a price; and none has moved.
 */
function isCopy(sources: readonly BlockUnits[], targets: readonly BlockUnits[], ratio: number): boolean {
  if (ratio !== 1 || sources.length !== targets.length) return false;
  return sources.every(({ kind, units }, at) => {
    const other = targets[at];
    return other !== undefined && other.kind === kind && areCopies(units, other.units);
  });
}

/** Whether a path comes near the edge of its band: outside of it there may be a cheaper one. */
function isAtEdge(spans: readonly Span[], sources: number, targets: number, band: number): boolean {
  const slope = targets / Math.max(1, sources);
  return spans.some(({ sourceFrom, targetFrom }) => Math.abs(targetFrom - sourceFrom * slope) > band / 2);
}

/** The cost of the kinds of two runs of blocks: of the two that are least alike, for a heading is no part of a paragraph. */
function kindsCost(sources: readonly BlockUnits[], i: number, targets: readonly BlockUnits[], j: number, step: Priced): number {
  let most = 0;
  for (let at = i; at < i + step.source; at += 1) {
    for (let to = j; to < j + step.target; to += 1) {
      const [a, b] = [sources[at], targets[to]];
      if (a !== undefined && b !== undefined) most = Math.max(most, kindCost(a.kind, b.kind));
    }
  }
  return most;
}

/** Cost of taking a block of one kind for the translation of another. */
export function kindCost(a: BlockKind, b: BlockKind): number {
  if (a === b) return 0;
  return a === 'heading' || b === 'heading' ? 8 : 3;
}
