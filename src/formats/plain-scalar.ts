import type { FrontMatterValue, ScalarStyle } from './front-matter.ts';

/** `empty` is YAML's null; null means: not sure, ask the `yaml` package. */
export type PlainScalar = Omit<FrontMatterValue, 'key'> | 'empty' | null;

const SINGLE_QUOTED = /^'((?:[^']|'')*)'(.*)$/;
const DOUBLE_QUOTED = /^"((?:[^"\\]|\\["\\/])*)"(.*)$/;
const NOTHING_MORE = /^ *(?: #.*)?$/;
// Starts with no indicator of YAML; holds no tab and no other control character; ends with no white space of any kind.
const PLAIN = /^[A-Za-z0-9/.(<$_\u00a1-\ud7ff\uf900-\ufdff](?:[\x20-\x7e\u00a0-\ufefe]*[\x21-\x7e\u00a1-\ufefe])?$/;
// `a: b` is a mapping; `a:` may be one.
const MAPPING = /:(?: |$)/;
const NULL = /^(?:null|Null|NULL)$/;
const LIST_ITEM = / *([\w./+][\w./+ -]*|'(?:[^']|'')*'|"[^"\\]*")(,|$)/y;

/** Reads a scalar that stands alone on the rest of its line; `start` is its offset in the file. */
export function plainScalar(rest: string, start: number): PlainScalar {
  if (rest.startsWith("'")) return quoted(SINGLE_QUOTED.exec(rest), start, 'single-quoted');
  if (rest.startsWith('"')) return quoted(DOUBLE_QUOTED.exec(rest), start, 'double-quoted');
  const comment = rest.indexOf(' #');
  const value = withoutTrailingBlanks(comment === -1 ? rest : rest.slice(0, comment));
  if (!PLAIN.test(value) || MAPPING.test(value)) return null;
  return NULL.test(value) ? 'empty' : { value, range: { start, end: start + value.length }, style: 'plain' };
}

/** Reads a list of words or quoted strings such as `[a, 'b c']`; null when it holds anything else. */
export function plainList(rest: string, start: number): PlainScalar[] | null {
  const close = rest.lastIndexOf(']');
  if (close === -1 || !NOTHING_MORE.test(rest.slice(close + 1))) return null;
  const inside = withoutTrailingBlanks(rest.slice(1, close));
  const items: PlainScalar[] = [];
  let expected = inside !== '';
  for (LIST_ITEM.lastIndex = 0; expected; ) {
    const [whole = '', item, separator] = LIST_ITEM.exec(inside) ?? [];
    if (item === undefined) return null;
    const at = LIST_ITEM.lastIndex - whole.trimStart().length;
    items.push(plainScalar(item, start + 1 + at));
    expected = separator === ',';
  }
  return items;
}

function quoted(match: RegExpExecArray | null, start: number, style: ScalarStyle): PlainScalar {
  const [, inside, more] = match ?? [];
  if (inside === undefined || more === undefined || !NOTHING_MORE.test(more)) return null;
  const value = style === 'single-quoted' ? inside.replaceAll("''", "'") : inside.replace(/\\(["\\/])/g, '$1');
  return { value, range: { start: start + 1, end: start + 1 + inside.length }, style };
}

function withoutTrailingBlanks(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end--;
  return text.slice(0, end);
}
