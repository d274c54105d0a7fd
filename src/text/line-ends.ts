/** Offset of the end of the line that holds `at`: of its `\n`, `\r\n` or `\r`, or of the text (CommonMark 0.31.2, section 2.1). */
export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

/** Offset at which the line starts that holds `at`; no further back than `least`. */
export function lineStart(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && text[start - 1] !== '\n' && text[start - 1] !== '\r') start -= 1;
  return start;
}
