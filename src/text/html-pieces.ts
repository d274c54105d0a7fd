import { alonePiece, type ContentPiece, type TagPiece } from './content-piece.ts';
import type { ContentSyntax } from './content-syntax.ts';
import { referenceAt } from './entities.ts';
import { htmlPiece, unknownReference } from './html-piece.ts';
import { InlineHtmlReader } from './inline-html.ts';
import { placeholderAt } from './placeholders.ts';
import { singleLine } from './single-line.ts';

const NONE: ReadonlyMap<number, number> = new Map();
const SPECIAL = /[&<{$%@[:]/g;

/** The pieces of what holds no Markdown: text, its placeholders, and references and tags where the syntax has them. */
export function htmlPieces(
  text: string,
  syntax: Exclude<ContentSyntax, 'markdown' | 'mdx'>,
): readonly (ContentPiece | TagPiece)[] {
  const reader = new PieceReader(text, syntax);
  SPECIAL.lastIndex = 0;
  for (let match = SPECIAL.exec(text); match !== null; match = SPECIAL.exec(text))
    SPECIAL.lastIndex = reader.read(match.index) ?? match.index + 1;
  return reader.done();
}

class PieceReader {
  private readonly text: string;
  private readonly syntax: 'text' | 'html' | 'alt';
  private readonly html: InlineHtmlReader;
  private readonly pieces: (ContentPiece | TagPiece)[] = [];
  private from = 0;

  constructor(text: string, syntax: 'text' | 'html' | 'alt') {
    this.text = text;
    this.syntax = syntax;
    this.html = new InlineHtmlReader(text, 'html', NONE);
  }

  /** Reads what is not plain text at `at`, and returns the offset behind it; null where all is. */
  read(at: number): number | null {
    const { text, syntax } = this;
    const placeholder = placeholderAt(text, at);
    if (placeholder !== '') return this.placeholder(at, placeholder);
    if (text[at] === '&' && syntax !== 'text') return this.reference(at);
    return text[at] === '<' && syntax === 'html' ? this.tag(at) : null;
  }

  done(): readonly (ContentPiece | TagPiece)[] {
    this.plain(this.text.length);
    return this.pieces;
  }

  private plain(end: number): void {
    if (end > this.from)
      this.pieces.push({ type: 'text', start: this.from, end, text: singleLine(this.text.slice(this.from, end)) });
  }

  private placeholder(at: number, placeholder: string): number | null {
    const kind = placeholder.startsWith('{/*') ? 'comment' : 'placeholder';
    return this.piece(alonePiece(kind, this.text, { start: at, end: at + placeholder.length }, placeholder));
  }

  private reference(at: number): number | null {
    const found = referenceAt(this.text, at);
    if (found === null) return this.piece(unknownReference(this.text, at));
    return this.piece({ type: 'text', start: at, end: at + found.length, text: singleLine(found.value) });
  }

  private tag(at: number): number | null {
    const found = this.html.at(at);
    return found === null ? null : this.piece(htmlPiece(this.text, at, found));
  }

  private piece(piece: ContentPiece | TagPiece | null): number | null {
    if (piece === null) return null;
    this.plain(piece.start);
    this.pieces.push(piece);
    this.from = piece.end;
    return piece.end;
  }
}
