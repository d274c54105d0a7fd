import { readFrontMatter } from '../../src/formats/front-matter.ts';
import { readMarkdown } from '../../src/formats/markdown.ts';
import type { Doc } from '../../src/model/doc.ts';
import { locale } from '../../src/model/locale.ts';
import type { Unit } from '../../src/model/unit.ts';
import { segment } from '../../src/segment/segment.ts';
import { openParser, TooComplexError } from '../../src/text/parser.ts';

const fail = (reason: string): never => {
  throw new Error(reason);
};
const parsers = {
  satteri: await openParser({ engine: 'satteri', onFallback: fail }),
  remark: await openParser({ engine: 'remark', onFallback: fail }),
};

/** A document as one engine reads it; null when its shape is refused. */
export async function readWith(engine: 'satteri' | 'remark', text: string): Promise<{ doc: Doc; units: readonly Unit[] } | null> {
  const frontMatter = await readFrontMatter(text);
  const input = {
    path: 'a.md',
    text,
    locale: locale('en-US'),
    frontMatter,
    translatedKeys: ['title', 'description', 'keywords'],
  };
  try {
    const doc = await readMarkdown(input, parsers[engine]);
    return { doc, units: segment(doc, { prefix: '00000' }) };
  } catch (error) {
    if (error instanceof TooComplexError) return null;
    throw error;
  }
}

/** What of a unit may not depend on the engine: all but its prose's inner arrays. */
export function rowsOf(units: readonly Unit[]): readonly string[] {
  return units.map(({ id, kind, range, source, text }) => `${id} ${kind} ${range.start}-${range.end} ${source} | ${text}`);
}

/** The text put together again from skeleton and blocks. */
export function joined({ text, blocks }: Doc): string {
  let whole = '';
  let at = 0;
  for (const { range } of blocks) {
    if (range.start < at || range.end < range.start) return `overlap at ${range.start}`;
    whole += text.slice(at, range.start) + text.slice(range.start, range.end);
    at = range.end;
  }
  return whole + text.slice(at);
}
