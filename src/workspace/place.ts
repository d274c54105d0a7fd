import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Disk } from './disk.ts';
import { isInside } from './file-kind.ts';

/** Where something stands that is to be written or removed. */
export interface Place {
  readonly type: 'place';
  /** Absolute, its folder without links. */
  readonly target: string;
  /** Which of the folders that may be written it is in, links resolved. */
  readonly root: string;
}

/** `reason` is what was found in its place, in words. */
export interface Refused {
  readonly type: 'refused';
  readonly reason: string;
}

/**
 * Where `path` leads: relative to the first of `roots`, and inside one of them, whatever links say. A link at its end is
 * followed by who writes a text, but not by who removes a name.
 */
export function placeOf(disk: Disk, roots: readonly string[], path: string, end: 'follow' | 'keep'): Place | Refused {
  const named = resolve(roots[0] ?? '', path);
  const isLink = disk.lstat(named)?.isSymbolicLink() === true;
  if (isLink && end === 'follow' && disk.stat(named) === undefined)
    return { type: 'refused', reason: 'a symbolic link that leads nowhere' };
  const meant = isLink && end === 'follow' ? disk.real(named) : named;
  const target = withoutLinks(disk, dirname(meant), basename(meant));
  for (const name of roots) {
    if (disk.stat(name) === undefined) continue;
    const root = disk.real(name);
    if (!isInside(root, dirname(target))) continue;
    const isOfGit = relative(root, target)
      .split(sep)
      .some((name) => name.toLowerCase() === '.git');
    return isOfGit ? { type: 'refused', reason: 'a path into a folder of git' } : { type: 'place', target, root };
  }
  return { type: 'refused', reason: 'a path or symbolic link that leads out of the project' };
}

/** `rest` below `folder`, of which the outer part that is there is named without links. */
function withoutLinks(disk: Disk, folder: string, rest: string): string {
  if (disk.stat(folder) !== undefined || folder === dirname(folder)) return join(disk.real(folder), rest);
  return withoutLinks(disk, dirname(folder), join(basename(folder), rest));
}
