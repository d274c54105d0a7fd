import type { Range } from '../model/range.ts';

/**
 * Whole lines of a document that move together: those of a paragraph, a heading, an item's paragraph, a table row, a fence, or
 * neighbouring lines without prose.
 */
export interface Piece {
  /** Without the line end of the last line. */
  readonly body: Range;
  /** From there to the next piece: the line end and blank lines. */
  readonly tail: Range;
}

/** A body cut into pieces; head, bodies and tails one after the other are all of it. */
export interface Pieces {
  /** Blank lines before the first piece. */
  readonly head: Range;
  readonly pieces: readonly Piece[];
}

/** A line that says nothing, be it in a block quote. */
const BLANK = /^[ \t>]*\r?$/;
/** Lines that each stand for themselves: definitions of references. */
const ALONE = /^[ \t>]*\[[^\]]+\]:/;

/**
 * Cuts `text` from `bodyAt` on into pieces.
 *
 * @param prose where blocks of prose stand
 * @param solid where code stands that is never cut
 */
export function cutPieces(
  text: string,
  bodyAt: number,
  { prose, solid }: { readonly prose: readonly Range[]; readonly solid: readonly Range[] },
): Pieces {
  const covers = joinedLines(text, bodyAt, [...prose, ...solid]);
  const bodies: Range[] = [];
  let loose: Range | null = null;
  let next = 0;
  const close = () => {
    if (loose !== null) bodies.push(loose);
    loose = null;
  };
  for (let at = bodyAt; at < text.length; ) {
    const cover = covers[next];
    if (cover !== undefined && at >= cover.start) {
      close();
      bodies.push(cover);
      next += 1;
      at = afterLine(text, cover.end);
      continue;
    }
    const end = lineStop(text, at);
    const line = text.slice(at, end);
    if (BLANK.test(line)) close();
    else {
      if (ALONE.test(line)) close();
      loose = { start: loose === null ? at : (loose as Range).start, end };
      if (ALONE.test(line)) close();
    }
    at = afterLine(text, end);
  }
  close();
  return withTails(text, bodyAt, bodies);
}

function withTails(text: string, bodyAt: number, bodies: readonly Range[]): Pieces {
  const pieces = bodies.map((body, at) => ({ body, tail: { start: body.end, end: bodies[at + 1]?.start ?? text.length } }));
  return { head: { start: bodyAt, end: bodies[0]?.start ?? text.length }, pieces };
}

/** Ranges grown to whole lines, those that share a line joined, in order. */
function joinedLines(text: string, bodyAt: number, ranges: readonly Range[]): readonly Range[] {
  const inOrder = ranges.filter(({ start, end }) => start >= bodyAt && end > start).sort((a, b) => a.start - b.start);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of inOrder) {
    const last = joined.at(-1);
    // Of a paragraph on one line, however many sentences it has, the ends are looked for once.
    if (last !== undefined && end <= last.end) continue;
    const stop = lineStop(text, lastOf(text, { start, end }));
    // A range may begin with the line end of the line that the last one ends in: text behind a tag in HTML does.
    if (last !== undefined && start <= lineEndAt(text, last.end)) last.end = Math.max(last.end, stop);
    else joined.push({ start: Math.max(bodyAt, lineStartOf(text, start)), end: stop });
  }
  return joined;
}

/** Where the `\n` of a line stands that stops at `stop`. */
function lineEndAt(text: string, stop: number): number {
  return text[stop] === '\r' ? stop + 1 : stop;
}

/** The last code unit of a range that is no line end. */
function lastOf(text: string, { start, end }: Range): number {
  let at = end - 1;
  while (at > start && (text[at] === '\n' || text[at] === '\r')) at -= 1;
  return at;
}

function lineStartOf(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** The end of the line that holds `at`, before its line end. */
function lineStop(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end === -1) return text.length;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

function afterLine(text: string, end: number): number {
  const line = text.indexOf('\n', end);
  return line === -1 ? text.length : line + 1;
}
