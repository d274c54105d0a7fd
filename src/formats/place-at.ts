import type { HandOffPlace } from '../model/hand-off.ts';
import type { LineIndex } from '../text/lines.ts';

/** Where the offset `at` is in the text of `lines`. */
export function placeAt(lines: LineIndex, at: number): HandOffPlace {
  const { line, column } = lines.place({ start: at, end: at });
  return { line, column };
}
