import type { Range } from '../model/range.ts';
import { decodeReferences } from './entities.ts';
import type { Hidden } from './extensions.ts';
import { lineEnd } from './line-ends.ts';
import { endOf, type MdastNode, startOf } from './mdast.ts';
import type { OutlineId, OutlineLink } from './outline.ts';

/** No address is longer, in UTF-16 code units. */
const MAX_LENGTH = 1000;
const BEFORE = /^[^\]]*\]\(\s*<?/;
const BEHIND = /(?:>|\s+["'(][^"'()]*["')])?\s*\)$/;

/** The link or image that `node` is. */
export function linkOf(node: MdastNode, text: string, hidden: readonly Hidden[]): OutlineLink {
  const range = { start: startOf(node), end: endOf(node) };
  const kind = node.type === 'image' ? 'image' : 'link';
  const textEnd = Math.max(range.start, ...(node.children ?? []).map(endOf));
  // The parser saw a row of `x` where a template stands.
  const isHidden =
    hidden.length > 0 &&
    range.end - textEnd < MAX_LENGTH &&
    hidden.some(({ start, end }) => start >= textEnd && end <= range.end);
  const written = isHidden ? text.slice(textEnd, range.end).replace(BEFORE, '').replace(BEHIND, '') : undefined;
  return { kind, destination: written ?? node.url ?? '', range };
}

/** The definition of a reference that `node` is. */
export function definitionOf(node: MdastNode, text: string): OutlineLink {
  const range = { start: startOf(node), end: Math.min(endOf(node), lineEnd(text, startOf(node))) };
  return { kind: 'definition', destination: node.url ?? '', range };
}

const TAG = /<([A-Za-z][\w.:-]*)(\s[^<>]*)>/g;
const IMAGE = /:::image[ \t][^\n]*?:::/g;
const ATTRIBUTE = /\s(id|name|href|src|to|source)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>{}]+))/gi;
const BRACED = /(?<![{$\w])\{([^{}\n]{2,200})\}(?!\})/g;

/** The anchors and addresses of raw tags and of attributes in braces outside `opaque`, which is in order. */
export function tagsOf(
  text: string,
  opaque: readonly Range[],
): { readonly ids: readonly OutlineId[]; readonly links: readonly OutlineLink[] } {
  const isOpaque = inside(opaque);
  const ids: OutlineId[] = [];
  const links: OutlineLink[] = [];
  const isComponent = (name: string) => /^[A-Z]/.test(name);
  for (const { 0: tag, 1: name = '', 2: attributes = '', index } of text.matchAll(TAG)) {
    if (isOpaque(index)) continue;
    const range = { start: index, end: index + tag.length };
    for (const [, key = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
      const value = decodeReferences(double ?? single ?? bare ?? '');
      const attribute = key.toLowerCase();
      if (attribute === 'id' || (attribute === 'name' && /^a$/i.test(name))) ids.push({ name: value, range });
      else if (attribute === 'href' || attribute === 'src' || (attribute === 'to' && isComponent(name)))
        links.push({ kind: 'html', destination: value, range });
    }
  }
  const isFree = inside(opaque);
  for (const { 0: directive, index } of text.includes(':::image') ? text.matchAll(IMAGE) : []) {
    if (isFree(index)) continue;
    const [, , double, single] = [...directive.matchAll(ATTRIBUTE)].find(([, key]) => key === 'source') ?? [];
    const range = { start: index, end: index + directive.length };
    if (double !== undefined || single !== undefined) links.push({ kind: 'image', destination: double ?? single ?? '', range });
  }
  return { ids: [...ids, ...bracedIds(text, opaque)].sort((a, b) => a.range.start - b.range.start), links };
}

function bracedIds(text: string, opaque: readonly Range[]): readonly OutlineId[] {
  if (!text.includes('#')) return [];
  const isOpaque = inside(opaque);
  const ids: OutlineId[] = [];
  for (const { 0: all, 1: content = '', index } of text.matchAll(BRACED)) {
    const name = idIn(content);
    const isFree = content.startsWith('/*') || !isOpaque(index);
    if (name !== null && isFree) ids.push({ name, range: { start: index, end: index + all.length } });
  }
  return ids;
}

/** The id in attributes: `#id`, `#id .class`, `: #id`, and the comment that Docusaurus reads in MDX. */
function idIn(content: string): string | null {
  const [first = '', ...rest] = content
    .replace(/^:|^\/\*/, '')
    .trim()
    .split(/\s+/);
  const parts = [first, ...rest];
  const id = parts.findIndex((part) => part.length > 1 && part.startsWith('#') && !/[#/%]/.test(part.slice(1)));
  return id !== -1 && parts.slice(0, id).every((part) => part.startsWith('.') || part.includes('='))
    ? (parts[id] ?? '').slice(1)
    : null;
}

/** Whether an offset is in one of the `ranges`, which are in order; the offsets asked for must not go back. */
export function inside(ranges: readonly Range[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while ((ranges[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    return (ranges[next]?.start ?? Number.POSITIVE_INFINITY) <= at;
  };
}
