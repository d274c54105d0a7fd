import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { InputError } from '../model/errors.ts';
import { refusal } from './file-kind.ts';

/**
 * The files at a path that the user named, relative to `root` or absolute: itself, or those below it that have one of the
 * extensions, in order. Links are not followed below a folder.
 *
 * @throws InputError when there is no such file or folder
 */
export function exchangedFiles(root: string, path: string, extensions: readonly string[]): readonly string[] {
  try {
    if (!statSync(resolve(root, path)).isDirectory()) return [path];
    const names = readdirSync(resolve(root, path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    return names.flatMap((entry) => {
      const own = join(path, entry.name);
      if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : exchangedFiles(root, own, extensions);
      return entry.isFile() && extensions.some((extension) => entry.name.endsWith(`.${extension}`)) ? [own] : [];
    });
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${path}: Expected a file of translations or a folder of them, found ${refusal(error)}`, {
      cause: error,
    });
  }
}
