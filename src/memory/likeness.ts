/** A text as likeness is measured: numbers that stand for its terms, in order, and what each weighs. */
export interface Sequence {
  /** The same number for the same term; negative for one that no other text has. */
  readonly ids: Int32Array;
  readonly weights: Uint8Array;
  /** Of all together. */
  readonly size: number;
}

/** Beyond this many steps the order of terms is not looked at: two texts of 2,000 words each. */
const MOST_STEPS = 4_000_000;

/**
 * How alike two texts are, 0..1, whichever comes first: twice the weight of the longest sequence of terms that both have in
 * the same order, by the weight of both. Two of texts so long that this would take long are compared by how often each
 * term is in them.
 */
export function likeness(a: Sequence, b: Sequence): number {
  if (a.size + b.size === 0) return 1;
  return (2 * common(a, b)) / (a.size + b.size);
}

/** The most that {@link likeness} can be for two texts of these sizes. */
export function mostAlike(a: number, b: number): number {
  return a + b === 0 ? 1 : (2 * Math.min(a, b)) / (a + b);
}

function common(a: Sequence, b: Sequence): number {
  const [n, m] = [a.ids.length, b.ids.length];
  let start = 0;
  let weight = 0;
  while (start < n && start < m && a.ids[start] === b.ids[start]) weight += a.weights[start++] ?? 0;
  let [endA, endB] = [n, m];
  while (endA > start && endB > start && a.ids[endA - 1] === b.ids[endB - 1]) {
    weight += a.weights[--endA] ?? 0;
    endB -= 1;
  }
  if ((endA - start) * (endB - start) > MOST_STEPS) return weight + sharedWeight(a, b, start, [endA, endB]);
  return weight + longestCommon(a, b, start, [endA, endB]);
}

let row = new Int32Array(256);

/** Weight of the longest common subsequence of what stands from `start` to the ends. */
function longestCommon(a: Sequence, b: Sequence, start: number, [endA, endB]: readonly [number, number]): number {
  const width = endB - start;
  if (width <= 0 || endA <= start) return 0;
  if (row.length <= width) row = new Int32Array(2 * width);
  const best = row.fill(0, 0, width + 1);
  for (let i = start; i < endA; i += 1) {
    const [id, weight] = [a.ids[i], a.weights[i] ?? 0];
    let diagonal = 0;
    for (let j = 1; j <= width; j += 1) {
      const above = best[j] ?? 0;
      const left = best[j - 1] ?? 0;
      if (b.ids[start + j - 1] === id) best[j] = diagonal + weight;
      else if (left > above) best[j] = left;
      diagonal = above;
    }
  }
  return best[width] ?? 0;
}

/** Weight of the terms that both have, in any order. */
function sharedWeight(a: Sequence, b: Sequence, start: number, [endA, endB]: readonly [number, number]): number {
  const counts = new Map<number, number>();
  for (let i = start; i < endA; i += 1) counts.set(a.ids[i] ?? 0, (counts.get(a.ids[i] ?? 0) ?? 0) + 1);
  let weight = 0;
  for (let j = start; j < endB; j += 1) {
    const left = counts.get(b.ids[j] ?? 0) ?? 0;
    if (left === 0) continue;
    counts.set(b.ids[j] ?? 0, left - 1);
    weight += b.weights[j] ?? 0;
  }
  return weight;
}
