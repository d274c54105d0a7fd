import type { CodeKind } from '../model/content.ts';
import { alonePiece, type ContentPiece, type TagPiece } from './content-piece.ts';
import { imgTag } from './image-tags.ts';
import type { InlineHtml } from './inline-html.ts';
import { matchAt } from './match-at.ts';

const ENTITY = /&[A-Za-z][A-Za-z0-9]{1,30};/y;

/** The piece that the HTML at `at` is. */
export function htmlPiece(text: string, at: number, { end, tag }: InlineHtml): ContentPiece | TagPiece {
  const raw = text.slice(at, end);
  const alone = (kind: CodeKind, shown: string) => alonePiece(kind, text, { start: at, end }, shown);
  if (tag === null) return alone(raw.startsWith('<!--') ? 'comment' : 'html', '');
  if (tag.name === 'br') return alone('break', ' ');
  if (tag.name !== 'img' || tag.form !== 'empty') return { type: 'tag', start: at, end, tag };
  const { alt } = imgTag(raw, 0);
  return alone('image', alt === null ? '' : raw.slice(alt.start, alt.end));
}

/** A reference at `at` whose name we do not know: a browser may. Null: there is none. */
export function unknownReference(text: string, at: number): ContentPiece | null {
  const named = matchAt(ENTITY, text, at);
  return named === '' ? null : alonePiece('html', text, { start: at, end: at + named.length }, named);
}
