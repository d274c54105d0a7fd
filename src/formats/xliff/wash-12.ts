import type { FormatFault } from '../../model/hand-off.ts';
import { textOf, type XmlElement } from '../xml-element.ts';
import { OpenCodes } from './open-codes.ts';
import { bareText, type Washed, washedElement, washedText } from './washed.ts';

/** What an inline element says of the code that it stands for. */
export interface Said12 {
  readonly id: string;
  readonly ctype: string | undefined;
  readonly shown: string | undefined;
}

/** Elements that are codes, by what they are here. `it` is one half of a code around text: `pos` says which. */
const CODES: ReadonlyMap<string, 'ph' | 'bpt' | 'ept'> = new Map([
  ['ph', 'ph'],
  ['x', 'ph'],
  ['bpt', 'bpt'],
  ['bx', 'bpt'],
  ['ept', 'ept'],
  ['ex', 'ept'],
]);

/**
 * The content of a `<source>` or `<target>` in washed XML, with all codes as `ph`, `bpt` and `ept`. What marks text is left out, its
 * text is not. Text for translators inside a code, an element that is not known, and, in a source, a second code with one id are faults.
 * Of a file that a program laid out on lines anew, `isLaidOut`, the lines between codes are no text: Lokalize breaks them even there.
 */
export function wash12(content: XmlElement, isLaidOut: boolean): Washed<Said12> | FormatFault {
  const bare = bareText(content.children);
  if (bare !== null) return bare;
  const washing = new Washing(content.name === 'source', isLaidOut);
  const xml = washing.content(content);
  return washing.fault ?? { type: 'codes', xml, said: washing.said };
}

/** Whether a node is a line break of the file and the indentation behind it. */
export function isLayout(node: XmlElement | string | undefined): boolean {
  return typeof node === 'string' && /^[ \t\r]*\n[ \t\r\n]*$/.test(node);
}

class Washing {
  fault: FormatFault | null = null;
  readonly said: Said12[] = [];
  private readonly isSource: boolean;
  private readonly isLaidOut: boolean;
  /** Codes by what they are and their ids. */
  private readonly met = new Set<string>();
  /** Ids of opening codes by what ties them to closing ones. */
  private readonly tied = new Map<string, string>();
  private readonly open = new OpenCodes();

  constructor(isSource: boolean, isLaidOut: boolean) {
    this.isSource = isSource;
    this.isLaidOut = isLaidOut;
  }

  content(element: XmlElement): string {
    let washed = '';
    for (const node of element.children) {
      if (typeof node !== 'string') washed += this.inline(node);
      else if (!this.isLaidOut || !isLayout(node)) washed += washedText(node);
    }
    return washed;
  }

  private inline(element: XmlElement): string {
    if (element.name === 'mrk') return this.content(element);
    if (element.name === 'g') {
      const id = this.idOf(element, 'bpt');
      const start = this.code('bpt', { id, ctype: element.attributes.get('ctype'), shown: undefined }, '');
      return start + this.content(element) + this.endOf(element, id);
    }
    const tag = element.name === 'it' ? halfOf(element) : CODES.get(element.name);
    if (tag === undefined) return this.fail(element.at, `Expected an inline element of XLIFF 1.2, found \`<${element.name}>\``);
    const inside = element.children.find((node) => typeof node !== 'string');
    if (inside !== undefined && typeof inside !== 'string') {
      return this.fail(inside.at, `Expected no text for translators inside a code, found \`<${inside.name}>\``);
    }
    const { attributes } = element;
    const said = { id: this.idOf(element, tag), ctype: attributes.get('ctype'), shown: attributes.get('equiv-text') };
    return this.code(tag, said, washedText(textOf(element)));
  }

  private endOf(element: XmlElement, id: string): string {
    this.once(element, 'ept', id);
    if (!this.isSource) this.open.end(id);
    return this.code('ept', { id, ctype: undefined, shown: undefined }, '');
  }

  private code(tag: 'ph' | 'bpt' | 'ept', said: Said12, content: string): string {
    this.said.push(said);
    return washedElement(tag, this.said.length - 1, content);
  }

  /** The id of a code: a closing one has that of what it closes, to which `rid` ties it. */
  private idOf(element: XmlElement, tag: 'ph' | 'bpt' | 'ept'): string {
    const own = element.attributes.get('id') ?? element.attributes.get('rid');
    const tie = element.attributes.get('rid');
    if (own === undefined) return this.fail(element.at, `Expected \`id\` on \`<${element.name}>\`, found none`);
    if (tag === 'bpt' && tie !== undefined) this.tied.set(tie, own);
    const told = tag === 'ept' && tie !== undefined ? (this.tied.get(tie) ?? own) : own;
    const id = this.meant(tag, told);
    this.once(element, tag, id);
    return id;
  }

  /** The id that a code of a target means. */
  private meant(tag: 'ph' | 'bpt' | 'ept', id: string): string {
    if (this.isSource || tag === 'ph') return id;
    if (tag === 'ept') return this.open.end(id);
    this.open.start(id);
    return id;
  }

  private once({ at, name }: XmlElement, tag: 'ph' | 'bpt' | 'ept', id: string): void {
    if (!this.isSource) return;
    const key = `${tag === 'ept' ? '/' : ''}${id}`;
    if (this.met.has(key)) this.fail(at, `Expected one code with the id \`${id}\` in the source, found another: \`<${name}>\``);
    this.met.add(key);
  }

  private fail(at: number, message: string): string {
    this.fault ??= { at, message };
    return '';
  }
}

function halfOf(element: XmlElement): 'bpt' | 'ept' {
  return element.attributes.get('pos') === 'close' ? 'ept' : 'bpt';
}
