import { prefixOf } from '../model/ids.ts';
import type { Range } from '../model/range.ts';
import { isInCodeSpan } from './code-runs.ts';
import { type Seekers, seekers } from './seekers.ts';
import { sourceEnd } from './span-end.ts';
import { halfFault, type SpanFault, strayFaults, unreadable } from './span-faults.ts';
import { CLOSING, lookupOpening, lookups, type Opening, TARGET_OPENING, targetAt } from './span-tags.ts';

/** A target span and its lookup span, as they stand in the file. */
export interface SpanPair {
  /** As spelled; not always a well-formed id. */
  readonly id: string;
  /** Byte for byte what stands between the tags, inner spans included. */
  readonly target: string;
  readonly source: string;
  /** From the first `<` of the target span to the end of the lookup span. */
  readonly range: Range;
  /** Whether a `"` of the tags was spelled `&quot;`: read by position. */
  readonly mangled: boolean;
}

/** Pairs and faults, each in document order. Pairs never overlap. */
interface SpanScan {
  readonly pairs: readonly SpanPair[];
  readonly faults: readonly SpanFault[];
}

/**
 * Finds the span pairs of a bilingual text, in code or not. Never throws, and reads on after every fault; linear in the
 * length of `text` whatever it holds. A regular expression for a pair would stop at the first inner `</span>`, an HTML
 * parser lose the pairs that follow a `<T>` in code.
 */
export function scanSpans(text: string): SpanScan {
  const pairs: SpanPair[] = [];
  const faults: SpanFault[] = [];
  const seek = seekers(text);
  let at = 0;
  for (let start = seek.target(0); start !== Infinity; start = seek.target(at)) {
    for (const fault of strayFaults(text, { start: at, end: start })) faults.push(fault);
    const open = targetAt(text, start);
    const read = open === null ? null : (simplePair(text, open, seek) ?? nestedPair(text, open, seek));
    if (read !== null && 'source' in read) {
      pairs.push(read);
      at = read.range.end;
    } else {
      const fault = read ?? unreadable(text, start);
      faults.push(fault);
      at = fault.range.end;
    }
  }
  for (const fault of strayFaults(text, { start: at, end: text.length })) faults.push(fault);
  // A tag just after a backtick is shown to the reader, as on a page about this format.
  return { pairs, faults: faults.filter(({ range }) => text[range.start - 1] !== '`') };
}

/** A sound pair without inner spans, and without code in its source: nearly all of them. Null for any other. */
function simplePair(text: string, open: Opening, seek: Seekers): SpanPair | null {
  const targetEnd = seek.closing(open.end);
  const lookup = targetEnd + CLOSING.length;
  if (seek.span(open.end) !== lookup) return null;
  const opening = lookupOpening(open.id);
  if (!text.startsWith(opening, lookup)) return null;
  const from = lookup + opening.length;
  const end = seek.closing(from);
  if (!text.startsWith(CLOSING, end + CLOSING.length) || seek.span(from) < end || seek.tick(from) < end) return null;
  const range = { start: open.start, end: end + 2 * CLOSING.length };
  return { id: open.id, target: text.slice(open.end, targetEnd), source: text.slice(from, end), range, mangled: open.mangled };
}

/** Any other pair. Its halves end before the next target span, except one that its own code quotes. */
function nestedPair(text: string, open: Opening, seek: Seekers): SpanPair | SpanFault {
  const next = seek.target(open.end);
  const inside = text.slice(open.end, pairLimit(text, open, next));
  for (const lookup of lookups(inside)) {
    const targetEnd = lookup.start - CLOSING.length;
    if (lookup.id !== open.id || !inside.startsWith(CLOSING, targetEnd)) continue;
    const end = sourceEnd(inside, lookup.end);
    if (end === -1) break;
    const range = { start: open.start, end: open.end + end + 2 * CLOSING.length };
    const mangled = open.mangled || lookup.mangled;
    return { id: open.id, target: inside.slice(0, targetEnd), source: inside.slice(lookup.end, end), range, mangled };
  }
  // What is wrong is looked for up to the next target span only, quoted or not: it may start a sound pair.
  return halfFault(open, text.slice(open.end, Math.min(next, text.length)));
}

/** How many target spans of other documents the code of one pair may quote, as a page about this format does. */
const MAX_QUOTED = 16;

/** The end of what belongs to a pair: the next target span that is not quoted in the pair's code, or the end of the text. */
function pairLimit(text: string, open: Opening, next: number): number {
  let limit = next;
  for (let quoted = 0; quoted < MAX_QUOTED && limit !== Infinity && isQuoted(text, open, limit); quoted++) {
    const after = text.indexOf(TARGET_OPENING, limit + 1);
    limit = after === -1 ? Infinity : after;
  }
  return Math.min(limit, text.length);
}

/** Whether the target span at `at` is of another document and stands in code of the pair. */
function isQuoted(text: string, open: Opening, at: number): boolean {
  const tag = targetAt(text, at);
  return prefixOf(tag?.id ?? '') !== prefixOf(open.id) && isInCodeSpan(text, open.end, at);
}
