import type { Code, CodeKind } from '../model/content.ts';
import type { Range } from '../model/range.ts';
import type { InlineTag } from './inline-html.ts';
import { singleLine } from './single-line.ts';

/** A code before it has its id. */
export type CodeDraft = Omit<Code, 'id'>;

/** A piece of a unit's Markdown, by its start. `open` and `close` of one code share its draft. */
export type ContentPiece =
  | (Range & { readonly type: 'text'; readonly text: string })
  | (Range & { readonly type: 'alone' | 'open' | 'close'; readonly draft: CodeDraft });

/** A tag of which it is not told yet what it belongs to. */
export type TagPiece = Range & { readonly type: 'tag'; readonly tag: InlineTag };

/** A code that stands alone. */
export function aloneDraft(kind: CodeKind, data: string, shown: string): CodeDraft {
  return { kind, data, closing: null, shown, canDelete: false, canReorder: true };
}

/** A code of `text` that stands alone; `shown` may have line ends. */
export function alonePiece(kind: CodeKind, text: string, { start, end }: Range, shown: string): ContentPiece {
  return { type: 'alone', start, end, draft: aloneDraft(kind, text.slice(start, end), singleLine(shown)) };
}

/** Whether a kind of code is emphasis, however it is written. */
export function isEmphasis(kind: CodeKind): boolean {
  return kind === 'bold' || kind === 'italic' || kind === 'strike';
}

/** A code around text. */
export function pairDraft(kind: CodeKind, data: string, closing: string): CodeDraft {
  return { kind, data, closing, shown: '', canDelete: isEmphasis(kind), canReorder: true };
}

/** What a reader sees of pieces, without those of tags. */
export function shownOf(pieces: readonly (ContentPiece | TagPiece)[]): string {
  return pieces.map((piece) => (piece.type === 'text' ? piece.text : piece.type === 'alone' ? piece.draft.shown : '')).join('');
}
