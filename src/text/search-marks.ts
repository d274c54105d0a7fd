import { foldedLetters } from './search-text.ts';

/** A part of a text, and whether a search hit it. */
export type MarkedRun = readonly [isHit: boolean, text: string];

/** A folded text, and of each of its UTF-16 code units which part of the text it is of: half-open. */
interface Traced {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const MARK = /^\p{M}/u;
const SIGNS = /\P{M}\p{M}*|\p{M}+/gu;

/** A text in runs, joined it is the text: a run is a hit where a term of the search is found, in whatever form it is written there. */
export function markedRuns(text: string, terms: readonly string[]): readonly MarkedRun[] {
  const traced = trace(text);
  const runs: MarkedRun[] = [];
  let end = 0;
  for (const [from, to] of hitsIn(traced, terms)) {
    if (from > end) runs.push([false, text.slice(end, from)]);
    runs.push([true, text.slice(from, to)]);
    end = to;
  }
  if (end < text.length) runs.push([false, text.slice(end)]);
  return runs;
}

/** Where terms are, in the text as it is written; what overlaps or touches is one. */
function hitsIn({ text, from, to }: Traced, terms: readonly string[]): readonly (readonly [from: number, to: number])[] {
  const all = terms.flatMap((term) => {
    const places: [number, number][] = [];
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
      places.push([from[at] ?? 0, to[at + term.length - 1] ?? 0]);
    return places;
  });
  const hits: [number, number][] = [];
  for (const [start, end] of all.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = hits.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else hits.push([start, end]);
  }
  return hits;
}

/** As `folded`, sign by sign. */
function trace(text: string): Traced {
  let out = '';
  const [from, to]: [number[], number[]] = [[], []];
  let at = 0;
  for (const piece of pieces(text)) {
    const end = at + piece.length;
    for (const unit of foldedLetters(piece).replace(/\s+/g, ' ').split('')) {
      if (unit === ' ' && (out === '' || out.endsWith(' '))) continue;
      out += unit;
      from.push(at);
      to.push(end);
    }
    at = end;
  }
  return { text: out.trimEnd(), from, to };
}

/** The smallest parts of a text that fold for themselves: `ﾊ` and `ﾝ` do, `ﾊ` and `ﾞ` become one letter. */
function pieces(text: string): readonly string[] {
  const all: string[] = [];
  for (const [sign] of text.matchAll(SIGNS)) {
    const last = all.at(-1);
    if (last !== undefined && foldWith(last, sign)) all.splice(-1, 1, last + sign);
    else all.push(sign);
  }
  return all;
}

/** Whether a sign folds otherwise behind a piece than alone, or is a mark that what follows may change places with: `ﾞ` of `aﾞ\u0307`. */
function foldWith(piece: string, sign: string): boolean {
  const alone = foldedLetters(sign);
  return MARK.test(alone) || foldedLetters(piece + sign) !== foldedLetters(piece) + alone;
}
