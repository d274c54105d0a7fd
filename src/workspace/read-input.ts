import type { Buffer } from 'node:buffer';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { InputError } from '../model/errors.ts';
import { isInside, kindOf, refusal } from './file-kind.ts';

/** Larger files are not read, in bytes: a memory of half a million sentences in UTF-16. */
const MAX_BYTES = 256_000_000;

/**
 * The text of a file that the user named, relative to `root` or absolute, wherever it is: in UTF-8, or in UTF-16 where a byte-order
 * mark says so, as programs for translators write it.
 *
 * @throws InputError when it cannot be read as that
 */
export function readInput(root: string, path: string): string {
  return decoded(
    path,
    readBytes(path, () => resolve(root, path)),
  );
}

/**
 * The same of a file of the project, `path` being relative to its root: links do not lead out of it.
 *
 * @throws InputError
 */
export function readProjectInput(root: string, path: string): string {
  const real = () => {
    const absolute = realpathSync.native(resolve(root, path));
    if (isInside(realpathSync.native(root), absolute)) return absolute;
    throw refused(path, 'a file inside the project', 'a symbolic link that leads out of it');
  };
  return decoded(path, readBytes(path, real));
}

function readBytes(path: string, locate: () => string): Buffer {
  try {
    const absolute = locate();
    const stats = statSync(absolute);
    if (!stats.isFile()) throw refused(path, 'a file', kindOf(stats));
    if (stats.size > MAX_BYTES) throw refused(path, `at most ${MAX_BYTES / 1e6} MB`, `${(stats.size / 1e6).toFixed(0)} MB`);
    return readFileSync(absolute);
  } catch (error) {
    throw error instanceof InputError ? error : refused(path, 'a file that can be read', refusal(error));
  }
}

function decoded(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refused(path, 'text in UTF-8, or in UTF-16 with a byte-order mark', 'bytes that are neither');
  }
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function refused(path: string, expected: string, found: string): InputError {
  return new InputError(`${path}: Expected ${expected}, found ${found}`);
}
