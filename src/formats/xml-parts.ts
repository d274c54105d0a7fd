import type { SaxesParser as Parser } from 'saxes';
import type { FormatFault } from '../model/hand-off.ts';
import type { XmlElement, XmlNode } from './xml-element.ts';
import { MAX_DEPTH, TOO_DEEP, tooLong, wellFormed } from './xml-limits.ts';
import { attributeName, namespaceIn, outermostScope, type Scope, scopeIn } from './xml-scope.ts';

/**
 * Where elements go while a file is read. `frames` are the elements of the file's own namespace that are not kept as a whole;
 * everything directly in one of them is a part. Each call can stop the reading with a fault.
 */
export interface XmlVisitor {
  readonly frames: ReadonlySet<string>;
  readonly onOpen: (frame: XmlElement) => FormatFault | null;
  readonly onClose: (frame: XmlElement) => FormatFault | null;
  readonly onPart: (part: XmlElement) => FormatFault | null;
}

/**
 * Reads a well-formed XML document with namespaces to its last byte, and hands over its parts. The first fault ends it: what was
 * handed over before is then not to be used. A document type declaration is a fault, because it can name files and define
 * entities that grow without limit.
 */
export async function readXmlParts(text: string, visitor: XmlVisitor): Promise<FormatFault | null> {
  const fault = tooLong(text);
  if (fault !== null) return fault;
  const { SaxesParser } = await import('saxes');
  return new Gate(new SaxesParser({ xmlns: false, position: true }), text, visitor).read();
}

/** Ends the parser's work: saxes goes on after an error. */
class Stop extends Error {
  readonly fault: FormatFault;

  constructor(fault: FormatFault) {
    super(fault.message);
    this.fault = fault;
  }
}

interface OpenElement extends XmlElement {
  children: XmlNode[];
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
/** Of all elements without any: most have none or one, and an array that grows takes room for seventeen. */
const NO_CHILDREN: XmlNode[] = [];

class Gate {
  private readonly parser: Parser<{ xmlns: false; position: true }>;
  private readonly text: string;
  private readonly visitor: XmlVisitor;
  private readonly open: OpenElement[] = [];
  /** Of each of {@link open}, and around all of them. */
  private readonly scopes: Scope[] = [];
  private readonly outermost = outermostScope();
  /** How many of {@link open}, from the outermost, are frames. */
  private frames = 0;
  private at = 0;
  /** Of the tag that is being read, without those that have a prefix; null: none yet. */
  private attributes: Map<string, string> | null = null;
  private prefixed: (readonly [string, string])[] = [];
  private declared: Map<string, string> | null = null;

  constructor(parser: Parser<{ xmlns: false; position: true }>, text: string, visitor: XmlVisitor) {
    this.parser = parser;
    this.text = text;
    this.visitor = visitor;
  }

  read(): FormatFault | null {
    const { parser } = this;
    parser.on('error', (error) => this.stop(this.position(), wellFormed(error.message)));
    parser.on('doctype', () => {
      const at = this.text.lastIndexOf('<!DOCTYPE', parser.position);
      this.stop(at, 'Expected no document type declaration, found `<!DOCTYPE`; delete it');
    });
    parser.on('attribute', ({ name, value }) => this.addAttribute(name, value));
    parser.on('opentag', ({ name }) => this.start(name));
    parser.on('text', (text) => this.addText(text));
    parser.on('cdata', (text) => this.addText(text));
    parser.on('closetag', () => this.end());
    try {
      parser.write(this.text).close();
      return null;
    } catch (error) {
      if (error instanceof Stop) return error.fault;
      throw error;
    }
  }

  private position(): number {
    return Math.min(this.parser.position, this.text.length);
  }

  private stop(at: number, message: string): never {
    throw new Stop({ at, message });
  }

  private told(fault: FormatFault | null): void {
    if (fault !== null) throw new Stop(fault);
  }

  /** As saxes tells them, one by one: the object that it makes of them is slow to make and to read. */
  private addAttribute(spelled: string, value: string): void {
    if (spelled.includes(':')) this.prefixed.push([spelled, value]);
    else if (spelled === 'xmlns') this.declare('', value);
    else {
      this.attributes ??= new Map();
      this.attributes.set(spelled, value);
    }
    if (spelled.startsWith('xmlns:') && value !== '' && spelled !== 'xmlns:xml') this.declare(spelled.slice(6), value);
  }

  private declare(prefix: string, namespace: string): void {
    this.declared ??= new Map();
    this.declared.set(prefix, namespace);
  }

  private start(spelled: string): void {
    const { open, visitor } = this;
    // No value of an attribute has a `<` in it.
    const at = this.text.lastIndexOf('<', this.parser.position - 1);
    this.at = at;
    if (open.length >= MAX_DEPTH) this.stop(at, TOO_DEEP);
    const around = this.scopes.at(-1) ?? this.outermost;
    const scope = this.declared === null ? around : scopeIn(around, this.declared);
    const { name, namespace } = scope.names.get(spelled) ?? this.nameOf(spelled, scope);
    const attributes = this.attributesIn(scope);
    this.attributes = null;
    this.declared = null;
    if (this.prefixed.length > 0) this.prefixed = [];
    const element: OpenElement = { name, namespace, attributes, children: NO_CHILDREN, at };
    const isFrame = this.frames === open.length && visitor.frames.has(name) && namespace === (open[0]?.namespace ?? namespace);
    open.push(element);
    this.scopes.push(scope);
    if (!isFrame) return;
    this.frames += 1;
    this.told(visitor.onOpen(element));
  }

  private nameOf(spelled: string, scope: Scope): Pick<XmlElement, 'name' | 'namespace'> {
    const colon = spelled.indexOf(':');
    const namespace = colon === -1 ? (namespaceIn(scope, '') ?? '') : this.namespaceOf(spelled.slice(0, colon), scope);
    const found = { name: spelled.slice(colon + 1), namespace };
    scope.names.set(spelled, found);
    return found;
  }

  /** Looking up prefixes here takes half the time that saxes needs for all of reading with them. */
  private attributesIn(scope: Scope): ReadonlyMap<string, string> {
    if (this.prefixed.length === 0) return this.attributes ?? NO_ATTRIBUTES;
    const attributes = this.attributes ?? new Map<string, string>();
    for (const [spelled, value] of this.prefixed) {
      const colon = spelled.indexOf(':');
      const prefix = spelled.slice(0, colon);
      if (prefix === 'xmlns') continue;
      const name = attributeName(this.namespaceOf(prefix, scope), spelled.slice(colon + 1));
      if (attributes.has(name)) this.stop(this.at, `Expected well-formed XML, found: duplicate attribute: ${spelled}`);
      attributes.set(name, value);
    }
    return attributes;
  }

  private namespaceOf(prefix: string, scope: Scope): string {
    return namespaceIn(scope, prefix) ?? this.stop(this.at, `Expected a namespace for the prefix \`${prefix}\`, found none`);
  }

  private addText(text: string): void {
    if (this.open.length > this.frames) this.add(text);
  }

  private end(): void {
    const element = this.open.pop();
    if (element === undefined) return;
    this.scopes.pop();
    if (this.open.length < this.frames) {
      this.frames -= 1;
      this.told(this.visitor.onClose(element));
    } else if (this.open.length === this.frames) this.told(this.visitor.onPart(element));
    else this.add(element);
  }

  private add(node: XmlNode): void {
    const element = this.open.at(-1);
    if (element === undefined) return;
    if (element.children === NO_CHILDREN) element.children = [node];
    else element.children.push(node);
  }
}
