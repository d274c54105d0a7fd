import type { FormatFault, HandOffDocument } from '../../model/hand-off.ts';
import { isLocale, type Locale } from '../../model/locale.ts';
import { type LineIndex, lineIndex } from '../../text/lines.ts';
import { placeAt } from '../place-at.ts';
import { childrenNamed, type XmlElement } from '../xml-element.ts';
import { readXmlParts, type XmlVisitor } from '../xml-parts.ts';
import { type CaughtUnit2, catchUnit2 } from './catch-2.ts';
import { extensionFault } from './extensions-2.ts';
import { METADATA, OASIS, XLIFF_2, XLIFF_22 } from './namespaces-2.ts';
import { Once } from './once.ts';
import { openPackage, PORTION, type XliffPackage } from './package.ts';
import { twiceFault, unitFault } from './rules-2.ts';
import { childName, frameFault, schemaFault } from './schema-2.ts';
import { strayFault } from './stray-fault.ts';
import { Collector, type Taker } from './taker.ts';
import { first } from './told.ts';
import { toldIn, unit2 } from './unit-2.ts';
import { UnitView } from './unit-view-2.ts';

const FLOWS = ['subFlows', 'subFlowsStart', 'subFlowsEnd'];

/** What a file tells besides its documents; one without a target language holds no translations. */
export interface Languages2 {
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale | null;
}

export interface Read2 extends Languages2 {
  readonly documents: readonly HandOffDocument[];
}

/** Reads XLIFF 2.0 to 2.2 that keeps schema and rules: everything in it, or its first fault. */
export async function read2(text: string): Promise<Read2 | FormatFault> {
  const taker = new Collector();
  const read = await hand2(text, taker);
  return 'message' in read ? read : { ...read, documents: taker.documents };
}

/** The same, but hands over what it reads: where there is a fault, nothing of it may be used. */
export async function hand2(text: string, taker: Taker): Promise<Languages2 | FormatFault> {
  const reader = new Reader2(text, await openPackage('2.1'), taker);
  const fault = await readXmlParts(text, reader);
  return fault ?? reader.result();
}

/** A `<file>` or `<group>` that is being read. */
interface OpenFrame {
  readonly element: XmlElement;
  /** What was in it up to now, as the schema has it. */
  names: string;
  readonly extensionIds: Set<string>;
  readonly lang: string | null;
  readonly space: string;
}

class Reader2 implements XmlVisitor {
  readonly frames = new Set(['xliff', 'file', 'group']);
  private readonly xliff: XliffPackage;
  private readonly lines: LineIndex;
  private readonly fileIds: Once;
  private readonly paths: Once;
  private unitIds: Once;
  private groupIds: Once;
  private readonly taker: Taker;
  private locales: Languages2 | null = null;
  private readonly open: OpenFrame[] = [];
  private hasDocuments = false;
  private file = '';
  private hash: string | null = null;
  private caught: CaughtUnit2[] = [];
  /** Ids of units that codes name, and where. */
  private readonly flows = new Map<string, number>();

  constructor(text: string, xliff: XliffPackage, taker: Taker) {
    this.xliff = xliff;
    this.taker = taker;
    this.lines = lineIndex(text);
    this.fileIds = new Once('file with the id', this.lines);
    this.paths = new Once('file of the document', this.lines);
    this.unitIds = new Once('unit with the id', this.lines);
    this.groupIds = new Once('group with the id', this.lines);
  }

  result(): Languages2 | FormatFault {
    if (this.locales !== null && this.hasDocuments) return this.locales;
    return { at: 0, message: 'Expected `<file>` in `<xliff>`, found none' };
  }

  onOpen(frame: XmlElement): FormatFault | null {
    if (frame.name === 'xliff') return this.open.length === 0 ? this.startXliff(frame) : strayFault(frame);
    const around = this.open.at(-1);
    const isFile = frame.name === 'file';
    if (around === undefined || isFile !== (this.open.length === 1)) return strayFault(frame);
    note(around, frame);
    this.push(frame, around);
    const id = frame.attributes.get('id') ?? '';
    if (!isFile) return this.groupIds.fault(id, frame.at);
    this.file = id;
    this.hash = null;
    this.unitIds = this.unitIds.anew();
    this.groupIds = this.groupIds.anew();
    this.flows.clear();
    return this.fileIds.fault(id, frame.at);
  }

  onPart(part: XmlElement): FormatFault | null {
    const around = this.open.at(-1);
    if (around === undefined || (this.open.length === 1 && !isAboutAll(part, around.element))) return strayFault(part);
    note(around, part);
    if (part.name === 'unit' && part.namespace === around.element.namespace) return schemaFault(part) ?? this.unit(part, around);
    if (part.namespace === METADATA && this.open.length === 2) this.hash = first(toldIn([part]), 'document-hash') ?? this.hash;
    return schemaFault(part) ?? partFault(part) ?? extensionFault([part], around.extensionIds);
  }

  onClose(frame: XmlElement): FormatFault | null {
    const closed = this.open.pop();
    const fault = frameFault(frame, closed?.names ?? '');
    if (fault !== null || frame.name !== 'file') return fault;
    this.readTexts();
    for (const [id, at] of this.flows)
      if (!this.unitIds.has(id)) return { at, message: `Expected a unit with the id \`${id}\` in the file, found none` };
    const path = frame.attributes.get('original') ?? frame.attributes.get('id') ?? '';
    this.hasDocuments = true;
    this.taker.document({ path, hash: this.hash });
    return this.paths.fault(path, frame.at);
  }

  private startXliff(xliff: XmlElement): FormatFault | null {
    const { at, namespace, attributes } = xliff;
    const version = attributes.get('version') ?? '';
    const expected = version === '2.0' || version === '2.1' ? XLIFF_2 : version === '2.2' ? XLIFF_22 : null;
    if (namespace !== expected) {
      return { at, message: `Expected XLIFF 2.0, 2.1 or 2.2 in its namespace, found version \`${version}\` in \`${namespace}\`` };
    }
    const sourceLocale = attributes.get('srcLang') ?? '';
    const targetLocale = attributes.get('trgLang') ?? null;
    if (!isLocale(sourceLocale)) return { at, message: `Expected a language in \`srcLang\`, found \`${sourceLocale}\`` };
    if (targetLocale !== null && !isLocale(targetLocale))
      return { at, message: `Expected a language in \`trgLang\`, found \`${targetLocale}\`` };
    this.locales = { sourceLocale, targetLocale };
    this.push(xliff, null);
    return null;
  }

  private push(element: XmlElement, around: OpenFrame | null): void {
    const lang = element.attributes.get('xml:lang') ?? around?.lang ?? null;
    const space = element.attributes.get('xml:space') ?? around?.space ?? 'default';
    this.open.push({ element, names: '', extensionIds: new Set(), lang, space });
  }

  private unit(unit: XmlElement, { lang, space }: OpenFrame): FormatFault | null {
    const id = unit.attributes.get('id') ?? '';
    const { sourceLocale = '', targetLocale = null } = this.locales ?? {};
    const view = new UnitView(unit, { file: this.file, srcLang: sourceLocale, trgLang: targetLocale, lang, space });
    const fault = this.unitIds.fault(id, unit.at) ?? unitFault(view) ?? extensionFault(unit.children, new Set());
    if (fault !== null) return fault;
    this.noteFlows(unit);
    const caught = catchUnit2(view, placeAt(this.lines, unit.at));
    if ('message' in caught) return caught;
    this.caught.push(caught);
    if (this.caught.length >= PORTION) this.readTexts();
    return null;
  }

  private noteFlows(element: XmlElement): void {
    if (element.attributes.size > 0) {
      for (const key of FLOWS) {
        const flows = element.attributes.get(key);
        for (const id of flows?.trim().split(/\s+/) ?? []) this.flows.set(id, element.at);
      }
    }
    for (const node of element.children) if (typeof node !== 'string') this.noteFlows(node);
  }

  private readTexts(): void {
    const read = this.xliff.read(this.caught.flatMap(({ texts }) => texts));
    let start = 0;
    for (const caught of this.caught) {
      this.taker.unit(unit2(caught, read.slice(start, start + caught.texts.length)));
      start += caught.texts.length;
    }
    this.caught = [];
  }
}

/** Of what may come often, one is enough. */
function note(around: OpenFrame, child: XmlElement): void {
  const name = childName(child);
  const isRepeated = ['unit ', 'group ', '+ '].includes(name) && around.names.endsWith(name);
  if (!isRepeated) around.names += name;
}

function partFault(part: XmlElement): FormatFault | null {
  if (part.name === 'notes') return twiceFault(childrenNamed(part, 'note'));
  const isEmpty = part.children.length === 0;
  if (part.name !== 'skeleton' || isEmpty === part.attributes.has('href')) return null;
  return { at: part.at, message: 'Expected `<skeleton>` with either `href` or content, found none or both' };
}

/** XLIFF 2.2 has notes and modules that are about all files. */
function isAboutAll(part: XmlElement, { namespace }: XmlElement): boolean {
  if (namespace !== XLIFF_22) return false;
  return part.namespace === namespace ? part.name === 'notes' : part.namespace.startsWith(OASIS);
}
