import { expect, it } from 'vitest';
import type { MdastNode } from '../../src/text/mdast.ts';
import { openEngine } from '../../src/text/parser.ts';
import { decodeTree, encodeTree } from '../../src/text/tree-json.ts';

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

it.each(['satteri', 'remark'] as const)('a tree of %s comes back from JSON as it was', async (name) => {
  const tree = (await openEngine(name)).parse(TEXT);
  const copy = decodeTree(JSON.parse(JSON.stringify(encodeTree(tree))));
  expect(bare(copy)).toEqual(bare(tree));
});

it('an empty document has a root without children', () => {
  expect(decodeTree(encodeTree({ type: 'root', children: [] }))).toMatchObject({ type: 'root', children: [] });
});

it('a tree of any depth can be sent', () => {
  let tree: MdastNode = { type: 'text' };
  for (let depth = 0; depth < 100_000; depth += 1) tree = { type: 'emphasis', children: [tree] };
  let copy: MdastNode | undefined = decodeTree(JSON.parse(JSON.stringify(encodeTree(tree))));
  let depth = -1;
  for (; copy !== undefined; copy = copy.children?.[0]) depth += 1;
  expect(depth).toBe(100_000);
});
