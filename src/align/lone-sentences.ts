import type { Bead } from '../model/bead.ts';
import type { Unit } from '../model/unit.ts';
import { wordMarks } from './word-marks.ts';

/** What the words of one sentence tell at most: the same word may stand in another one. */
const MOST = 4;
/** More sentences were added or taken out with their blocks: these tell enough, and to look at each word would take long. */
const MOST_LONE = 8;

/** A translation that is looked through for sentences. */
interface Searched {
  /** Which of its units may speak. */
  readonly counts: (unit: Unit) => boolean;
  /** How much likelier the translation of a bead is if its source holds a word. */
  readonly evidence: (word: string, bead: Bead, beside: ReadonlySet<string>) => number;
}

/**
 * Tells how much likelier a translation is if its source held `lone` sentences, which one revision alone has (difference of logarithms);
 * `beads` are those where they would stand, each as likely as the others. A sentence that was translated has its words in one of
 * them; one that was not has them in none.
 */
export function loneSentences({ counts, evidence }: Searched): (lone: readonly Unit[], beads: readonly Bead[]) => number {
  const told = new Map<Bead, Map<string, number>>(); // revisions have the same sentences
  const inBead = (unit: Unit, bead: Bead): number => {
    const known = told.get(bead) ?? new Map<string, number>();
    const value = known.get(unit.source) ?? wordsIn(unit, bead, evidence);
    told.set(bead, known.set(unit.source, value));
    return value;
  };
  const gain = (unit: Unit, beads: readonly Bead[]): number => {
    if (!beads.some(({ target }) => target.some(counts))) return 0;
    const values = beads.map((bead) => inBead(unit, bead));
    const most = Math.max(...values);
    const place = beads[values.indexOf(most)];
    const speaking = most > 0 && place !== undefined ? place.target : beads.flatMap(({ target }) => target);
    if (place === undefined || speaking.filter(counts).length * 2 < speaking.length) return 0;
    const mean = most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0) / values.length);
    return Math.max(-MOST, Math.min(MOST, mean));
  };
  return (lone, beads) => {
    if (lone.length > MOST_LONE) return 0;
    const translated = beads.filter(({ target }) => target.length > 0);
    return lone.reduce((sum, unit) => sum + gain(unit, translated), 0);
  };
}

/** What a bead tells for a sentence besides those that it holds anyway. */
function wordsIn(unit: Unit, bead: Bead, evidence: Searched['evidence']): number {
  const beside = new Set(bead.source.flatMap((each) => (each.source === unit.source ? [] : [...wordMarks(each)])));
  let sum = 0;
  for (const word of wordMarks(unit)) if (!beside.has(word)) sum += evidence(word, bead, beside);
  return sum;
}
