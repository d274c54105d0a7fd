import type { FormatFault } from '../model/hand-off.ts';

// What all readers of XML have in common.

/** Elements in elements that are read. */
export const MAX_DEPTH = 64;
/** What is wrong with more of them. */
export const TOO_DEEP = `Expected at most ${MAX_DEPTH} nested elements, found more`;

/** In UTF-16 code units: some 130,000 sentences of XLIFF with all that is told of them, some 300,000 of TMX. */
const MAX_LENGTH = 128 * 1024 * 1024;

/** What is wrong with a text that is too long to be read; null: it is not. */
export function tooLong(text: string): FormatFault | null {
  if (text.length <= MAX_LENGTH) return null;
  return { at: MAX_LENGTH, message: `Expected at most ${MAX_LENGTH} characters, found ${text.length}` };
}

/** `2:3: unclosed tag: a` of saxes as hexapla words messages: the place is told apart. */
export function wellFormed(message: string): string {
  return `Expected well-formed XML, found: ${message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')}`;
}
