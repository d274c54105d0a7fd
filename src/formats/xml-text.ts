import { InputError } from '../model/errors.ts';

// XML 1.0, 2.2: what a document may hold, escaped or not. A surrogate that stands alone is no character.
const ILLEGAL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
/** Code units that may be part of such a character: looked for first, which is faster. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;
/** A line end as it is would be read as `\n`, and in an attribute as a space. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** `text` for an attribute in double quotes. */
export function attributeText(text: string): string {
  return /[&<>"\r\n\t]/.test(text) ? text.replace(/[&<>"\r\n\t]/g, (found) => ENTITIES[found] ?? '') : text;
}

/** `text` for the content of an element. */
export function elementText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (found) => ENTITIES[found] ?? '') : text;
}

/**
 * `text`, unchanged.
 *
 * @throws InputError for a character that XML cannot hold; `owner` says whose text it is
 */
export function xmlHeld(text: string, owner: string): string {
  if (!SUSPECT.test(text)) return text;
  const found = ILLEGAL.exec(text)?.[0]?.codePointAt(0);
  if (found === undefined) return text;
  const name = `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
  throw new InputError(`${owner}: Expected text that XML can hold, found the character ${name}`);
}
