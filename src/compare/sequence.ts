import { indexesByKey } from './grouped.ts';
import { longestCommon, type Match } from './longest-common.ts';

/** A stretch of both sequences, half-open. */
interface Box {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** Cells of the table that finds the longest common subsequence; larger stretches are first cut at anchors. */
const MAX_CELLS = 100_000;

/**
 * Equal items of two sequences in the same order: the longest common subsequence, of several the one with most items that
 * are unique on both sides. Stretches too large for a table are cut as a patience diff does (Bram Cohen's: the longest
 * rising run of unique items), where none is unique at the n-th occurrences of the same item. Close to linear for
 * documents that resemble each other.
 */
export function commonItems(a: readonly number[], b: readonly number[]): readonly Match[] {
  const matches: Match[] = [];
  const boxes: Box[] = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }];
  for (let box = boxes.pop(); box !== undefined; box = boxes.pop()) {
    const inner = trimEnds(a, b, box, matches);
    const cells = (inner.aTo - inner.aFrom) * (inner.bTo - inner.bFrom);
    if (cells === 0) continue;
    if (cells <= MAX_CELLS) matches.push(...commonInBox(a, b, inner));
    else boxes.push(...between(inner, anchorsIn(a, b, inner), matches));
  }
  return matches.sort((x, y) => x[0] - y[0]);
}

/** {@link commonItems} of texts. */
export function commonTexts(a: readonly string[], b: readonly string[]): readonly Match[] {
  const ids = new Map<string, number>();
  const idOf = (text: string) => {
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  };
  return commonItems(a.map(idOf), b.map(idOf));
}

function commonInBox(a: readonly number[], b: readonly number[], { aFrom, aTo, bFrom, bTo }: Box): readonly Match[] {
  return longestCommon(a.slice(aFrom, aTo), b.slice(bFrom, bTo)).map(([i, j]) => [aFrom + i, bFrom + j]);
}

function trimEnds(a: readonly number[], b: readonly number[], box: Box, matches: Match[]): Box {
  let { aFrom, aTo, bFrom, bTo } = box;
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) matches.push([aFrom++, bFrom++]);
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) matches.push([--aTo, --bTo]);
  return { aFrom, aTo, bFrom, bTo };
}

/** Takes the anchors over, and gives the stretches between them; none where there are no anchors. */
function between(box: Box, anchors: readonly Match[], matches: Match[]): readonly Box[] {
  if (anchors.length === 0) return [];
  const boxes: Box[] = [];
  let { aFrom, bFrom } = box;
  for (const [i, j] of anchors) {
    matches.push([i, j]);
    boxes.push({ aFrom, aTo: i, bFrom, bTo: j });
    aFrom = i + 1;
    bFrom = j + 1;
  }
  return [...boxes, { aFrom, aTo: box.aTo, bFrom, bTo: box.bTo }];
}

function anchorsIn(a: readonly number[], b: readonly number[], box: Box): readonly Match[] {
  const placesInB = indexesByKey(b.slice(box.bFrom, box.bTo));
  const common = [...indexesByKey(a.slice(box.aFrom, box.aTo))].map(([item, inA]) => [inA, placesInB.get(item) ?? []] as const);
  const unique = common.filter(([inA, inB]) => inA.length === 1 && inB.length === 1);
  const pairs = (unique.length > 0 ? unique : common).flatMap(([inA, inB]) =>
    inA.slice(0, inB.length).map((i, at): Match => [box.aFrom + i, box.bFrom + (inB[at] ?? 0)]),
  );
  return longestRising(pairs.sort((x, y) => x[0] - y[0]));
}

/** The longest run of `matches`, which are in order of their first index, whose second index rises (patience sorting). */
function longestRising(matches: readonly Match[]): readonly Match[] {
  const piles: number[] = [];
  const previous = new Array<number>(matches.length).fill(-1);
  matches.forEach(([, j], at) => {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((matches[piles[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? (piles[low - 1] ?? -1) : -1;
    piles[low] = at;
  });
  const run: Match[] = [];
  for (let at = piles.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const match = matches[at];
    if (match !== undefined) run.push(match);
  }
  return run.reverse();
}
