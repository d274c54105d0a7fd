import type { BlockKind } from '../model/doc.ts';
import { type ContentSyntax, syntaxOf } from '../text/content-syntax.ts';
import { labelKeys } from '../text/label-keys.ts';
import { isMdx } from './read-source.ts';

/** How the text of a unit is written in the document at `path`. */
export function handOffSyntax(path: string, kind: BlockKind): ContentSyntax {
  return syntaxOf(kind, isMdx(path) ? 'mdx' : 'markdown');
}

const DEFINITION = /^[ \t>]{0,12}\[([^[\]\n]{1,200})\]:[ \t]*\S/gm;

/** Keys of the labels that a document defines an address for. */
export function definedLabels(text: string): ReadonlySet<string> {
  return labelKeys([...text.matchAll(DEFINITION)].flatMap(([, label]) => (label?.startsWith('^') ? [] : (label ?? []))));
}
