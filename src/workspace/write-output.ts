import { writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { EnvironmentError } from '../model/errors.ts';
import { isInside, refusal } from './file-kind.ts';
import { writeFiles } from './write-files.ts';

/**
 * Writes a result to a file that the user named, relative to `root` or absolute. Inside `root` a symbolic link is replaced,
 * never followed: who made the documents may have put it there.
 *
 * @throws InputError for a path that leads out of `root` by a link
 * @throws EnvironmentError when the disk refuses
 */
export function writeOutput(root: string, path: string, text: string): void {
  const absolute = resolve(root, path);
  if (isInside(root, absolute)) {
    writeFiles(root, [{ path: relative(root, absolute).split(sep).join('/'), text }]);
    return;
  }
  try {
    writeFileSync(absolute, text);
  } catch (error) {
    throw new EnvironmentError(`${path}: Expected to write the result, found ${refusal(error)}`, { cause: error });
  }
}
