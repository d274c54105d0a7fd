import type { Counts } from '../model/counts.ts';
import { type Ink, joined, type Shown, shown } from './terminal.ts';

/** What the blocks of a bar stand for, in their order. Each has its own shade: colour alone does not tell everyone. */
const SHADES = [
  ['current', '█', 'green'],
  ['stale', '▓', 'yellow'],
  ['unknown', '▒', 'blue'],
  ['missing', '░', 'red'],
] as const;

/** A bar of `blocks` columns, its shades in proportion to the units of each status; empty where there are no units. */
export function bar(counts: Counts, { blocks, ink }: { blocks: number; ink: Ink }): Shown {
  const shares = apportion(
    SHADES.map(([status]) => counts[status]),
    blocks,
  );
  return joined(
    SHADES.map(([, block, colour], i) => ink[colour](block.repeat(shares[i] ?? 0))),
    '',
  );
}

/** What the shades mean. */
export function barLegend(ink: Ink): Shown {
  return joined(
    SHADES.map(([status, block, colour]) => shown`${ink[colour](block)} ${ink.dim(status)}`),
    '  ',
  );
}

/**
 * Parts `blocks` in proportion to `counts` by largest remainder, at least one for each count above zero, so that a single
 * stale unit among thousands is seen. Sums to `blocks`, or to 0 when all counts are 0; `blocks` >= the number of counts.
 */
export function apportion(counts: readonly number[], blocks: number): number[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  if (sum === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count * blocks) / sum);
  const shares = exact.map((share) => (share > 0 ? Math.max(1, Math.floor(share)) : 0));
  for (;;) {
    const excess = shares.reduce((total, share) => total + share, 0) - blocks;
    if (excess === 0) return shares;
    // Too few: the largest remainder gains one; too many, because of the ones that were lifted to 1: the largest share gives one.
    const chosen = excess < 0 ? largest(exact.map((share, i) => share - (shares[i] ?? 0))) : largest(shares);
    shares[chosen] = (shares[chosen] ?? 0) - Math.sign(excess);
  }
}

function largest(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}
