import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder in which a repository may begin, `folder` or the nearest one above it, told without starting git; null: none. */
export function nearestRepository(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return null;
  }
}

/** Whether a repository may begin at `root` or above it. */
export function mayBeRepository(root: string): boolean {
  return nearestRepository(root) !== null;
}
