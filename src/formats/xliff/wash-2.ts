import type { FormatFault } from '../../model/hand-off.ts';
import type { XmlElement, XmlNode } from '../xml-parts.ts';
import { bareText, type Washed, washedElement, washedText } from './washed.ts';

const CODES = new Set(['ph', 'pc', 'sc', 'ec']);
/** Elements that mark text; the text is in them, or between them. */
const MARKS = new Set(['mrk', 'sm', 'em']);

/** The content of a `<source>`, `<target>` or `<data>` in washed XML: codes with their attributes, marks left out, their text not. */
export function wash2(content: XmlElement): Washed | FormatFault {
  const bare = bareText(content.children);
  if (bare !== null) return bare;
  const xml = washAll(content);
  return typeof xml === 'string' ? { type: 'codes', xml } : xml;
}

function washAll({ children }: XmlElement): string | FormatFault {
  let washed = '';
  for (const node of children) {
    const piece = washNode(node);
    if (typeof piece !== 'string') return piece;
    washed += piece;
  }
  return washed;
}

function washNode(node: XmlNode): string | FormatFault {
  if (typeof node === 'string') return washedText(node);
  if (node.name === 'cp') {
    const text = characterOf(node);
    return typeof text === 'string' ? washedText(text) : text;
  }
  const inside = washAll(node);
  if (typeof inside !== 'string' || MARKS.has(node.name)) return inside;
  if (!CODES.has(node.name)) return { at: node.at, message: `Expected an inline element of XLIFF 2, found \`<${node.name}>\`` };
  return washedElement(node.name, Object.fromEntries([...node.attributes].filter(([name]) => !name.includes(':'))), inside);
}

/** The character that a `<cp>` stands for: one that XML cannot hold. Two of them are never characters. */
export function characterOf({ attributes, at }: XmlElement): string | FormatFault {
  const hex = attributes.get('hex') ?? '';
  const code = /^[0-9A-Fa-f]{4,6}$/.test(hex) ? Number.parseInt(hex, 16) : -1;
  if (code >= 0 && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff) return String.fromCodePoint(code);
  return { at, message: `Expected a character in \`hex\` of \`<cp>\`, found \`${hex}\`` };
}
