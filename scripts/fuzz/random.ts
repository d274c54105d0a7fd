/** A source of numbers that are the same for the same seed on every machine. */
export interface Random {
  /** An integer from 0 to `below` - 1; 0 when `below` is not above 1. */
  int(below: number): number;
  /** One of `items`. */
  pick<T>(items: readonly T[]): T;
  /** True once in `times`. */
  oneIn(times: number): boolean;
}

/** Numbers for execution `index` of the run `seed`, so that each execution can be repeated alone. Mulberry32 (public domain). */
export function randomOf(seed: number, index: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * Math.max(1, below));
  return {
    int,
    pick: (items) => {
      const item = items[int(items.length)];
      if (item === undefined) throw new RangeError('Expected something to choose from, found nothing');
      return item;
    },
    oneIn: (times) => int(times) === 0,
  };
}
