import type { PlannedWrite } from '../model/plan.ts';
import type { FailedWrite } from './apply-plan.ts';
import type { CommitEntries } from './commit-files.ts';
import { submodulesOf } from './submodules.ts';
import type { TreeChange } from './tree-with.ts';
import { writeBlobs } from './write-blobs.ts';

/** What a plan makes of the tree of a commit. */
export interface PlannedTree {
  readonly changes: readonly TreeChange[];
  /** What may not be written, as on disk. */
  readonly failed: readonly FailedWrite[];
}

/** The texts of a plan among git's objects, and where in the tree of `commit`, which it was made for, they belong. */
export async function plannedTree(
  top: string,
  {
    commit,
    entries,
    writes,
  }: { readonly commit: string; readonly entries: CommitEntries; readonly writes: readonly PlannedWrite[] },
): Promise<PlannedTree> {
  const submodules = await submodulesOf(top, commit);
  const failed: FailedWrite[] = [];
  const texts: string[] = [];
  const places: { readonly path: string; readonly mode: string }[] = [];
  const gone: TreeChange[] = [];
  for (const { path, from, text } of writes) {
    const to = entries.destination(path, text === null ? 'keep' : 'follow');
    const old = from === null ? null : entries.destination(from, 'keep');
    const reason = to === null ? 'a path that leads out of the repository, or to no file' : reasonAgainst(to.path, submodules);
    if (to === null || reason !== null) {
      failed.push({ path, reason: reason ?? '' });
      continue;
    }
    if (text === null) gone.push({ path: to.path, entry: null });
    else {
      texts.push(text);
      places.push({ path: to.path, mode: modeOf(to.entry?.mode ?? old?.entry?.mode) });
    }
    if (old !== null) gone.push({ path: old.path, entry: null });
  }
  const ids = await writeBlobs(top, texts);
  const made = places.map(({ path, mode }, at) => ({ path, entry: { mode, id: ids[at] ?? '' } }));
  return { changes: [...gone, ...made], failed };
}

function modeOf(mode: string | undefined): string {
  return mode === '100755' ? mode : '100644';
}

function reasonAgainst(path: string, submodules: readonly string[]): string | null {
  if (path.split('/').some((name) => name.toLowerCase() === '.git')) return 'a path into a folder of git';
  const submodule = submodules.find((own) => path === own || path.startsWith(`${own}/`));
  return submodule === undefined ? null : `a path into the submodule \`${submodule}\`: use \`--commit\` there`;
}
