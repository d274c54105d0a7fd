import { type CommitTree, normal } from './commit-tree.ts';
import { FOREIGN, type Listing, type Walk } from './files.ts';
import { below } from './relative-path.ts';

/** A folder as the walk calls it, and where it is. */
interface Folder {
  readonly path: string;
  readonly place: string;
}

/**
 * Lists files of a commit below its folder `root`, as the disk is walked: a folder to start from may be a link, one that is met
 * on the way is not entered, and nothing is listed that a link brings in from outside of `root`.
 */
export function walkCommit(tree: CommitTree, root: string, { starts, takes, enters }: Walk): Listing {
  const paths = new Set<string>();
  const isInside = (place: string) => root === '' || place === root || place.startsWith(`${root}/`);
  const inner = (folder: Folder): readonly Folder[] =>
    tree.namesIn(folder.place).flatMap((name) => {
      const [path, place] = [below(folder.path, name), below(folder.place, name)];
      const end = FOREIGN.has(name) ? null : tree.real(place);
      if (end !== null && tree.isFile(end) && isInside(end) && takes(path)) paths.add(path);
      return end === place && tree.isFolder(place) && enters(path) ? [{ path, place }] : [];
    });
  for (const start of starts) {
    const place = tree.real(normal(below(root, start)));
    const pending = place !== null && isInside(place) ? [{ path: start, place }] : [];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) pending.push(...inner(next));
  }
  return { paths: [...paths].sort(), findings: [] };
}
