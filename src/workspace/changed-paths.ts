import { BlobIds } from './blob-ids.ts';
import type { CommitEntry } from './commit-files.ts';

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
export function changeDetector(root: string, entries: ReadonlyMap<string, CommitEntry>): ChangeDetector {
  const [first] = entries.values();
  const ids = new BlobIds(root, first?.id.length ?? 40);
  const known = new Map<string, boolean>();
  return {
    isChanged(path) {
      const before = known.get(path);
      if (before !== undefined) return before;
      const entry = entries.get(path);
      const changed = !path.startsWith('../') && (entry?.id ?? 'absent') !== ids.of(path);
      known.set(path, changed);
      return changed;
    },
    save: () => ids.save(),
  };
}
