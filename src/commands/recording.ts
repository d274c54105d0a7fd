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
  { record, ...where }: RecordingOptions,
  { paths, locales }: Selection,
): Promise<Recording | null> {
  if (!record && where.branch !== null) throw missing('--record', '--branch');
  const recording = await recordingFor(where);
  if (!record) return null;
  if (paths.length + locales.length > 0)
    throw new UsageError('Expected all documents and locales for `--record`, found some: leave out paths and `--locale`');
  return recording;
}

/**
 * The same where something is recorded in any case.
 *
 * @throws UsageError
 */
export async function recordingFor({ branch, author, push }: Omit<RecordingOptions, 'record'>): Promise<Recording> {
  for (const [option, given] of [
    ['--author', author],
    ['--push', push],
  ] as const)
    if (given !== null && branch === null) throw missing('--branch NAME', option);
  const parsed = author === null ? null : (await import('../workspace/git-identity.ts')).parseAuthor(author);
  return { branch, author: parsed, remote: push };
}

function missing(needed: string, option: string): UsageError {
  return new UsageError(`Expected \`${needed}\` with \`${option}\`, found none`);
}
