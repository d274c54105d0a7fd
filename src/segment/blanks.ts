/** Whether the code unit of `text` at `at` is white space as `\s` of ECMAScript has it; false behind the end. */
export function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code <= 0xa0) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
  if (code < 0x1680) return false;
  return code === 0x3000 || code === 0x202f || code === 0xfeff || (code >= 0x2000 && code <= 0x200a) || isRareBlank(code);
}

function isRareBlank(code: number): boolean {
  return code === 0x1680 || code === 0x2028 || code === 0x2029 || code === 0x205f;
}

/** The first offset from `at` on that is no blank. */
export function skipBlanks(text: string, at: number): number {
  let next = at;
  while (isBlank(text, next)) next += 1;
  return next;
}
