import type { Range } from '../model/range.ts';
import { endOf, type MdastNode, startOf } from './mdast.ts';

const COMMENT = /<!--(?:(?!<!--)[\s\S])*?-->/g;
const TAG_OR_COMMENT = /<!--(?:(?!<!--)[\s\S])*?-->|<[^<>]*>/g;

/** Where the comments of raw HTML stand, or the expression of MDX that is one. */
export function commentsIn(text: string, node: MdastNode): readonly Range[] {
  const start = startOf(node);
  const raw = text.slice(start, endOf(node));
  if (node.type === 'expression') return /^\{\s*\/\*/.test(raw) ? [{ start, end: endOf(node) }] : [];
  return Array.from(raw.matchAll(COMMENT), ({ 0: comment, index }) => ({
    start: start + index,
    end: start + index + comment.length,
  }));
}

/** Raw HTML without its comments and outer blanks. */
export function withoutComments(raw: string): string {
  return raw.replace(COMMENT, '').trim();
}

/** What is left of Markdown without tags and comments. */
export function withoutTags(raw: string): string {
  return raw.replace(TAG_OR_COMMENT, '').trim();
}

/** Whether raw HTML is anchors and nothing else. */
export function isAnchor(raw: string): boolean {
  return /^(?:<a\b[^<>]*>\s*(?:<\/a>)?\s*)+$/i.test(raw.trim());
}
