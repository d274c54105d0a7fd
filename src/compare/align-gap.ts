import { joinsOf } from './joins.ts';
import type { Match } from './longest-common.ts';
import { type Candidate, mostAlike } from './most-alike.ts';
import { commonTexts } from './sequence.ts';
import { overlapsOf, similarityOf } from './similarity.ts';

/** Versions of one sentence: neighbours in `a` and neighbours in `b`, one alone on one side at least. */
export interface Bead {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/**
 * Least likeness of two texts between the same neighbours that are taken for versions of one sentence: 19 of 20 neighbours
 * in a document share less.
 */
const IN_PLACE = 0.4;
/** The same where they are the only ones left between their neighbours. */
const ALONE = 0.3;
/** Weight up to which two texts that are the only ones left are versions of one whatever they say: `Yes`, `No`. */
const SHORT = 6;
/** Cells of the table of one gap; larger gaps are first cut at texts that are much alike. */
const MAX_CELLS = 20_000;
/** Least likeness of these: that they keep their order is a proof by itself. */
const CUT = 0.5;

/** The texts of one gap that are versions of one sentence, in order, with the greatest likeness in all. */
export function alignGap(a: readonly Candidate[], b: readonly Candidate[]): readonly Bead[] {
  const cuts = a.length * b.length > MAX_CELLS ? cutsOf(a, b) : [];
  const beads: Bead[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [toA, toB] of [...cuts, [a.length, b.length] as const]) {
    for (const bead of alignPart(a.slice(fromA, toA), b.slice(fromB, toB)))
      beads.push({ a: bead.a.map((index) => fromA + index), b: bead.b.map((index) => fromB + index) });
    if (toA < a.length && toB < b.length) beads.push({ a: [toA], b: [toB] });
    [fromA, fromB] = [toA + 1, toB + 1];
  }
  return beads;
}

/** Texts of a large gap that are most alike, in order; equal texts have the same partner. */
function cutsOf(a: readonly Candidate[], b: readonly Candidate[]): readonly Match[] {
  const nearest = mostAlike(b, CUT);
  const partners = new Map<string, string>();
  for (const text of a) if (!partners.has(text.key)) partners.set(text.key, nearest(text)[0]?.candidate.key ?? '');
  return commonTexts(
    a.map(({ key }, at) => partners.get(key) || `none for ${at}`),
    b.map(({ key }) => key),
  );
}

/** A bead that may be chosen, and its worth: its likeness for each text it explains. */
interface Option extends Bead {
  readonly worth: number;
}

/** The beads in order that are worth most (Needleman and Wunsch's table, gaps free, with joins as further steps). */
function alignPart(a: readonly Candidate[], b: readonly Candidate[]): readonly Bead[] {
  if (a.length * b.length === 0 || a.length * b.length > MAX_CELLS) return [];
  const width = b.length + 1;
  const options = optionsOf(a, b, width);
  const best = new Float64Array((a.length + 1) * width);
  const chosen = new Array<Option | null>(best.length).fill(null);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const cell = i * width + j;
      best[cell] = Math.max(best[cell + width] ?? 0, best[cell + 1] ?? 0);
      for (const option of options.get(cell) ?? []) {
        const worth = option.worth + (best[cell + option.a.length * width + option.b.length] ?? 0);
        if (worth < (best[cell] ?? 0)) continue;
        best[cell] = worth;
        chosen[cell] = option;
      }
    }
  }
  const beads: Bead[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const cell = i * width + j;
    const option = chosen[cell] ?? null;
    if (option !== null) beads.push(option);
    i += option?.a.length ?? (best[cell] === best[cell + width] ? 1 : 0);
    j += option?.b.length ?? (best[cell] === best[cell + width] ? 0 : 1);
  }
  return beads;
}

/** The beads that begin in each cell of the table. */
function optionsOf(a: readonly Candidate[], b: readonly Candidate[], width: number): ReadonlyMap<number, Option[]> {
  const options = new Map<number, Option[]>();
  const add = (bead: Bead, likeness: number) => {
    const cell = (bead.a[0] ?? 0) * width + (bead.b[0] ?? 0);
    const option = { ...bead, worth: (likeness * (bead.a.length + bead.b.length)) / 2 };
    const known = options.get(cell);
    if (known === undefined) options.set(cell, [option]);
    else known.push(option);
  };
  const alone = a.length === 1 && b.length === 1;
  const overlaps = overlapsOf(
    a.map(({ profile }) => profile),
    b.map(({ profile }) => profile),
  );
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      const likeness = similarityOf(x.profile, y.profile, overlaps(i, j));
      const short = Math.max(x.profile.size, y.profile.size) <= SHORT;
      if (likeness >= (alone ? (short ? 0 : ALONE) : IN_PLACE)) add({ a: [i], b: [j] }, likeness);
    });
  });
  for (const { likeness, ...bead } of joinsOf(a, b, overlaps)) add(bead, likeness);
  return options;
}
