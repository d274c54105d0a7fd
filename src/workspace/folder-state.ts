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

/** By path of a file that is looked at, and of each folder: what changes when it does, or a file in it. */
export type LookedState = ReadonlyMap<string, string>;

/** What tells whether files, and files in folders and below them, changed: their names, sizes and times. Others may run in between. */
export async function stateOf({ folders, files, enters }: Looked): Promise<LookedState> {
  const state = new Map(files.map((path) => [path, stateOfFile(path)]));
  const pending = [...folders];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const hash = createHash('sha1');
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && enters(path)) pending.push(path);
      else if (!entry.isDirectory()) hash.update(`${entry.name}\0${stateOfFile(path)}\0`);
    }
    state.set(folder, hash.digest('base64'));
    await setImmediate();
  }
  return state;
}

/** The paths of what changed between two looks: what is there no more, or was not there before, as well. */
export function changedBetween(before: LookedState, after: LookedState): readonly string[] {
  const gone = [...before.keys()].filter((path) => !after.has(path));
  return [...gone, ...[...after].flatMap(([path, state]) => (before.get(path) === state ? [] : [path]))];
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
