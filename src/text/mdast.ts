/**
 * The part of an mdast tree that hexapla reads: types, offsets and children. Both engines give it; nothing else of the
 * tree is used, so that the units cannot depend on the engine.
 */
export interface MdastNode {
  readonly type: string;
  readonly children?: readonly MdastNode[] | undefined;
  readonly url?: string | null | undefined;
  readonly identifier?: string | undefined;
  readonly position?:
    | { readonly start: { readonly offset?: number | undefined }; readonly end: { readonly offset?: number | undefined } }
    | undefined;
}

/** Offset at which `node` starts in the parsed text. */
export function startOf(node: MdastNode): number {
  return node.position?.start.offset ?? 0;
}

/** Offset behind `node` in the parsed text. */
export function endOf(node: MdastNode): number {
  return node.position?.end.offset ?? 0;
}

/** A node without children that stands at `start` to `end`. */
export function leaf(type: string, start: number, end: number): MdastNode {
  return { type, position: { start: { offset: start }, end: { offset: end } } };
}
