/** A sentence of the source, what translates it, and where it stood in the source that this was made from. */
export interface Placed {
  readonly source: number;
  readonly target: number;
  /** Null: not known. */
  readonly was: number | null;
}

/**
 * Those that stand in another order in the localized document although the source did not move them: a translator chose so, or both
 * do not belong together. `placed` are in the order of the source.
 */
export function unmoved(placed: readonly Placed[]): readonly Placed[] {
  const inOrder = new Set(longestRising(placed));
  let before = Number.NEGATIVE_INFINITY;
  const behind = nextKnown(placed, inOrder);
  return placed.filter((one, at) => {
    if (inOrder.has(one)) {
      before = one.was ?? before;
      return false;
    }
    // Not known where it stood: nothing says that the source moved it.
    return one.was === null || (before < one.was && one.was < (behind[at] ?? Number.POSITIVE_INFINITY));
  });
}

/** For each pair where the next one behind it that is in order stood. */
function nextKnown(placed: readonly Placed[], inOrder: ReadonlySet<Placed>): readonly number[] {
  let next = Number.POSITIVE_INFINITY;
  return placed
    .toReversed()
    .map((one) => {
      const found = next;
      if (inOrder.has(one)) next = one.was ?? next;
      return found;
    })
    .reverse();
}

/** A longest run of pairs whose targets rise (patience sorting). */
function longestRising(placed: readonly Placed[]): readonly Placed[] {
  const tops: Placed[] = [];
  const below = new Map<Placed, Placed | undefined>();
  for (const one of placed) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle]?.target ?? 0) < one.target) low = middle + 1;
      else high = middle;
    }
    below.set(one, tops[low - 1]);
    tops[low] = one;
  }
  const run: Placed[] = [];
  for (let one = tops.at(-1); one !== undefined; one = below.get(one)) run.push(one);
  return run.reverse();
}
