import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isInside } from './file-kind.ts';
import { FOREIGN } from './files.ts';
import { changedBetween, entriesOf, type LookedState, stateOf } from './folder-state.ts';

/** What is watched, all of it absolute. */
export interface Watched {
  /** Folders with all that is below them. */
  readonly roots: readonly string[];
  /** Files elsewhere. */
  readonly files: readonly string[];
  /** Folders below the roots where nothing matters: what we write ourselves. */
  readonly ignored: readonly string[];
}

/** Where one call watches all that is below a folder; elsewhere each folder is watched by itself. */
const IS_RECURSIVE = process.platform === 'darwin' || process.platform === 'win32';
/** How often folders are looked through besides: not every disk tells of changes, and a system watches so many folders only. */
const LOOK_MS = 5_000;
/** How much longer than a look took the next one waits. */
const REST = 30;

/** Calls `changed` some time after anything changed, often several times for one change, until the function that it gives is called. */
export function watchFolders(watched: Watched, changed: () => void): () => void {
  const watching = new Watching(watched, changed);
  return () => watching.close();
}

class Watching {
  /** By the folders that they watch. */
  private readonly watchers = new Map<string, FSWatcher>();
  private readonly others: readonly FSWatcher[];
  private readonly watched: Watched;
  private readonly changed: () => void;
  /** What was told of since the last look began: it need not be told of again when the next one finds it. */
  private told = new Set<string>();
  private isClosed = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(watched: Watched, changed: () => void) {
    this.watched = watched;
    this.changed = changed;
    for (const root of watched.roots) this.enter(root);
    this.others = watched.files.flatMap((file) => {
      const hear = (_: string, name: string | null) => (name === basename(file) ? this.tell(file) : undefined);
      return watcherOf(dirname(file), false, hear) ?? [];
    });
    void this.look(null);
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
    for (const watcher of [...this.watchers.values(), ...this.others]) watcher.close();
  }

  private tell(path: string): void {
    this.told.add(path);
    this.changed();
  }

  private readonly enters = (folder: string): boolean => !FOREIGN.has(basename(folder)) && !this.watched.ignored.includes(folder);

  private enter(folder: string): void {
    if (this.watchers.has(folder)) return;
    const watcher = watcherOf(folder, IS_RECURSIVE, (event, name) => this.hear(folder, event, name));
    if (watcher !== null) this.watchers.set(folder, watcher);
    if (IS_RECURSIVE) return;
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && this.enters(path)) this.enter(path);
    }
  }

  private leave(folder: string): void {
    for (const [path, watcher] of this.watchers) {
      if (!isInside(folder, path)) continue;
      watcher.close();
      this.watchers.delete(path);
    }
  }

  private hear(folder: string, event: string, name: string | null): void {
    if (name !== null && this.isIgnored(folder, name)) return;
    this.tell(join(folder, name ?? ''));
    if (event !== 'rename' || name === null || IS_RECURSIVE) return;
    const path = join(folder, name);
    // A folder of this name that was there before is another one, with all that is below it.
    if (this.watchers.has(path)) this.leave(path);
    if (entriesOf(folder).some((entry) => entry.name === name && entry.isDirectory())) this.enter(path);
  }

  private isIgnored(folder: string, name: string): boolean {
    const path = join(folder, name);
    return name.split(/[\\/]/).some((part) => FOREIGN.has(part)) || this.watched.ignored.some((own) => isInside(own, path));
  }

  /** Changes that were told of meanwhile may or may not be in what this look finds; others are, whatever else was told of. */
  private async look(before: LookedState | null): Promise<void> {
    const start = performance.now();
    const told = this.told;
    this.told = new Set();
    const { roots, files } = this.watched;
    const state = await stateOf({ folders: roots, files, enters: this.enters });
    if (this.isClosed) return;
    const isTold = toldBy([...told, ...this.told]);
    if (before !== null && changedBetween(before, state).some((path) => !isTold(path))) this.changed();
    this.timer = setTimeout(() => void this.look(state), Math.max(LOOK_MS, REST * (performance.now() - start)));
    this.timer.unref();
  }
}

/** Whether a file, or the files in a folder, changed as events told: of one of them, of the folder, or of one that it is below. */
function toldBy(told: readonly string[]): (path: string) => boolean {
  const [all, folders] = [new Set(told), new Set(told.map((path) => dirname(path)))];
  return (path) => {
    if (folders.has(path)) return true;
    for (let own = path; ; own = dirname(own)) {
      if (all.has(own)) return true;
      if (own === dirname(own)) return false;
    }
  };
}

/** Null where the folder is gone, or the system watches no more of them: looks find what it would have told. */
function watcherOf(folder: string, recursive: boolean, hear: (event: string, name: string | null) => void): FSWatcher | null {
  try {
    const watcher = watch(folder, { recursive }, hear);
    return watcher.on('error', () => watcher.close());
  } catch {
    return null;
  }
}
