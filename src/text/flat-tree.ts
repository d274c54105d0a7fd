import { endOf, type MdastNode, startOf } from './mdast.ts';

/** Numbers that {@link FlatTree} holds of a node. */
export const NODE_SIZE = 4;

/** A tree as a few long lists: what one process sends to another, made and read without recursion. */
export interface FlatTree extends TreeLabels {
  /**
   * Four numbers a node, in document order: index of its type; start; end; index of the first node behind all that it holds,
   * 0 when it cannot hold any.
   */
  readonly nodes: Int32Array;
}

/** What of a tree is no number. */
export interface TreeLabels {
  /** The names of the types, in the order of their first use. */
  readonly types: readonly string[];
  /** Index of a node, its `url` and its `identifier`, where it has one of them. */
  readonly labels: readonly (readonly [node: number, url: string | null, identifier: string | null])[];
}

/** The part of a tree that {@link MdastNode} names, as data. `treeOf` undoes it. */
export function flatTree(root: MdastNode): FlatTree {
  const types = new Map<string, number>();
  const labels: [number, string | null, string | null][] = [];
  let nodes = new Int32Array(1024 * NODE_SIZE);
  let at = 0;
  const rest: MdastNode[] = [root];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    const { type, children, url, identifier } = node;
    if (!types.has(type)) types.set(type, types.size);
    if (url != null || identifier !== undefined) labels.push([at / NODE_SIZE, url ?? null, identifier ?? null]);
    if (at === nodes.length) nodes = grown(nodes);
    nodes[at] = types.get(type) ?? 0;
    nodes[at + 1] = startOf(node);
    nodes[at + 2] = endOf(node);
    nodes[at + 3] = children?.length ?? -1;
    at += NODE_SIZE;
    for (let child = (children?.length ?? 0) - 1; child >= 0; child -= 1) {
      const next = children?.[child];
      if (next !== undefined) rest.push(next);
    }
  }
  return { types: [...types.keys()], nodes: withEnds(nodes.subarray(0, at)), labels };
}

/** How many levels of nodes that can hold others stand in one another, without the root. */
export function levelsOf({ nodes }: FlatTree): number {
  const ends: number[] = [];
  let levels = 0;
  for (let index = 0; index * NODE_SIZE < nodes.length; index += 1) {
    while ((ends.at(-1) ?? Number.POSITIVE_INFINITY) <= index) ends.pop();
    const end = nodes[index * NODE_SIZE + 3] ?? 0;
    if (end === 0) continue;
    levels = Math.max(levels, ends.length);
    ends.push(end);
  }
  return levels;
}

function grown(nodes: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(nodes.length * 2);
  larger.set(nodes);
  return larger;
}

/** Puts the index behind a node's last child in the place of their number: from the back, so that those of its children are known. */
function withEnds(nodes: Int32Array): Int32Array {
  for (let index = nodes.length / NODE_SIZE - 1; index >= 0; index -= 1) {
    const count = nodes[index * NODE_SIZE + 3] ?? -1;
    let end = index + 1;
    for (let child = 0; child < count; child += 1) end = nodes[end * NODE_SIZE + 3] || end + 1;
    nodes[index * NODE_SIZE + 3] = count < 0 ? 0 : end;
  }
  return nodes;
}
