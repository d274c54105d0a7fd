import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import type { Range } from '../model/range.ts';
import type { FrontMatter, FrontMatterValue, ScalarStyle } from './front-matter.ts';
import { isNestedTooDeep } from './yaml-depth.ts';

type Content = Pick<FrontMatter, 'values' | 'problem'>;

const STYLES: ReadonlyMap<Scalar.Type | undefined, ScalarStyle> = new Map([
  ['QUOTE_SINGLE', 'single-quoted'],
  ['QUOTE_DOUBLE', 'double-quoted'],
  ['BLOCK_LITERAL', 'block'],
  ['BLOCK_FOLDED', 'block'],
]);

/**
 * Reads any YAML (1.2, core schema) with the `yaml` package: unknown tags are ignored, keys unique. An alias of a single value is no value
 * of its own, because it is translated where its anchor stands; one of a map or a list is refused.
 *
 * @param yaml where the YAML stands in `text`
 * @param subject what it is, for messages; front matter has keys at its top, a file may be a list
 */
export function readYaml(text: string, yaml: Range, subject: 'front matter' | 'file'): Content {
  const source = text.slice(yaml.start, yaml.end);
  const refuse = (start: number, end: number, message: string): Content => {
    const range = { start: Math.min(yaml.start + start, yaml.end), end: Math.min(yaml.start + Math.max(start, end), yaml.end) };
    return { values: [], problem: { range, message } };
  };
  if (isNestedTooDeep(source))
    return refuse(
      0,
      source.length,
      `Expected ${subject === 'file' ? 'YAML' : subject} of a few levels, found it nested too deep to read`,
    );
  const document = parseDocument(source, { schema: 'core', uniqueKeys: true, keepSourceTokens: true, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) return refuse(error.pos[0], error.pos[1], `Expected YAML in the ${subject}: ${error.message}`);
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return { values: [], problem: null };
  if (!isMap(contents) && !(subject === 'file' && isSeq(contents)))
    return refuse(0, source.length, `Expected \`key: value\` lines in the ${subject}, found none`);
  const found = collect(contents, '', { values: [], anchors: new Set(), alias: null });
  if (found.alias === null)
    return { values: found.values.map((value) => ({ ...value, range: shift(value.range, yaml.start) })), problem: null };
  const [start, end] = found.alias.range ?? [0, 0];
  return refuse(start, end, `Expected no aliases of maps or lists in the ${subject}, found \`${source.slice(start, end)}\``);
}

interface Found {
  readonly values: FrontMatterValue[];
  /** Of single values. */
  readonly anchors: Set<string>;
  /** The first alias met of something else: expanding these is how a small file becomes a huge one. */
  alias: Node | null;
}

function collect(node: unknown, key: string, found: Found): Found {
  noteAnchor(node, found);
  if (isMap(node)) {
    for (const pair of node.items) {
      if (isAlias(pair.key)) found.alias ??= pair.key;
      noteAnchor(pair.key, found);
      if (isScalar(pair.key)) collect(pair.value, join(key, scalarText(pair.key)), found);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) collect(item, join(key, String(index)), found);
  } else if (isAlias(node)) {
    if (!found.anchors.has(node.source)) found.alias ??= node;
  } else if (isScalar(node) && node.value !== null) {
    found.values.push(read(node, key));
  }
  return found;
}

/** An anchor may be given again: what follows means the last one. */
function noteAnchor(node: unknown, { anchors }: Found): void {
  if (isScalar(node) && node.anchor !== undefined) anchors.add(node.anchor);
  if (isCollection(node) && node.anchor !== undefined) anchors.delete(node.anchor);
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function read(node: Scalar, key: string): FrontMatterValue {
  const style = STYLES.get(node.type) ?? 'plain';
  const value = scalarText(node);
  return { key, value, range: inner(node, style), style };
}

/** A scalar's text without quotes and without the `|` line, relative to the YAML. */
function inner({ range, srcToken }: Scalar, style: ScalarStyle): Range {
  const [start, end] = range ?? [0, 0];
  if (style === 'plain') return { start, end };
  if (style === 'block') return { start: srcToken?.type === 'block-scalar' ? end - srcToken.source.length : start, end };
  return { start: start + 1, end: end - 1 };
}

function shift({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/** A string's value; a number's or a boolean's spelling. */
function scalarText({ value, source }: Scalar): string {
  return typeof value === 'string' ? value : (source ?? String(value));
}
