import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { EnvironmentError, InputError } from '../model/errors.ts';
import { isInside, refusal } from './file-kind.ts';
import { refuseWayOut, type Write, writeFiles } from './write-files.ts';

/**
 * Writes files into a folder that the user named, relative to `root` or absolute, which is made where it is not there. Paths of the
 * files are relative to the folder; links do not lead out of it, nor out of the project where it is in that.
 *
 * @throws InputError for a path that leads out by a link
 * @throws EnvironmentError when the disk refuses; the files before it are written
 */
export function writeFolder(root: string, folder: string, files: readonly Write[]): void {
  const absolute = resolve(root, folder);
  try {
    if (isInside(root, absolute)) refuseWayOut(root, folder, resolve(absolute, 'file'));
    mkdirSync(absolute, { recursive: true });
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new EnvironmentError(`${folder}: Expected to make the folder, found ${refusal(error)}`, { cause: error });
  }
  writeFiles(absolute, files);
}
