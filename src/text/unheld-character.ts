// XML 1.0, 2.2: what a document may hold, escaped or not. A surrogate that stands alone is no character.
const UNHELD = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
/** Code units that may be part of such a character: looked for first, which is faster. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/**
 * The first character of `text` that XML cannot hold, as `U+001B`; null where it can hold all. The other formats refuse the
 * same ones: all take the same documents.
 */
export function unheldCharacter(text: string): string | null {
  if (!SUSPECT.test(text)) return null;
  const found = UNHELD.exec(text)?.[0].codePointAt(0);
  return found === undefined ? null : `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
}
