import type { Pair } from '../model/bitext.ts';
import type { Range } from '../model/range.ts';
import { type MarkStyle, untranslatedIn, untranslatedMark } from '../text/untranslated-marks.ts';
import { untranslatedSource } from './print-pair.ts';

/**
 * The plain form of a bilingual document: each pair is its translation, all else stays byte for byte, the anchors of headings
 * too. `pairs` are those of `text`; what waits for its translation waits on.
 */
export function plainForm(text: string, pairs: readonly Pick<Pair, 'range' | 'target'>[], style: MarkStyle): string {
  const edits: { readonly range: Range; readonly text: string }[] = pairs.flatMap(({ range, target }) =>
    range === null ? [] : [{ range, text: target ?? '' }],
  );
  for (const { text: own, mark } of untranslatedIn(text).standing) {
    const source = untranslatedSource(text.slice(own.start, own.end));
    if (source !== null)
      edits.push({ range: { start: own.start, end: mark.end }, text: source + untranslatedMark(source, style) });
  }
  let plain = '';
  let at = 0;
  for (const { range, text: own } of edits.sort((a, b) => a.range.start - b.range.start)) {
    if (range.start < at) continue;
    plain += text.slice(at, range.start) + own;
    at = range.end;
  }
  return plain + text.slice(at);
}
