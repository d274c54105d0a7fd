import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emphasisOf } from '../../src/text/emphasis.ts';
import type { MdastNode } from '../../src/text/mdast.ts';
import { remarkEngine } from '../../src/text/remark-engine.ts';

const { parse } = remarkEngine();

function count(node: MdastNode, type: string): number {
  const children: readonly MdastNode[] = 'children' in node ? (node.children ?? []) : [];
  return (node.type === type ? 1 : 0) + children.reduce((sum, child) => sum + count(child, type), 0);
}

// Where a run was partly used, remark and CommonMark's own parser disagree: so all runs of a text are as long.
it.each([1, 2])('reads emphasis as remark does, in runs of %d', (length) => {
  const others = ['a', 'b ', ' ', '.', '(', ')', '"', '日', '「', '`c`', '\\*'];
  const piece = fc.constantFrom('*'.repeat(length), '_'.repeat(length), ...others);
  const isOdd = new RegExp(`[*_]{${length + 1}}|\\\\\\*\\*`);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const markdown = `x${pieces.join('')}x`;
      fc.pre(!isOdd.test(markdown));
      const tree = parse(markdown);
      const { strong, plain } = emphasisOf(markdown);
      expect([strong, plain]).toEqual([count(tree, 'strong'), count(tree, 'emphasis')]);
    }),
    { numRuns: 1000 },
  );
});

it.each([
  ['**a', ['**']],
  ['**a**', []],
  ['2 * 3', []],
  ['2 ** 3', ['**']],
  ['a_b_c', []],
])('finds the signs of %j without a partner', (markdown, signs) => {
  expect(emphasisOf(markdown).unpaired.map(({ sign }) => sign)).toEqual(signs);
});
