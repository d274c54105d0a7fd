import { BREAK, CLOSED, IMAGE, OPAQUE, type Prose } from '../model/doc.ts';
import type { Range } from '../model/range.ts';
import { CODE } from './rules/rule.ts';

/** A block's text as the rules see it. */
export interface MarkedText {
  /** As long as the prose's text; code and addresses are {@link CODE}, so that what looks like a full stop in them is none. */
  readonly text: string;
  /** The parts between lines that end for good, without the code units that end them. In order; at least one. */
  readonly lines: readonly Range[];
}

/** Reads the flags of a block's prose, in one pass. */
export function markedText({ text, flags }: Prose): MarkedText {
  const lines: Range[] = [];
  const parts: string[] = [];
  let start = 0;
  let from = 0;
  for (let at = 0; at < flags.length; at += 1) {
    const flag = flags[at] ?? 0;
    if ((flag & (BREAK | OPAQUE)) === 0) continue;
    if ((flag & BREAK) !== 0 && (flag & CLOSED) === 0) {
      lines.push({ start, end: at });
      start = at + 1;
    } else if (text[at] !== IMAGE) {
      parts.push(text.slice(from, at), CODE);
      from = at + 1;
    }
  }
  return { text: from === 0 ? text : parts.join('') + text.slice(from), lines: [...lines, { start, end: text.length }] };
}
