import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

/** What is looked at. */
interface Looked {
  readonly folders: readonly string[];
  readonly files: readonly string[];
  enters(folder: string): boolean;
}

/** What tells whether files and all that is in folders changed: each path with its size and time. Others may run in between. */
export async function stateOf({ folders, files, enters }: Looked): Promise<string> {
  const hash = createHash('sha1');
  for (const path of files) hash.update(`${path}\0${stateOfFile(path)}\0`);
  const pending = [...folders];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && enters(path)) pending.push(path);
      else if (!entry.isDirectory()) hash.update(`${path}\0${stateOfFile(path)}\0`);
    }
    await setImmediate();
  }
  return hash.digest('hex');
}

/** In code unit order, whatever order the disk keeps; nothing where the folder cannot be read. */
export function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function stateOfFile(path: string): string {
  try {
    const { size, mtimeMs, ino } = statSync(path);
    return `${size} ${mtimeMs} ${ino}`;
  } catch {
    return '';
  }
}
