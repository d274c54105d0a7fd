import { readSrx } from '../formats/srx.ts';
import { UsageError } from '../model/errors.ts';
import type { SrxRules } from '../model/srx.ts';
import { lineIndex } from '../text/lines.ts';
import type { Project } from '../workspace/project.ts';
import type { ProjectFiles } from '../workspace/project-files.ts';
import { translatedKeys } from '../workspace/translated-keys.ts';
import { openReadingParser } from './open-parser.ts';
import type { Reading } from './read-source.ts';
import { isFinding, located, type Session } from './session.ts';

/**
 * All that reading a source document of a project depends on.
 *
 * @throws UsageError when the configured SRX file cannot be used
 */
export async function openReading(
  session: Session,
  { config, sourceLocale, trusted }: Pick<Project, 'config' | 'sourceLocale' | 'trusted'>,
): Promise<Reading> {
  const srx = config.srx === null ? null : await readSrxFile(session, trusted, config.srx);
  const keys = await translatedKeys(config);
  return {
    parser: await openReadingParser(session),
    locale: sourceLocale,
    translatedKeys: keys,
    attributes: config.attributes,
    srx,
  };
}

async function readSrxFile(session: Session, files: ProjectFiles, path: string): Promise<SrxRules> {
  const content = files.read(path);
  if (isFinding(content)) throw new UsageError(located(content));
  const { rules, problems } = await readSrx(content.text);
  const lines = lineIndex(content.text);
  const messages = problems.map(({ severity, range, message }) => {
    const { line, column } = lines.place(range);
    return { severity, message: `${path}:${line}:${column} srx: ${message}` };
  });
  if (rules === null) throw new UsageError(messages.map(({ message }) => message).join('\n'));
  for (const { message } of messages) session.note(message);
  return rules;
}
