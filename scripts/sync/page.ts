import type { Unit } from '../../src/model/unit.ts';

/** Lines between blank lines, code in one, and the line ends behind them. */
export interface Chunk {
  readonly text: string;
  readonly gap: string;
}

/** A source document, as edits see it. */
export interface Page {
  readonly text: string;
  /** The front matter. */
  readonly head: string;
  readonly chunks: readonly Chunk[];
  readonly units: readonly Unit[];
  readonly lineEnd: string;
}

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n)+/;

export function pageOf(text: string, units: readonly Unit[]): Page {
  const head = FRONT_MATTER.exec(text)?.[0] ?? '';
  return { text, head, chunks: chunksOf(text.slice(head.length)), units, lineEnd: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** The page with other chunks in its body. */
export function withChunks({ head, lineEnd }: Page, chunks: readonly Chunk[]): string {
  const last = chunks.at(-1)?.gap ?? '';
  const body = chunks.map(({ text, gap }, at) => {
    const isLast = at === chunks.length - 1;
    return text + (isLast ? last.slice(0, lineEnd.length) : gap.length > lineEnd.length ? gap : lineEnd + lineEnd);
  });
  return head + body.join('');
}

function chunksOf(body: string): readonly Chunk[] {
  const lines = body.split(/(?<=\n)/);
  const chunks: { text: string; gap: string }[] = [];
  let fence = '';
  let isOpen = false;
  for (const line of lines) {
    const content = line.replace(/\r?\n$/, '');
    const end = line.slice(content.length);
    const last = chunks.at(-1);
    if (fence === '' && content.trim() === '') {
      if (last !== undefined) last.gap += line;
      isOpen = false;
      continue;
    }
    if (isOpen && last !== undefined) {
      last.text += last.gap + content;
      last.gap = end;
    } else chunks.push({ text: content, gap: end });
    isOpen = true;
    const mark = /^[ \t>]*(?:[-*+] +|\d+[.)] +)?(`{3,}|~{3,})/.exec(content)?.[1] ?? '';
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
  }
  return chunks;
}

/** Where the chunks are that one of these patterns fits. */
export function chunksLike({ chunks }: Page, pattern: RegExp): readonly number[] {
  return chunks.flatMap(({ text }, at) => (pattern.test(text) ? [at] : []));
}

/** A paragraph of prose at the margin. */
export const PARAGRAPH = /^(?![ \t]|[-*+] |\d+[.)] |>|#|\||`{3}|~{3}|:::|<|\[[^\]]*\]:|---)[^\n]*\p{L}{2}/u;
export const HEADING = /^#{1,6} [^\n]*$/;
export const FENCE = /^(?:`{3}|~{3})/;
