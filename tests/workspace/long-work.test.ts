import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { workThrough } from '../../src/workspace/long-work.ts';
import { OwnThreads } from '../../src/workspace/own-threads.ts';
import { mostThreads } from '../../src/workspace/thread-count.ts';
import { temporaryTree } from './temporary-tree.ts';

/** Makes of numbers what the thread that asks makes of them, under another name; dies of a negative one. */
const PROGRAM = `const { parentPort } = require('node:worker_threads');
parentPort.on('message', (share) => {
  if (share.some((number) => number < 0)) throw new Error('negative');
  parentPort.postMessage({ where: 'there', numbers: share });
});`;

interface Made {
  readonly where: 'here' | 'there';
  readonly numbers: readonly number[];
}

/** Works through numbers, each of which takes `eachMs` here by the clock; those of one ten go together. */
async function worked(numbers: readonly number[], eachMs: number) {
  const program = join(temporaryTree({ 'make.cjs': PROGRAM }), 'make.cjs');
  const made: Made[] = [];
  const started: (readonly [count: number, left: number])[] = [];
  const closed: unknown[] = [];
  await workThrough<number, Made>({
    items: numbers,
    isTogether: (number, before) => Math.floor(number / 10) === Math.floor(before / 10),
    make: (share) => {
      vi.advanceTimersByTime(eachMs * share.length);
      return Promise.resolve({ where: 'here', numbers: share });
    },
    take(own, share) {
      expect(own.numbers).toEqual(share);
      made.push(own);
    },
    start(count, left) {
      started.push([count, left]);
      const threads = new OwnThreads<readonly number[], Made>({ program, argument: '', count, start: null });
      const close = threads.close.bind(threads);
      threads.close = () => close().then(() => void closed.push(count));
      return threads;
    },
  });
  expect(closed).toHaveLength(started.length);
  return { made, started };
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);
const numbersOf = (made: readonly Made[]) => made.flatMap(({ numbers }) => numbers).sort((a, b) => a - b);

describe('long work', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
    vi.stubEnv('HEXAPLA_THREADS', undefined);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it.each([
    ['short', 1000, 1],
    ['nearly done when it is known to be long', 1000, 6],
    ['nothing', 0, 1],
  ])('is done by the one that asks where it is %s', async (_, count, eachMs) => {
    const { made, started } = await worked(upTo(count), eachMs);
    expect(started).toEqual([]);
    expect(made.flatMap(({ numbers }) => numbers)).toEqual(upTo(count));
  });

  it('is shared when two seconds went by and more than five are left', async () => {
    const { made, started } = await worked(upTo(2000), 10);
    const expected = mostThreads() - 1;
    expect(started).toHaveLength(expected === 0 ? 0 : 1);
    for (const [count, left] of started) {
      expect(count).toBe(expected);
      // Two seconds are 200 numbers here, in shares of some 300 ms.
      expect(left).toBeGreaterThan(1700);
      expect(left).toBeLessThan(1800);
    }
    expect(numbersOf(made)).toEqual(upTo(2000));
  });

  it('is shared at once where the user asks for it, or never', async () => {
    vi.stubEnv('HEXAPLA_THREADS', '3');
    const shared = await worked(upTo(400), 1);
    expect(shared.started).toEqual([[2, 400]]);
    expect(numbersOf(shared.made)).toEqual(upTo(400));
    vi.stubEnv('HEXAPLA_THREADS', '1');
    expect((await worked(upTo(2000), 10)).started).toEqual([]);
  });

  it('keeps together what belongs together, in shares that take about as long', async () => {
    const { made } = await worked(upTo(600), 7);
    for (const { numbers } of made) expect([(numbers[0] ?? 0) % 10, (numbers.at(-1) ?? 0) % 10]).toEqual([0, 9]);
    // 300 ms are 43 numbers, with the rest of their ten.
    expect(made.map(({ numbers }) => numbers.length).slice(0, 3)).toEqual([20, 50, 50]);
  });

  it('of which a thread dies is made by the one that asks', async () => {
    vi.stubEnv('HEXAPLA_THREADS', '2');
    const numbers = upTo(400).map((number) => (number === 150 ? -150 : number));
    const { made } = await worked(numbers, 1);
    expect(numbersOf(made)).toEqual([...numbers].sort((a, b) => a - b));
    expect(made.find((own) => own.numbers.includes(-150))?.where).toBe('here');
  });

  it('ends with the error of the one that asks', async () => {
    const failing = workThrough<number, number>({
      items: [1],
      isTogether: () => false,
      make: () => Promise.reject(new Error('no')),
      take: () => undefined,
      start: () => expect.unreachable(),
    });
    await expect(failing).rejects.toThrow('no');
  });
});
