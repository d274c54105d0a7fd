import { inert } from './inert.ts';
import type { StatusDocument } from './status-document.ts';

/** `hexapla status --format json`: the status document, keys in the order of its contract. */
export function statusJson(status: StatusDocument): string {
  return `${jsonText(status, 2)}\n`;
}

/**
 * JSON whose strings hold no character that a terminal obeys: what `JSON.stringify` leaves raw (DEL, C1, line separators,
 * bidirectional controls) is escaped too, and what a CI system takes for a command. `indent` is in spaces, 0 for one line.
 */
export function jsonText(value: unknown, indent: 0 | 2): string {
  return harmless(JSON.stringify(value, null, indent));
}

/** The same of objects, each on a line that ends. */
export function jsonLines(values: readonly object[]): string {
  return harmless(values.map((value) => `${JSON.stringify(value)}\n`).join(''));
}

/** JSON with all that is not harmless escaped. Outside its strings it is ASCII, so that what is replaced stands inside one. */
function harmless(json: string): string {
  return inert(json.replace(/[\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g, escaped), escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
