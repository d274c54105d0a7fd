import { hash } from 'node:crypto';
import type { Disk } from './disk.ts';

/** What a plan knows the content of a file by: the SHA-256 of its bytes (of a text, in UTF-8), in hex. */
export function contentHash(content: string | Uint8Array): string {
  return hash('sha256', content);
}

/** The hash of what is at `path`, links followed; null: nothing. What is no file equals no hash. */
export function hashAt(disk: Disk, path: string): string | null {
  const stats = disk.stat(path);
  if (stats === undefined) return null;
  return stats.isFile() ? contentHash(disk.read(path)) : 'no file';
}
