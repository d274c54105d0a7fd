import { changedEntries, type Entry, heldSince } from './changed-entries.ts';
import { GitObjects } from './git-objects.ts';
import { type MetTexts, metTexts } from './met-texts.ts';
import type { TreeChange } from './tree-with.ts';
import { writeBlobs } from './write-blobs.ts';

/** The two sides of a merge and where they parted; ids of commits. */
export interface Sides {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** What becomes of a file that both sides changed: a text; or one side as it is, which is told of. */
export type Settled = { readonly text: string } | 'ours' | 'theirs';

/** What `ours` gets of `theirs`. */
export interface MergedTrees {
  readonly changes: readonly TreeChange[];
  /** Files of which one side was taken as a whole because their changes met. */
  readonly conflicts: readonly { readonly path: string; readonly taken: 'ours' | 'theirs' }[];
}

/**
 * Merges file by file, without a tree on disk and without ever a marker of a conflict. A file that one side left as it was is taken from
 * the other. So is one that the other side had taken over once and then changed: after a squash that tells what was taken over from what
 * was not. What both changed is merged line by line, and `settle` has the last word. Paths are from the top.
 */
export async function mergeTrees(
  top: string,
  { base, ours, theirs }: Sides,
  { folder, settle }: { readonly folder: string; readonly settle: (path: string, texts: MetTexts | null) => Settled },
): Promise<MergedTrees> {
  const came = await changedEntries(top, base, theirs);
  const own = await changedEntries(top, base, ours);
  const changes: TreeChange[] = [];
  const conflicts: MergedTrees['conflicts'][number][] = [];
  const met = new Map<string, { readonly before: Entry; readonly mine: Entry; readonly other: Entry }>();
  for (const [path, { before, after }] of came) {
    const mine = own.get(path);
    if (mine === undefined) changes.push({ path, entry: after });
    else if (!areEqual(mine.after, after)) met.set(path, { before, mine: mine.after, other: after });
  }
  if (met.size === 0) return { changes, conflicts };
  const [heldByUs, heldByThem] = [await heldSince(top, base, ours), await heldSince(top, base, theirs)];
  const objects = new GitObjects(top);
  try {
    for (const [path, { before, mine, other }] of met) {
      if (other !== null && heldByUs.has(`${other.id} ${path}`)) continue;
      if (mine !== null && heldByThem.has(`${mine.id} ${path}`)) {
        changes.push({ path, entry: other });
        continue;
      }
      const texts = await metTexts({ top, folder, objects }, [before, mine, other]);
      const settled = settle(path, texts);
      if (typeof settled === 'string') {
        // A file that one side took away is not lost for that.
        const taken = (settled === 'theirs' ? other : mine) === null ? (other === null ? 'ours' : 'theirs') : settled;
        conflicts.push({ path, taken });
        if (taken === 'theirs') changes.push({ path, entry: other });
      } else {
        const [id = ''] = await writeBlobs(top, [settled.text]);
        changes.push({ path, entry: { mode: mine?.mode ?? other?.mode ?? '100644', id } });
      }
    }
  } finally {
    objects.close();
  }
  return { changes, conflicts };
}

function areEqual(a: Entry, b: Entry): boolean {
  return a?.id === b?.id && a?.mode === b?.mode;
}
