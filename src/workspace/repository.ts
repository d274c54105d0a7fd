import { realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type History, readHistory, readHistoryOf } from './git-history.ts';
import { GitObjects } from './git-objects.ts';
import { isRepository } from './git-process.ts';
import { mayBeRepository } from './may-be-repository.ts';

/** The git repository that a project is in. */
export interface Repository {
  readonly objects: GitObjects;
  /** The history of the project's documents, read when it is first asked for. */
  history(): Promise<History>;
  close(): void;
}

/** The part of a history that is asked for. */
export interface Asked {
  /** `HEAD`, or the id of the last commit. */
  readonly revision: string;
  /** The files whose history is asked for, under the names that they have in it; null: all. */
  readonly historyOf: readonly string[] | null;
}

/** Opens the repository that `root` is in; null when it is in none, or in one without commits. */
export async function openRepository(root: string, { revision, historyOf }: Asked): Promise<Repository | null> {
  if (!mayBeRepository(root) || !(await isRepository(root))) return null;
  const objects = new GitObjects(root);
  const read = (): Promise<History> => {
    if (historyOf === null) return readHistory(root, revision);
    const own = historyOf.filter((path) => !path.startsWith('../')); // git refuses to look outside of the repository
    return readHistoryOf(root, revision, [...new Set(own.flatMap((path) => [path, realPath(root, path)]))]);
  };
  let history: Promise<History> | null = null;
  return {
    objects,
    history() {
      history ??= read().then((found) => throughLinks(root, found));
      return history;
    },
    close: () => objects.close(),
  };
}

/** A history that knows files by the paths of links to them, too; git knows each by the one where it is. */
function throughLinks(root: string, history: History): History {
  return { ...history, revisionsOf: (path) => history.revisionsOf(realPath(root, path)) };
}

/** Where the file at `path` is, relative to `root`; `path` itself when there is none or it is not below the root. */
function realPath(root: string, path: string): string {
  try {
    const real = relative(root, realpathSync.native(join(root, path)))
      .split(sep)
      .join('/');
    return real.startsWith('../') ? path : real;
  } catch {
    return path;
  }
}
