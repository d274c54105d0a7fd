import { type Reading, readUnits } from '../../src/commands/read-source.ts';
import { locale } from '../../src/model/locale.ts';
import type { Unit } from '../../src/model/unit.ts';
import { openParser } from '../../src/text/parser.ts';

/** How documents of a project without configuration are read. */
export async function openReading(tag: string): Promise<Reading> {
  const onFallback = (reason: string) => {
    throw new Error(reason);
  };
  const parser = await openParser({ engine: 'satteri', onFallback });
  const translatedKeys = () => ['title', 'description', 'keywords'];
  return { parser, locale: locale(tag), translatedKeys, attributes: [], srx: null };
}

/** The sentences of a document. */
export async function unitsOf(text: string, reading: Reading): Promise<readonly Unit[]> {
  return (await readUnits('a.md', text, reading)).units;
}
