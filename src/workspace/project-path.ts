import { relative, resolve, sep } from 'node:path';
import { InputError } from '../model/errors.ts';

/**
 * A path as a user types it (relative to the root or absolute), as one relative to `root` with `/`; empty for the root.
 *
 * @throws InputError when it leads out of the root
 */
export function projectPath(root: string, path: string): string {
  const inside = relative(root, resolve(root, path)).split(sep).join('/');
  if (inside === '..' || inside.startsWith('../'))
    throw new InputError(`${path}: Expected a path inside the project, found one outside of it`);
  return inside;
}
