import type { Range } from '../model/range.ts';

/** UTF-8 that was read as Windows-1252, and what it was meant to be. */
export interface Mojibake {
  readonly range: Range;
  readonly found: string;
  readonly meant: string;
}

// Windows-1252 0x80..0x9f in Unicode; the five unassigned bytes stand for themselves (WHATWG Encoding, windows-1252). Some
// tools read Latin-1 instead, in which all of them do.
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const CONTINUATION = `[\\u0080-\\u00bf${HIGH}]`;
// UTF-8 sequences as Windows-1252 shows them: a lead byte (U+00C2..F4), and as many continuation bytes as it asks for.
const SEQUENCE = `[\\u00c2-\\u00df]${CONTINUATION}|[\\u00e0-\\u00ef]${CONTINUATION}{2}|[\\u00f0-\\u00f4]${CONTINUATION}{3}`;
const SUSPECT = new RegExp(`(?:${SEQUENCE})+`, 'g');
const CHARACTER = new RegExp(SEQUENCE, 'g');
/** What one mis-decoded character is likely to be: a Latin letter, a sign of common use, an emoji, a byte-order mark. */
const LIKELY =
  /^[\u00a0-\u017f\u2010-\u203a\u20ac\u2122\u2190-\u2199\u2212\u2260-\u2265\u2500-\u27bf\ufeff\ufffd\u{1f000}-\u{1faff}]$/u;
/** A letter and the signs that follow one in sound text: `IRMÃ—`, `„Ä“`. */
const SOUND = /^.[‘’“”–—…•‹›«»]+$/s;
const SOUND_BEFORE = /[\p{Lu}‘’‚“”„«»‹›"'(]/u;
const MAX_ROUNDS = 4;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The places in `text` that are certainly mis-decoded UTF-8, in order: as Windows-1252 bytes they are valid UTF-8. */
export function findMojibake(text: string): readonly Mojibake[] {
  return Array.from(text.matchAll(SUSPECT)).flatMap(({ 0: found, index }) => {
    const meant = repaired(found, text[index - 1] ?? '');
    return meant === found ? [] : [{ range: { start: index, end: index + found.length }, found, meant }];
  });
}

/** `text` as it was meant to be read. */
export function repairMojibake(text: string): string {
  return text.replace(SUSPECT, (found, at: number) => repaired(found, text[at - 1] ?? ''));
}

/** What `found` was meant to be: decoded as often as it was mis-decoded; itself when it may be sound. */
function repaired(found: string, before: string): string {
  let meant = found;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const next = meant.replace(CHARACTER, decoded);
    if (next === meant) break;
    meant = next;
  }
  return isCertain(found, meant, before) ? meant : found;
}

// Several mis-decoded characters in a row are no accident; one alone may be, as `é”…` in “café”….
function isCertain(found: string, meant: string, before: string): boolean {
  if (Array.from(meant).length > 1) return true;
  return LIKELY.test(meant) && !(SOUND.test(found) && SOUND_BEFORE.test(before));
}

function decoded(suspect: string): string {
  try {
    return decoder.decode(Uint8Array.from(suspect, byteOf));
  } catch {
    return suspect;
  }
}

function byteOf(char: string): number {
  const high = HIGH.indexOf(char);
  return high >= 0 ? 0x80 + high : (char.codePointAt(0) ?? 0);
}
