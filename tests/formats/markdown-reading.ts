import { expect } from 'vitest';
import { readFrontMatter } from '../../src/formats/front-matter.ts';
import { readMarkdown } from '../../src/formats/markdown.ts';
import type { Doc } from '../../src/model/doc.ts';
import { locale } from '../../src/model/locale.ts';
import type { Unit } from '../../src/model/unit.ts';
import { segment } from '../../src/segment/segment.ts';
import { type EngineName, openParser, type Parser } from '../../src/text/parser.ts';

/** A document read and cut into units. */
export interface Reading {
  readonly doc: Doc;
  readonly units: readonly Unit[];
}

const open = (engine: EngineName): Promise<Parser> =>
  openParser({
    engine,
    onFallback: (reason) => {
      throw new Error(reason);
    },
  });
const parsers = { satteri: open('satteri'), remark: open('remark') };

/** Reads `text` with one engine, as `hexapla segment` does. */
export async function readWith(engine: EngineName, text: string, tag = 'en-US'): Promise<Reading> {
  const frontMatter = await readFrontMatter(text);
  const translatedKeys = ['title', 'description', 'keywords'];
  const doc = await readMarkdown({ path: 'a.md', text, locale: locale(tag), frontMatter, translatedKeys }, await parsers[engine]);
  return { doc, units: segment(doc, { prefix: 'abcde' }) };
}

/** Reads `text` with both engines, which have to agree on every unit. */
export async function read(text: string, tag?: string): Promise<Reading> {
  const [satteri, remark] = [await readWith('satteri', text, tag), await readWith('remark', text, tag)];
  expect(satteri.units).toEqual(remark.units);
  return satteri;
}

/** Kind and Markdown of every unit; behind an alternative text its image's destination, behind another key its path. */
export async function rows(text: string, tag?: string): Promise<readonly string[]> {
  const { units } = await read(text, tag);
  return units.map(({ kind, source, key }) => `${kind}: ${source}${key === null ? '' : ` <${key}>`}`);
}
