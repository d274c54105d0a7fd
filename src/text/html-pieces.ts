import { aloneDraft, type ContentPiece, type TagPiece } from './content-piece.ts';
import type { ContentSyntax } from './content-syntax.ts';
import { referenceAt } from './entities.ts';
import { imgTag } from './image-tags.ts';
import { InlineHtmlReader } from './inline-html.ts';
import { placeholderAt } from './placeholders.ts';
import { singleLine } from './single-line.ts';

const NONE: ReadonlyMap<number, number> = new Map();
const SPECIAL = /[&<{$%@[:]/g;
const ENTITY = /&[A-Za-z][A-Za-z0-9]{1,30};/y;

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
    const isComment = placeholder.startsWith('{/*');
    if (placeholder !== '') return this.alone(isComment ? 'comment' : 'placeholder', at, at + placeholder.length, placeholder);
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

  private alone(kind: Parameters<typeof aloneDraft>[0], start: number, end: number, shown: string): number {
    this.plain(start);
    this.pieces.push({ type: 'alone', start, end, draft: aloneDraft(kind, this.text.slice(start, end), singleLine(shown)) });
    this.from = end;
    return end;
  }

  private reference(at: number): number | null {
    const found = referenceAt(this.text, at);
    if (found === null) {
      ENTITY.lastIndex = at;
      const named = ENTITY.exec(this.text)?.[0];
      return named === undefined ? null : this.alone('html', at, at + named.length, named);
    }
    this.plain(at);
    this.pieces.push({ type: 'text', start: at, end: at + found.length, text: singleLine(found.value) });
    this.from = at + found.length;
    return this.from;
  }

  private tag(at: number): number | null {
    const found = this.html.at(at);
    if (found === null) return null;
    const { end, tag } = found;
    const raw = this.text.slice(at, end);
    if (tag === null) return this.alone(raw.startsWith('<!--') ? 'comment' : 'html', at, end, '');
    if (tag.name === 'br') return this.alone('break', at, end, ' ');
    if (tag.name === 'img') {
      const { alt } = imgTag(raw, 0);
      return this.alone('image', at, end, alt === null ? '' : raw.slice(alt.start, alt.end));
    }
    this.plain(at);
    this.pieces.push({ type: 'tag', start: at, end, tag });
    this.from = end;
    return end;
  }
}
