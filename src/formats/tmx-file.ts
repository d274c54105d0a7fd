import type { SaxesParser as Parser } from 'saxes';
import type { Content } from '../model/content.ts';
import type { FormatFault } from '../model/hand-off.ts';
import { SegmentBuilder } from './tmx-segment.ts';
import type { Property } from './tmx-text.ts';
import { MAX_DEPTH, TOO_DEEP, tooLong, wellFormed } from './xml-limits.ts';

/** A translation memory as a file says it. Names of properties in lower case, in the order of the file; some come again. */
export interface TmxFile {
  /** `srclang`: a tag, or `*all*`; empty: not told. */
  readonly sourceLanguage: string;
  /** What the texts are; empty: not told. */
  readonly datatype: string;
  /** What made the file (`creationtool`); empty: not told. */
  readonly tool: string;
  readonly properties: readonly Property[];
  readonly units: readonly TmxUnit[];
}

/** A `<tu>`: a text in several languages. */
export interface TmxUnit {
  /** UTF-16 offset of its `<`. */
  readonly at: number;
  /** `tuid`; null: none. */
  readonly id: string | null;
  readonly properties: readonly Property[];
  readonly notes: readonly string[];
  readonly variants: readonly TmxVariant[];
}

/** A `<tuv>`. */
export interface TmxVariant {
  /** As the file spells it. */
  readonly language: string;
  readonly properties: readonly Property[];
  readonly content: Content;
}

/** Where an element may stand; elements without a list here are not looked into. */
const PARENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['tmx', ['']],
  ['header', ['tmx']],
  ['body', ['tmx']],
  ['tu', ['body']],
  ['tuv', ['tu']],
  ['seg', ['tuv']],
  ['prop', ['header', 'tu', 'tuv']],
  ['note', ['header', 'tu', 'tuv']],
]);
// The line that the standard has. What it names is never read, and nothing may be declared in it.
const PLAIN_DOCTYPE =
  /^\s*tmx\s+(?:SYSTEM|PUBLIC\s+(?:"[^"<>&[\]]*"|'[^'<>&[\]]*'))\s+(?:"[^"<>&[\]]*tmx\d*\.dtd"|'[^'<>&[\]]*tmx\d*\.dtd')\s*$/;

/**
 * Reads a translation memory (TMX 1.1 to 1.4), up to the first fault. A document type declaration may only be the one that
 * the standard has: any other can name files and define entities that grow without limit.
 */
export async function readTmxFile(text: string): Promise<TmxFile | FormatFault> {
  const fault = tooLong(text);
  if (fault !== null) return fault;
  const { SaxesParser } = await import('saxes');
  return new TmxReader(new SaxesParser({ xmlns: false, position: true }), text).read();
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

interface OpenVariant {
  readonly language: string;
  readonly properties: Property[];
  content: Content | null;
}

interface OpenUnit {
  readonly at: number;
  readonly id: string | null;
  readonly properties: Property[];
  readonly notes: string[];
  readonly variants: TmxVariant[];
}

class TmxReader {
  private readonly parser: Parser<{ xmlns: false; position: true }>;
  private readonly text: string;
  private fault: FormatFault | null = null;
  /** Names of the open elements. */
  private readonly path: string[] = [];
  private sourceLanguage = '';
  private datatype = '';
  private tool = '';
  private readonly properties: Property[] = [];
  private readonly units: TmxUnit[] = [];
  private unit: OpenUnit | null = null;
  private variant: OpenVariant | null = null;
  private segment: SegmentBuilder | null = null;
  /** The property or note that is open: its name (null for a note) and its text. */
  private said: { readonly name: string | null; text: string } | null = null;
  /** Of the tag that is being read; null: none yet. */
  private attributes: Map<string, string> | null = null;
  private hasBody = false;

  constructor(parser: Parser<{ xmlns: false; position: true }>, text: string) {
    this.parser = parser;
    this.text = text;
  }

  read(): TmxFile | FormatFault {
    const { parser } = this;
    parser.on('error', (error) => this.fail(wellFormed(error.message)));
    parser.on('doctype', (doctype) => {
      if (!PLAIN_DOCTYPE.test(doctype))
        this.fail('Expected `<!DOCTYPE tmx SYSTEM "tmx14.dtd">` or no document type declaration, found another; delete it');
    });
    parser.on('attribute', ({ name, value }) => this.addAttribute(name, value));
    parser.on('opentag', ({ name }) => {
      const { attributes } = this;
      this.attributes = null;
      this.open(name, attributes ?? NO_ATTRIBUTES);
    });
    parser.on('text', (text) => this.add(text));
    parser.on('cdata', (text) => this.add(text));
    parser.on('closetag', ({ name }) => this.close(name));
    parser.write(this.text).close();
    if (this.fault !== null) return this.fault;
    if (!this.hasBody) return { at: 0, message: 'Expected a translation memory (`<tmx>` with a `<body>`), found none' };
    const { sourceLanguage, datatype, tool, properties, units } = this;
    return { sourceLanguage, datatype, tool, properties, units };
  }

  /** One by one: the object that saxes makes of them is slow to make and to read. */
  private addAttribute(name: string, value: string): void {
    this.attributes ??= new Map();
    this.attributes.set(name, value);
  }

  private fail(message: string): void {
    this.fault ??= { at: Math.min(this.parser.position, this.text.length), message };
  }

  private open(name: string, attributes: ReadonlyMap<string, string>): void {
    const parent = this.path.at(-1) ?? '';
    this.path.push(name);
    if (this.path.length > MAX_DEPTH) this.fail(TOO_DEEP);
    if (this.fault !== null) return;
    if (this.path.length === 1 && name !== 'tmx') this.fail(`Expected the element \`<tmx>\`, found \`<${name}>\``);
    if (this.segment !== null) this.segment.open(name, attributes);
    else this.enter(name, parent, attributes);
  }

  private enter(name: string, parent: string, attributes: ReadonlyMap<string, string>): void {
    if (PARENTS.get(name)?.includes(parent) !== true) return;
    const attribute = (key: string): string => attributes.get(key) ?? '';
    if (name === 'header')
      [this.sourceLanguage, this.datatype, this.tool] = [attribute('srclang'), attribute('datatype'), attribute('creationtool')];
    if (name === 'body') this.hasBody = true;
    if (name === 'tu')
      this.unit = {
        at: Math.max(0, this.text.lastIndexOf('<', this.parser.position - 1)),
        id: attributes.get('tuid') ?? null,
        properties: [],
        notes: [],
        variants: [],
      };
    if (name === 'tuv') this.variant = { language: attribute('xml:lang') || attribute('lang'), properties: [], content: null };
    if (name === 'seg' && this.variant !== null) this.segment = new SegmentBuilder();
    if (name === 'prop') this.said = { name: attribute('type').toLowerCase(), text: '' };
    if (name === 'note') this.said = { name: null, text: '' };
  }

  private add(text: string): void {
    if (this.segment !== null) this.segment.text(text);
    else if (this.said !== null) this.said.text += text;
  }

  private close(name: string): void {
    this.path.pop();
    if (this.fault !== null) return;
    if (this.segment !== null) {
      if (name === 'seg' && this.path.at(-1) === 'tuv') this.closeSegment(this.segment);
      else this.segment.close();
    } else if (name === 'prop' || name === 'note') this.closeSaid();
    else if (name === 'tuv') this.closeVariant();
    else if (name === 'tu' && this.unit !== null) {
      this.units.push(this.unit);
      this.unit = null;
    }
  }

  private closeSegment(segment: SegmentBuilder): void {
    this.segment = null;
    if (this.variant !== null) this.variant.content ??= segment.content();
  }

  private closeVariant(): void {
    const { unit, variant } = this;
    this.variant = null;
    if (unit === null || variant?.content == null) return;
    unit.variants.push({ ...variant, content: variant.content });
  }

  private closeSaid(): void {
    const { said, unit, variant } = this;
    this.said = null;
    if (said === null) return;
    if (said.name === null) {
      unit?.notes.push(said.text);
      return;
    }
    (variant?.properties ?? unit?.properties ?? this.properties).push([said.name, said.text]);
  }
}
