import { UsageError } from '../model/errors.ts';
import type { Author } from '../workspace/git-identity.ts';
import type { Selection } from './open-project.ts';

/** Where a status is recorded. */
export interface Recording {
  /** Null: on disk. */
  readonly branch: string | null;
  /** Null: whom git knows. */
  readonly author: Author | null;
  /** Where the branch is pushed to; null: nowhere. */
  readonly remote: string | null;
}

/** The options as they were given; null: not. */
export interface RecordingOptions {
  readonly record: boolean;
  readonly branch: string | null;
  readonly author: string | null;
  readonly push: string | null;
}

/**
 * What the options come to; null: nothing is recorded.
 *
 * @throws UsageError when they contradict each other: figures of some documents would look like a loss of the others
 */
export async function recordingOf(
  { record, branch, author, push }: RecordingOptions,
  { paths, locales }: Selection,
): Promise<Recording | null> {
  const given = { '--branch': branch, '--author': author, '--push': push };
  for (const [option, needed] of [
    ['--branch', record],
    ['--author', branch !== null],
    ['--push', branch !== null],
  ] as const)
    if (given[option] !== null && !needed)
      throw new UsageError(`Expected \`${option === '--branch' ? '--record' : '--branch NAME'}\` with \`${option}\`, found none`);
  if (!record) return null;
  if (paths.length + locales.length > 0)
    throw new UsageError('Expected all documents and locales for `--record`, found some: leave out paths and `--locale`');
  const parsed = author === null ? null : (await import('../workspace/git-identity.ts')).parseAuthor(author);
  return { branch, author: parsed, remote: push };
}
