import type { Range } from '../model/range.ts';
import type { FrontMatterValue } from './front-matter.ts';
import { type PlainScalar, plainList, plainScalar } from './plain-scalar.ts';

const SKIPPED = /^ *(?:#.*)?$/;
// The key may hold single blanks and colons: `online version`, `ms:assetid`.
const ENTRY = /^( *)([A-Za-z_][\w.-]*(?:[ :][\w.-]+)*):(?: +(.*))?$/;
/** Some longer keys are an error in YAML. */
const MAX_KEY = 1000;
const ITEM = /^( *)- +(.*)$/;

/** A key whose value stands on the lines below it. */
interface Parent {
  readonly key: string;
  /** Null until the first line below it has said what it holds. */
  kind: 'list' | 'map' | null;
  indent: number;
  count: number;
}

/** What is known while the lines are read from the first to the last. */
interface Reading {
  readonly values: FrontMatterValue[];
  /** The full paths of keys, `/` between levels: a key may hold a dot. */
  readonly keys: Set<string>;
  parent: Parent | null;
}

/**
 * Reads the plainest YAML: `key: value` on one line, a list of scalars or one level of keys below a key, comments. Null for
 * anything that it is not sure to read as the `yaml` package does: duplicate keys, tabs, anchors, tags, folded lines, …
 *
 * @param yaml where the YAML stands in `text`
 */
export function readPlainYaml(text: string, yaml: Range): FrontMatterValue[] | null {
  const reading: Reading = { values: [], keys: new Set(), parent: null };
  for (let start = yaml.start; start < yaml.end; ) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 || newline >= yaml.end ? yaml.end : newline;
    const line = text.slice(start, text.startsWith('\r\n', end - 1) && end > start ? end - 1 : end);
    if (!SKIPPED.test(line) && !readLine(line, start, reading)) return null;
    start = end + 1;
  }
  return reading.values;
}

function readLine(line: string, start: number, reading: Reading): boolean {
  const entry = ENTRY.exec(line);
  if (entry !== null) return readEntry(entry, start + line.length, reading);
  const item = ITEM.exec(line);
  return item !== null && readItem(item, start + line.length, reading);
}

function readEntry([, { length: indent } = '', name = '', rest = '']: readonly string[], end: number, reading: Reading): boolean {
  if (indent === 0) reading.parent = null;
  else if (!fitsBelow(reading.parent, 'map', indent)) return false;
  const { parent, keys } = reading;
  const path = parent === null ? name : `${parent.key}/${name}`;
  if (keys.has(path) || name.length > MAX_KEY) return false;
  keys.add(path);
  const key = parent === null ? name : `${parent.key}.${name}`;
  if (rest === '' || rest.startsWith('#')) {
    // Keys two levels down do not get past `fitsBelow`: their indentation differs.
    if (parent === null) reading.parent = { key, kind: null, indent: 0, count: 0 };
    return true;
  }
  const start = end - rest.length;
  return rest.startsWith('[') ? addAll(key, plainList(rest, start), reading) : addOne(key, plainScalar(rest, start), reading);
}

function readItem([, { length: indent } = '', rest = '']: readonly string[], end: number, reading: Reading): boolean {
  const { parent } = reading;
  if (parent === null || !fitsBelow(parent, 'list', indent)) return false;
  return addOne(`${parent.key}.${parent.count++}`, plainScalar(rest, end - rest.length), reading);
}

/** Whether a line of `kind` at `indent` may stand below `parent`: the first one decides for those that follow. */
function fitsBelow(parent: Parent | null, kind: 'list' | 'map', indent: number): parent is Parent {
  if (parent === null) return false;
  if (parent.kind === null) {
    parent.kind = kind;
    parent.indent = indent;
  }
  return parent.kind === kind && parent.indent === indent;
}

function addOne(key: string, scalar: PlainScalar, { values }: Reading): boolean {
  if (scalar === null) return false;
  if (scalar !== 'empty') values.push({ key, ...scalar });
  return true;
}

function addAll(key: string, items: readonly PlainScalar[] | null, reading: Reading): boolean {
  return items?.every((item, index) => addOne(`${key}.${index}`, item, reading)) ?? false;
}
