import { EnvironmentError, InputError, UsageError } from '../model/errors.ts';
import { runGit } from './git-process.ts';
import { mayBeRepository } from './may-be-repository.ts';
import { realRoot } from './real-root.ts';

/** What a name of a revision may not hold: what git takes for an option, a range, a reflog, or another line. */
export const FORBIDDEN = /^-|\.\.|@\{|[\s:?*[\\^~]|\p{Cc}/u;
/** `HEAD~2`, `v1^` and the like are allowed at the end. */
const ANCESTRY = /(?:[~^]\d*)+$/;

/** The commit that a change is compared with. */
export interface Base {
  /** As the user named it. */
  readonly ref: string;
  /** Id of the last commit that both have in common. */
  readonly commit: string;
}

/**
 * Finds where the tree that is checked out parted from `ref`. Before the first commit `HEAD` stands for a commit of nothing.
 *
 * @throws InputError when `ref` names no commit, or the clone is cut off before the two meet
 * @throws EnvironmentError when there is no repository, or git does not run, or not in it
 */
export async function findBase(folder: string, ref: string): Promise<Base> {
  const root = realRoot(folder);
  if (ref === '' || FORBIDDEN.test(ref.replace(ANCESTRY, '')))
    throw new InputError(`Expected a branch, a tag or a commit such as \`origin/main\`, found \`${ref}\``);
  if (!mayBeRepository(root)) throw new EnvironmentError(`Expected a git repository in \`${root}\`, found none`);
  if (ref === 'HEAD' && (await isUnborn(root))) return { ref, commit: await emptyTree(root) };
  const commit = await commitNamed(root, ref);
  const head = await commitNamed(root, 'HEAD');
  const { code, stdout } = await runGit(root, ['merge-base', commit, head], null);
  const base = stdout.toString('utf8').trim();
  if (code === 0 && base !== '') return { ref, commit: base };
  if (await isShallow(root)) throw tooShallow(`the commit where this tree parted from \`${ref}\``);
  throw new InputError(`Expected \`${ref}\` to have a commit in common with this tree, found none`);
}

/**
 * The commit that is checked out.
 *
 * @throws EnvironmentError when there is no repository, or git does not run in it
 * @throws UsageError when it has no commit yet
 */
export async function headCommit(folder: string): Promise<string> {
  const root = realRoot(folder);
  if (!mayBeRepository(root)) throw new EnvironmentError(`Expected a git repository in \`${root}\`, found none`);
  if (await isUnborn(root)) throw new UsageError(`Expected a commit in the repository of \`${root}\`, found none yet`);
  return commitNamed(root, 'HEAD');
}

/** Where `root` stands in its repository, with `/` at the end; empty for its top, and outside of one. */
export async function repositoryPrefix(root: string): Promise<string> {
  if (!mayBeRepository(root)) return '';
  const { code, stdout } = await runGit(root, ['rev-parse', '--show-prefix'], null);
  return code === 0 ? stdout.toString('utf8').replace(/\n$/, '') : '';
}

async function refuseWithoutGit(root: string): Promise<void> {
  const { code, stderr } = await runGit(root, ['rev-parse', '--git-dir'], null);
  if (code === 0) return;
  const reason = stderr.trim().replaceAll(/\s*\n\s*/g, ' ') || `exit code ${code}`;
  throw new EnvironmentError(`Expected git to open the repository of \`${root}\`, found: ${reason}`);
}

/** Whether the branch that is checked out has no commit yet. */
async function isUnborn(root: string): Promise<boolean> {
  const head = await runGit(root, ['rev-parse', '--verify', '--quiet', 'HEAD'], null);
  return head.code !== 0 && (await runGit(root, ['symbolic-ref', '--quiet', 'HEAD'], null)).code === 0;
}

/** Id of the tree that holds nothing, which git knows in every repository. */
async function emptyTree(root: string): Promise<string> {
  return (await runGit(root, ['hash-object', '-t', 'tree', '--stdin'], null)).stdout.toString('utf8').trim();
}

async function commitNamed(root: string, ref: string): Promise<string> {
  const { code, stdout } = await runGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], null);
  const id = stdout.toString('utf8').trim();
  if (code === 0 && /^[0-9a-f]{40,64}$/.test(id)) return id;
  await refuseWithoutGit(root);
  if (await isShallow(root)) throw tooShallow(`\`${ref}\``);
  throw new InputError(`Expected a branch, a tag or a commit of this repository, found none called \`${ref}\``);
}

/** Whether the clone is cut off somewhere. */
export async function isShallow(root: string): Promise<boolean> {
  const { stdout } = await runGit(root, ['rev-parse', '--is-shallow-repository'], null);
  return stdout.toString('utf8').trim() === 'true';
}

/** The error for a clone that is cut off before what is needed. */
export function tooShallow(expected: string): InputError {
  return new InputError(
    `Expected ${expected}, found a clone that is cut off before it. Run \`git fetch --unshallow\`, or set \`fetch-depth: 0\` in \`actions/checkout\``,
  );
}
