import { lstatSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Cache, openCache } from './cache.ts';
import { readFileBytes } from './document.ts';
import { blobId, hashOfAll } from './hash.ts';

/** A file that was written so lately may be written again without another time (git calls this racy). Nanoseconds. */
const SETTLED_NS = 2_000_000_000n;
/** Changes with the shape of what is kept. */
const FINGERPRINT = 'blob-ids 2';

/**
 * What became of looking for a file: the id that git would give its content, the one that it would give it with LF where it has CRLF
 * (the same for most), or why there is none.
 */
export type FoundIds = { readonly id: string; readonly withLf: string } | 'absent' | 'unreadable';

/**
 * The ids that git would give the files below a root. A file whose size, times and inode are those of an earlier run is not
 * read again, as git itself does it.
 */
export class BlobIds {
  private readonly root: string;
  private readonly digits: number;
  private readonly cache: Cache | null;

  /** `digits`: 40 for SHA-1, 64 in repositories that use SHA-256. */
  constructor(root: string, digits: number) {
    this.root = root;
    this.digits = digits;
    this.cache = openCache(hashOfAll([FINGERPRINT, root, String(digits)]), FINGERPRINT);
  }

  of(path: string): FoundIds {
    const before = this.stamp(path);
    const known = before === null ? null : this.known(path, before.stamp);
    if (known !== null) return known;
    const bytes = readFileBytes(this.root, path);
    if ('rule' in bytes) return /no such file/.test(bytes.message) ? 'absent' : 'unreadable';
    const id = blobId(bytes, this.digits);
    const lines = withLf(bytes);
    const ids = { id, withLf: lines === null ? id : blobId(lines, this.digits) };
    if (before?.isSettled === true) this.cache?.put(path, [before.stamp, ids.id, ids.withLf]);
    return ids;
  }

  /** The same of a symbolic link itself, which is not followed; null when there is none. */
  ofLink(path: string): string | null {
    const file = join(this.root, path);
    const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    return isLink ? blobId(readlinkSync(file, 'buffer'), this.digits) : null;
  }

  /** Keeps what was found for the next run. */
  save(): void {
    this.cache?.save();
  }

  private known(path: string, stamp: string): FoundIds | null {
    const kept = this.cache?.get(path);
    return Array.isArray(kept) && kept[0] === stamp ? { id: String(kept[1]), withLf: String(kept[2]) } : null;
  }

  /** All that changes when a file is written; null for what is no file. */
  private stamp(path: string): { readonly stamp: string; readonly isSettled: boolean } | null {
    const stats = lstatSync(`${this.root}/${path}`, { bigint: true, throwIfNoEntry: false });
    if (stats === undefined || !stats.isFile()) return null;
    const { size, mtimeNs, ctimeNs, ino, dev } = stats;
    const settledBefore = BigInt(Date.now()) * 1_000_000n - SETTLED_NS;
    return { stamp: [size, mtimeNs, ctimeNs, ino, dev].join(' '), isSettled: mtimeNs < settledBefore && ctimeNs < settledBefore };
  }
}

/** A text with LF for each CRLF, as git keeps it when it writes CRLF into trees; null when it is no text, or has none. */
function withLf(bytes: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!buffer.includes('\r\n') || buffer.includes(0)) return null;
  return Buffer.from(buffer.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}
