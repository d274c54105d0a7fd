import type { Range } from '../model/range.ts';
import { fenceAt } from '../text/code-fences.ts';
import { isInCodeSpan } from './code-runs.ts';
import type { SpanPair } from './span-scanner.ts';

const ID = /^([0-9a-f]{5})-(p?)([1-9]\d{2,})$/;

/** Which pairs of a scan are pairs of the document. */
interface CodeVerdict {
  /** In document order: those outside code, and those in code that continue the document. */
  readonly pairs: readonly SpanPair[];
  /** The pieces of code that hold such pairs: the fence, or the pair's own range in a code span. */
  readonly continued: ReadonlyMap<Range, Several>;
}

/** One pair or more. */
export type Several = readonly [SpanPair, ...SpanPair[]];

/**
 * Decides which pairs in code are pairs. Code shows pairs on a page about this format. But the original tool sometimes
 * closed a fence where CommonMark does not, and translated on: then what looks like code holds real pairs (877 in 18 of
 * 25,765 documents). So a pair in code is read when it continues the document:
 *
 * 1. its prefix is that of a pair outside code (a document has one prefix),
 * 2. no pair outside code, and none read before it, has its id,
 * 3. its number is above the one before and below the one that follows outside code, among those of its kind (plain, `p`).
 *
 * A document all of whose pairs stand in code has none: it is a page about the format. Code is a fence, or a code span that
 * holds one pair and nothing else.
 *
 * @param fences in document order
 */
export function pairsOutsideCode(text: string, found: readonly SpanPair[], fences: readonly Range[]): CodeVerdict {
  const code = codeOf(text, found, fences);
  const outside = found.filter((_, index) => code[index] === null);
  if (outside.length === found.length || outside.length === 0) return { pairs: outside, continued: new Map() };
  const prefixes = new Set(outside.map(({ id }) => readId(id)?.prefix));
  const used = new Set(outside.map(({ id }) => id));
  const above = numbersAbove(found, code);
  const below = new Map<string, number>();
  const pairs: SpanPair[] = [];
  const continued = new Map<Range, [SpanPair, ...SpanPair[]]>();
  for (const [index, pair] of found.entries()) {
    const id = readId(pair.id);
    const range = code[index] ?? null;
    if (range !== null) {
      if (id === null || !prefixes.has(id.prefix) || used.has(pair.id)) continue;
      if (id.number <= (below.get(id.kind) ?? 0) || id.number >= (above[index] ?? Infinity)) continue;
      const earlier = continued.get(range);
      if (earlier === undefined) continued.set(range, [pair]);
      else earlier.push(pair);
    }
    if (id !== null) below.set(id.kind, id.number);
    pairs.push(pair);
  }
  return { pairs, continued };
}

/** The code that each pair starts in: a fence, a code span that is the pair and nothing else, or null. */
function codeOf(text: string, found: readonly SpanPair[], fences: readonly Range[]): (Range | null)[] {
  let before = 0;
  return found.map(({ range }) => {
    const isCode = text[range.start - 1] === '`' && text[range.end] === '`' && isCodeSpan(text, before, range.start);
    before = range.end;
    return fenceAt(fences, range.start) ?? (isCode ? range : null);
  });
}

/** Whether a code span of the same line, opened behind the offset `from`, holds the offset `at`. */
function isCodeSpan(text: string, from: number, at: number): boolean {
  return isInCodeSpan(text, from + text.slice(from, at).lastIndexOf('\n') + 1, at);
}

/** For each pair the number of the next pair of its kind outside code; `Infinity` when none follows. */
function numbersAbove(found: readonly SpanPair[], code: readonly (Range | null)[]): number[] {
  const above = new Array<number>(found.length).fill(Infinity);
  const next = new Map<string, number>();
  for (let index = found.length - 1; index >= 0; index--) {
    const id = readId(found[index]?.id ?? '');
    if (id === null) continue;
    above[index] = next.get(id.kind) ?? Infinity;
    if (code[index] === null) next.set(id.kind, id.number);
  }
  return above;
}

function readId(text: string): { readonly prefix: string; readonly kind: string; readonly number: number } | null {
  const [, prefix, kind, digits] = ID.exec(text) ?? [];
  return prefix === undefined || kind === undefined ? null : { prefix, kind, number: Number(digits) };
}
