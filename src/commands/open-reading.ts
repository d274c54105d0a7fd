import { readSrx } from '../formats/srx.ts';
import { UsageError } from '../model/errors.ts';
import type { Locale } from '../model/locale.ts';
import type { SrxRules } from '../model/srx.ts';
import { lineIndex } from '../text/lines.ts';
import type { Config } from '../workspace/config.ts';
import { readDocument } from '../workspace/document.ts';
import { translatedKeys } from '../workspace/translated-keys.ts';
import { openReadingParser } from './open-parser.ts';
import type { Reading } from './read-source.ts';
import { isFinding, located, type Session } from './session.ts';

/**
 * All that reading a document of `locale` depends on.
 *
 * @throws UsageError when the configured SRX file cannot be used
 */
export async function openReading(session: Session, config: Config, locale: Locale): Promise<Reading> {
  const srx = config.srx === null ? null : await readSrxFile(session, config.srx);
  const keys = await translatedKeys(config);
  return { parser: await openReadingParser(session), locale, translatedKeys: keys, attributes: config.attributes, srx };
}

async function readSrxFile(session: Session, path: string): Promise<SrxRules> {
  const content = readDocument(session.root, path);
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
