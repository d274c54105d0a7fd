import { type History, readHistory } from './git-history.ts';
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

/** Opens the repository that `root` is in, with the history up to `revision`; null when it is in none, or in one without commits. */
export async function openRepository(root: string, revision: string): Promise<Repository | null> {
  if (!mayBeRepository(root) || !(await isRepository(root))) return null;
  const objects = new GitObjects(root);
  let history: Promise<History> | null = null;
  return {
    objects,
    history() {
      history ??= readHistory(root, revision);
      return history;
    },
    close: () => objects.close(),
  };
}
