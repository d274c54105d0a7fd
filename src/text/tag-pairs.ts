import type { CodeKind } from '../model/content.ts';
import { aloneDraft, type ContentPiece, pairDraft, shownOf, type TagPiece } from './content-piece.ts';

/** Elements whose content is code, or drawing, or no text at all. */
const CODE = /^(?:code|kbd|samp|tt|var)$/;
const OPAQUE = /^(?:svg|math|script|style|template|iframe|object|pre|textarea)$/;
const EMPHASIS: ReadonlyMap<string, CodeKind> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['del', 'strike'],
  ['s', 'strike'],
]);

/** The opening tags that wait for their closing ones, on one nesting level of Markdown. */
interface Level {
  readonly open: { readonly tag: TagPiece; readonly at: number }[];
  readonly counts: Map<string, number>;
}

/**
 * Makes codes of the tags of `markdown`: those of an element on one level of Markdown a code around its text, all others
 * alone. An element of code, and one without text, is one code. Linear.
 */
export function withTagPairs(pieces: readonly (ContentPiece | TagPiece)[], markdown: string): readonly ContentPiece[] {
  const found: (ContentPiece | TagPiece)[] = [];
  const levels: Level[] = [newLevel()];
  for (const piece of pieces) {
    const level = levels.at(-1) ?? newLevel();
    if (piece.type === 'open') levels.push(newLevel());
    if (piece.type === 'close' && levels.length > 1) levels.pop();
    if (piece.type === 'tag' && piece.tag.form === 'close') close(piece, { found, level, markdown });
    else {
      if (piece.type === 'tag' && piece.tag.form === 'open') remember(level, piece, found.length);
      found.push(piece);
    }
  }
  return found.map((piece) => (piece.type === 'tag' ? lone(piece, markdown) : piece));
}

function newLevel(): Level {
  return { open: [], counts: new Map() };
}

function remember({ open, counts }: Level, tag: TagPiece, at: number): void {
  open.push({ tag, at });
  counts.set(tag.tag.name, (counts.get(tag.tag.name) ?? 0) + 1);
}

function close(
  piece: TagPiece,
  { found, level, markdown }: { found: (ContentPiece | TagPiece)[]; level: Level; markdown: string },
): void {
  const { name } = piece.tag;
  let opener: Level['open'][number] | undefined;
  if ((level.counts.get(name) ?? 0) > 0)
    do {
      opener = level.open.pop();
      const popped = opener?.tag.tag.name ?? '';
      level.counts.set(popped, (level.counts.get(popped) ?? 1) - 1);
    } while (opener !== undefined && opener.tag.tag.name !== name);
  if (opener === undefined) {
    found.push(piece);
    return;
  }
  const { start, end } = opener.tag;
  const isCode = CODE.test(name);
  if (isCode || OPAQUE.test(name) || opener.at === found.length - 1) {
    const inside = found.splice(opener.at);
    const shown = isCode ? shownOf(inside) : '';
    const data = markdown.slice(start, piece.end);
    found.push({ type: 'alone', start, end: piece.end, draft: aloneDraft(isCode ? 'code' : 'html', data, shown) });
    return;
  }
  const draft = pairDraft(EMPHASIS.get(name) ?? 'html', markdown.slice(start, end), markdown.slice(piece.start, piece.end));
  found[opener.at] = { type: 'open', start, end, draft };
  found.push({ type: 'close', start: piece.start, end: piece.end, draft });
}

function lone({ start, end, tag }: TagPiece, markdown: string): ContentPiece {
  const draft = { ...aloneDraft('html', markdown.slice(start, end), ''), canReorder: tag.form === 'empty' };
  return { type: 'alone', start, end, draft };
}
