import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentChecks } from '../../src/checks/index.ts';
import { anyText, markdown } from '../properties/markdown-grammar.ts';
import { checked } from './checked.ts';

describe('the checks of documents', () => {
  it('have names of their own, in order', () => {
    const names = documentChecks.map(({ rule }) => rule);
    expect(names).toEqual([...new Set(names)].sort());
  });

  it('say nothing of a document beside itself', async () => {
    const check = async (text: string) => {
      const { document, destinations } = await checked(text, text);
      for (const one of documentChecks)
        if (one.rule !== 'table-columns' && one.rule !== 'content-locale')
          expect({ rule: one.rule, found: await one.check(document, destinations) }).toEqual({ rule: one.rule, found: [] });
    };
    await fc.assert(fc.asyncProperty(markdown, check), { numRuns: 100, seed: 1 });
  });

  it('throw for no text', async () => {
    const text = fc.oneof(markdown, anyText);
    const check = async (source: string, target: string, made: string | null) => {
      const { document, destinations } = await checked(source, target, { made });
      for (const one of documentChecks) await one.check(document, destinations);
    };
    await fc.assert(fc.asyncProperty(text, text, fc.option(text), check), { numRuns: 150, seed: 1 });
  });
});
