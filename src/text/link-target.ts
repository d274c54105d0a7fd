import type { Range } from '../model/range.ts';
import { decodeReferences } from './entities.ts';

/** What stands in the parentheses of an inline link. */
export interface LinkTarget extends Range {
  /** As a reader follows it: references decoded, escapes resolved. */
  readonly destination: string;
}

const POINTED = /\s*<([^<>\n]*)>/y;
const BLANKS = /\s*/y;
const TITLE = /\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\))/y;
const STOP = /[\s\p{Cc}]/u;

/**
 * The target of an inline link whose `(` stands at `open` (CommonMark 0.31.2, section 6.3); null when it is none. Its range
 * includes both parentheses. A bare destination ends before another `](`, so that a text of nothing else is read in one pass.
 */
export function linkTargetAt(text: string, open: number): LinkTarget | null {
  const from = open + 1;
  const pointed = matchAt(POINTED, text, from);
  const start = from + (matchAt(BLANKS, text, from)?.[0].length ?? 0);
  const destinationEnd = pointed === null ? bareEnd(text, start) : from + pointed[0].length;
  const titleEnd = destinationEnd + (matchAt(TITLE, text, destinationEnd)?.[0].length ?? 0);
  const close = titleEnd + (matchAt(BLANKS, text, titleEnd)?.[0].length ?? 0);
  if (text[close] !== ')') return null;
  const written = pointed?.[1] ?? text.slice(start, destinationEnd);
  return { start: open, end: close + 1, destination: decodeReferences(written).replace(/\\([!-/:-@[-`{-~])/g, '$1') };
}

function bareEnd(text: string, start: number): number {
  let depth = 0;
  let at = start;
  for (; at < text.length; at += 1) {
    const unit = text[at] ?? '';
    if (STOP.test(unit) || (unit === ']' && text[at + 1] === '(')) break;
    if (unit === '\\') at += 1;
    else if (unit === '(') depth += 1;
    else if (unit === ')') {
      if (depth === 0) break;
      depth -= 1;
    }
  }
  return Math.min(at, text.length);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
