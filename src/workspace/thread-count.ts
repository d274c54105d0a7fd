import { availableParallelism } from 'node:os';

/** More would wait for the main thread, which takes what they make. */
const MOST = 8;

/**
 * How many threads are to share work on `items`, each at least `least` of them: as many as there are processors, or as many as
 * {@link askedThreads} says, whatever the work. 0 or 1: it is done where it is asked for.
 */
export function threadCount(items: number, least: number): number {
  return askedThreads() ?? Math.min(mostThreads(), Math.floor(items / least));
}

/** How many threads the user asked for with `HEXAPLA_THREADS`; null: as many as are worth it. */
export function askedThreads(): number | null {
  const { HEXAPLA_THREADS: asked } = process.env;
  return asked !== undefined && /^\d{1,3}$/.test(asked) ? Number(asked) : null;
}

/** How many threads this machine has a use for. */
export function mostThreads(): number {
  return Math.min(MOST, availableParallelism());
}
