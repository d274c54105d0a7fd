import { UsageError } from '../model/errors.ts';

/** What a message may tell of a sync. */
export interface MessageFacts {
  readonly locales: readonly string[];
  /** Localized documents. */
  readonly documents: number;
  readonly files: number;
  /** Id of the commit that the source was taken from; null: none. */
  readonly commit: string | null;
}

/** What is said where no message is asked for. */
export const SYNC_MESSAGE = `Bring translations up to their source at {commit}

Locales: {locales}
Documents: {documents}
Files: {files}
`;

const NAMES: readonly string[] = ['locales', 'documents', 'files', 'commit'];

/**
 * A commit message with its placeholders filled in.
 *
 * @throws UsageError for a message without text, or with a placeholder that means nothing
 */
export function commitMessage(template: string, { locales, documents, files, commit }: MessageFacts): string {
  refuseMessage(template);
  const facts: Readonly<Record<string, string>> = {
    locales: locales.join(', ') || 'none',
    documents: String(documents),
    files: String(files),
    commit: commit?.slice(0, 10) ?? 'the beginning',
  };
  return template.replaceAll(/\{([a-z]+)\}/g, (_, name: string) => facts[name] ?? '');
}

/** @throws UsageError as {@link commitMessage} does */
export function refuseMessage(template: string): void {
  const known = NAMES.map((name) => `\`{${name}}\``).join(', ');
  if (template.trim() === '' || template.includes('\0')) throw new UsageError('Expected a text for `--message`, found none');
  for (const [found, name = ''] of template.matchAll(/\{([a-z]+)\}/g))
    if (!NAMES.includes(name)) throw new UsageError(`Expected one of ${known} in \`--message\`, found \`${found}\``);
}
