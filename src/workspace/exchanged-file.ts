import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { TextDecoder } from 'node:util';
import { InputError } from '../model/errors.ts';
import { refusal } from './file-kind.ts';

/** The largest file of translations that is read, in bytes: some 500,000 sentences of XLIFF. */
const MAX_BYTES = 200_000_000;

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

/**
 * The text of a file of translations, without a byte-order mark.
 *
 * @throws InputError when it cannot be read, is too large, or is not UTF-8
 */
export function readExchanged(root: string, path: string): string {
  const refuse = (found: string, cause?: unknown) =>
    new InputError(`${path}: Expected a file of translations in UTF-8, found ${found}`, { cause });
  let bytes: Uint8Array;
  try {
    const stats = lstatSync(resolve(root, path));
    if (stats.isSymbolicLink() ? !statSync(resolve(root, path)).isFile() : !stats.isFile()) throw refuse('no file');
    if (stats.size > MAX_BYTES) throw refuse(`${Math.ceil(stats.size / 1e6)} MB`);
    bytes = readFileSync(resolve(root, path));
  } catch (error) {
    throw error instanceof InputError ? error : refuse(refusal(error), error);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw refuse('bytes that are not UTF-8', error);
  }
}
