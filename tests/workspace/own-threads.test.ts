import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { OwnThreads } from '../../src/workspace/own-threads.ts';
import { temporaryTree } from './temporary-tree.ts';

/** Adds what it was told to each number; dies of a negative one. */
const PROGRAM = `const { parentPort, workerData } = require('node:worker_threads');
if (process.argv[2] !== '__add') throw new Error(process.argv[2]);
parentPort.on('message', (number) => {
  if (number < 0) throw new Error('negative');
  parentPort.postMessage(number + workerData);
});`;

interface Asked {
  readonly shares: readonly number[];
  readonly count: number;
  readonly argument?: string;
}

/** The shares with what came of them, and those that nothing came of, both in order. */
async function worked({ shares, count, argument = '__add' }: Asked) {
  const program = join(temporaryTree({ 'add.cjs': PROGRAM }), 'add.cjs');
  const threads = new OwnThreads<number, number>({ program, argument, count, start: 1000 });
  onTestFinished(() => threads.close());
  const made: [share: number, made: number][] = [];
  const left = await threads.work(shares.values(), (own, share) => made.push([share, own]));
  return { made: made.sort(([a], [b]) => a - b), left: [...left].sort((a, b) => a - b) };
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);
const added = (shares: readonly number[]) => shares.map((share) => [share, share + 1000]);

describe('threads of our own command', () => {
  it.each([
    [0, 2],
    [1, 2],
    [2, 1],
    [50, 3],
  ])('make each of %i shares once, with %i threads', async (shares, count) => {
    expect(await worked({ shares: upTo(shares), count })).toEqual({ made: added(upTo(shares)), left: [] });
  });

  it('leave what a thread had that failed, and the rest where all did', async () => {
    const { made, left } = await worked({ shares: [0, 1, -1, 2, 3, 4], count: 1 });
    expect(left).toContain(-1);
    expect([...made.map(([share]) => share), ...left].sort((a, b) => a - b)).toEqual([-1, 0, 1, 2, 3, 4]);
    expect(made).toEqual(added(made.map(([share]) => share)));
  });

  it('leave to the others what a thread that failed had not begun', async () => {
    const { made, left } = await worked({ shares: [-1, ...upTo(40)], count: 2 });
    expect(left).toContain(-1);
    expect(left.length).toBeLessThan(4);
    expect(made.length + left.length).toBe(41);
  });

  it('leave all where none can be started', async () => {
    expect(await worked({ shares: upTo(5), count: 2, argument: '__other' })).toEqual({ made: [], left: upTo(5) });
  });

  it('share with the one that asks, which takes what they make in between', async () => {
    const program = join(temporaryTree({ 'add.cjs': PROGRAM }), 'add.cjs');
    const threads = new OwnThreads<number, number>({ program, argument: '__add', count: 1, start: 1000 });
    onTestFinished(() => threads.close());
    const made: (readonly [share: number, where: string])[] = [];
    const shares = upTo(200).values();
    const there = threads.work(shares, (own, share) => made.push([share, own === share + 1000 ? 'there' : 'wrong']));
    for (const share of shares) {
      made.push([share, 'here']);
      await setTimeout(1);
    }
    expect(await there).toEqual([]);
    expect(made.map(([share]) => share).sort((a, b) => a - b)).toEqual(upTo(200));
    expect(new Set(made.map(([, where]) => where))).toEqual(new Set(['here', 'there']));
  });

  it('make nothing without threads', async () => {
    expect(await worked({ shares: upTo(5), count: 0 })).toEqual({ made: [], left: upTo(5) });
  });
});
