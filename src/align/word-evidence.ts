import type { Bead } from '../model/bead.ts';
import type { Unit } from '../model/unit.ts';
import { addToGroup } from '../text/add-to-group.ts';
import { remembered } from '../text/remembered.ts';
import { wordMarks } from './word-marks.ts';

/** Beads below this, besides those that hold a word, tell nothing of what is usual without it. */
const LEAST_OTHERS = 4;
/** What is as telling as the best word but for this may be the translation, too (logarithm). */
const AS_TELLING = 0.5;
/** Share of the beads with another word of the sentence that have a mark: then that word may have brought it. */
const BROUGHT = 0.5;
/** What a mark is worth that another word may have brought. */
const IF_BROUGHT = 0.5;

/** A word of the translation that may stand for one of the source. */
interface Candidate {
  readonly mark: string;
  /** How often it is in beads with the word, and in those without. */
  readonly within: number;
  readonly without: number;
  readonly score: number;
}

/**
 * What the beads of one document tell of its words: how much likelier the translation of a bead is if its source holds `word`
 * than if it does not (difference of logarithms), by what stands where other beads hold it; 0 when none does. `beside` are the
 * words that the source holds anyway. No dictionary is needed, and no other document. Beads that do not tell may be asked about, too.
 */
export function wordEvidence(
  beads: readonly Bead[],
  tells: (bead: Bead) => boolean,
): (word: string, bead: Bead, beside: ReadonlySet<string>) => number {
  const whole = beads.filter((bead) => hasBoth(bead) && tells(bead));
  const told = new Set(whole);
  const targets = new Map(beads.map((bead) => [bead, marksOf(bead.target)] as const));
  const [bySource, byTarget] = [new Map<string, Bead[]>(), new Map<string, Bead[]>()];
  for (const bead of whole) {
    for (const word of marksOf(bead.source)) addToGroup(bySource, word, bead);
    for (const mark of targets.get(bead) ?? []) addToGroup(byTarget, mark, bead);
  }
  const holds = (bead: Bead, mark: string) => targets.get(bead)?.has(mark) === true;

  /** How many beads with a word have each mark. */
  const countsOf = (word: string): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const each of bySource.get(word) ?? [])
      for (const mark of targets.get(each) ?? []) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    return counts;
  };
  const allCounts = new Map<string, ReadonlyMap<string, number>>();
  /** By what `own` beads with a word besides `bead` have; null: `bead` does not tell, so that it is in no count. */
  const candidatesBut = (word: string, own: number, bead: Bead | null): readonly Candidate[] => {
    const isOwn = own < (bySource.get(word)?.length ?? 0);
    const others = whole.length - own - (bead === null ? 0 : 1);
    const found: Candidate[] = [];
    for (const [mark, all] of remembered(allCounts, word, () => countsOf(word))) {
      const isThere = bead !== null && holds(bead, mark);
      const count = all - (isThere && isOwn ? 1 : 0);
      const elsewhere = (byTarget.get(mark)?.length ?? 0) - count - (isThere ? 1 : 0);
      const [within, without] = [shareOf(count, own), shareOf(elsewhere, others)];
      if (count === 0 || within <= without) continue;
      const score = count * Math.log(within / without) + (own - count) * Math.log((1 - within) / (1 - without));
      found.push({ mark, within, without, score });
    }
    return found;
  };
  /** Those of beads that do not tell are the same for all of them. */
  const ofOthers = new Map<string, readonly Candidate[]>();
  const candidatesFor = (word: string, own: number, bead: Bead) =>
    told.has(bead) ? candidatesBut(word, own, bead) : remembered(ofOthers, word, () => candidatesBut(word, own, null));

  const isBrought = (mark: string, bead: Bead, beside: ReadonlySet<string>) =>
    [...beside].some((word) => {
      const own = (bySource.get(word) ?? []).filter((each) => each !== bead);
      const count = own.filter((each) => holds(each, mark)).length;
      return count > 0 && count >= BROUGHT * own.length;
    });

  return (word, bead, beside) => {
    const all = bySource.get(word) ?? [];
    const own = all.length - (all.includes(bead) ? 1 : 0);
    if (own === 0 || whole.length - own - (told.has(bead) ? 1 : 0) < LEAST_OTHERS) return 0;
    const candidates = candidatesFor(word, own, bead);
    const best = candidates.reduce<Candidate | null>((a, b) => (a === null || b.score > a.score ? b : a), null);
    if (best === null) return 0;
    const likely = candidates.filter(({ score }) => score > best.score - AS_TELLING);
    const found = likely.filter(({ mark }) => holds(bead, mark));
    if (found.length === 0) return Math.log((1 - best.within) / (1 - best.without));
    const free = found.find(({ mark }) => !isBrought(mark, bead, beside));
    const { within, without } = free ?? found[0] ?? best;
    // Of many that are as likely, one is there by chance.
    return Math.max(0, Math.log(within / (without * likely.length))) * (free === undefined ? IF_BROUGHT : 1);
  };
}

function hasBoth({ source, target }: Bead): boolean {
  return source.length > 0 && target.length > 0;
}

/** A share of few, smoothed. */
function shareOf(count: number, all: number): number {
  return (count + 0.5) / (all + 1);
}

function marksOf(units: readonly Unit[]): ReadonlySet<string> {
  const [first, ...others] = units.map(wordMarks);
  return others.length === 0 ? (first ?? new Set()) : new Set([first ?? [], ...others].flatMap((marks) => [...marks]));
}
