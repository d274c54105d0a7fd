import type { CodeKind, Content, ContentPart } from '../model/content.ts';
import type { Locale } from '../model/locale.ts';
import { attributeText, xmlHeld } from './xml-text.ts';

/** A text and its translation, as a translation memory keeps them. */
export interface TmxEntry {
  /** Of the `<tu>`, without white space; null: none. */
  readonly id: string | null;
  readonly source: Content;
  readonly target: Content;
  /** What else is known of it; names begin with `x-` and may come again. */
  readonly properties: readonly Property[];
  /** For people. */
  readonly notes: readonly string[];
}

/** A name and a value. */
export type Property = readonly [name: string, value: string];

/** What a memory says of itself. */
export interface TmxHeader {
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  readonly toolVersion: string;
  /** `x-markdown` for texts that have their Markdown in them, `plaintext` where codes stand for it. */
  readonly datatype: 'x-markdown' | 'plaintext';
  /** Of the whole file. */
  readonly properties: readonly Property[];
}

/** What codes are called: TMX has names for some, and any other begins with `x-`. */
export const TMX_TYPES: readonly (readonly [kind: CodeKind, type: string])[] = [
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['strike', 'x-strike'],
  ['link', 'link'],
  ['code', 'x-code'],
  ['address', 'x-address'],
  ['image', 'image'],
  ['break', 'lb'],
  ['html', 'x-html'],
  ['comment', 'x-comment'],
  ['footnote', 'fnote'],
  ['placeholder', 'x-placeholder'],
];
const TYPES = new Map(TMX_TYPES);

/**
 * A translation memory (TMX 1.4), one `<tu>` an entry, in their order.
 *
 * @throws InputError for a text with a character that XML cannot hold
 */
export function tmxText(entries: readonly TmxEntry[], memory: TmxHeader): string {
  const { sourceLocale, targetLocale, toolVersion, datatype, properties } = memory;
  const header = {
    creationtool: 'hexapla',
    creationtoolversion: toolVersion,
    segtype: 'sentence',
    'o-tmf': 'hexapla',
    adminlang: 'en',
    srclang: sourceLocale,
    datatype,
  };
  const attributes = Object.entries(header).map(([name, value]) => ` ${name}="${escaped(value, 'header')}"`);
  const props = properties.map(([name, value]) => propElement(name, value, 'header'));
  const units = entries.map((entry) => unitElement(entry, [sourceLocale, targetLocale]));
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header${attributes.join('')}${props.length === 0 ? '/>' : `>\n${props.join('')}</header>`}
<body>
${units.join('')}</body>
</tmx>
`;
}

function unitElement({ id, source, target, properties, notes }: TmxEntry, [from, to]: readonly [Locale, Locale]): string {
  const name =
    id ??
    source.parts
      .map((part) => (part.type === 'text' ? part.text : ''))
      .join('')
      .slice(0, 40);
  const told = [
    ...notes.map((note) => `<note>${escaped(note, name)}</note>\n`),
    ...properties.map(([type, value]) => propElement(type, value, name)),
  ];
  const variant = (tag: Locale, content: Content) =>
    `<tuv xml:lang="${escaped(tag, name)}"><seg>${segment(content, name)}</seg></tuv>\n`;
  const attribute = id === null ? '' : ` tuid="${escaped(id, name)}"`;
  return `<tu${attribute}>\n${told.join('')}${variant(from, source)}${variant(to, target)}</tu>\n`;
}

function propElement(type: string, value: string, name: string): string {
  return `<prop type="${escaped(type, name)}">${escaped(value, name)}</prop>\n`;
}

/** `x` is the id of a code: the same in all languages. `i` says which end belongs to which start. */
function segment({ parts, codes }: Content, name: string): string {
  const byId = new Map(codes.map((code, index) => [code.id, { code, number: index + 1 }]));
  const paired = pairedIn(parts);
  return parts
    .map((part, at) => {
      if (part.type === 'text') return escaped(part.text, name);
      const known = byId.get(part.id);
      if (known === undefined) return '';
      const { code, number } = known;
      const data = escaped(part.type === 'close' ? (code.closing ?? '') : code.data, name);
      const attributes = ` x="${escaped(code.id, name)}" type="${TYPES.get(code.kind) ?? ''}"`;
      if (part.type === 'alone') return `<ph${attributes}>${data}</ph>`;
      if (!paired.has(at)) return `<it pos="${part.type === 'open' ? 'begin' : 'end'}"${attributes}>${data}</it>`;
      return part.type === 'open' ? `<bpt i="${number}"${attributes}>${data}</bpt>` : `<ept i="${number}">${data}</ept>`;
    })
    .join('');
}

/** Places of starts that have an end behind them, and of those ends: only they are pairs to TMX. */
function pairedIn(parts: readonly ContentPart[]): ReadonlySet<number> {
  const open = new Map<string, number>();
  const paired = new Set<number>();
  parts.forEach((part, at) => {
    if (part.type === 'open') open.set(part.id, at);
    const start = part.type === 'close' ? open.get(part.id) : undefined;
    if (start === undefined || part.type !== 'close') return;
    paired.add(start).add(at);
    open.delete(part.id);
  });
  return paired;
}

function escaped(text: string, owner: string): string {
  return attributeText(xmlHeld(text, owner));
}
