import type { Bead } from '../model/bead.ts';
import type { Unit } from '../model/unit.ts';
import { alignKnowing } from './align.ts';
import { type KnownPair, standingPairs } from './known-pairs.ts';
import { type Rewording, rewordings } from './rewordings.ts';
import { wordEvidence } from './word-evidence.ts';
import { wordMarks } from './word-marks.ts';

/** What the words of one sentence are worth at most: a synonym is no proof. */
const MOST = 4;

/** A translation whose words are looked at. */
interface Translation {
  readonly units: readonly Unit[];
  /** Which of its units may speak. */
  readonly counts: (unit: Unit) => boolean;
  readonly known: readonly KnownPair[];
}

/**
 * Tells how much better (difference of logarithms) a translation fits the words of older sentences than those of `newest` that
 * stand in their place, by how the rest of it translates these words. What is dear is done when it is first asked for.
 */
export function wordingOf(
  newest: readonly Unit[],
  { units, counts, known }: Translation,
): (newer: readonly Unit[], older: readonly Unit[]) => number {
  let opened: ReturnType<typeof open> | null = null;
  const open = () => {
    const beads = alignKnowing(newest, units, standingPairs(known, newest, units));
    const beadOf = new Map(beads.flatMap((bead) => bead.source.map((unit) => [unit, bead] as const)));
    return { beadOf, evidence: wordEvidence(beads) };
  };
  const gain = ({ newer, older }: Rewording): number => {
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
  return (newer, older) => rewordings(newer, older).reduce((sum, rewording) => sum + gain(rewording), 0);
}

/** What the source of a bead holds in both versions. */
function* wordsBeside(bead: Bead, newer: Unit, was: ReadonlySet<string>): Generator<string> {
  for (const unit of bead.source) for (const word of wordMarks(unit)) if (unit !== newer || was.has(word)) yield word;
}
