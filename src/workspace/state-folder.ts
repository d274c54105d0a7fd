import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { EnvironmentError, InputError } from '../model/errors.ts';
import type { Disk } from './disk.ts';
import { makeFolders } from './durable.ts';
import { refusal } from './file-kind.ts';
import { textHash } from './hash.ts';
import { repositoriesAround } from './may-be-repository.ts';
import { refuseWayOut } from './write-files.ts';

/**
 * Makes the folder for what concerns the runs in one project, not its content: in the repository's own folder of git, else in
 * `.hexapla`, and ignored there. Nothing in it is ever committed.
 *
 * @throws EnvironmentError when the disk refuses
 */
export function stateFolder(root: string, disk: Disk): string {
  const own = join(root, '.hexapla/.sync');
  const inGit = folderInGit(root);
  const folder = inGit ?? own;
  try {
    if (inGit === null) refuseWayOut(root, '.hexapla/.sync', join(own, 'lock'));
    makeFolders(disk, folder);
    // A project may become a repository one day.
    if (inGit === null && !existsSync(join(own, '.gitignore'))) writeFileSync(join(own, '.gitignore'), '*\n');
    return folder;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new EnvironmentError(`${folder}: Expected to make the folder, found ${refusal(error)}`, { cause: error });
  }
}

/** A repository may hold several projects, each with a lock of its own. */
function folderInGit(root: string): string | null {
  for (const repository of repositoriesAround(root)) {
    const git = gitFolder(repository);
    if (git === null) continue;
    const project = relative(realpathSync.native(repository), realpathSync.native(root)).split(sep).join('/');
    return join(git, 'hexapla', textHash(project));
  }
  return null;
}

/** A worktree, and a submodule, has a file that says where its folder is; null: this is none of git's. */
function gitFolder(repository: string): string | null {
  const named = join(repository, '.git');
  try {
    const folder = statSync(named).isFile()
      ? resolve(repository, readFileSync(named, 'utf8').replace(/^gitdir: |\r?\n$/g, ''))
      : named;
    return existsSync(join(folder, 'HEAD')) ? folder : null;
  } catch (error) {
    refusal(error);
    return null;
  }
}
