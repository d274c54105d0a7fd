import type { BlockKind } from '../model/doc.ts';
import type { ContentSyntax } from '../text/content-syntax.ts';
import { isMdx } from './read-source.ts';

/** How the text of a unit is written in the document at `path`. */
export function syntaxOf(path: string, kind: BlockKind): ContentSyntax {
  if (kind === 'meta' || kind === 'alt') return 'text';
  if (isMdx(path)) return 'mdx';
  return kind === 'html' ? 'html' : 'markdown';
}
