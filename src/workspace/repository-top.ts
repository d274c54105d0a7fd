import { relative, sep } from 'node:path';
import { EnvironmentError } from '../model/errors.ts';
import { nearestRepository } from './may-be-repository.ts';
import { realRoot } from './real-root.ts';

/**
 * Where the repositories begin that hold these folders, each once.
 *
 * @throws EnvironmentError for a folder in none
 */
export function topsOf(folders: readonly string[]): readonly string[] {
  const tops = folders.map((folder) => {
    const top = nearestRepository(realRoot(folder));
    if (top === null) throw new EnvironmentError(`Expected a git repository in \`${folder}\`, found none`);
    return top;
  });
  return [...new Set(tops)];
}

/** What a repository that begins at `top` is called by the project at `root`: empty for its own, else the way to it, with `/`. */
export function repositoryTop(root: string, top: string): string {
  return nearestRepository(root) === top ? '' : relative(root, top).split(sep).join('/');
}
