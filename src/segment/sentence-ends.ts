import type { Range } from '../model/range.ts';
import { isAbbreviation } from './abbreviations.ts';
import { isBlank, skipBlanks } from './blanks.ts';
import type { Language } from './language.ts';
import type { MarkedText } from './marks.ts';
import { proposedStops } from './proposed-stops.ts';
import { type Boundary, REACH } from './rules/rule.ts';
import { type Stop, stopsIn } from './stops.ts';

/**
 * The offsets behind the sentences of a text, but for those that end with their line. `isClosed` says of offsets that
 * nothing can end there.
 */
export function sentenceEnds(
  { text, lines }: MarkedText,
  language: Language,
  isClosed: (at: number) => boolean,
): readonly number[] {
  const ends: number[] = [];
  let at = 0;
  let from = 0;
  for (const stop of stopsOf(text, lines, language)) {
    while ((lines[at]?.end ?? text.length) < stop.end) at += 1;
    const line = lines[at] ?? { start: 0, end: text.length };
    from = Math.max(from, line.start);
    if (stop.next >= line.end || isClosed(stop.end)) continue;
    if (isJoined(boundaryAt(text, stop, { start: from, end: line.end }), language)) continue;
    ends.push(stop.end);
    from = stop.end;
  }
  return ends;
}

function stopsOf(text: string, lines: readonly Range[], { rules, segmenter }: Language): readonly Stop[] {
  if (segmenter === null) return stopsIn(text, rules.closersAfterBlank);
  return lines.flatMap((line) => proposedStops(text, line, segmenter));
}

function isJoined(boundary: Boundary, { rules, abbreviations }: Language): boolean {
  return isAbbreviation(boundary, abbreviations) || rules.rules.some((rule) => rule.joins(boundary));
}

function boundaryAt(text: string, stop: Stop, sentence: Range): Boundary {
  const before = text.slice(skipBlanks(text, Math.max(sentence.start, stop.end - REACH)), stop.end);
  const first = stop.end - before.length;
  let word = stop.sign;
  while (word > first && !isBlank(text, word - 1)) word -= 1;
  return { before, word: text.slice(word, stop.end), after: text.slice(stop.next, Math.min(stop.next + REACH, sentence.end)) };
}
