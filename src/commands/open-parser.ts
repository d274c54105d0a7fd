import { type Isolate, openParser, type Parser } from '../text/parser.ts';
import type { Session } from './session.ts';

/** The parser of a command; says so when it has to be the slow one. */
export function openReadingParser(session: Session): Promise<Parser> {
  const onFallback = (reason: string) =>
    session.note(`Parsing with remark, which is about 80 times slower: satteri cannot be loaded (${reason})`);
  const isolate: Isolate = async (engine, text, patience) =>
    (await import('../workspace/parse-process.ts')).parseProcess(session.program)(engine, text, patience);
  return openParser({ engine: session.engine, onFallback, isolate });
}
