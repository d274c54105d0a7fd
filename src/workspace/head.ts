import { Checkouts } from './checkouts.ts';
import { runGit } from './git-process.ts';
import { mayBeRepository } from './may-be-repository.ts';

/** What all history of a project depends on: the commit that is checked out, `none` without one, null in a shallow clone. */
async function historyState(root: string): Promise<string | null> {
  if (!mayBeRepository(root)) return 'none';
  const { code, stdout } = await runGit(root, ['rev-parse', '--is-shallow-repository', 'HEAD'], null);
  if (code !== 0) return 'none';
  const [isShallow, commit] = stdout.toString('utf8').split('\n');
  return isShallow === 'false' && commit !== undefined ? commit : null;
}

/** The same of the project and of all repositories that hold files of it, as one; null when one of them is shallow. */
export async function historyStates(root: string, paths: readonly (string | null)[]): Promise<string | null> {
  const checkouts = new Checkouts(root);
  const outside = paths.flatMap((path) => (path === null ? [] : (checkouts.outside(path)?.folder ?? [])));
  const states: string[] = [];
  for (const folder of [root, ...[...new Set(outside)].sort()]) {
    const state = await historyState(folder);
    if (state === null) return null;
    states.push(state);
  }
  return states.join(' ');
}
