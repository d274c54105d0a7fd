import { UsageError } from '../model/errors.ts';
import { runGitWith } from './git-process.ts';

/** Who makes commits. */
export interface Author {
  readonly name: string;
  readonly mail: string;
}

/**
 * Reads `Name <mail>`.
 *
 * @throws UsageError when it is something else
 */
export function parseAuthor(text: string): Author {
  const [, name = '', mail = ''] = /^([^<>\p{Cc}]*[^<>\p{Cc}\s]) *<([^<>\p{Cc}\s]+)>$/u.exec(text.trim()) ?? [];
  if (name === '') throw new UsageError(`Expected an author such as \`Ada Lovelace <ada@example.org>\`, found \`${text}\``);
  return { name, mail };
}

/**
 * The environment in which git commits in `root`: `author` made what is committed, and commits it where git knows nobody who does.
 *
 * @throws UsageError when nobody is known
 */
export async function committing(root: string, author: Author | null): Promise<NodeJS.ProcessEnv> {
  const own = author === null ? {} : { GIT_AUTHOR_NAME: author.name, GIT_AUTHOR_EMAIL: author.mail };
  // A hook is told which index it runs for, which is not ours to write.
  const env = { ...own, GIT_INDEX_FILE: undefined };
  if (await isKnown(root, 'GIT_COMMITTER_IDENT')) return env;
  if (author !== null) return { ...env, GIT_COMMITTER_NAME: author.name, GIT_COMMITTER_EMAIL: author.mail };
  throw new UsageError(
    `Expected git to know who commits in \`${root}\`, found nobody: set \`user.name\` and \`user.email\`, or give \`--author "Name <mail>"\``,
  );
}

/** What git makes of the name of the user and the host is no address. */
async function isKnown(root: string, name: string): Promise<boolean> {
  return (await runGitWith(root, ['-c', 'user.useConfigOnly=true', 'var', name], { input: null, env: {} })).code === 0;
}
