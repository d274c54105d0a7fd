import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { EnvironmentError, InputError } from '../model/errors.ts';
import { isInside, refusal } from './file-kind.ts';

/** A file to write: plain data, made before anything is written. */
export interface Write {
  /** Relative to the project root, with `/`. */
  readonly path: string;
  /** What it is to hold; null: it is to go. */
  readonly text: string | null;
  /** Whether a symbolic link at `path` stays, and the file that it leads to is written; else it is replaced. */
  readonly followsLink?: boolean;
}

/**
 * Writes files one by one, each whole or not at all: to a temporary file in its folder, flushed, then renamed. A file that
 * was there keeps its permissions.
 *
 * @throws InputError for a path that leads out of `root`, by a link too
 * @throws EnvironmentError when the disk refuses; the files before it are written
 */
export function writeFiles(root: string, writes: readonly Write[]): void {
  for (const write of writes) {
    try {
      writeOne(root, write);
    } catch (error) {
      if (error instanceof InputError) throw error;
      throw new EnvironmentError(`${write.path}: Expected to write the file, found ${refusal(error)}`, { cause: error });
    }
  }
}

function writeOne(root: string, { path, text, followsLink = false }: Write): void {
  const named = resolve(root, path);
  const target = followsLink && existsSync(named) ? realpathSync.native(named) : named;
  const folder = dirname(target);
  // Before folders are made or files removed: neither may happen behind a link.
  refuseWayOut(root, path, target);
  if (text === null) {
    rmSync(target, { force: true });
    return;
  }
  mkdirSync(folder, { recursive: true });
  const before = statSync(target, { throwIfNoEntry: false });
  const temporary = join(folder, `.${basename(target)}.${process.pid}.tmp`);
  try {
    const descriptor = openSync(temporary, 'wx');
    try {
      if (before !== undefined) fchmodSync(descriptor, before.mode & 0o777);
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * Makes sure that `target`, an absolute path that is called `path`, is in a folder below `root`, whatever links say.
 *
 * @throws InputError when it is not
 */
export function refuseWayOut(root: string, path: string, target: string): void {
  if (!isInside(realpathSync.native(root), realpathSync.native(existingFolder(dirname(target)))))
    throw new InputError(`${path}: Expected a file inside \`${root}\`, found a path or symbolic link that leads out of it`);
}

/** The nearest folder that is there: `folder`, or one above it. */
function existingFolder(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : existingFolder(dirname(folder));
}
