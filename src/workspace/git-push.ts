import { UsageError } from '../model/errors.ts';
import { gitText, runGit } from './git-process.ts';
import { FORBIDDEN } from './git-refs.ts';

const PUSH: readonly string[] = ['push', '--quiet', '--no-recurse-submodules', '--no-follow-tags', '--no-signed', '--'];

/**
 * Makes sure that the repository at `top` has a remote of this name.
 *
 * @throws UsageError when it has none
 */
export async function requireRemote(top: string, remote: string): Promise<void> {
  const isName = remote !== '' && !FORBIDDEN.test(remote);
  if (isName && (await runGit(top, ['config', '--get', `remote.${remote}.url`], null)).code === 0) return;
  const names = (await runGit(top, ['remote'], null)).stdout.toString('utf8').split('\n').filter(Boolean);
  const known = names.length === 0 ? '' : ` (${names.map((name) => `\`${name}\``).join(', ')})`;
  throw new UsageError(`Expected a remote of the repository${known} for \`--push\`, found \`${remote}\``);
}

/**
 * Sends a branch to the same one of `remote`, never by force.
 *
 * @throws EnvironmentError when git or the remote refuses, with their words
 */
export async function pushBranch(top: string, remote: string, branch: string): Promise<void> {
  const ref = `refs/heads/${branch}`;
  const expected = `git to push \`${branch}\` to \`${remote}\``;
  await gitText(top, [...PUSH, remote, `${ref}:${ref}`], { input: null, env: {}, expected });
}
