import { cutEnd, cutStart, displayWidth } from '../text/display-width.ts';
import { printable } from '../text/printable.ts';

/** Two texts that begin and end alike, cut where they differ: `before + was + after` is the one, with `now` the other. */
interface Difference {
  readonly before: string;
  readonly was: string;
  readonly now: string;
  readonly after: string;
}

/** How far a cut is moved to reach the edge of a word, in UTF-16 code units; scripts without spaces have none near. */
const WORD_REACH = 24;

/** Takes off what both texts begin and end with, by whole words where words are near. */
export function difference(was: string, now: string): Difference {
  const shorter = Math.min(was.length, now.length);
  let start = 0;
  while (start < shorter && was[start] === now[start]) start++;
  start = wordStart(was, now, start);
  let end = 0;
  while (end < shorter - start && was[was.length - 1 - end] === now[now.length - 1 - end]) end++;
  end = wordEnd(was, now, end);
  return {
    before: was.slice(0, start),
    was: was.slice(start, was.length - end),
    now: now.slice(start, now.length - end),
    after: was.slice(was.length - end),
  };
}

/** A difference made printable and cut to at most `columns` a side, the same start on both so that they align. */
export function excerpt(whole: Difference, columns: number): Difference & { readonly afterNow: string } {
  const was = printable(whole.was);
  const now = printable(whole.now);
  const after = printable(whole.after);
  const spare = columns - Math.max(displayWidth(was), displayWidth(now)) - displayWidth(after);
  const before = cutStart(printable(whole.before), Math.max(Math.floor(columns / 6), spare));
  const room = columns - displayWidth(before);
  return {
    before,
    was: cutEnd(was, room),
    now: cutEnd(now, room),
    after: rest(after, room, was),
    afterNow: rest(after, room, now),
  };
}

function rest(after: string, room: number, middle: string): string {
  const left = room - displayWidth(middle);
  return left <= 0 ? '' : cutEnd(after, left);
}

function wordStart(was: string, now: string, at: number): number {
  if (at === 0 || (edge(was, at) && edge(now, at))) return at;
  for (let i = at; i > Math.max(0, at - WORD_REACH); i--) if (/\s/.test(was[i - 1] ?? '')) return i;
  if (at <= WORD_REACH) return 0;
  return isHighSurrogate(was[at - 1]) ? at - 1 : at;
}

function wordEnd(was: string, now: string, length: number): number {
  const at = was.length - length;
  if (length === 0 || (edge(was, at) && edge(now, now.length - length))) return length;
  for (let i = at; i < Math.min(was.length, at + WORD_REACH); i++) if (/\s/.test(was[i] ?? '')) return was.length - i;
  if (length <= WORD_REACH) return 0;
  return isHighSurrogate(was[at - 1]) ? length - 1 : length;
}

/** Whether a word ends or starts at `at`: an end of the text, or white space on one side. */
function edge(text: string, at: number): boolean {
  return at === 0 || at === text.length || /\s/.test(text[at - 1] ?? '') || /\s/.test(text[at] ?? '');
}

function isHighSurrogate(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '\ud800' && unit <= '\udbff';
}
