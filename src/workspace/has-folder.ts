import { statSync } from 'node:fs';
import { join } from 'node:path';

/** Whether there is a folder at `path`, relative to `root`. */
export function hasFolder(root: string, path: string): boolean {
  return statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() === true;
}
