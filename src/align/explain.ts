import type { Unit } from '../model/unit.ts';
import { type BlockUnits, blocksOf } from './blocks.ts';
import { followed } from './followed.ts';
import type { KnownPair } from './known-pairs.ts';
import { type Hunk, revisionHunks } from './revision-hunks.ts';
import { targetWindows } from './target-windows.ts';
import { wordingOf } from './wording.ts';

/** A translation whose source is asked for. */
interface Explained {
  readonly units: readonly Unit[];
  /** Which of its units may speak. */
  readonly counts: (unit: Unit) => boolean;
  /** What its version before was made from. */
  readonly known: readonly KnownPair[];
}

/** Which of several source revisions a translation was made from. */
export interface Explanation {
  /** Index of the revision that most of the translation was made from. */
  readonly revision: number;
  /** 0..1: how sure that is. */
  readonly confidence: number;
  /** What was translated: that revision, with the sections of another one that were certainly translated from it. */
  readonly units: readonly Unit[];
}

// Negative logarithms, as the costs of an alignment are. A translator works from the newest text, unless its contents
// say otherwise: an older revision has to explain them better by `OLDER`, and by a bit more the older it is.
const OLDER = 2;
const EACH_OLDER = 0.2;
/** A section goes against the rest of the document only when its contents leave no doubt. */
const AGAINST_THE_REST = 7;

/**
 * Tells which of `revisions` (newest first, at least one) `target` was translated from. Each revision is set against
 * the newest one where they differ, block by block: whichever aligns better with what stands there in the translation
 * (numbers, code, links, names, lengths, sentences with and without a counterpart) explains it better. So does one of which
 * the translation followed all changes, and none that came later.
 */
export function explain(revisions: readonly (readonly Unit[])[], target: Explained): Explanation {
  const [newest = [], ...older] = revisions;
  if (older.length === 0) return { revision: 0, confidence: 1, units: newest };
  const window = targetWindows(newest, target.units, target.counts);
  const wording = wordingOf([newest, ...older], target);
  const favours = followed(revisions, target.known, target.units);
  const rivals = older.map((units, index) => {
    const blocks = blocksOf(units);
    const words = wording(units);
    const hunks = revisionHunks(window.blocks, blocks).map((hunk) => ({
      hunk,
      gain:
        window.gain(hunk, blocks) +
        words({
          newer: unitsIn(window.blocks, hunk.newFrom, hunk.newTo),
          older: unitsIn(blocks, hunk.oldFrom, hunk.oldTo),
          around: unitsIn(window.blocks, Math.max(0, hunk.newFrom - 1), hunk.newTo + 1),
        }),
    }));
    const apart = words({ newer: newest.filter(isApart), older: units.filter(isApart), around: [] });
    const gain = hunks.reduce((sum, item) => sum + item.gain, (favours[index + 1] ?? 0) + apart) - OLDER - EACH_OLDER * index;
    return { units, blocks, hunks, gain };
  });
  const best = rivals.reduce<(typeof rivals)[number] | null>((a, b) => (a === null || b.gain > a.gain ? b : a), null);
  const sum = rivals.reduce((total, { gain }) => total + Math.exp(Math.min(gain, 50)), 1);
  if (best === null) return { revision: 0, confidence: 1, units: newest };
  const isOlder = best.gain > 0;
  const taken = best.hunks.filter(({ gain }) => (isOlder ? gain > -AGAINST_THE_REST : gain > AGAINST_THE_REST));
  return {
    revision: isOlder ? 1 + rivals.indexOf(best) : 0,
    confidence: (isOlder ? Math.exp(Math.min(best.gain, 50)) : 1) / sum,
    units: mixed(
      isOlder ? best.units : newest,
      window.blocks,
      best.blocks,
      taken.map(({ hunk }) => hunk),
    ),
  };
}

function unitsIn(blocks: readonly BlockUnits[], from: number, to: number): readonly Unit[] {
  return blocks.slice(from, to).flatMap(({ units }) => units);
}

/** Front matter and alternative texts, which are in no block. */
function isApart({ kind }: Unit): boolean {
  return kind === 'meta' || kind === 'alt';
}

/** The newest revision with some hunks as the older one has them; what is in no block comes from `frame`. */
function mixed(
  frame: readonly Unit[],
  newer: readonly BlockUnits[],
  older: readonly BlockUnits[],
  hunks: readonly Hunk[],
): readonly Unit[] {
  const blocks: BlockUnits[] = [];
  let at = 0;
  for (const { newFrom, newTo, oldFrom, oldTo } of hunks) {
    blocks.push(...newer.slice(at, newFrom), ...older.slice(oldFrom, oldTo));
    at = newTo;
  }
  blocks.push(...newer.slice(at));
  const outside = frame.filter(isApart);
  return [...outside, ...blocks.flatMap(({ units }, block) => units.map((unit) => ({ ...unit, block })))];
}
