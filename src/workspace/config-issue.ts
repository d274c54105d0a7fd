import type { JsonNode } from '../text/jsonc.ts';

/** Something wrong in a configuration. */
export interface ConfigIssue {
  /** Keys and indices from the root to the offending value. */
  readonly path: readonly (string | number)[];
  /** What the place points at: the value, or the key that names it. */
  readonly anchor: 'key' | 'value';
  readonly message: string;
}

/** UTF-16 offset of what an issue is about; of the innermost value that exists where its path leads to nothing. */
export function issueOffset(tree: JsonNode, { path, anchor }: ConfigIssue): number {
  let node = tree;
  for (const step of path) {
    const child = node.children.get(step);
    if (child === undefined) return node.start;
    node = child;
  }
  return (anchor === 'key' ? node.keyStart : null) ?? node.start;
}

/** `source.include[0]` for `['source', 'include', 0]`. */
export function showPath(path: ConfigIssue['path']): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`)).join('');
}
