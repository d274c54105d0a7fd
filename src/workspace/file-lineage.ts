import type { CommitGraph } from './commit-graph.ts';

/** What a commit made of a file, against its first parent. */
export interface FileChange {
  readonly path: string;
  /** Place of the commit in the graph. */
  readonly order: number;
  readonly blob: string;
  /** The letter that git has for it: `A`, `M`, `R`, `D`. */
  readonly status: string;
  /** What the file was called before, when the commit renamed it. */
  readonly renamedFrom: string | null;
}

/** A file under a name in a commit. */
interface Place {
  readonly commit: number;
  readonly name: string;
}

/**
 * The changes that made the file which the newest commit has at `path` what it is, newest first, renames followed. Where a merge has the
 * file as one of its parents had it, only that one is gone back to, as `git log` does without `--full-history`: what a branch made of
 * the file and a merge did not take is no past of it, such as a page that was translated in its own place.
 *
 * @param changesOf the changes of a name, newest first
 */
export function lineage<Change extends FileChange>(
  graph: CommitGraph,
  path: string,
  changesOf: (name: string) => readonly Change[],
): readonly Change[] {
  const found = new Set<Change>();
  const seen = new Set<Change>();
  const pending: Place[] = [{ commit: 0, name: path }];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    const change = lastChange(graph, place, changesOf);
    if (change === null || seen.has(change)) continue;
    seen.add(change);
    const taken = takenFrom(graph, change, changesOf);
    if (taken !== null) pending.push(taken);
    else {
      if (!isGone(change)) found.add(change);
      pending.push(...placesBefore(graph, change, changesOf));
    }
  }
  return [...found].sort((a, b) => a.order - b.order);
}

/** Where else than in its first parent a merge has a file from, as it is; null: it is from nowhere else. */
export function takenFrom(
  graph: CommitGraph,
  { order, path, status, blob }: FileChange,
  changesOf: (name: string) => readonly FileChange[],
): Place | null {
  for (const commit of graph.parentsOf(order).slice(1)) {
    const place = { commit, name: path };
    const own = lastChange(graph, place, changesOf);
    const isSame = isGone({ status }) ? own === null || isGone(own) : own !== null && !isGone(own) && own.blob === blob;
    if (isSame) return place;
  }
  return null;
}

/** Where a file was before a change that no other parent than the first explains. */
function placesBefore(
  graph: CommitGraph,
  { order, path, renamedFrom }: FileChange,
  changesOf: (name: string) => readonly FileChange[],
): readonly Place[] {
  return graph.parentsOf(order).map((commit, at) => {
    const own = at === 0 || renamedFrom === null ? null : lastChange(graph, { commit, name: path }, changesOf);
    const isNamedSo = renamedFrom === null || (own !== null && !isGone(own));
    return { commit, name: isNamedSo ? path : renamedFrom };
  });
}

/** The last change of a name on the way from a commit from first parent to first parent. */
function lastChange<Change extends FileChange>(
  graph: CommitGraph,
  { commit, name }: Place,
  changesOf: (name: string) => readonly Change[],
): Change | null {
  return changesOf(name).find(({ order }) => order >= commit && graph.isOnWay(order, commit)) ?? null;
}

function isGone({ status }: Pick<FileChange, 'status'>): boolean {
  return status.startsWith('D');
}
