import type { Unit } from '../model/unit.ts';
import { wordMarks } from './word-marks.ts';

/** A sentence as two revisions have it. */
export interface Rewording {
  readonly newer: Unit;
  readonly older: Unit;
}

/** Least share of the words that two versions of a sentence have in common. */
const LEAST_ALIKE = 0.5;
/** Longer stretches were written anew: to set each sentence against each would take long, and tell little. */
const MOST_UNITS = 40;

/** Which sentences of two stretches of text that stand in each other's place are versions of one; equal ones are left out. */
export function rewordings(newer: readonly Unit[], older: readonly Unit[]): readonly Rewording[] {
  if (newer.length > MOST_UNITS || older.length > MOST_UNITS) return [];
  const [now, was] = [new Set(newer.map(({ source }) => source)), new Set(older.map(({ source }) => source))];
  const free = new Set(older.filter(({ source }) => !now.has(source)));
  return newer.flatMap((unit): Rewording[] => {
    if (was.has(unit.source)) return [];
    const found = likest(unit, free);
    if (found === null) return [];
    free.delete(found);
    return [{ newer: unit, older: found }];
  });
}

function likest(unit: Unit, among: Iterable<Unit>): Unit | null {
  let [found, most]: [Unit | null, number] = [null, 0];
  for (const each of among) {
    const share = each.kind === unit.kind && each.key === unit.key ? alike(wordMarks(unit), wordMarks(each)) : 0;
    if (share >= LEAST_ALIKE && share > most) [found, most] = [each, share];
  }
  return found;
}

/** The share of the words of two sentences that both have (Dice). */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return (2 * both) / Math.max(1, a.size + b.size);
}
