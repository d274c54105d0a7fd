import { closeSync, constants, lstatSync, openSync, readFileSync, readSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Finding } from '../model/report.ts';
import { decodeDocument, MAX_BYTES, tooLarge } from './decode.ts';
import { fileError } from './file-finding.ts';
import { isInside, kindOf, refusal } from './file-kind.ts';

/** A document as it is on disk: its bytes, and the same as text. */
export interface FileContent {
  readonly bytes: Uint8Array;
  readonly text: string;
}

// The link is resolved before; one that is put there in between is not followed, and a FIFO put there does not block.
const OPEN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads the document at `path`, relative to `root`. An error finding, never an exception, when it cannot be read, is no
 * file, is a link out of the project (or, for a path that begins with `..`, out of the checkout that it names), is too
 * large or is not UTF-8.
 */
export function readDocument(root: string, path: string): FileContent | Finding {
  const bytes = readFileBytes(root, path);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const text = decodeDocument(path, bytes);
  return typeof text === 'string' ? { bytes, text } : text;
}

/** The same without looking at what the bytes mean. */
export function readFileBytes(root: string, path: string): Uint8Array | Finding {
  try {
    const absolute = resolve(root, path);
    const real = realpathSync.native(absolute);
    if (real !== absolute && !isInside(realpathSync.native(checkoutOf(root, path)), real)) {
      return unreadable(path, 'a file inside the project', 'a symbolic link that leads out of it');
    }
    const stats = lstatSync(real);
    if (!stats.isFile()) return unreadable(path, 'a file', kindOf(stats));
    if (stats.size > MAX_BYTES) return tooLarge(path, stats.size);
    return readBytes(real, stats.size);
  } catch (error) {
    return unreadable(path, 'a file that can be read', refusal(error));
  }
}

/** The bytes of a file of `size` bytes, which need not be asked for again; of one that tells no size, all that can be read. */
function readBytes(path: string, size: number): Uint8Array {
  const descriptor = openSync(path, OPEN);
  try {
    if (size === 0) return readFileSync(descriptor);
    const bytes = Buffer.allocUnsafe(size);
    let length = 0;
    for (let read = -1; read !== 0 && length < size; length += read)
      read = readSync(descriptor, bytes, length, size - length, null);
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

/** The folder that links of `path` must stay in, absolute: the project, or the first folder that a path out of it names. */
export function checkoutOf(root: string, path: string): string {
  const leading = /^(?:\.\.\/)+[^/]+(?=\/)/.exec(path)?.[0];
  if (leading !== undefined) return resolve(root, leading);
  const absolute = resolve(root, path);
  return isInside(resolve(root), absolute) ? root : dirname(absolute);
}

function unreadable(path: string, expected: string, found: string): Finding {
  return fileError('unreadable-file', path, `Expected ${expected}, found ${found}`);
}
