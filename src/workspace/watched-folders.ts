import { join, resolve } from 'node:path';
import { cacheFolder } from './cache.ts';
import { isInside } from './file-kind.ts';
import { runGit } from './git-process.ts';
import { localeRoots } from './locale-roots.ts';
import { mayBeRepository } from './may-be-repository.ts';
import type { Project } from './project.ts';
import type { Watched } from './watch-folders.ts';

/** Where all that a project depends on lies. `own`: a folder that we write while it is watched. */
export async function watchedFolders(project: Project, own: string): Promise<Watched> {
  const { root, configFile } = project;
  const isOutside = (path: string) => !isInside(root, path);
  const config = configFile === null ? [] : [resolve(root, configFile)];
  const cache = cacheFolder();
  return {
    roots: [root, ...new Set(localeRoots(project).filter(isOutside))],
    files: [...config.filter(isOutside), ...(mayBeRepository(root) ? await headFiles(root) : [])],
    ignored: [own, ...(cache === null ? [] : [resolve(cache)])],
  };
}

/** Which commit is checked out matters as well: it tells what translations were made from. */
async function headFiles(root: string): Promise<readonly string[]> {
  const { code, stdout } = await runGit(root, ['rev-parse', '--absolute-git-dir'], null);
  const folder = stdout.toString('utf8').trim();
  return code === 0 ? [join(folder, 'HEAD'), join(folder, 'logs/HEAD')] : [];
}
