import type { Code, Content, ContentPart } from '../model/content.ts';
import { type ContentReading, contentPieces, tidyParts } from './content-of.ts';
import { type CodeDraft, isEmphasis } from './content-piece.ts';
import { labelsOf } from './markdown-of.ts';
import { singleLine } from './single-line.ts';

/**
 * Markdown that somebody typed as a translation of `source`, with the codes of that: the first one that is the same, by its
 * kind and Markdown (of emphasis by its kind, of an address by what it shows), in order, each once. One that is used more often
 * than the source has it comes twice; Markdown that the source does not have is text as it was typed. Linear.
 */
export function contentLike(markdown: string, source: Content, { syntax }: Pick<ContentReading, 'syntax'>): Content {
  const pieces = contentPieces(markdown, { syntax, labels: labelsOf(source.codes) });
  const [first] = pieces;
  if (pieces.length === 1 && first?.type === 'text') return { parts: tidyParts([{ type: 'text', text: first.text }]), codes: [] };
  const codes = new SourceCodes(source.codes);
  const parts = pieces.map((piece): ContentPart => {
    if (piece.type === 'text') return { type: 'text', text: piece.text };
    const code = codes.take(piece.draft);
    if (code !== null) return { type: piece.type, id: code.id };
    return { type: 'text', text: singleLine(markdown.slice(piece.start, piece.end)) };
  });
  return { parts: tidyParts(parts), codes: source.codes.filter(({ id }) => codes.taken.has(id)) };
}

/** The codes of a source, handed out one after the other. */
class SourceCodes {
  readonly taken = new Set<string>();
  private readonly bySignature = new Map<string, { readonly codes: Code[]; next: number }>();
  private readonly given = new Map<CodeDraft, Code | null>();

  constructor(codes: readonly Code[]) {
    for (const code of codes) {
      const same = this.bySignature.get(signature(code));
      if (same === undefined) this.bySignature.set(signature(code), { codes: [code], next: 0 });
      else same.codes.push(code);
    }
  }

  /** The code that a draft is; the same one for both of its ends. */
  take(draft: CodeDraft): Code | null {
    const known = this.given.get(draft);
    if (known !== undefined) return known;
    const same = this.bySignature.get(signature(draft));
    const code = same?.codes[Math.min(same.next, same.codes.length - 1)] ?? null;
    if (same !== undefined) same.next += 1;
    if (code !== null) this.taken.add(code.id);
    this.given.set(draft, code);
    return code;
  }
}

function signature({ kind, data, closing, shown }: CodeDraft): string {
  if (isEmphasis(kind)) return kind;
  return JSON.stringify(kind === 'address' ? [kind, shown] : [kind, data, closing]);
}
