import { indexesByKey } from './grouped.ts';

/** Indexes of two equal items, one in each sequence. */
export type Match = readonly [a: number, b: number];

/** Weight of an item in the table, and what one more weighs that occurs once on each side: less than an item in all. */
const ITEM = 1024;
const UNIQUE = 1;

/**
 * The longest common subsequence of two short sequences, of several the one with most items that are unique on both sides.
 * Takes time and space for each pair of items.
 */
export function longestCommon(a: readonly number[], b: readonly number[]): readonly Match[] {
  // Two versions of a sentence mostly differ in a word: the first equal item is what the table would find.
  if (a.length === 1) return firstMatch(0, b.indexOf(a[0] ?? -1));
  if (b.length === 1) return firstMatch(a.indexOf(b[0] ?? -1), 0);
  const width = b.length + 1;
  const weights = weightsOf(a, b);
  const best = new Uint32Array((a.length + 1) * width);
  const bestAt = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const both = a[i] === b[j] ? bestAt(i + 1, j + 1) + (weights[i] ?? 0) : 0;
      best[i * width + j] = Math.max(both, bestAt(i + 1, j), bestAt(i, j + 1));
    }
  }
  const matches: Match[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const here = bestAt(i, j);
    if (a[i] === b[j] && here === bestAt(i + 1, j + 1) + (weights[i] ?? 0)) matches.push([i++, j++]);
    else if (here === bestAt(i + 1, j)) i += 1;
    else j += 1;
  }
  return matches;
}

function firstMatch(i: number, j: number): readonly Match[] {
  return i < 0 || j < 0 ? [] : [[i, j]];
}

function weightsOf(a: readonly number[], b: readonly number[]): readonly number[] {
  const placesInA = indexesByKey(a);
  const placesInB = indexesByKey(b);
  return a.map((item) => ITEM + (placesInA.get(item)?.length === 1 && placesInB.get(item)?.length === 1 ? UNIQUE : 0));
}
