import { afterEach, describe, expect, it, vi } from 'vitest';
import { treeOf } from '../../src/text/flat-node.ts';
import { flatTree } from '../../src/text/flat-tree.ts';
import type { MdastNode } from '../../src/text/mdast.ts';
import { MdxSyntaxError } from '../../src/text/mdx-syntax-error.ts';
import { type GrammarName, openEngine, openParser } from '../../src/text/parser.ts';

const onFallback = (reason: string) => expect.fail(reason);
const types = (node: MdastNode): readonly string[] => (node.children ?? []).map(({ type }) => type);

describe.each(['satteri', 'remark'] as const)('MDX with %s', (engine) => {
  it('has the nodes of Markdown and those of its own', async () => {
    const parser = await openParser({ engine, onFallback });
    const root = await parser.parseMdx('import a from "b"\n\n# A\n\n{c}\n\n<D e="f">\n\nG {h}.\n\n</D>\n');
    expect(types(root)).toEqual(['heading', 'expression', 'jsxElement']);
    expect(types(root.children?.[2] ?? root)).toEqual(['jsxTag', 'paragraph', 'jsxTag']);
    expect(root.children?.[2]?.children?.[0]?.children).toMatchObject([{ type: 'attribute', identifier: 'e' }]);
  });

  it('is refused with the same words and place', async () => {
    const parser = await openParser({ engine, onFallback });
    const error = await parser.parseMdx('A.\n\nB {c d}.\n').catch((reason: unknown) => reason);
    expect(error).toEqual(new MdxSyntaxError('Could not parse expression with acorn', 'A.\n\nB {c'.length));
  });

  it('comes back from JSON as it was', async () => {
    const tree = (await openEngine(`${engine}-mdx`)).parse('<A b="c">\n\nD <e/> {f}.\n\n</A>\n');
    expect(flatTree(treeOf(flatTree(tree)))).toEqual(flatTree(tree));
  });

  it('is parsed where it can be stopped when it may be slow, blank lines or not', async () => {
    const asked: GrammarName[] = [];
    const isolate = async (name: GrammarName) => {
      asked.push(name);
      return { type: 'root', children: [] };
    };
    await (await openParser({ engine, onFallback, isolate })).parseMdx(`export const a = {\n\n${'b: 1,\n\n'.repeat(8000)}}\n`);
    expect(asked).toEqual([`${engine}-mdx`]);
  });
});

describe('satteri leaves to remark', () => {
  it.each([
    ['an element that crosses emphasis', '**a <b>b** c</b>'],
    ['emphasis that crosses an element', 'x <b>a **b</b> c**'],
    ['a tag that crosses a link', '[a <b>](c)</b>'],
    ['what is no import', 'import from\n'],
    ['an expression that goes on outside its list', '- {a +\nb}\n'],
  ])('%s', async (_name, text) => {
    const [satteri, remark] = [
      await openParser({ engine: 'satteri', onFallback }),
      await openParser({ engine: 'remark', onFallback }),
    ];
    const error = await remark.parseMdx(text).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MdxSyntaxError);
    await expect(satteri.parseMdx(text)).rejects.toEqual(error);
  });
});

describe('Markdown', () => {
  afterEach(() => {
    vi.doUnmock('../../src/text/mdx-parser.ts');
    vi.doUnmock('acorn');
    vi.doUnmock('remark-mdx');
    vi.resetModules();
  });

  it.each(['satteri', 'remark'] as const)('is parsed with %s without loading anything of MDX', async (engine) => {
    vi.resetModules();
    for (const name of ['../../src/text/mdx-parser.ts', 'acorn', 'remark-mdx'])
      vi.doMock(name, () => {
        throw new Error(`Expected no use of ${name}`);
      });
    const { openParser: open } = await import('../../src/text/parser.ts');
    const parser = await open({ engine, onFallback });
    expect(types(await parser.parse('# A\n'))).toEqual(['heading']);
    await expect(parser.parseMdx('# A\n')).rejects.toThrow();
  });
});
