import { expect } from 'vitest';
import { readFrontMatter } from '../../src/formats/front-matter.ts';
import { type MdxRead, readMdx } from '../../src/formats/mdx.ts';
import { locale } from '../../src/model/locale.ts';
import type { Unit } from '../../src/model/unit.ts';
import { segment } from '../../src/segment/segment.ts';
import { type EngineName, openParser } from '../../src/text/parser.ts';
import { completeConfig } from '../../src/workspace/config.ts';

/** An MDX document read and cut into units. */
export interface MdxReading extends MdxRead {
  readonly units: readonly Unit[];
}

const open = (engine: EngineName) => openParser({ engine, onFallback: (reason) => expect.fail(reason) });
const parsers = { satteri: open('satteri'), remark: open('remark') };
const { attributes, frontMatter: translatedKeys } = completeConfig({ locales: [] });

/** Reads `text` with one engine and the default configuration, as `hexapla segment` does. */
export async function readMdxWith(engine: EngineName, text: string): Promise<MdxReading> {
  const frontMatter = await readFrontMatter(text);
  const input = { path: 'a.mdx', text, locale: locale('en-US'), frontMatter, translatedKeys, attributes };
  const { doc, problem } = await readMdx(input, await parsers[engine]);
  return { doc, problem, units: segment(doc, { prefix: 'abcde' }) };
}

/** Reads `text` with both engines, which have to agree on every unit and problem. */
export async function readMdxAlike(text: string): Promise<MdxReading> {
  const [satteri, remark] = [await readMdxWith('satteri', text), await readMdxWith('remark', text)];
  expect([satteri.units, satteri.problem]).toEqual([remark.units, remark.problem]);
  return satteri;
}

/** Kind and Markdown of every unit; behind an alternative text or attribute its key. */
export async function mdxRows(text: string): Promise<readonly string[]> {
  const { units } = await readMdxAlike(text);
  return units.map(({ kind, source, key }) => `${kind}: ${source}${key === null ? '' : ` ${key}`}`);
}
