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

/** Objects that are written at once: a call for each takes nearly twice the time. */
const PORTION = 1000;

/** The same of objects, each on a line that ends. All have the same first key, and none holds objects. */
export function jsonLines<T>(items: readonly T[], objectOf: (item: T) => object): string {
  const [first] = items;
  if (first === undefined) return '';
  // A quote inside a string has a backslash in front of it, and behind the end of one stands no letter: this is between two objects.
  const start = `{${JSON.stringify(Object.keys(objectOf(first))[0])}:`;
  const portions: string[] = [];
  for (let at = 0; at < items.length; at += PORTION) {
    const objects = JSON.stringify(items.slice(at, at + PORTION).map(objectOf));
    portions.push(objects.slice(1, -1).replaceAll(`},${start}`, `}\n${start}`), '\n');
  }
  return harmless(portions.join(''));
}

/** JSON with all that is not harmless escaped. Outside its strings it is ASCII, so that what is replaced stands inside one. */
function harmless(json: string): string {
  return inert(json.replace(/[\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g, escaped), escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
