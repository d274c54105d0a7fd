import { join } from 'node:path';
import type { PlannedWrite } from '../model/plan.ts';
import { contentHash } from './content-hash.ts';
import { type Disk, nodeDisk, refusalOf } from './disk.ts';
import { readFileBytes } from './document.ts';
import { flushFolder, removeFile, writeNew } from './durable.ts';

/** A file that a run writes and is going to commit. */
export type PendingPath = Pick<PlannedWrite, 'path' | 'from' | 'after'>;

const nameIn = (folder: string): string => join(folder, 'to-commit');

/**
 * Puts down what is going to be committed, before it is written: a run that is cut off in between leaves files that the next one has
 * nothing to do with any more, but to commit them. `folder` is that of the lock.
 */
export function writePending(folder: string, paths: readonly PendingPath[], disk: Disk = nodeDisk): void {
  const unfinished = `${nameIn(folder)}.tmp`;
  removeFile(disk, unfinished);
  writeNew(disk, unfinished, [JSON.stringify(paths.map(({ path, from, after }) => ({ path, from, after })))], null);
  disk.rename(unfinished, nameIn(folder));
  flushFolder(disk, folder);
}

/** What an earlier run put down and did not commit, as far as it still stands as that run wrote it. */
export function readPending(folder: string, root: string, disk: Disk = nodeDisk): readonly PendingPath[] {
  let all: readonly PendingPath[] = [];
  // What cannot be read is not needed: the files themselves are safe, and everybody can commit them.
  refusalOf(() => {
    if (disk.lstat(nameIn(folder)) !== undefined) all = parsed(disk.read(nameIn(folder)).toString('utf8'));
  });
  return all.filter(({ path, after }) => {
    const bytes = readFileBytes(root, path);
    return bytes instanceof Uint8Array ? contentHash(bytes) === after : after === null;
  });
}

export function removePending(folder: string, disk: Disk = nodeDisk): void {
  refusalOf(() => removeFile(disk, nameIn(folder)));
}

function parsed(text: string): readonly PendingPath[] {
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found.filter((one): one is PendingPath => typeof one?.path === 'string') : [];
  } catch {
    return [];
  }
}
