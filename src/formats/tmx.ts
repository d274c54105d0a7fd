import { InputError } from '../model/errors.ts';
import type { Locale } from '../model/locale.ts';

/** A text and its translation, as a translation memory keeps them. */
export interface TmxEntry {
  /** Unique in the file, without white space. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** What else is known of it, by name; names begin with `x-`. */
  readonly properties: Readonly<Record<string, string>>;
}

/** What a memory says of itself. */
interface TmxHeader {
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  readonly toolVersion: string;
}

// XML 1.0, 2.2: what a document may hold, escaped or not. A surrogate that stands alone is no character.
const ILLEGAL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;
/** A line end as it is would be read as `\n`, and in an attribute as a space. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/**
 * A translation memory (TMX 1.4) of Markdown texts, one `<tu>` an entry, in their order.
 *
 * @throws InputError for a text with a character that XML cannot hold
 */
export function tmxText(entries: readonly TmxEntry[], { sourceLocale, targetLocale, toolVersion }: TmxHeader): string {
  const header = {
    creationtool: 'hexapla',
    creationtoolversion: toolVersion,
    segtype: 'sentence',
    'o-tmf': 'hexapla',
    adminlang: 'en',
    srclang: sourceLocale,
    datatype: 'x-markdown',
  };
  const attributes = Object.entries(header).map(([name, value]) => ` ${name}="${escaped(value, 'header')}"`);
  const units = entries.map((entry) => unitElement(entry, [sourceLocale, targetLocale]));
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header${attributes.join('')}/>
<body>
${units.join('')}</body>
</tmx>
`;
}

function unitElement({ id, source, target, properties }: TmxEntry, [from, to]: readonly [Locale, Locale]): string {
  const props = Object.entries(properties).map(
    ([type, value]) => `<prop type="${escaped(type, id)}">${escaped(value, id)}</prop>\n`,
  );
  const variant = (tag: Locale, text: string) => `<tuv xml:lang="${escaped(tag, id)}"><seg>${escaped(text, id)}</seg></tuv>\n`;
  return `<tu tuid="${escaped(id, id)}">\n${props.join('')}${variant(from, source)}${variant(to, target)}</tu>\n`;
}

function escaped(text: string, id: string): string {
  const found = ILLEGAL.exec(text)?.[0]?.codePointAt(0);
  if (found !== undefined) {
    const name = `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
    throw new InputError(`${id}: Expected text that XML can hold, found the character ${name}`);
  }
  return text.replace(/[&<>"\r\n\t]/g, (character) => ENTITIES[character] ?? '');
}
