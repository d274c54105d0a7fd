import { setTimeout as sleep } from 'node:timers/promises';
import { EnvironmentError } from '../model/errors.ts';
import type { LockHolder } from '../model/lock-holder.ts';
import { type Disk, nodeDisk, refusalOf } from './disk.ts';
import { refusal } from './file-kind.ts';
import { type Attempt, attemptLock } from './lock-attempt.ts';
import { stateFolder } from './state-folder.ts';

/** The right to write in a project, of one process at a time. */
export interface ProjectLock {
  /** Absolute; of the holder alone. */
  readonly folder: string;
  release(): void;
}

export interface LockOptions {
  /** How long to wait for another process; 0: not at all. */
  readonly waitMs: number;
  /** Told once, when there is one to wait for. */
  readonly onWait: (holder: LockHolder) => void;
  /** For tests. */
  readonly disk?: Disk;
}

const POLL_MS = 50;

/**
 * Waits for the lock of the project at `root`, an absolute path, and takes it. One that a process left behind when it ended is taken at once.
 *
 * @throws EnvironmentError when another process still has it, or the disk refuses
 */
export async function lockProject(root: string, { waitMs, onWait, disk = nodeDisk }: LockOptions): Promise<ProjectLock> {
  const folder = stateFolder(root, disk);
  const end = performance.now() + waitMs;
  for (let isTold = false; ; ) {
    const taken = tryOnce(disk, folder);
    if (taken.type === 'taken') return { folder, release: () => release(disk, taken.path) };
    if (taken.type === 'held') {
      if (performance.now() >= end) throw new EnvironmentError(`${taken.path}: ${heldBy(taken.holder)}`);
      if (!isTold && taken.holder !== null) onWait(taken.holder);
      isTold ||= taken.holder !== null;
      await sleep(POLL_MS);
    }
  }
}

function heldBy(holder: LockHolder | null): string {
  const remedy = 'remove this file if no such process runs any more';
  if (holder === null) return `Expected the lock of a process, found a file that cannot be read: ${remedy}`;
  const { pid, host, since } = holder;
  return `Expected to be the only one that writes here, found process ${pid} on \`${host}\` at it since ${since}: wait for it, or ${remedy}`;
}

function tryOnce(disk: Disk, folder: string): Attempt {
  try {
    return attemptLock(disk, folder);
  } catch (error) {
    throw new EnvironmentError(`${folder}: Expected to lock the project, found ${refusal(error)}`, { cause: error });
  }
}

/** What cannot be emptied is that of an ended process soon. */
function release(disk: Disk, path: string): void {
  refusalOf(() => disk.empty(path));
}
