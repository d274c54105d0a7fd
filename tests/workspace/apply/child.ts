// What the tests start as a process of its own, to be killed: `child.cjs COMMAND ROOT ...`, built by `buildChild`.

import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../../src/model/plan.ts';
import { applyPlan } from '../../../src/workspace/apply-plan.ts';
import { type Disk, nodeDisk } from '../../../src/workspace/disk.ts';
import { lockProject } from '../../../src/workspace/project-lock.ts';
import { recoverWrites } from '../../../src/workspace/recover-writes.ts';
import { faultyDisk } from './failing-disk.ts';

const [command, root = '', ...rest] = process.argv.slice(2);
const waiting = { waitMs: 60_000, onWait: () => undefined };

/** Kills this process at a call, in the midst of writing. */
function deadlyDisk(last: number): Disk {
  return faultyDisk((number, call, [descriptor, text]) => {
    if (number < last) return null;
    return () => {
      if (call === 'write') nodeDisk.write(Number(descriptor), String(text).slice(0, String(text).length / 2));
      process.kill(process.pid, 'SIGKILL');
      // The signal may come a moment later.
      for (;;);
    };
  }).disk;
}

/** `sync ROOT PLAN [CALL]`: what a sync does, killed at its call CALL. */
async function sync(planFile: string, last: string | undefined): Promise<void> {
  const disk = last === undefined ? nodeDisk : deadlyDisk(Number(last));
  const plan: Plan = JSON.parse(readFileSync(planFile, 'utf8'));
  const lock = await lockProject(root, { ...waiting, disk });
  process.stdout.write('locked\n');
  recoverWrites(lock, root, { roots: [], disk });
  const { changed, failed } = applyPlan(lock, root, plan, { roots: [], disk });
  lock.release();
  process.stdout.write(`${JSON.stringify({ changed, failed })}\n`);
}

/** `count ROOT ROUNDS`: adds one to `count` so often, and a line to `log` when it comes and goes. */
async function count(rounds: number): Promise<void> {
  const [file, log] = [join(root, 'count'), join(root, 'log')];
  for (let round = 0; round < rounds; round++) {
    const lock = await lockProject(root, waiting);
    appendFileSync(log, `in ${process.pid}\n`);
    const next = Number(readFileSync(file, 'utf8')) + 1;
    // Long enough for another one to come in, if it could.
    await new Promise((resolve) => setTimeout(resolve, 3));
    writeFileSync(file, String(next));
    appendFileSync(log, `out ${process.pid}\n`);
    lock.release();
  }
}

/** `hold ROOT`: takes the lock and keeps it. */
async function hold(): Promise<void> {
  await lockProject(root, waiting);
  process.stdout.write('locked\n');
  setInterval(() => undefined, 1000);
}

if (command === 'sync') await sync(rest[0] ?? '', rest[1]);
if (command === 'count') await count(Number(rest[0]));
if (command === 'hold') await hold();
