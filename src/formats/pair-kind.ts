import type { BlockKind } from '../model/doc.ts';

/** How much of a line's start and of what stands right before a pair tells the kind of its block. */
const REACH = 200;

/**
 * What block a pair that starts at `at`, on the line that starts at `lineAt`, stands in, told from what is before it:
 * side-by-side files keep one block a line. Null where the line says nothing certain. Does not look for the start of the line,
 * which thousands of pairs may share.
 */
export function pairKind(
  text: string,
  at: number,
  { lineAt, bodyAt }: { readonly lineAt: number; readonly bodyAt: number },
): BlockKind | null {
  if (at < bodyAt) return 'meta';
  const line = text
    .slice(lineAt, Math.min(at, lineAt + REACH))
    .replace(/^(?:[ \t]*>)+/, '')
    .trimStart();
  if (/^(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?#{1,6}[ \t]/.test(line)) return 'heading';
  if (/^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line)) return 'item';
  if (line.startsWith('|') || /[ \t]\|[ \t]/.test(text.slice(Math.max(lineAt, at - REACH), at))) return 'cell';
  if (/^<(?!span data-ttu-id=|a\b)/.test(line)) return 'html';
  return line === '' || /^(?:<span data-ttu-id=|\[|[*_])/.test(line) ? 'paragraph' : null;
}
