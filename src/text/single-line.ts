const NEEDS_WORK = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** A text without line ends and control characters, each of which becomes a blank; NUL and half characters become U+FFFD. */
export function singleLine(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  return text
    .replace(/\r\n/g, ' ')
    .replace(/[\0\p{Cs}]/gu, '\ufffd')
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ');
}
