// Cc is C0, DEL and C1; Cs, with the `u` flag, only lone surrogates; Zl and Zp are U+2028 and U+2029. The ranges are the
// bidirectional embeddings, overrides and isolates (https://trojansource.codes). U+200E, U+200F and U+061C stay: Arabic and
// Hebrew prose needs them, and they reorder nothing beyond their neighbours.
const HIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]/u;
const EVERY_HIDDEN = new RegExp(HIDDEN, 'gu');
const SHORT: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/**
 * One line of text that is safe to show: control characters, bidirectional controls, line separators and lone surrogates
 * are spelled out, such as `\x1b` and `\u202e`; line feed, carriage return and tab too. Backslashes stay as they are.
 */
export function printable(text: string): string {
  return HIDDEN.test(text) ? text.replace(EVERY_HIDDEN, spell) : text;
}

/** As {@link printable}, for a place that keeps lines: line feed and tab stay. */
export function printableLines(text: string): string {
  return HIDDEN.test(text)
    ? text.replace(EVERY_HIDDEN, (hidden) => (hidden === '\n' || hidden === '\t' ? hidden : spell(hidden)))
    : text;
}

function spell(hidden: string): string {
  const code = hidden.charCodeAt(0);
  const hex = code.toString(16);
  return SHORT.get(hidden) ?? (code <= 0xff ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`);
}
