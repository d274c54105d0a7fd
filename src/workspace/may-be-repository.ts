import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folders in which repositories may begin, of `folder` and those above it, nearest first; told without starting git. */
export function* repositoriesAround(folder: string): Generator<string, void> {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) yield at;
    if (at === dirname(at)) return;
  }
}

/** The first of them; null: none. */
export function nearestRepository(folder: string): string | null {
  return repositoriesAround(folder).next().value ?? null;
}

/** Whether a repository may begin at `root` or above it. */
export function mayBeRepository(root: string): boolean {
  return nearestRepository(root) !== null;
}
