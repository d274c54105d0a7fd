import { join } from 'node:path';
import type { StorePlace } from '../model/store-place.ts';
import { cacheFolder } from './cache.ts';
import { gitText } from './git-process.ts';
import { isShallow, repositoryPrefix, tooShallow } from './git-refs.ts';
import { hashOfAll } from './hash.ts';
import { mayBeRepository } from './may-be-repository.ts';

/** The store of a project, and what the project is called there. */
export interface ProjectPlace {
  readonly place: StorePlace;
  readonly project: string;
}

/**
 * Where the store of the project in `root` (absolute) is: the database of `HEXAPLA_DATABASE_URL`, else a file in the cache folder;
 * null when there is neither.
 *
 * @throws InputError for a shared database and a clone that is cut off: nothing tells there which project it is
 */
export async function projectPlace(root: string): Promise<ProjectPlace | null> {
  const url = process.env['HEXAPLA_DATABASE_URL'] ?? '';
  if (url !== '') return { place: { type: 'database', url }, project: await sharedName(root) };
  const folder = cacheFolder();
  return folder === null
    ? null
    : { place: { type: 'file', path: join(folder, `${hashOfAll([root, 'store'])}.db`) }, project: root };
}

/** The same in every clone: the commits that the history began with, and where in the repository the project is. */
async function sharedName(root: string): Promise<string> {
  if (!mayBeRepository(root)) return root;
  if (await isShallow(root)) throw tooShallow('the first commit, by which a shared database knows the project');
  const input = { input: null, env: {}, expected: 'a repository with a commit' };
  const first = await gitText(root, ['rev-list', '--max-parents=0', 'HEAD'], input);
  return `${first.split('\n').filter(Boolean).sort().join('+')}:${await repositoryPrefix(root)}`;
}
