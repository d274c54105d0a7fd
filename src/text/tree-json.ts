import { endOf, type MdastNode, startOf } from './mdast.ts';

/** A tree as plain data for JSON; flat, because `JSON.stringify` recurses. */
export interface TreeData {
  /** The names of the types, in the order of their first use. */
  readonly types: readonly string[];
  /** Four numbers a node, in document order: index of its type, start, end, number of its children (-1: it cannot have any). */
  readonly nodes: readonly number[];
  /** Index of a node, its `url` and its `identifier`, where it has one of them. */
  readonly labels: readonly (readonly [node: number, url: string | null, identifier: string | null])[];
}

/** The part of a tree that {@link MdastNode} names, as data. {@link decodeTree} undoes it. */
export function encodeTree(root: MdastNode): TreeData {
  const types = new Map<string, number>();
  const nodes: number[] = [];
  const labels: [number, string | null, string | null][] = [];
  const rest: MdastNode[] = [root];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    const { type, children, url, identifier } = node;
    if (!types.has(type)) types.set(type, types.size);
    if (url != null || identifier !== undefined) labels.push([nodes.length / 4, url ?? null, identifier ?? null]);
    nodes.push(types.get(type) ?? 0, startOf(node), endOf(node), children?.length ?? -1);
    for (let child = (children?.length ?? 0) - 1; child >= 0; child -= 1) {
      const next = children?.[child];
      if (next !== undefined) rest.push(next);
    }
  }
  return { types: [...types.keys()], nodes, labels };
}

/** A node while its children are still to come. */
interface OpenNode {
  readonly children: MdastNode[];
  left: number;
}

/** The tree that {@link encodeTree} made `data` from. */
export function decodeTree({ types, nodes, labels }: TreeData): MdastNode {
  const labelled = new Map(labels.map(([node, url, identifier]) => [node, { url, identifier: identifier ?? undefined }]));
  const top: OpenNode = { children: [], left: 1 };
  const open: OpenNode[] = [top];
  for (let at = 0; at < nodes.length; at += 4) {
    const [type = 0, start = 0, end = 0, count = -1] = nodes.slice(at, at + 4);
    const children: MdastNode[] = [];
    const parent = open.at(-1) ?? top;
    parent.children.push({
      type: types[type] ?? '',
      position: { start: { offset: start }, end: { offset: end } },
      ...(count < 0 ? {} : { children }),
      ...labelled.get(at / 4),
    });
    parent.left -= 1;
    if (count > 0) open.push({ children, left: count });
    while (open.at(-1)?.left === 0) open.pop();
  }
  return top.children[0] ?? { type: 'root', children: [] };
}
