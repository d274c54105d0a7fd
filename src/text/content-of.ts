import type { Code, Content, ContentPart } from '../model/content.ts';
import type { CodeDraft, ContentPiece } from './content-piece.ts';
import { ContentScanner } from './content-scanner.ts';
import type { ContentSyntax } from './content-syntax.ts';
import { htmlPieces } from './html-pieces.ts';
import { isPlainSentence } from './plain-sentence.ts';
import { withTagPairs } from './tag-pairs.ts';

/** How the Markdown of a unit is read. */
export interface ContentReading {
  readonly syntax: ContentSyntax;
  /**
   * Keys of the labels that the document defines: with them, each reference to one is a link, `[label]` too, and nothing else is.
   * Without them `[text][label]` and `[label][]` are links, and `[label]` is text, as it mostly is.
   */
  readonly labels?: ReadonlySet<string>;
}

const NO_CODES: readonly Code[] = [];
const NONE: ReadonlySet<string> = new Set();

/**
 * The text of a unit as a reader sees it, with codes for its Markdown. `markdown` is on one line, but for its hard breaks.
 * Linear in its length, whatever it holds; never throws.
 */
export function contentOf(markdown: string, reading: ContentReading): Content {
  if (isPlain(markdown, reading)) return { parts: [{ type: 'text', text: markdown }], codes: NO_CODES };
  return numbered(scannedPieces(markdown, reading));
}

/** The pieces of a unit's Markdown, which its content is made of, with their places. */
export function contentPieces(markdown: string, reading: ContentReading): readonly ContentPiece[] {
  if (isPlain(markdown, reading)) return [{ type: 'text', start: 0, end: markdown.length, text: markdown }];
  return scannedPieces(markdown, reading);
}

function isPlain(markdown: string, { syntax }: ContentReading): boolean {
  return (syntax === 'markdown' || syntax === 'mdx') && isPlainSentence(markdown);
}

function scannedPieces(markdown: string, { syntax, labels = NONE }: ContentReading): readonly ContentPiece[] {
  if (syntax !== 'markdown' && syntax !== 'mdx') return withTagPairs(htmlPieces(markdown, syntax), markdown);
  const scanner = new ContentScanner(markdown, syntax, labels);
  return withTagPairs(scanner.scan(), markdown);
}

function numbered(pieces: readonly ContentPiece[]): Content {
  const codes: Code[] = [];
  const ids = new Map<CodeDraft, string>();
  const parts = pieces.map((piece): ContentPart => {
    if (piece.type === 'text') return { type: 'text', text: piece.text };
    const id = ids.get(piece.draft) ?? String(codes.length + 1);
    if (!ids.has(piece.draft)) codes.push({ id, ...piece.draft });
    ids.set(piece.draft, id);
    return { type: piece.type, id };
  });
  return { parts: tidyParts(parts), codes };
}

/**
 * Parts without empty texts and with no two texts one after the other, and one blank at most at either end: more of them would
 * be code, or a line break, where the unit stands in its document.
 */
export function tidyParts(parts: readonly ContentPart[]): readonly ContentPart[] {
  const tidy: ContentPart[] = [];
  let text: string[] = [];
  const flush = (isLast: boolean): void => {
    const all = text.join('');
    const start = tidy.length === 0 ? all.replace(/^ +/, ' ') : all;
    const whole = isLast ? withOneBlankAtEnd(start) : start;
    if (whole !== '') tidy.push({ type: 'text', text: whole });
    text = [];
  };
  for (const part of parts) {
    if (part.type === 'text') text.push(part.text);
    else {
      flush(false);
      tidy.push(part);
    }
  }
  flush(true);
  return tidy;
}

export function withOneBlankAtEnd(text: string): string {
  return text.slice(0, Math.min(withoutBlanksAtEnd(text).length + 1, text.length));
}

/** Not by a pattern: one for the blanks at an end is tried at each blank. */
export function withoutBlanksAtEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end -= 1;
  return text.slice(0, end);
}
