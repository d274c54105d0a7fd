import { expect, it } from 'vitest';
import { treeOf } from '../../src/text/flat-node.ts';
import { flatTree, levelsOf } from '../../src/text/flat-tree.ts';
import { tooDeep, tooManyLevels } from '../../src/text/guard.ts';
import type { MdastNode } from '../../src/text/mdast.ts';
import { openEngine } from '../../src/text/parser.ts';

const TEXT = `# A *b* \`c\`

- d
  1. [e](f.md "g")

![h](i.png)![j][k]

| l | m |
|---|---|
| n |   |

[k]: o.png
`;

/** The part of a node that hexapla reads. */
function bare({ type, children, url, identifier, position }: MdastNode): object {
  return {
    type,
    start: position?.start.offset,
    end: position?.end.offset,
    ...(url == null ? {} : { url }),
    ...(identifier === undefined ? {} : { identifier }),
    ...(children === undefined ? {} : { children: children.map(bare) }),
  };
}

it.each(['satteri', 'remark'] as const)('a tree of %s comes back as it was', async (name) => {
  const tree = (await openEngine(name)).parse(TEXT);
  const copy = treeOf(flatTree(tree));
  expect(bare(copy)).toEqual(bare(tree));
});

it('an empty document has a root without children', () => {
  expect(treeOf(flatTree({ type: 'root', children: [] }))).toMatchObject({ type: 'root', children: [] });
});

it('a tree of any depth can be sent', () => {
  let tree: MdastNode = { type: 'text' };
  for (let depth = 0; depth < 100_000; depth += 1) tree = { type: 'emphasis', children: [tree] };
  let copy: MdastNode | undefined = treeOf(flatTree(tree));
  let depth = -1;
  for (; copy !== undefined; copy = copy.children?.[0]) depth += 1;
  expect(depth).toBe(100_000);
});

it.each([
  [0, []],
  [3, [0]],
  [250, [0, 1]],
  [251, [2]],
  [252, [1]],
])('the levels of a tree of %i are counted as its nodes are', (depth, beside) => {
  let tree: MdastNode = { type: 'paragraph', children: [{ type: 'text' }] };
  for (let level = 0; level < depth; level += 1) {
    const leaves = beside.map((): MdastNode => ({ type: 'list', children: [] }));
    tree = { type: 'blockquote', children: [...leaves, tree, { type: 'break' }] };
  }
  const flat = flatTree(tree);
  expect(levelsOf(flat)).toBe(depth);
  expect(tooManyLevels(levelsOf(flat))).toBe(tooDeep(tree));
});
