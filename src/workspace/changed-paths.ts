import { createHash } from 'node:crypto';
import type { CommitEntry } from './commit-files.ts';
import { readFileBytes } from './document.ts';

/**
 * Tells which files on disk differ from those of a commit, by the ids that git would give them: git itself does not look at the
 * tree, because a repository may have it run programs when it does. What cannot be read has changed.
 */
export function changeDetector(root: string, entries: ReadonlyMap<string, CommitEntry>): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const changed = differs(root, path, entries.get(path));
    known.set(path, changed);
    return changed;
  };
}

function differs(root: string, path: string, entry: CommitEntry | undefined): boolean {
  if (path.startsWith('../')) return false; // another repository, which the commit knows nothing of
  const bytes = readFileBytes(root, path);
  if ('rule' in bytes) return entry !== undefined || !/no such file/.test(bytes.message);
  return entry === undefined || blobId(bytes, entry.id.length) !== entry.id;
}

/** The id of a file's content: SHA-1, or SHA-256 in repositories whose ids have 64 digits. */
function blobId(bytes: Uint8Array, digits: number): string {
  return createHash(digits === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
}
