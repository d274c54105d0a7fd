import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskExtensions } from '../../src/text/extensions.ts';
import { readWith } from '../formats/markdown-reading.ts';
import { expectLossless } from './lossless.ts';
import { anyText, markdown, tidyMarkdown } from './markdown-grammar.ts';

const TEXTS = { 'any string': anyText, 'any Markdown': markdown, 'tidy Markdown': tidyMarkdown };

describe.each(Object.entries(TEXTS))('%s', (_name, texts) => {
  it.each(['satteri', 'remark'] as const)(
    'is its blocks and skeleton, and its blocks are their units and gaps, with %s',
    async (engine) => {
      await fc.assert(
        fc.asyncProperty(texts, async (text) => {
          expectLossless(await readWith(engine, text));
        }),
        { numRuns: engine === 'satteri' ? 500 : 150 },
      );
    },
  );

  it('keeps its length and its line ends when it is masked', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const masked = maskExtensions(text);
        expect(masked.text.length).toBe(text.length);
        expect(masked.text.replace(/[^\r\n]/g, '.')).toBe(text.replace(/[^\r\n]/g, '.'));
        for (const { start, end } of masked.hidden) expect(masked.text.slice(start, end)).toMatch(/^x+$/);
      }),
      { numRuns: 1000 },
    );
  });
});
