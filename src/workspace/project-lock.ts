import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EnvironmentError } from '../model/errors.ts';
import type { LockHolder } from '../model/lock-holder.ts';
import { type Disk, nodeDisk, refusalOf, refusedWith } from './disk.ts';
import { removeFile, writeNew } from './durable.ts';
import { refusal } from './file-kind.ts';
import { isDead, thisProcess } from './process-identity.ts';
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

type Attempt =
  | { readonly type: 'taken'; readonly path: string }
  | { readonly type: 'held'; readonly path: string; readonly holder: LockHolder | null }
  | { readonly type: 'raced' };

function tryOnce(disk: Disk, folder: string): Attempt {
  try {
    return attempt(disk, folder);
  } catch (error) {
    throw new EnvironmentError(`${folder}: Expected to lock the project, found ${refusal(error)}`, { cause: error });
  }
}

/**
 * Locks have numbers, and the highest one counts: whoever makes the next one first is its holder. It is never removed, only emptied
 * (released) or followed: else two that found a dead holder could both remove it, one of them after the other has taken its place.
 */
function attempt(disk: Disk, folder: string): Attempt {
  const own = thisProcess();
  const last = lastNumber(disk, folder);
  const standing = last === 0 ? null : heldIn(disk, pathOf(folder, last), own);
  if (standing !== null) return standing;
  const path = pathOf(folder, last + 1);
  if (!make(disk, folder, path, own)) return { type: 'raced' };
  // Who was slow may have made a number that was long given and swept.
  if (lastNumber(disk, folder) !== last + 1) {
    removeFile(disk, path);
    return { type: 'raced' };
  }
  for (const name of disk.list(folder))
    if (name.startsWith('candidate-') || (numberOf(name) ?? last + 1) <= last) removeFile(disk, join(folder, name));
  return { type: 'taken', path };
}

const pathOf = (folder: string, number: number): string => join(folder, `lock-${number}`);

function numberOf(name: string): number | null {
  return /^lock-\d+$/.test(name) ? Number(name.slice('lock-'.length)) : null;
}

function lastNumber(disk: Disk, folder: string): number {
  return Math.max(0, ...disk.list(folder).map((name) => numberOf(name) ?? 0));
}

/** The one that may be next waits for another; null: nobody holds the lock. */
function heldIn(disk: Disk, path: string, own: LockHolder): Attempt | null {
  let text: string;
  try {
    text = disk.read(path).toString('utf8');
  } catch (error) {
    if (refusedWith(error, 'ENOENT')) return { type: 'raced' };
    throw error;
  }
  if (text === '') return null;
  const holder = holderIn(text);
  return holder !== null && isDead(holder, own) ? null : { type: 'held', path, holder };
}

function holderIn(text: string): LockHolder | null {
  try {
    const holder = JSON.parse(text) as LockHolder | null;
    return typeof holder?.pid === 'number' && typeof holder.host === 'string' ? holder : null;
  } catch {
    return null;
  }
}

/** Makes the file with all that it says at once; false: another process was there first. */
function make(disk: Disk, folder: string, path: string, own: LockHolder): boolean {
  const candidate = join(folder, `candidate-${randomBytes(8).toString('hex')}`);
  try {
    writeNew(disk, candidate, [JSON.stringify(own)], null);
    disk.link(candidate, path);
    return true;
  } catch (error) {
    // Who got the lock has swept the candidates.
    if (refusedWith(error, 'EEXIST', 'ENOENT')) return false;
    throw error;
  } finally {
    removeFile(disk, candidate);
  }
}

/** What cannot be emptied is that of an ended process soon. */
function release(disk: Disk, path: string): void {
  refusalOf(() => disk.empty(path));
}
