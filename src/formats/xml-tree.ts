import type { SaxesParser as Parser, SaxesTagNS } from 'saxes';
import type { FormatFault } from '../model/hand-off.ts';
import type { Range } from '../model/range.ts';
import { MAX_DEPTH, TOO_DEEP, wellFormed } from './xml-limits.ts';

/** An element of an XML document, with the elements in it. */
export interface XmlTree {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlTree[];
  /** The text directly inside it, decoded. */
  readonly text: string;
  /** What stands between its tags; empty, at its end, for an element without content. */
  readonly content: Range;
}

interface OpenElement {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlTree[];
  text: string;
  readonly start: number;
}

/**
 * Reads a well-formed XML document with namespaces, up to the first fault. A document type declaration is a fault: it can
 * name files and define entities that grow without limit.
 */
export async function readXml(text: string): Promise<XmlTree | FormatFault> {
  const { SaxesParser } = await import('saxes');
  const reader = new TreeReader(new SaxesParser({ xmlns: true, position: true }), text);
  return reader.read();
}

class TreeReader {
  private readonly parser: Parser<{ xmlns: true; position: true }>;
  private readonly text: string;
  private readonly open: OpenElement[] = [];
  private root: XmlTree | null = null;
  private fault: FormatFault | null = null;

  constructor(parser: Parser<{ xmlns: true; position: true }>, text: string) {
    this.parser = parser;
    this.text = text;
  }

  read(): XmlTree | FormatFault {
    const { parser } = this;
    parser.on('error', (error) => this.fail(wellFormed(error.message)));
    parser.on('doctype', () => this.fail('Expected no document type declaration, found `<!DOCTYPE`; delete it', '<!DOCTYPE'));
    parser.on('opentag', (tag) => this.start(tag));
    parser.on('text', (text) => this.addText(text));
    parser.on('cdata', (text) => this.addText(text));
    parser.on('closetag', () => this.end());
    parser.write(this.text).close();
    return this.fault ?? this.root ?? { at: 0, message: 'Expected an XML document, found no element' };
  }

  /** Keeps the first fault. It shows where the parser stands, or at the last `found` before that. */
  private fail(message: string, found = ''): void {
    const place = Math.min(this.parser.position, this.text.length);
    this.fault ??= { at: this.text.lastIndexOf(found, place), message };
  }

  private start(tag: SaxesTagNS): void {
    if (this.open.length >= MAX_DEPTH) this.fail(TOO_DEEP);
    if (this.fault !== null) return;
    const attributes = new Map(Object.values(tag.attributes).map((attribute) => [attribute.name, attribute.value]));
    const start = this.parser.position;
    this.open.push({ name: tag.local, namespace: tag.uri, attributes, children: [], text: '', start });
  }

  private addText(text: string): void {
    const element = this.open.at(-1);
    if (this.fault === null && element !== undefined) element.text += text;
  }

  private end(): void {
    const element = this.fault === null ? this.open.pop() : undefined;
    if (element === undefined) return;
    const { start, ...rest } = element;
    const end = Math.max(start, this.text.lastIndexOf('</', this.parser.position - 1));
    const closed = { ...rest, content: { start, end } };
    const parent = this.open.at(-1);
    if (parent === undefined) this.root = closed;
    else parent.children.push(closed);
  }
}
