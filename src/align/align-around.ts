import type { Bead } from '../model/bead.ts';
import type { Unit } from '../model/unit.ts';
import { alignBlocks, alignInOrder, type BlockBead } from './align-blocks.ts';
import { alignSentences } from './align-sentences.ts';
import { betweenKnown } from './between-known.ts';
import { type BlockUnits, blocksOf } from './blocks.ts';
import type { KnownPair } from './known-pairs.ts';
import type { Proportion } from './proportion.ts';

/** What a known pair in two blocks is worth: one is enough to find them wherever they stand. */
const KNOWN_WEIGHT = 4;

/**
 * The beads of the bodies of two documents. Pairs that are known stay together, wherever they stand: they tell which blocks
 * belong together, and sentences are aligned between them.
 */
export function alignAround(
  source: readonly Unit[],
  target: readonly Unit[],
  known: readonly KnownPair[],
  proportion: Proportion,
): readonly Bead[] {
  const marks = new Map<Unit, string>();
  known.forEach((pair, index) => {
    for (const unit of [...pair.source, ...pair.target]) marks.set(unit, `=${index}`);
  });
  const [sources, targets] = [source, target].map((units) => blocksOf(units).map((block) => marked(block, marks)));
  const beads = alignBlocks(sources ?? [], targets ?? [], proportion);
  const rest = [...beads.filter(hasBoth), ...leftOver(beads, marks, proportion)].flatMap((bead) => {
    const [from, to] = [bead.source, bead.target].map((blocks) => blocks.flatMap(({ units }) => units));
    return betweenKnown(from ?? [], to ?? [], marks).flatMap((part) =>
      alignSentences(part.source, part.target, proportion.ratio),
    );
  });
  return [...known, ...rest];
}

const hasBoth = ({ source, target }: BlockBead): boolean => source.length > 0 && target.length > 0;

/**
 * Blocks without a counterpart, once more: where all else is known, what is left belongs together though it stands elsewhere. A
 * section that is translated later may be put at the end.
 */
function leftOver(beads: readonly BlockBead[], marks: ReadonlyMap<Unit, string>, proportion: Proportion): readonly BlockBead[] {
  const lone = beads.filter((bead) => !hasBoth(bead));
  if (marks.size === 0) return lone;
  const isNew = ({ units }: BlockUnits) => !units.some((unit) => marks.has(unit));
  const [sources, targets] = [lone.flatMap((bead) => bead.source), lone.flatMap((bead) => bead.target)];
  return [
    ...alignInOrder(sources.filter(isNew), targets.filter(isNew), proportion),
    ...lone.filter((bead) => ![...bead.source, ...bead.target].every(isNew)),
  ];
}

/** A block that holds known sentences is compared by these alone: they tell all. */
function marked(block: BlockUnits, marks: ReadonlyMap<Unit, string>): BlockUnits {
  const own = new Set(block.units.flatMap((unit) => marks.get(unit) ?? []));
  if (own.size === 0) return block;
  const anchors = new Map([...own].map((mark) => [mark, KNOWN_WEIGHT] as const));
  return { ...block, features: { length: block.features.length, anchors, weight: KNOWN_WEIGHT * own.size } };
}
