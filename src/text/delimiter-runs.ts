import type { CodeKind } from '../model/content.ts';
import { type CodeDraft, type ContentPiece, pairDraft } from './content-piece.ts';

/** Signs of emphasis in a row. Those that found partners are in `closes`, from its left, and `opens`, from its right. */
export interface DelimiterRun {
  readonly sign: string;
  readonly start: number;
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  left: number;
  readonly closes: CodeDraft[];
  readonly opens: CodeDraft[];
}

const BLANK = /[\s\ufeff]/u;
const SIGN = /[\p{P}\p{S}]/u;

/** The run at `start` of `text`, with what it may do (CommonMark 0.31.2, section 6.2). */
export function delimiterRunAt(text: string, start: number): DelimiterRun {
  const sign = text.charAt(start);
  let end = start + 1;
  while (text[end] === sign) end += 1;
  const before = characterBefore(text, start);
  const after = end < text.length ? String.fromCodePoint(text.codePointAt(end) ?? 0) : ' ';
  const left = !BLANK.test(after) && (!SIGN.test(after) || BLANK.test(before) || SIGN.test(before));
  const right = !BLANK.test(before) && (!SIGN.test(before) || BLANK.test(after) || SIGN.test(after));
  const inWord = sign === '_' && left && right;
  const length = end - start;
  const isNone = sign === '~' && length > 2;
  return {
    sign,
    start,
    length,
    canOpen: !isNone && left && (!inWord || SIGN.test(before)),
    canClose: !isNone && right && (!inWord || SIGN.test(after)),
    left: length,
    closes: [],
    opens: [],
  };
}

function characterBefore(text: string, at: number): string {
  if (at === 0) return ' ';
  const pair = text.slice(Math.max(0, at - 2), at);
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair) ? pair : pair.slice(-1);
}

/** Pairs the runs of one nesting level, in order. Linear: where a kind of closer found none, it is not looked for again. */
export function pairRuns(runs: readonly DelimiterRun[]): void {
  const open: { readonly run: DelimiterRun; readonly id: number }[] = [];
  const bottoms = new Map<string, number>();
  runs.forEach((run, id) => {
    while (run.canClose && run.left > 0) {
      const kind = `${run.sign}${run.canOpen}${run.sign === '~' ? run.length : run.length % 3}`;
      const bottom = bottoms.get(kind) ?? -1;
      let index = open.length - 1;
      while (index >= 0 && (open[index]?.id ?? -1) > bottom && !isPartner(open[index]?.run, run)) index -= 1;
      const opener = open[index];
      if (opener === undefined || opener.id <= bottom) {
        bottoms.set(kind, open.at(-1)?.id ?? bottom);
        break;
      }
      pair(opener.run, run);
      open.length = opener.run.left > 0 ? index + 1 : index;
    }
    if (run.canOpen && run.left > 0) open.push({ run, id });
  });
}

/** The pieces that a run is after it was paired, by their start: what it closes, signs that found no partner, what it opens. */
export function runPieces({ sign, start, left, closes, opens }: DelimiterRun): readonly ContentPiece[] {
  const pieces: ContentPiece[] = [];
  let at = start;
  const add = (type: 'open' | 'close', draft: CodeDraft): void => {
    pieces.push({ type, start: at, end: at + draft.data.length, draft });
    at += draft.data.length;
  };
  for (const draft of closes) add('close', draft);
  if (left > 0) pieces.push({ type: 'text', start: at, end: at + left, text: sign.repeat(left) });
  at += left;
  for (const draft of [...opens].reverse()) add('open', draft);
  return pieces;
}

/** Runs that could do both pair only where their lengths do not add up to a multiple of three. */
function isPartner(opener: DelimiterRun | undefined, closer: DelimiterRun): boolean {
  if (opener === undefined || opener.sign !== closer.sign) return false;
  if (opener.sign === '~') return opener.length === closer.length;
  const both = opener.canClose || closer.canOpen;
  const isThird = (opener.length + closer.length) % 3 === 0;
  return !both || !isThird || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

function pair(opener: DelimiterRun, closer: DelimiterRun): void {
  const taken = opener.left >= 2 && closer.left >= 2 ? 2 : 1;
  const kind: CodeKind = opener.sign === '~' ? 'strike' : taken === 2 ? 'bold' : 'italic';
  const signs = opener.sign.repeat(taken);
  const draft = pairDraft(kind, signs, signs);
  opener.left -= taken;
  closer.left -= taken;
  opener.opens.push(draft);
  closer.closes.push(draft);
}
