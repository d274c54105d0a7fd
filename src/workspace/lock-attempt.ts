import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { LockHolder } from '../model/lock-holder.ts';
import { type Disk, refusedWith } from './disk.ts';
import { removeFile, writeNew } from './durable.ts';
import { isDead, thisProcess } from './process-identity.ts';

/** What came of asking for a lock; `path` is the file that says who has it. */
export type Attempt =
  | { readonly type: 'taken'; readonly path: string }
  /** `holder` is null when the file cannot be read. */
  | { readonly type: 'held'; readonly path: string; readonly holder: LockHolder | null }
  /** Another process asked as well: ask again. */
  | { readonly type: 'raced' };

/**
 * Locks have numbers, and the highest one counts: whoever makes the next one first is its holder. It is never removed, only emptied
 * (released) or followed: else two that found a dead holder could both remove it, one of them after the other has taken its place.
 */
export function attemptLock(disk: Disk, folder: string): Attempt {
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
