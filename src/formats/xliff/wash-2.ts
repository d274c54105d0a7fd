import type { FormatFault } from '../../model/hand-off.ts';
import type { XmlElement, XmlNode } from '../xml-element.ts';
import { bareText, type Washed, washedElement, washedText } from './washed.ts';

const CODES = new Set(['ph', 'pc', 'sc', 'ec']);
/** Elements that mark text; the text is in them, or between them. */
const MARKS = new Set(['mrk', 'sm', 'em']);

/** What an inline element says: its attributes. */
export type Said2 = XmlElement['attributes'];

/** The content of a `<source>` or `<target>` in washed XML: codes with what they say, marks left out, their text not. */
export function wash2(content: XmlElement): Washed<Said2> | FormatFault {
  const bare = bareText(content.children);
  if (bare !== null) return bare;
  const said: Said2[] = [];
  const xml = washAll(content, said);
  return typeof xml === 'string' ? { type: 'codes', xml, said } : xml;
}

function washAll({ children }: XmlElement, said: Said2[]): string | FormatFault {
  let washed = '';
  for (const node of children) {
    const piece = washNode(node, said);
    if (typeof piece !== 'string') return piece;
    washed += piece;
  }
  return washed;
}

function washNode(node: XmlNode, said: Said2[]): string | FormatFault {
  if (typeof node === 'string') return washedText(node);
  if (node.name === 'cp') {
    const text = characterOf(node);
    return typeof text === 'string' ? washedText(text) : text;
  }
  const isCode = CODES.has(node.name);
  const number = isCode ? said.push(node.attributes) - 1 : 0;
  const inside = washAll(node, said);
  if (typeof inside !== 'string' || MARKS.has(node.name)) return inside;
  if (!isCode) return { at: node.at, message: `Expected an inline element of XLIFF 2, found \`<${node.name}>\`` };
  return washedElement(node.name, number, inside);
}

/** The character that a `<cp>` stands for: one that XML cannot hold. Two of them are never characters. */
export function characterOf({ attributes, at }: XmlElement): string | FormatFault {
  const hex = attributes.get('hex') ?? '';
  const code = /^[0-9A-Fa-f]{4,6}$/.test(hex) ? Number.parseInt(hex, 16) : -1;
  if (code >= 0 && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff) return String.fromCodePoint(code);
  return { at, message: `Expected a character in \`hex\` of \`<cp>\`, found \`${hex}\`` };
}
