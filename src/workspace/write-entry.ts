import { dirname, join } from 'node:path';
import { hashAt } from './content-hash.ts';
import type { Disk } from './disk.ts';
import { flushFolder, makeFolders, removeEmptyFolders, removeFile, writeNew } from './durable.ts';
import { refusal } from './file-kind.ts';
import type { JournalEntry } from './journal.ts';
import { type Place, placeOf } from './place.ts';

/** What became of an entry. `changed`: somebody else wrote there, and that stays. */
export type Outcome =
  | { readonly type: 'written' | 'changed' }
  /** `isSwept`: no temporary file of it is left. */
  | { readonly type: 'failed'; readonly reason: string; readonly isSwept: boolean };

/** Does what an entry says where `roots` allow it. What is done already is only completed, so it may be called again after a crash. */
export function writeEntry(disk: Disk, roots: readonly string[], entry: JournalEntry): Outcome {
  try {
    const { text } = entry;
    return { type: text === null ? removeOne(disk, roots, entry) : writeOne(disk, roots, entry, text) };
  } catch (error) {
    const reason = error instanceof Refusal ? error.message : refusal(error);
    return { type: 'failed', reason, isSwept: sweepEntry(disk, roots, entry) };
  }
}

/** Removes the temporary file of an entry; whether none is left. */
export function sweepEntry(disk: Disk, roots: readonly string[], { path, temporary }: JournalEntry): boolean {
  try {
    const place = placeOf(disk, roots, path, 'follow');
    if (place.type === 'place' && removeFile(disk, join(dirname(place.target), temporary)))
      flushFolder(disk, dirname(place.target));
    return true;
  } catch (error) {
    refusal(error);
    return false;
  }
}

/** Removes the folder that an entry took the last file from, and those around it that are empty then. */
export function tidyAfter(disk: Disk, roots: readonly string[], { action, path, from }: JournalEntry): void {
  if (action !== 'move' && action !== 'delete') return;
  try {
    const { target, root } = allowed(disk, roots, from ?? path, 'keep');
    removeEmptyFolders(disk, dirname(target), root);
  } catch (error) {
    if (!(error instanceof Refusal)) refusal(error);
  }
}

class Refusal extends Error {}

function allowed(disk: Disk, roots: readonly string[], path: string, end: 'follow' | 'keep'): Place {
  const place = placeOf(disk, roots, path, end);
  if (place.type === 'refused') throw new Refusal(place.reason);
  return place;
}

function removeOne(disk: Disk, roots: readonly string[], { path, before }: JournalEntry): 'written' | 'changed' {
  const { target } = allowed(disk, roots, path, 'keep');
  return removeKnown(disk, target, before) ? 'written' : 'changed';
}

/** Removes a file that is still as it was; whether it is gone. */
function removeKnown(disk: Disk, target: string, before: string | null): boolean {
  const found = hashAt(disk, target);
  if (found === null) return true;
  if (found !== before) return false;
  removeFile(disk, target);
  flushFolder(disk, dirname(target));
  return true;
}

function writeOne(disk: Disk, roots: readonly string[], entry: JournalEntry, text: string): 'written' | 'changed' {
  const { target } = allowed(disk, roots, entry.path, 'follow');
  if (entry.from === null)
    return replace(disk, { entry, target, text, known: target, isExpected: () => hashAt(disk, target) === entry.before });
  const source = allowed(disk, roots, entry.from, 'keep').target;
  const isExpected = () => hashAt(disk, target) === null && hashAt(disk, source) === entry.before;
  const moved = replace(disk, { entry, target, text, known: source, isExpected });
  if (moved === 'changed') return moved;
  return removeKnown(disk, source, entry.before) ? 'written' : 'changed';
}

interface Replacement {
  readonly entry: JournalEntry;
  readonly target: string;
  readonly text: string;
  /** Whose permissions the file is to have, when that is there. */
  readonly known: string;
  /** Whether all is still as it was when the entry was planned. */
  readonly isExpected: () => boolean;
}

function replace(disk: Disk, { entry, target, text, known, isExpected }: Replacement): 'written' | 'changed' {
  const folder = dirname(target);
  if (hashAt(disk, target) === entry.after) {
    flushFolder(disk, folder);
    return 'written';
  }
  if (!isExpected()) return 'changed';
  const [outermost] = makeFolders(disk, folder);
  const temporary = join(folder, entry.temporary);
  let isDone = false;
  try {
    writeNew(disk, temporary, [text], disk.stat(known)?.mode ?? null);
    // Once more, as late as can be: somebody may have saved the file in the meantime.
    if (isExpected()) {
      disk.rename(temporary, target);
      isDone = true;
      flushFolder(disk, folder);
    }
  } finally {
    if (!isDone) {
      removeFile(disk, temporary);
      if (outermost !== undefined) removeEmptyFolders(disk, folder, dirname(outermost));
    }
  }
  return isDone ? 'written' : 'changed';
}
