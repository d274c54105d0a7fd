import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MdastNode } from '../../src/text/mdast.ts';
import { type GrammarName, type Isolate, openParser, TooComplexError } from '../../src/text/parser.ts';

const DOUBTFUL = 'a_'.repeat(20_000);

/** An `isolate` that answers with an empty tree and remembers what it was asked. */
function recorder(): { readonly isolate: Isolate; readonly asked: [GrammarName, number][] } {
  const asked: [GrammarName, number][] = [];
  const isolate: Isolate = async (engine, text) => {
    asked.push([engine, text.length]);
    return { type: 'root', children: [] };
  };
  return { isolate, asked };
}

const types = (node: MdastNode): readonly string[] => (node.children ?? []).map(({ type }) => type);

describe.each(['satteri', 'remark'] as const)('the parser with %s', (engine) => {
  const open = (isolate?: Isolate) =>
    openParser({ engine, onFallback: (reason) => expect.fail(reason), ...(isolate === undefined ? {} : { isolate }) });

  it('parses here what is fast', async () => {
    const { isolate, asked } = recorder();
    const parser = await open(isolate);
    expect(types(await parser.parse('# A\n\nB *c*.\n'))).toEqual(['heading', 'paragraph']);
    expect(asked).toEqual([]);
  });

  it('leaves to `isolate` what may be slow', async () => {
    const { isolate, asked } = recorder();
    await (await open(isolate)).parse(DOUBTFUL);
    expect(asked).toEqual([[engine, DOUBTFUL.length]]);
  });

  it('hands on why `isolate` gave up', async () => {
    const parser = await open(() => Promise.reject(new TooComplexError('too slow')));
    await expect(parser.parse(DOUBTFUL)).rejects.toThrow(new TooComplexError('too slow'));
  });

  it.each([
    ['on one line', '> '.repeat(10_000)],
    ['by indentation', Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}* a\n`).join('')],
    ['in emphasis', `${'*a **a '.repeat(200)}b${' a** a*'.repeat(200)}`],
  ])('refuses a text that is nested too deep %s', async (_name, text) => {
    await expect((await open()).parse(text)).rejects.toThrow(TooComplexError);
  });

  it('goes on after a text that it refused', async () => {
    const parser = await open();
    await parser.parse('>'.repeat(1000)).catch(() => null);
    expect(types(await parser.parse('a'))).toEqual(['paragraph']);
  });
});

describe('without a native engine', () => {
  afterEach(() => {
    vi.doUnmock('satteri');
    vi.resetModules();
  });

  it('parses with remark and says so once', async () => {
    vi.resetModules();
    vi.doMock('satteri', () => ({
      markdownToMdast: () => {
        throw new Error('no binary for this platform');
      },
    }));
    const { openParser: open } = await import('../../src/text/parser.ts');
    const reasons: string[] = [];
    const { isolate, asked } = recorder();
    const parser = await open({ engine: 'satteri', onFallback: (reason) => reasons.push(reason), isolate });
    expect(types(await parser.parse('# A\n'))).toEqual(['heading']);
    expect(types(await parser.parse('- a\n'))).toEqual(['list']);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toContain('no binary for this platform');
    await parser.parse(DOUBTFUL);
    expect(asked).toEqual([['remark', DOUBTFUL.length]]);
  });
});

describe('an engine that throws', () => {
  it('has met a text that is too complex', async () => {
    vi.resetModules();
    vi.doMock('../../src/text/satteri-engine.ts', () => ({
      satteriEngine: async () => ({
        name: 'satteri',
        parse: () => {
          throw new Error('Cannot create a string');
        },
      }),
    }));
    const { openParser: open, TooComplexError: Complex } = await import('../../src/text/parser.ts');
    const parser = await open({ engine: 'satteri', onFallback: (reason) => expect.fail(reason) });
    await expect(parser.parse('a')).rejects.toThrow(Complex);
    await expect(parser.parse('a')).rejects.toThrow('(Cannot create a string)');
    vi.doUnmock('../../src/text/satteri-engine.ts');
    vi.resetModules();
  });
});
