import { type Isolate, openParser, type Parser } from '../text/parser.ts';
import type { Session } from './session.ts';

/** The parser of a command; says so when it has to be the slow one. */
export function openReadingParser(session: Session): Promise<Parser> {
  const onFallback = (reason: string) =>
    session.note(`Parsing with remark, which is about 80 times slower: satteri cannot be loaded (${reason})`);
  let opened: Promise<Isolate> | null = null;
  const open = async () => (await import('../workspace/parse-process.ts')).parseProcess(session.program);
  const isolate: Isolate = async (engine, text, patience) => {
    opened ??= open();
    return (await opened)(engine, text, patience);
  };
  return openParser({ engine: session.engine, onFallback, isolate });
}
