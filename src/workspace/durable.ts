import { dirname, join } from 'node:path';
import { type Disk, refusedWith } from './disk.ts';

/** Makes durable which names are in a folder. */
export function flushFolder(disk: Disk, folder: string): void {
  // Windows has no such thing: a folder cannot be opened there.
  if (process.platform === 'win32') return;
  const descriptor = disk.open(folder, 'r');
  try {
    disk.fsync(descriptor);
  } catch (error) {
    // Some file systems that are mounted over a network flush no folders, and say so.
    if (!refusedWith(error, 'EINVAL', 'ENOTSUP')) throw error;
  } finally {
    disk.close(descriptor);
  }
}

/** Makes a file that is not there yet, durable but for its name. `mode` is that of the file it will replace; null: a new one. */
export function writeNew(disk: Disk, path: string, texts: Iterable<string>, mode: number | null): void {
  const descriptor = disk.open(path, 'wx');
  try {
    if (mode !== null) disk.chmod(descriptor, mode & 0o777);
    for (const text of texts) disk.write(descriptor, text);
    disk.fsync(descriptor);
  } finally {
    disk.close(descriptor);
  }
}

/** Makes the folders on the way to `folder` that are not there, durably; those that it made, the outermost first. */
export function makeFolders(disk: Disk, folder: string): readonly string[] {
  if (disk.stat(folder) !== undefined) return [];
  const outer = makeFolders(disk, dirname(folder));
  try {
    disk.makeFolder(folder);
  } catch (error) {
    if (refusedWith(error, 'EEXIST')) return outer;
    throw error;
  }
  flushFolder(disk, dirname(folder));
  return [...outer, folder];
}

/** Removes a file; whether it was there. */
export function removeFile(disk: Disk, path: string): boolean {
  try {
    disk.unlink(path);
    return true;
  } catch (error) {
    if (refusedWith(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}

/** Removes `folder` and those around it while they are empty, up to `stop`, which stays. Mere tidiness: what is refused stays, too. */
export function removeEmptyFolders(disk: Disk, folder: string, stop: string): void {
  for (let at = folder; at !== stop && at !== dirname(at); at = dirname(at)) {
    try {
      disk.removeFolder(at);
      flushFolder(disk, dirname(at));
    } catch (error) {
      if (!refusedWith(error, 'ENOENT')) return;
    }
  }
}

/** Removes files in `folder`, and in those below it, whose names are of a kind; folders of git and of packages are left alone. */
export function sweep(disk: Disk, folder: string, isSwept: (name: string) => boolean): void {
  for (const name of disk.list(folder)) {
    const path = join(folder, name);
    if (isSwept(name)) removeFile(disk, path);
    else if (name !== '.git' && name !== 'node_modules' && disk.lstat(path)?.isDirectory() === true) sweep(disk, path, isSwept);
  }
}
