import { referenceAt } from './entities.ts';
import { endOf, startOf } from './mdast.ts';

/** A node of the reference engine's tree while it is made. */
export interface OpenNode {
  type: string;
  value?: string;
  children?: OpenNode[];
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
}

/**
 * Gives places to what `transform` makes of the text nodes of `tree`. remark finds some bare addresses (`"www.a.example"`,
 * `[https://a.example]`) only in the finished tree, and cuts the text node that holds one into nodes without a position.
 *
 * @param markdown what `tree` was parsed from
 */
export function transformInPlace(tree: OpenNode, transform: (tree: OpenNode) => void, markdown: string): void {
  const before: { readonly parent: OpenNode; readonly children: readonly OpenNode[] }[] = [];
  const open = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.children === undefined) continue;
    if (node.children.some(({ type }) => type === 'text')) before.push({ parent: node, children: [...node.children] });
    open.push(...node.children);
  }
  transform(tree);
  for (const { parent, children } of before) {
    if (parent.children?.length !== children.length || parent.children.some((child, index) => child !== children[index]))
      placeParts(parent.children ?? [], children, markdown);
  }
}

/** `now` is `was` with some of its text nodes cut into parts. */
function placeParts(now: readonly OpenNode[], was: readonly OpenNode[], markdown: string): void {
  const kept = new Set(was);
  let at = 0;
  for (const old of was) {
    if (now[at] === old) {
      at += 1;
      continue;
    }
    const start = startOf(old);
    const offsets = offsetsOf(old.value ?? '', markdown.slice(start, endOf(old)));
    let length = 0;
    for (let part = now[at]; part !== undefined && !kept.has(part) && length < offsets.length - 1; part = now[at]) {
      const [from, to] = [length, length + textOf(part).length];
      for (const node of [part, ...(part.children ?? [])])
        node.position = { start: { offset: start + (offsets[from] ?? 0) }, end: { offset: start + (offsets[to] ?? 0) } };
      length = to;
      at += 1;
    }
  }
}

function textOf({ value, children }: OpenNode): string {
  return value ?? (children ?? []).map(textOf).join('');
}

const ESCAPE = /\\[!-/:-@[-`{-~]/y;
const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/y;

/** For each code unit of a text node's `value`, and for its end, where it stands in the `raw` Markdown of the node. */
function offsetsOf(value: string, raw: string): readonly number[] {
  const offsets: number[] = [];
  for (let at = 0; offsets.length < value.length; ) {
    const rest = offsets.length;
    const length = lengthOf(ESCAPE, raw, at);
    const reference = length > 0 ? 0 : lengthOf(REFERENCE, raw, at);
    if (length > 0) {
      offsets.push(at);
      at += length;
    } else if (reference > 0 && isDecoded(raw.slice(at, at + reference), value, rest)) {
      const next = raw[at + reference];
      const units = referenceAt(raw, at)?.value.length ?? (next === value[rest + 1] || next === undefined ? 1 : 2);
      for (let unit = 0; unit < units; unit += 1) offsets.push(at);
      at += reference;
    } else {
      // The blanks and `>` around a line end are not part of the value.
      while (at < raw.length && raw[at] !== value[rest]) at += 1;
      offsets.push(at);
      at += 1;
    }
  }
  return [...offsets.slice(0, value.length), raw.length];
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** A reference that our table lacks is one to remark when the value does not spell it. */
function isDecoded(reference: string, value: string, at: number): boolean {
  return referenceAt(reference, 0) !== null || !value.startsWith(reference, at);
}
