import type { Dirent, Stats } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** What an entry of a folder is, when it is no file: `a FIFO`. */
export function kindOf(entry: Dirent | Stats): string {
  if (entry.isDirectory()) return 'a directory';
  if (entry.isSymbolicLink()) return 'a symbolic link';
  if (entry.isFIFO()) return 'a FIFO';
  if (entry.isSocket()) return 'a socket';
  return 'a device';
}

/** Why the file system refused, in words; its own code where there is none. */
export function refusal(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === null) throw error;
  return REASONS.get(code) ?? code;
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file'],
  ['ENOTDIR', 'no such file'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['ELOOP', 'symbolic links that lead in a circle'],
  ['ENAMETOOLONG', 'a path that is too long'],
  ['ERR_INVALID_ARG_VALUE', 'a path with a NUL character'],
  ['EIO', 'an error of the disk'],
  ['EROFS', 'a disk that cannot be written'],
  ['ENOSPC', 'a full disk'],
  ['EDQUOT', 'a full quota'],
  ['EMFILE', 'too many open files'],
  ['ENFILE', 'too many open files'],
]);

/** Whether `path` is `folder` or below it; both absolute, links resolved. Judged by segments, never by a common prefix. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
