import { runGit } from './git-process.ts';
import { mayBeRepository } from './may-be-repository.ts';

/** What all history of a project depends on: the commit that is checked out, `none` without one, null in a shallow clone. */
export async function historyState(root: string): Promise<string | null> {
  if (!mayBeRepository(root)) return 'none';
  const { code, stdout } = await runGit(root, ['rev-parse', '--is-shallow-repository', 'HEAD'], null);
  if (code !== 0) return 'none';
  const [isShallow, commit] = stdout.toString('utf8').split('\n');
  return isShallow === 'false' && commit !== undefined ? commit : null;
}
