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
  let history: Promise<History> | null = null;
  return {
    objects,
    history() {
      history ??=
        historyOf === null
          ? readHistory(root, revision)
          : readHistoryOf(
              root,
              revision,
              historyOf.filter((path) => !path.startsWith('../')), // git refuses to look outside of the repository
            );
      return history;
    },
    close: () => objects.close(),
  };
}
