import { readFrontMatter } from '../../src/formats/front-matter.ts';
import { readMarkdown } from '../../src/formats/markdown.ts';
import { locale } from '../../src/model/locale.ts';
import type { SrxRules } from '../../src/model/srx.ts';
import type { Unit } from '../../src/model/unit.ts';
import { segment } from '../../src/segment/segment.ts';
import { openParser } from '../../src/text/parser.ts';

const parser = openParser({
  engine: 'satteri',
  onFallback: (reason) => {
    throw new Error(reason);
  },
});

/** The units of a Markdown document, as `hexapla segment` finds them. */
export async function readUnits(
  text: string,
  options: { readonly tag?: string; readonly keys?: readonly string[]; readonly srx?: SrxRules } = {},
): Promise<readonly Unit[]> {
  const { tag = 'en-US', keys = ['title', 'description', 'keywords'], srx = null } = options;
  const frontMatter = await readFrontMatter(text);
  const input = { path: 'a.md', text, locale: locale(tag), frontMatter, translatedKeys: keys };
  return segment(await readMarkdown(input, await parser), { prefix: 'abcde', srx });
}

/** Units as rows of number, kind and source. */
export async function rowsOf(...parameters: Parameters<typeof readUnits>): Promise<(readonly [string, string, string])[]> {
  return (await readUnits(...parameters)).map(({ id, kind, source }) => [id, kind, source]);
}
