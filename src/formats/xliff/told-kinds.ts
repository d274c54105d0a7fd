import type { CodeKind } from '../../model/content.ts';
import type { BlockKind } from '../../model/doc.ts';

const CODE_KINDS: readonly CodeKind[] = [
  'bold',
  'italic',
  'strike',
  'link',
  'code',
  'address',
  'image',
  'break',
  'html',
  'comment',
  'footnote',
  'placeholder',
];

const BLOCK_KINDS: readonly BlockKind[] = ['meta', 'heading', 'paragraph', 'item', 'cell', 'alt', 'html'];

/** The kind of a code with this name; null: none. */
export function codeKind(name: string | undefined): CodeKind | null {
  return CODE_KINDS.find((kind) => kind === name) ?? null;
}

/** The kind of a block with this name; null: none. */
export function blockKind(name: string | undefined): BlockKind | null {
  return BLOCK_KINDS.find((kind) => kind === name) ?? null;
}
