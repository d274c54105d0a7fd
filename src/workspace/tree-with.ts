import { join } from 'node:path';
import { nodeDisk } from './disk.ts';
import { removeFile } from './durable.ts';
import { gitText } from './git-process.ts';

/** What a path of a tree is to hold; null: nothing. */
export interface TreeChange {
  /** From the top of the repository, with `/`. */
  readonly path: string;
  readonly entry: { readonly mode: string; readonly id: string } | null;
}

/** An index that is nobody's: not split, not sparse, and with nothing in it that watches files. */
const PLAIN: readonly string[] = ['-c', 'core.splitIndex=false', '-c', 'index.sparse=false', '-c', 'core.untrackedCache=false'];

/**
 * Writes the tree that `tree` (null: the empty one) is with these changes, through an index in `folder`, which is one's own. Neither
 * the files on disk nor their index are looked at. The id of it.
 *
 * @throws EnvironmentError when git cannot
 */
export async function treeWith(
  top: string,
  { folder, tree, changes }: { readonly folder: string; readonly tree: string | null; readonly changes: readonly TreeChange[] },
): Promise<string> {
  const index = join(folder, 'index');
  const remove = () => [index, `${index}.lock`].map((file) => removeFile(nodeDisk, file));
  const run = (args: readonly string[], input: string | null) =>
    gitText(top, [...PLAIN, ...args], { input, env: { GIT_INDEX_FILE: index }, expected: `git to write a tree in \`${top}\`` });
  remove(); // that of a run that was cut off
  try {
    const empty = await run(['read-tree', ...(tree === null ? ['--empty'] : [tree])], null);
    if (changes.length > 0)
      await run(
        ['update-index', '-z', '--index-info'],
        empty + changes.map((change) => line(change, tree?.length ?? 0)).join(''),
      );
    return (await run(['write-tree'], null)).trim();
  } finally {
    remove();
  }
}

/** Mode 0 takes a path away; the id has to be as long as others in the repository. */
function line({ path, entry }: TreeChange, digits: number): string {
  return entry === null ? `0 ${'0'.repeat(digits)}\t${path}\0` : `${entry.mode} ${entry.id}\t${path}\0`;
}
