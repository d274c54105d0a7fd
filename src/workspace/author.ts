import { runGit } from './git-process.ts';

/** Who works in `root`, as git knows them; null when it does not. */
export async function authorName(root: string): Promise<string | null> {
  const { code, stdout } = await runGit(root, ['config', '--get', 'user.name'], null);
  const name = stdout.toString('utf8').trim();
  return code === 0 && name !== '' ? name : null;
}
