import { JsonError, JsonScanner } from './json-scanner.ts';

/** One value of a JSON text, with where it stands. Offsets are UTF-16, half-open. */
export interface JsonNode {
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
  /** Where the quote that opens the key of this value stands; null for what is no member of an object. */
  readonly keyStart: number | null;
  /** The values of an object by key, of an array by index. */
  readonly children: ReadonlyMap<string | number, JsonNode>;
}

/** Configuration is flat; what nests deeper than this wants to exhaust the stack. */
const MAX_DEPTH = 100;

/**
 * Reads JSON with comments, trailing commas and a byte-order mark; all else as RFC 8259. Keys that stand twice and
 * `__proto__` are refused. `JSON.parse` does not read the whole text because on Node 20 its errors carry no position.
 *
 * @throws JsonError
 */
export function parseJsonc(text: string): JsonNode {
  const scanner = new JsonScanner(text);
  const node = readValue(scanner, { expected: 'a value', keyStart: null, depth: 0 });
  if (scanner.peek() !== null) throw scanner.unexpected('the end of the file');
  return node;
}

interface Spot {
  readonly expected: string;
  readonly keyStart: number | null;
  readonly depth: number;
}

function readValue(scanner: JsonScanner, spot: Spot): JsonNode {
  const char = scanner.peek();
  const start = scanner.at;
  if (spot.depth > MAX_DEPTH) throw new JsonError(`Expected at most ${MAX_DEPTH} levels of nesting, found more`, start);
  const { value, children } = readContent(scanner, char, spot);
  return { value, start, end: scanner.at, keyStart: spot.keyStart, children };
}

function readContent(scanner: JsonScanner, char: string | null, spot: Spot): Pick<JsonNode, 'value' | 'children'> {
  if (char === '{') return readObject(scanner, spot.depth + 1);
  if (char === '[') return readArray(scanner, spot.depth + 1);
  return { value: char === '"' ? scanner.string() : scanner.scalar(spot.expected), children: new Map() };
}

function readObject(scanner: JsonScanner, depth: number): Pick<JsonNode, 'value' | 'children'> {
  const children = new Map<string, JsonNode>();
  scanner.takes('{');
  while (!scanner.takes('}')) {
    if (scanner.peek() !== '"') throw scanner.unexpected('a key in double quotes or `}`');
    const keyStart = scanner.at;
    const key = scanner.string();
    if (children.has(key)) throw new JsonError(`Expected each key once, found \`${key}\` again`, keyStart);
    if (key === '__proto__') throw new JsonError(`Unexpected key \`${key}\``, keyStart);
    if (!scanner.takes(':')) throw scanner.unexpected(`\`:\` after the key \`${key}\``);
    children.set(key, readValue(scanner, { expected: `a value for the key \`${key}\``, keyStart, depth }));
    if (!scanner.takes(',') && scanner.peek() !== '}') throw scanner.unexpected('`,` or `}`');
  }
  return { value: Object.fromEntries([...children].map(([key, child]) => [key, child.value])), children };
}

function readArray(scanner: JsonScanner, depth: number): Pick<JsonNode, 'value' | 'children'> {
  const children = new Map<number, JsonNode>();
  scanner.takes('[');
  while (!scanner.takes(']')) {
    children.set(children.size, readValue(scanner, { expected: 'a value or `]`', keyStart: null, depth }));
    if (!scanner.takes(',') && scanner.peek() !== ']') throw scanner.unexpected('`,` or `]`');
  }
  return { value: [...children.values()].map((child) => child.value), children };
}
