import type { BlockKind } from '../model/doc.ts';

/**
 * How a unit's Markdown is to be read: as the text of a block of Markdown or MDX; `text`, a value that holds no markup (front
 * matter); `html`, text inside a raw HTML block; `alt`, an alternative text, in which only references stand for other signs
 * wherever it is (`![…](…)`, `<img alt="…">`, `:::image alt-text="…":::`).
 */
export type ContentSyntax = 'markdown' | 'mdx' | 'text' | 'html' | 'alt';

/** How a unit of this kind is to be read that stands in a document of Markdown or MDX. */
export function syntaxOf(kind: BlockKind, document: 'markdown' | 'mdx'): ContentSyntax {
  if (kind === 'meta') return 'text';
  if (kind === 'alt') return 'alt';
  // An element of MDX holds Markdown.
  return kind === 'html' && document === 'markdown' ? 'html' : document;
}
