import type { Range } from '../model/range.ts';
import { attributeCode, type JsxAttribute } from './mdx-node.ts';

/** The opening tag of a JSX element: where it ends, and where the values of its string attributes stand without quotes. */
export interface JsxTag {
  readonly end: number;
  readonly strings: readonly (Range & { readonly name: string })[];
}

/**
 * Reads the opening tag at `start`, whose `attributes` are known. JavaScript in it is skipped by its own characters: only
 * a parser of JavaScript could tell which `}` ends it.
 */
export function jsxTag(text: string, start: number, attributes: readonly JsxAttribute[]): JsxTag {
  const codes = attributes.map(attributeCode).filter((code) => code !== null);
  const names = attributes.flatMap(({ name, value }) => (typeof value === 'string' && name !== undefined ? [name] : []));
  const strings: JsxTag['strings'][number][] = [];
  for (let at = start + 1; at < text.length; at += 1) {
    const unit = text[at];
    if (unit === '>') return { end: at + 1, strings };
    if (unit === '{') at = codeEnd(text, at + 1, codes.shift() ?? '');
    if (unit !== '"' && unit !== "'") continue;
    const close = text.indexOf(unit, at + 1);
    if (close === -1) break;
    strings.push({ name: names.shift() ?? '', start: at + 1, end: close });
    at = close;
  }
  return { end: text.length, strings };
}

/** Offset of the `}` behind `code`, which starts at `from`. Its lines lack their indentation and the markers of block quotes. */
function codeEnd(text: string, from: number, code: string): number {
  let at = from;
  for (const unit of code.replace(/[\s>]+/g, '')) {
    const next = text.indexOf(unit, at);
    if (next === -1) break;
    at = next + unit.length;
  }
  const close = text.indexOf('}', at);
  return close === -1 ? text.length : close;
}
