import { closeSync, constants, lstatSync, openSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { EnvironmentError, InputError } from '../model/errors.ts';
import { isInside, refusal } from './file-kind.ts';
import { repositoriesAround } from './may-be-repository.ts';
import { refuseWayOut, writeFiles } from './write-files.ts';

/** Links that the system itself makes: `/dev/stdout` is one, and leads to whatever standard output is. */
const OF_THE_SYSTEM = /^\/(?:dev|proc)\//;
const OPEN = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0);

/**
 * Writes a result to a file that the user named, relative to `root` or absolute. A symbolic link is replaced, never followed: who
 * made the documents may have put it there. In a repository folders may not lead out of it either. What is no file (a
 * FIFO, a terminal) is written to.
 *
 * @throws InputError for a path that leads out of `root` or of a repository by a link
 * @throws EnvironmentError when the disk refuses
 */
export function writeOutput(root: string, path: string, text: string): void {
  const absolute = resolve(root, path);
  try {
    if (OF_THE_SYSTEM.test(absolute)) writeFileSync(absolute, text);
    else if (isInside(root, absolute)) replace(root, absolute, text);
    else writeOutside(absolute, text);
  } catch (error) {
    if (error instanceof InputError || error instanceof EnvironmentError) throw error;
    throw new EnvironmentError(`${path}: Expected to write the result, found ${refusal(error)}`, { cause: error });
  }
}

function writeOutside(absolute: string, text: string): void {
  const repositories = [...repositoriesAround(dirname(absolute))];
  for (const repository of repositories) refuseWayOut(repository, relative(repository, absolute), absolute);
  const entry = lstatSync(absolute, { throwIfNoEntry: false });
  if (entry?.isSymbolicLink() === true) {
    const isOwn = repositories.length === 0 && isSpecial(statSync(absolute, { throwIfNoEntry: false }));
    if (isOwn) writeFileSync(absolute, text);
    else replace(dirname(absolute), absolute, text);
    return;
  }
  // In its place: a runner may have mounted the file, or given a folder that nothing else may be put in.
  const descriptor = openSync(absolute, OPEN, 0o666);
  try {
    writeFileSync(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}

function replace(folder: string, absolute: string, text: string): void {
  writeFiles(folder, [{ path: relative(folder, absolute).split(sep).join('/'), text }]);
}

function isSpecial(stats: Stats | undefined): boolean {
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}
