import { type Dirent, lstatSync, readlinkSync, realpathSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { isInside, kindOf } from './file-kind.ts';

/** What a name in a folder stands for, links resolved. */
export type Entry =
  | { readonly type: 'file' }
  | { readonly type: 'folder' }
  /** `real` is where it leads, absolute; `link` what the link says. */
  | { readonly type: 'linked folder'; readonly real: string; readonly link: string }
  /** Neither; `found` says what. */
  | { readonly type: 'other'; readonly found: string };

/** What is said of a link whose end is not in the project. */
export const OUTSIDE = 'a symbolic link that leads out of the project';

/** Looks at the entry at `path` below `root`; `realRoot` is `root` without links. */
export function entryAt(
  { root, realRoot }: { readonly root: string; readonly realRoot: string },
  path: string,
  entry: Dirent,
): Entry {
  if (entry.isFile()) return { type: 'file' };
  if (entry.isDirectory()) return { type: 'folder' };
  if (!entry.isSymbolicLink()) return { type: 'other', found: kindOf(entry) };
  const end = endOf(join(root, path));
  if (end === null) return { type: 'other', found: 'a symbolic link to nothing' };
  const { real, stats } = end;
  if (stats.isDirectory()) return { type: 'linked folder', real, link: readlinkSync(join(root, path)) };
  if (!isInside(realRoot, real)) return { type: 'other', found: OUTSIDE };
  return stats.isFile() ? { type: 'file' } : { type: 'other', found: `a symbolic link to ${kindOf(stats)}` };
}

function endOf(link: string): { readonly real: string; readonly stats: Stats } | null {
  try {
    const real = realpathSync.native(link);
    return { real, stats: lstatSync(real) };
  } catch {
    return null;
  }
}
