import { BlobIds } from './blob-ids.ts';
import type { CommitEntries } from './commit-files.ts';

/** Tells which files on disk differ from those of a commit. */
export interface ChangeDetector {
  isChanged(path: string): boolean;
  /** Keeps what was read for the next run. */
  save(): void;
}

/**
 * Compares files by the ids that git would give them: git itself does not look at the tree, because a repository may have it
 * run programs when it does. What cannot be read has changed; another repository has not, as far as the commit knows.
 */
export function changeDetector(root: string, entries: CommitEntries): ChangeDetector {
  const ids = new BlobIds(root, entries.digits);
  const known = new Map<string, boolean>();
  const differs = (path: string): boolean => {
    if (entries.isOutside(path) || entries.isLeftOut(path)) return false;
    const entry = entries.file(path);
    const link = entry === null ? entries.link(path) : null; // one that leads to nothing that is in the commit
    if (link !== null) return link.id !== ids.ofLink(path);
    const found = ids.of(path);
    if (found === 'absent') return entry !== null;
    // Git may have been told to write CRLF into the tree for what it keeps with LF.
    return found === 'unreadable' || entry === null || ![found.id, found.withLf].includes(entry.id);
  };
  return {
    isChanged(path) {
      const before = known.get(path);
      if (before !== undefined) return before;
      const changed = differs(path);
      known.set(path, changed);
      return changed;
    },
    save: () => ids.save(),
  };
}
