import type { Range } from '../model/range.ts';
import { CODE, REACH } from './rules/rule.ts';
import { type Stop, stopBefore } from './stops.ts';

/** UTF-16 code units that `Intl.Segmenter` sees at once: a sentence costs time in proportion to all the text it was given. */
const WINDOW = 1024;
const NARROW_SIGN = /[.!?…]/;

/** The sentence ends that `Intl.Segmenter` proposes for the part `line` of a text. */
export function proposedStops(text: string, line: Range, segmenter: Intl.Segmenter): Stop[] {
  const stops: Stop[] = [];
  let size = WINDOW;
  for (let start = line.start; start < line.end; ) {
    const next = takeStops(text, { start, end: Math.min(start + size, line.end) }, { line, segmenter, stops });
    size = next === start ? size * 2 : WINDOW;
    start = next;
  }
  return stops;
}

/** Adds the stops of a window and returns the end of the last; its start when the window has to be larger. */
function takeStops(
  text: string,
  window: Range,
  to: { readonly line: Range; readonly segmenter: Intl.Segmenter; readonly stops: Stop[] },
): number {
  // What ends near the end of a window may go on when more is seen.
  const known = window.end === to.line.end ? window.end : window.end - REACH;
  const isLarge = window.end - window.start > WINDOW;
  // Code reads as a capital letter: before a private-use character and a small letter, no sentence would end.
  const shown = text.slice(window.start, window.end).replaceAll(CODE, 'X');
  let next = window.start;
  for (const { segment } of to.segmenter.segment(shown)) {
    if (next + segment.length > known) break;
    const stop = stopBefore(text, next, next + segment.length);
    // `.NET` between words of another script: ICU cuts behind its full stop.
    if (stop.next > stop.end || !NARROW_SIGN.test(text.charAt(stop.sign))) to.stops.push(stop);
    next = stop.next;
    if (isLarge) break;
  }
  return next;
}
