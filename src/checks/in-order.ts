/** Above this many comparisons lists are paired one by one. */
const MAX_COMPARED = 40_000;

/**
 * Gives each item of `expected` its partner in `actual`, both in order, so that as much as possible is alike. Between
 * those that are, as many of both are partners too. Null: it has none.
 *
 * @param likeness 0 to 1; 0: they are no partners
 */
export function pairInOrder<T>(
  expected: readonly T[],
  actual: readonly T[],
  likeness: (a: T, b: T) => number,
): readonly (readonly [T, T | null])[] {
  const oneByOne = expected.map((item, at) => [item, actual[at] ?? null] as const);
  const areAlike = expected.length === actual.length && oneByOne.every(([a, b]) => b !== null && likeness(a, b) > 0);
  if (areAlike || expected.length * actual.length > MAX_COMPARED) return oneByOne;
  const width = actual.length + 1;
  const alike = expected.map((a) => actual.map((b) => likeness(a, b)));
  const best = new Float64Array((expected.length + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  const taken = (row: number, column: number) => at(row + 1, column + 1) + (alike[row]?.[column] ?? 0);
  for (let row = expected.length - 1; row >= 0; row -= 1)
    for (let column = actual.length - 1; column >= 0; column -= 1)
      best[row * width + column] = Math.max(at(row + 1, column), at(row, column + 1), taken(row, column));
  let column = 0;
  const partners = expected.map((_, row) => {
    while (column < actual.length && at(row, column) === at(row, column + 1)) column += 1;
    const isTaken = column < actual.length && (alike[row]?.[column] ?? 0) > 0 && at(row, column) === taken(row, column);
    return isTaken ? column++ : -1;
  });
  const places = filled(partners, actual.length);
  return expected.map((item, row) => [item, actual[places[row] ?? -1] ?? null]);
}

/** Between two partners, as many without one on both sides are partners too. */
function filled(partners: readonly number[], count: number): readonly number[] {
  const places = [...partners];
  let [row, column] = [0, 0];
  for (let end = 0; end <= places.length; end += 1) {
    const place = end === places.length ? count : (places[end] ?? -1);
    if (place === -1) continue;
    if (end - row === place - column) for (let at = row; at < end; at += 1) places[at] = column + at - row;
    [row, column] = [end + 1, place + 1];
  }
  return places;
}

/** For each of `expected` the place of its partner in `actual`, -1 when it has none: the longest common subsequence. */
export function equalInOrder(expected: readonly string[], actual: readonly string[]): readonly number[] {
  let start = 0;
  while (start < expected.length && expected[start] === actual[start]) start += 1;
  let end = 0;
  const most = Math.min(expected.length, actual.length) - start;
  while (end < most && expected[expected.length - 1 - end] === actual[actual.length - 1 - end]) end += 1;
  const inner = pairedPlaces(expected.slice(start, expected.length - end), actual.slice(start, actual.length - end));
  return expected.map((_, at) => {
    if (at < start) return at;
    if (at >= expected.length - end) return at + actual.length - expected.length;
    const place = inner[at - start] ?? -1;
    return place === -1 ? -1 : place + start;
  });
}

function pairedPlaces(a: readonly string[], b: readonly string[]): readonly number[] {
  if (a.length * b.length > MAX_COMPARED * 10) return a.map(() => -1);
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1)
    for (let column = b.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        a[row] === b[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  let column = 0;
  return a.map((item, row) => {
    while (column < b.length && b[column] !== item && at(row, column) === at(row, column + 1)) column += 1;
    return column < b.length && b[column] === item ? column++ : -1;
  });
}
