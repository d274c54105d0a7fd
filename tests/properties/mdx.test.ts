import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MdxReading, readMdxAlike, readMdxWith } from '../formats/mdx-reading.ts';
import { expectLossless } from './lossless.ts';
import { anyText } from './markdown-grammar.ts';
import { mdx, tidyMdx } from './mdx-grammar.ts';

describe('any MDX', () => {
  it.each(['satteri', 'remark'] as const)(
    'is its blocks and skeleton, and its blocks are their units and gaps, with %s',
    async (engine) => {
      await fc.assert(
        fc.asyncProperty(fc.oneof(anyText, mdx, tidyMdx), async (text) => {
          expectLossless(await readMdxWith(engine, text));
        }),
        { numRuns: engine === 'satteri' ? 500 : 200 },
      );
    },
  );

  it('is read alike by both engines', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(mdx, tidyMdx), async (text) => {
        const [satteri, remark] = [await readMdxWith('satteri', text), await readMdxWith('remark', text)];
        expect(satteri.problem).toEqual(remark.problem);
        // what is no MDX is read as Markdown, on which `engines.test.ts` holds them equal
        if (remark.problem === null) expect(satteri.units).toEqual(remark.units);
      }),
      { numRuns: 400, seed: 1 },
    );
  });

  it('that people write has no problem, and its units hold no JavaScript', async () => {
    await fc.assert(
      fc.asyncProperty(tidyMdx, async (text) => {
        const { problem, units }: MdxReading = await readMdxAlike(text);
        expect(problem).toBeNull();
        expect(units.map(({ text: shown }) => shown).filter((shown) => shown.includes('CODE'))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
