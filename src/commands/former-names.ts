import type { Project } from '../workspace/project.ts';
import { openRepository } from '../workspace/repository.ts';

/** The names that sources had before, newest first, as git knows them. */
export async function formerNames(project: Project): Promise<(path: string) => Promise<readonly string[]>> {
  const repository = await openRepository(project.root, project);
  repository?.close();
  return async (path) => {
    const revisions = (await repository?.history())?.revisionsOf(path) ?? [];
    return [...new Set(revisions.map((revision) => revision.path))].filter((name) => name !== path);
  };
}
