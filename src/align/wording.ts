import type { Bead } from '../model/bead.ts';
import type { Unit } from '../model/unit.ts';
import { remembered } from '../text/remembered.ts';
import { alignKnowing } from './align.ts';
import { type KnownPair, standingPairs } from './known-pairs.ts';
import { loneSentences } from './lone-sentences.ts';
import { type Rewording, rewordings } from './rewordings.ts';
import { wordEvidence } from './word-evidence.ts';
import { wordMarks } from './word-marks.ts';

/** What the words of one sentence are worth at most: a synonym is no proof. */
const MOST = 4;
/** A page with more translations that have no English has much of its own: any words are found somewhere in it, and looking takes long. */
const MOST_UNSOURCED = 40;

/** A translation whose words are looked at. */
interface Translation {
  readonly units: readonly Unit[];
  /** Which of its units may speak. */
  readonly counts: (unit: Unit) => boolean;
  readonly known: readonly KnownPair[];
}

/** Sentences of two revisions that stand in each other's place, and the blocks of the newest one where they stand. */
interface Place {
  readonly newer: readonly Unit[];
  readonly older: readonly Unit[];
  /** With a block before and behind it. */
  readonly around: readonly Unit[];
}

/**
 * Tells how much better (difference of logarithms) a translation fits the words of the sentences of an older revision than those of
 * the newest one that stand in their place, by how the rest of it translates these words. What is dear is done when it is first asked for.
 */
export function wordingOf(
  [newest, ...olds]: readonly [readonly Unit[], ...(readonly Unit[])[]],
  { units, counts, known }: Translation,
): (revision: readonly Unit[]) => (place: Place) => number {
  let opened: ReturnType<typeof open> | null = null;
  const open = () => {
    const beads = alignKnowing(newest, units, standingPairs(known, newest, units));
    const beadOf = new Map(beads.flatMap((bead) => bead.source.map((unit) => [unit, bead] as const)));
    const evidence = wordEvidence(beads, () => true);
    const stands = olds.map(textsOf);
    const undisputed = ({ source }: Bead) => source.every((unit) => stands.every((texts) => texts.has(unit.source)));
    const sure = wordEvidence(beads, undisputed); // a sentence in question would bear out the bead that it is in
    const unsourced = beads.filter(({ source }) => source.length === 0);
    return {
      beadOf,
      unsourced: unsourced.length > MOST_UNSOURCED ? [] : unsourced,
      evidence,
      loneGain: loneSentences({ counts, evidence: sure }),
    };
  };
  const newestTexts = textsOf(newest);
  const gains = new Map<Unit, Map<string, number>>(); // revisions have the same sentences
  const gain = ({ newer, older }: Rewording): number => {
    const ofNewer = remembered(gains, newer, () => new Map<string, number>());
    return remembered(ofNewer, older.source, () => gainOf({ newer, older }));
  };
  const gainOf = ({ newer, older }: Rewording): number => {
    opened ??= open();
    const bead = opened.beadOf.get(newer);
    if (bead === undefined || bead.target.length === 0 || !bead.target.every(counts)) return 0;
    const [now, was] = [wordMarks(newer), wordMarks(older)];
    const beside = new Set(wordsBeside(bead, newer, was));
    let sum = 0;
    for (const word of was) if (!now.has(word)) sum += opened.evidence(word, bead, beside);
    for (const word of now) if (!was.has(word)) sum -= opened.evidence(word, bead, beside);
    return Math.max(-MOST, Math.min(MOST, sum));
  };
  return (revision) => {
    const olderTexts = textsOf(revision);
    return ({ newer, older, around }) => {
      const reworded = rewordings(newer, older);
      const [now, was] = [new Set(reworded.map((each) => each.newer)), new Set(reworded.map((each) => each.older))];
      const added = newer.filter((unit) => !now.has(unit) && !olderTexts.has(unit.source));
      const removed = older.filter((unit) => !was.has(unit) && !newestTexts.has(unit.source));
      const words = reworded.reduce((sum, rewording) => sum + gain(rewording), 0);
      if (added.length + removed.length === 0) return words;
      opened ??= open();
      const { beadOf, unsourced, loneGain } = opened;
      const beads = [...new Set(around.flatMap((unit) => beadOf.get(unit) ?? [])), ...unsourced];
      return words + loneGain(removed, beads) - loneGain(added, beads);
    };
  };
}

function textsOf(units: readonly Unit[]): ReadonlySet<string> {
  return new Set(units.map(({ source }) => source));
}

/** What the source of a bead holds in both versions. */
function* wordsBeside(bead: Bead, newer: Unit, was: ReadonlySet<string>): Generator<string> {
  for (const unit of bead.source) for (const word of wordMarks(unit)) if (unit !== newer || was.has(word)) yield word;
}
