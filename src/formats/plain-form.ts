import type { Pair } from '../model/bitext.ts';
import { spliced, type TextEdit, withoutOverlaps } from '../text/spliced.ts';
import { type MarkStyle, untranslatedIn, untranslatedMark } from '../text/untranslated-marks.ts';
import { untranslatedSource } from './print-pair.ts';

/**
 * The plain form of a bilingual document: each pair is its translation, all else stays byte for byte, the anchors of headings
 * too. `pairs` are those of `text`; what waits for its translation waits on.
 */
export function plainForm(text: string, pairs: readonly Pick<Pair, 'range' | 'target'>[], style: MarkStyle): string {
  const edits: TextEdit[] = pairs.flatMap(({ range, target }) => (range === null ? [] : [{ range, text: target ?? '' }]));
  for (const { text: own, mark } of untranslatedIn(text).standing) {
    const source = untranslatedSource(text.slice(own.start, own.end));
    if (source !== null)
      edits.push({ range: { start: own.start, end: mark.end }, text: source + untranslatedMark(source, style) });
  }
  return spliced(text, withoutOverlaps(edits));
}
