import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether a repository may begin at `root` or above it, told without starting git. */
export function mayBeRepository(root: string): boolean {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return true;
    if (folder === dirname(folder)) return false;
  }
}
