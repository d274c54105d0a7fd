import { availableParallelism } from 'node:os';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { threadCount } from '../../src/workspace/thread-count.ts';

afterEach(() => vi.unstubAllEnvs());

describe('the number of threads', () => {
  it.each([
    ['3', 0, 3],
    ['1', 1_000_000, 1],
    ['0', 1_000_000, 0],
    ['999', 1, 999],
  ])('is what HEXAPLA_THREADS=%s says, for %i items', (asked, items, expected) => {
    vi.stubEnv('HEXAPLA_THREADS', asked);
    expect(threadCount(items, 500)).toBe(expected);
  });

  it.each(['', 'many', '-1', '1.5', '1000'])('is not what HEXAPLA_THREADS=%s says', (asked) => {
    vi.stubEnv('HEXAPLA_THREADS', asked);
    expect(threadCount(999, 500)).toBe(1);
  });

  it('is that of the processors, at most eight, where there is enough for each', () => {
    vi.stubEnv('HEXAPLA_THREADS', undefined);
    expect(threadCount(499, 500)).toBe(0);
    expect(threadCount(1_000_000, 500)).toBe(Math.min(8, availableParallelism()));
  });
});
