import { expect } from 'vitest';
import { readFrontMatter } from '../../src/formats/front-matter.ts';
import type { Range } from '../../src/model/range.ts';
import type { Outline } from '../../src/text/outline.ts';
import { type EngineName, openParser, type Parser } from '../../src/text/parser.ts';
import { readOutline } from '../../src/text/read-outline.ts';

const open = (engine: EngineName): Promise<Parser> =>
  openParser({
    engine,
    onFallback: (reason) => {
      throw new Error(reason);
    },
  });
const parsers = { satteri: open('satteri'), remark: open('remark') };

interface Options {
  readonly isMdx?: boolean;
  readonly cuts?: readonly Range[];
}

/** The outline of `text` as one engine reads it. */
export async function outlineWith(
  engine: EngineName,
  text: string,
  { isMdx = false, cuts = [] }: Options = {},
): Promise<Outline> {
  const bodyAt = (await readFrontMatter(text)).range.end;
  return readOutline({ text, bodyAt, isMdx, cuts }, await parsers[engine]);
}

/** The outline of `text`, on which both engines have to agree. */
export async function outline(text: string, options: Options = {}): Promise<Outline> {
  const satteri = await outlineWith('satteri', text, options);
  expect(satteri).toEqual(await outlineWith('remark', text, options));
  return satteri;
}
