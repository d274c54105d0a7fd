import { UsageError } from '../model/errors.ts';
import { type Author, parseAuthor } from '../workspace/git-identity.ts';
import { refuseMessage, SYNC_MESSAGE } from './commit-message.ts';

/** How what a sync makes is committed. */
export interface Publishing {
  /** The branch that is committed to, which may hold `{locale}`; null: the one that is checked out. */
  readonly branch: string | null;
  /** May hold placeholders. */
  readonly message: string;
  /** Null: whom git knows. */
  readonly author: Author | null;
  /** Where branches are pushed to; null: nowhere. */
  readonly remote: string | null;
}

/** The options as they were given; null: not. */
export interface PublishingOptions {
  readonly commit: boolean;
  readonly branch: string | null;
  readonly message: string | null;
  readonly author: string | null;
  readonly push: string | null;
}

/**
 * What the options come to; null: nothing is committed.
 *
 * @throws UsageError when they contradict each other, or one cannot be read
 */
export function publishingOf({ commit, branch, message, author, push }: PublishingOptions): Publishing | null {
  if (!commit && branch === null) {
    const given = [message !== null && '--message', author !== null && '--author', push !== null && '--push'].find(Boolean);
    if (given) throw new UsageError(`Expected \`--commit\` or \`--branch NAME\` with \`${given}\`, found neither`);
    return null;
  }
  if (message !== null) refuseMessage(message);
  return { branch, message: message ?? SYNC_MESSAGE, author: author === null ? null : parseAuthor(author), remote: push };
}
