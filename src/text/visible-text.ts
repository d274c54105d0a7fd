import type { Content } from '../model/content.ts';

/** What a reader sees of a content: its text, and what its codes show. */
export function visibleText({ parts, codes }: Content): string {
  const shown = new Map(codes.map((code) => [code.id, code.shown]));
  return parts
    .map((part) => (part.type === 'text' ? part.text : part.type === 'alone' ? (shown.get(part.id) ?? '') : ''))
    .join('');
}
