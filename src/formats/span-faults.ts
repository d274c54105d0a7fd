import type { Range } from '../model/range.ts';
import { CLOSING, lookupOpening, lookups, type Opening } from './span-tags.ts';

// Any tag with one of the two attributes, together with the lookup's outer tag; never longer than up to the next `<`.
const STRAY = /(?:<span class=(?:"|&quot;)sxs-lookup(?:"|&quot;)>)?<span\b[^<>]*\bdata-([st])tu-id\b[^<>]*>?/g;
const TAG = /<[^<>]*>?/y;
const MAX_EXCERPT = 60;

/** A half of a pair that could not be read. */
export interface SpanFault {
  readonly rule: 'span-unpaired' | 'span-unclosed' | 'span-id-mismatch' | 'span-spelling';
  readonly range: Range;
  readonly message: string;
}

/** What is wrong with a target span that starts no pair; `inside` is what follows its tag, up to the next target span. */
export function halfFault(open: Opening, inside: string): SpanFault {
  const [lookup] = lookups(inside);
  if (lookup?.id === open.id) return lookupFault(open, inside, lookup);
  const closing = inside.indexOf(CLOSING);
  const name = `\`${open.id}\``;
  if (closing === -1) return fault('span-unclosed', open, 0, `\`${CLOSING}\` to close the target span of ${name}`, 'none');
  const end = closing + CLOSING.length;
  const expected = `the lookup span of ${name} after its target span`;
  if (lookup?.start !== end) return fault('span-unpaired', open, end, expected, 'none');
  return fault('span-id-mismatch', open, lookup.end, expected, `that of \`${lookup.id}\``);
}

/** What keeps a target span and its own lookup span from being a pair. */
function lookupFault(open: Opening, inside: string, { start, end }: Opening): SpanFault {
  const closing = inside.slice(0, start).lastIndexOf(CLOSING);
  const name = `\`${open.id}\``;
  if (closing === -1)
    return fault('span-unclosed', open, end, `\`${CLOSING}\` to close the target span of ${name}`, 'its lookup span');
  const between = inside.slice(closing + CLOSING.length, start);
  if (between === '')
    return fault('span-unclosed', open, end, `\`${CLOSING}${CLOSING}\` to close the lookup span of ${name}`, 'none');
  const expected = `the lookup span of ${name} right after its target span`;
  return fault('span-unpaired', open, end, expected, `\`${excerpt(between)}\` in between`);
}

/** `end` is relative to the end of the opening tag. */
function fault(rule: SpanFault['rule'], open: Opening, end: number, expected: string, found: string): SpanFault {
  return { rule, range: { start: open.start, end: open.end + end }, message: `Expected ${expected}, found ${found}` };
}

/** What is wrong with a target span at `start` whose tag is not spelled as it must be. */
export function unreadable(text: string, start: number): SpanFault {
  TAG.lastIndex = start;
  const [tag = ''] = TAG.exec(text) ?? [];
  return spelling({ start, end: start + tag.length }, '<span data-ttu-id="ID">', tag);
}

/** Halves of pairs in a stretch of text in which no target span starts. */
export function strayFaults(text: string, { start, end }: Range): SpanFault[] {
  const gap = text.slice(start, end);
  if (!gap.includes('data-')) return [];
  return Array.from(gap.matchAll(STRAY), ({ 0: tags, 1: side, index }) => {
    const range = { start: start + index, end: start + index + tags.length };
    const [lookup] = lookups(tags);
    if (lookup === undefined) return spelling(range, side === 't' ? '<span data-ttu-id="ID">' : lookupOpening('ID'), tags);
    return {
      rule: 'span-unpaired',
      range,
      message: `Expected the target span of \`${lookup.id}\` before its lookup span, found none`,
    };
  });
}

function spelling(range: Range, expected: string, found: string): SpanFault {
  return { rule: 'span-spelling', range, message: `Expected \`${expected}\`, found \`${excerpt(found)}\`` };
}

function excerpt(text: string): string {
  return text.length > MAX_EXCERPT ? `${text.slice(0, MAX_EXCERPT)}…` : text;
}
