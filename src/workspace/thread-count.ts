import { availableParallelism } from 'node:os';

/** More would wait for the main thread, which takes what they make. */
const MOST = 8;

/**
 * How many threads are to share work on `items`, each at least `least` of them: as many as there are processors, or as many as
 * `HEXAPLA_THREADS` says, whatever the work. 0 or 1: it is done where it is asked for.
 */
export function threadCount(items: number, least: number): number {
  const { HEXAPLA_THREADS: asked } = process.env;
  if (asked !== undefined && /^\d{1,3}$/.test(asked)) return Number(asked);
  return Math.min(MOST, availableParallelism(), Math.floor(items / least));
}
