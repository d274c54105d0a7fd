import { type FlatTree, NODE_SIZE } from './flat-tree.ts';
import type { MdastNode } from './mdast.ts';

/** A flat tree whose labels can be asked for. */
interface LabelledTree {
  readonly types: readonly string[];
  readonly nodes: Int32Array;
  readonly labels: ReadonlyMap<number, { readonly url: string | null; readonly identifier: string | undefined }>;
}

/**
 * The tree that `flatTree` made `flat` from. Its nodes are made when they are asked for, and again when they are asked for
 * again: each walk lets go of them as it goes on, while a million nodes that stay cost as much time as parsing them.
 */
export function treeOf({ types, nodes, labels }: FlatTree): MdastNode {
  const labelled = labels.map(([node, url, identifier]) => [node, { url, identifier: identifier ?? undefined }] as const);
  return new FlatNode({ types, nodes, labels: new Map(labelled) }, 0);
}

/** The node at an index of a flat tree. */
class FlatNode implements MdastNode {
  readonly type: string;
  private readonly tree: LabelledTree;
  private readonly index: number;

  constructor(tree: LabelledTree, index: number) {
    this.type = tree.types[tree.nodes[index * NODE_SIZE] ?? 0] ?? '';
    this.tree = tree;
    this.index = index;
  }

  get position(): MdastNode['position'] {
    return { start: { offset: this.number(1) }, end: { offset: this.number(2) } };
  }

  get children(): readonly MdastNode[] | undefined {
    const end = this.number(3);
    if (end === 0) return undefined;
    const { nodes } = this.tree;
    const children: MdastNode[] = [];
    for (let child = this.index + 1; child < end; child = nodes[child * NODE_SIZE + 3] || child + 1)
      children.push(new FlatNode(this.tree, child));
    return children;
  }

  get url(): string | null | undefined {
    return this.tree.labels.get(this.index)?.url;
  }

  get identifier(): string | undefined {
    return this.tree.labels.get(this.index)?.identifier;
  }

  private number(which: 1 | 2 | 3): number {
    return this.tree.nodes[this.index * NODE_SIZE + which] ?? 0;
  }
}
