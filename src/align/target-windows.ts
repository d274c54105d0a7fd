import type { Unit } from '../model/unit.ts';
import { remembered } from '../text/remembered.ts';
import { alignBlocks, alignInOrder, kindCost } from './align-blocks.ts';
import { sentencesCost } from './align-sentences.ts';
import { type BlockUnits, blocksOf } from './blocks.ts';
import { type Proportion, proportionOf } from './proportion.ts';
import type { Hunk } from './revision-hunks.ts';

/** A difference of lengths alone, up to this cost, is chance. */
const CHANCE = 0.5;
/** Cost of a block that has no counterpart, and of each further sentence in it: more than that of two sentences that share no word. */
const ALONE = 10;
const ALONE_SENTENCE = 7;

/** What stands in the translation where a hunk of the newest revision stands, and what each revision costs there. */
export function targetWindows(newest: readonly Unit[], target: readonly Unit[], counts: (unit: Unit) => boolean) {
  const [blocks, targets] = [blocksOf(newest), blocksOf(target)];
  // A revision with a paragraph too many would make all of the translation seem short.
  const proportions = new Map<readonly BlockUnits[], Proportion>();
  const proportionTo = (all: readonly BlockUnits[]) =>
    remembered(proportions, all, () =>
      proportionOf(
        all.flatMap(({ units }) => units),
        target,
      ),
    );
  const places = targetPlaces(blocks, targets, proportionOf(newest, target));
  const gain = ({ newFrom, newTo, oldFrom, oldTo }: Hunk, older: readonly BlockUnits[]): number => {
    // One block more on both sides, the same in both revisions: what was added may have been aligned with it.
    const before = newFrom > 0 && oldFrom > 0 ? 1 : 0;
    const after = newTo < blocks.length && oldTo < older.length ? 1 : 0;
    const from = places.endBefore(newFrom - before);
    const shown = targets.slice(from, Math.max(from, places.startBehind(newTo + after)));
    const spoken = shown.flatMap(({ units }) => units);
    if (spoken.filter(counts).length * 2 < spoken.length) return 0;
    const cost = (units: readonly BlockUnits[], all: readonly BlockUnits[]) => blocksCost(units, shown, proportionTo(all));
    const difference =
      cost(blocks.slice(newFrom - before, newTo + after), blocks) - cost(older.slice(oldFrom - before, oldTo + after), older);
    return Math.sign(difference) * Math.max(0, Math.abs(difference) - CHANCE);
  };
  return { blocks, gain };
}

/** Where the translation of a block begins and ends. */
function targetPlaces(blocks: readonly BlockUnits[], targets: readonly BlockUnits[], proportion: Proportion) {
  const indexOf = new Map(targets.map((block, index) => [block, index]));
  const spans = new Map<BlockUnits, readonly number[]>();
  for (const bead of alignBlocks(blocks, targets, proportion)) {
    const at = bead.target.map((block) => indexOf.get(block) ?? 0);
    if (at.length > 0) for (const block of bead.source) spans.set(block, at);
  }
  const spanAt = (index: number) => {
    const block = blocks[index];
    return block === undefined ? undefined : spans.get(block);
  };
  return {
    endBefore(index: number): number {
      for (let at = index - 1; at >= 0; at -= 1) {
        const span = spanAt(at);
        if (span !== undefined) return Math.max(...span) + 1;
      }
      return 0;
    },
    startBehind(index: number): number {
      for (let at = index; at < blocks.length; at += 1) {
        const span = spanAt(at);
        if (span !== undefined) return Math.min(...span);
      }
      return targets.length;
    },
  };
}

function blocksCost(sources: readonly BlockUnits[], targets: readonly BlockUnits[], proportion: Proportion): number {
  return alignInOrder(sources, targets, proportion).reduce((sum, bead) => {
    const [source, target] = [bead.source, bead.target].map((side) => side.flatMap(({ units }) => units));
    if (source === undefined || target === undefined) return sum;
    if (source.length === 0 || target.length === 0) return sum + ALONE + ALONE_SENTENCE * (source.length + target.length - 1);
    const kinds = kindCost(bead.source[0]?.kind ?? 'paragraph', bead.target[0]?.kind ?? 'paragraph');
    const cuts = bead.source.length + bead.target.length > 2 ? ALONE : 0;
    return sum + kinds + cuts + sentencesCost(source, target, proportion.ratio);
  }, 0);
}
