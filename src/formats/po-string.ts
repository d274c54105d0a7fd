import { InputError } from '../model/errors.ts';
import type { FormatFault } from '../model/hand-off.ts';
import { unheldCharacter } from '../text/unheld-character.ts';

/** A string of a PO file, or why it is none. `end` is behind its closing quote. */
export type PoString = { readonly value: string; readonly end: number } | FormatFault;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['a', '\u0007'],
  ['\\', '\\'],
  ['"', '"'],
]);
const NAMES: ReadonlyMap<string, string> = new Map([...ESCAPES].map(([name, character]) => [character, `\\${name}`]));
const PLAIN = /[^"\\\r\n]*/y;
/** Bytes of characters outside ASCII, as `msgcat --escape` writes them. */
const BYTES = /(?:\\[23][0-7]{2})+/y;
const NUMBER = /\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,8}))/y;
const ESCAPED = /["\\\t\n\r]/g;

/** Reads the string whose opening quote stands at `start`. */
export function readPoString(text: string, start: number): PoString {
  let value = '';
  for (let at = start + 1; ; ) {
    PLAIN.lastIndex = at;
    const plain = PLAIN.exec(text)?.[0] ?? '';
    value += plain;
    at += plain.length;
    const sign = text[at];
    if (sign === '"') return { value, end: at + 1 };
    if (sign !== '\\')
      return {
        at,
        message: `Expected \`"\` at the end of a string, found the end of the ${sign === undefined ? 'file' : 'line'}`,
      };
    const { character, length } = escapeAt(text, at);
    if (character === null)
      return {
        at,
        message: `Expected an escape that PO knows, such as \`\\n\` or \`\\\\\`, found \`${text.slice(at, at + length)}\``,
      };
    value += character;
    at += length;
  }
}

/** The characters that an escape stands for; null for what is none. Numbers above 127 are bytes of UTF-8, as the file is. */
function escapeAt(text: string, at: number): { readonly character: string | null; readonly length: number } {
  const named = ESCAPES.get(text[at + 1] ?? '');
  if (named !== undefined) return { character: named, length: 2 };
  BYTES.lastIndex = at;
  const bytes = BYTES.exec(text)?.[0];
  if (bytes !== undefined) return { character: decoded(bytes), length: bytes.length };
  NUMBER.lastIndex = at;
  const [whole = text.slice(at, at + 2).trimEnd(), octal, hexadecimal = ''] = NUMBER.exec(text) ?? [];
  const code = octal === undefined ? Number.parseInt(hexadecimal, 16) : Number.parseInt(octal, 8);
  return { character: code > 0 && code < 128 ? String.fromCharCode(code) : null, length: whole.length };
}

/** The text whose UTF-8 is told in octal numbers; null: it is none. */
function decoded(escapes: string): string | null {
  const bytes = Uint8Array.from(escapes.slice(1).split('\\'), (digits) => Number.parseInt(digits, 8));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * `text` as a string of a PO file behind a keyword: lines of it on lines of their own, as gettext writes them.
 *
 * @throws InputError for a text with a control character or half a character, named by `place`
 */
export function poString(text: string, place: string): string {
  refuseUnheld(text, place);
  const lines = text.includes('\n') ? (text.match(/[^\n]*\n|[^\n]+$/g) ?? ['']) : [text];
  const quoted = lines.map((line) => `"${line.replace(ESCAPED, (character) => NAMES.get(character) ?? character)}"`);
  return quoted.length === 1 ? (quoted[0] ?? '') : ['""', ...quoted].join('\n');
}

/** A comment: control characters and line ends would end it or hide what it says. */
export function poComment(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
}

/**
 * Makes sure that PO can hold `text`; `place` says whose it is.
 *
 * @throws InputError for a control character or half a character
 */
export function refuseUnheld(text: string, place: string): void {
  const unheld = unheldCharacter(text);
  if (unheld !== null) throw new InputError(`${place}: Expected text that PO can hold, found the character ${unheld}`);
}
