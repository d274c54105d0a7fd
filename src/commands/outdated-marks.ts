import type { Pair } from '../model/bitext.ts';
import type { Comparison, UnitStatus } from '../model/comparison.ts';
import { untranslatedIn } from '../text/untranslated-marks.ts';

/**
 * A localized file without the marks that stand for nothing any more, because somebody translated what they stood for; and its
 * comparison, with the ranges that its pairs have by then.
 */
export function withoutOutdated(
  content: string,
  comparison: Comparison,
): { readonly text: string; readonly comparison: Comparison } {
  const { outdated } = untranslatedIn(content);
  if (outdated.length === 0) return { text: content, comparison };
  let text = '';
  let at = 0;
  for (const { start, end } of outdated) {
    text += content.slice(at, start);
    at = end;
  }
  const shift = (offset: number) =>
    offset - outdated.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, offset) - start), 0);
  return { text: text + content.slice(at), comparison: shifted(comparison, shift) };
}

function shifted(comparison: Comparison, shift: (at: number) => number): Comparison {
  const moved = new Map<Pair, Pair>();
  const pairOf = (pair: Pair): Pair => {
    const { range } = pair;
    if (range === null) return pair;
    const known = moved.get(pair) ?? { ...pair, range: { start: shift(range.start), end: shift(range.end) } };
    moved.set(pair, known);
    return known;
  };
  const statuses = comparison.statuses.map((status): UnitStatus => {
    if (status.type === 'missing') return status;
    if (status.type === 'current' || status.type === 'unknown')
      return { ...status, pair: status.pair === null ? null : pairOf(status.pair) };
    return { ...status, pair: pairOf(status.pair) };
  });
  return { ...comparison, statuses };
}
