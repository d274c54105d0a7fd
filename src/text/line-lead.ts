/** What stands before the content of a line: `>` markers, then indentation in columns after them. */
export interface Lead {
  readonly quotes: number;
  readonly column: number;
  /** Offset of the first character that is neither blank nor marker; the line end when there is none. */
  readonly at: number;
}

/** Reads the lead of the line that starts at `start`; no more than `maxQuotes` of its `>` markers. */
export function readLead(text: string, start: number, maxQuotes: number): Lead {
  let { at, column } = readBlanks(text, start, 0);
  let quotes = 0;
  for (; quotes < maxQuotes && text[at] === '>'; quotes++) {
    at += text[at + 1] === ' ' ? 2 : 1;
    ({ at, column } = readBlanks(text, at, 0));
  }
  return { quotes, column, at };
}

/** Skips blanks and tabs from `start`, which stands in `startColumn`; tab stops are four columns apart. */
export function readBlanks(text: string, start: number, startColumn: number): { readonly at: number; readonly column: number } {
  let column = startColumn;
  let at = start;
  for (; text[at] === ' ' || text[at] === '\t'; at++) column += text[at] === '\t' ? 4 - (column % 4) : 1;
  return { at, column };
}

/** Whether a line, or the text, ends at `at`. */
export function isLineEnd(text: string, at: number): boolean {
  return at >= text.length || text[at] === '\n' || (text[at] === '\r' && (text[at + 1] === '\n' || at + 1 === text.length));
}

/** Whether the sticky `pattern` matches at `at`; its `lastIndex` is then the end of the match. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
