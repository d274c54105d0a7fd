import type { FormatFault, HandOff } from '../../model/hand-off.ts';
import { isLocale } from '../../model/locale.ts';
import { type LineIndex, lineIndex } from '../../text/lines.ts';
import { placeAt } from '../place-at.ts';
import type { XmlElement } from '../xml-element.ts';
import { readXmlParts, type XmlVisitor } from '../xml-parts.ts';
import { type CaughtUnit, catchUnit } from './catch-12.ts';
import { type Dialect12, type FileHeader, XLIFF_12 } from './dialect-12.ts';
import { Once } from './once.ts';
import { openPackage, PORTION, type XliffPackage } from './package.ts';
import { idOf } from './safe-id.ts';
import { strayFault } from './stray-fault.ts';
import { Collector, type Taker } from './taker.ts';
import { unit12 } from './unit-12.ts';

const UNTOLD: FileHeader = { path: null, hash: null, isApprovedWhenDone: false };

/** What a file tells besides its documents. */
export type Languages12 = Pick<HandOff, 'sourceLocale' | 'targetLocale'>;

/** Reads XLIFF 1.2 of one dialect: everything in it, or its first fault. */
export async function read12(text: string, dialect: Dialect12): Promise<HandOff | FormatFault> {
  const taker = new Collector();
  const read = await hand12(text, dialect, taker);
  return 'message' in read ? read : { ...read, documents: taker.documents };
}

/** The same, but hands over what it reads: where there is a fault, nothing of it may be used. */
export async function hand12(text: string, dialect: Dialect12, taker: Taker): Promise<Languages12 | FormatFault> {
  const reader = new Reader12(text, { dialect, xliff: await openPackage('1.2'), taker });
  const fault = await readXmlParts(text, reader);
  return fault ?? reader.result();
}

interface Reading12 {
  readonly dialect: Dialect12;
  readonly xliff: XliffPackage;
  readonly taker: Taker;
}

class Reader12 implements XmlVisitor {
  readonly frames = new Set(['xliff', 'file', 'body', 'group']);
  private readonly dialect: Dialect12;
  private readonly xliff: XliffPackage;
  private readonly lines: LineIndex;
  private readonly paths: Once;
  private ids: Once;
  private readonly taker: Taker;
  private locales: Languages12 | null = null;
  private isXliff = false;
  private file: XmlElement | null = null;
  private header = UNTOLD;
  private caught: CaughtUnit[] = [];

  constructor(text: string, { dialect, xliff, taker }: Reading12) {
    this.dialect = dialect;
    this.xliff = xliff;
    this.taker = taker;
    this.lines = lineIndex(text);
    this.paths = new Once('file of the document', this.lines);
    this.ids = new Once('unit with the id', this.lines);
  }

  result(): Languages12 | FormatFault {
    return this.locales ?? { at: 0, message: 'Expected `<file>` in `<xliff>`, found none' };
  }

  onOpen(frame: XmlElement): FormatFault | null {
    if (frame.name === 'xliff') {
      this.isXliff = true;
      return versionFault(frame);
    }
    if (frame.name === 'file' && this.file !== null)
      return { at: frame.at, message: 'Expected no `<file>` in another, found one' };
    if (frame.name !== 'file') return this.file === null ? strayFault(frame) : null;
    this.file = frame;
    this.header = UNTOLD;
    this.ids = this.ids.anew();
    return this.localeFault(frame);
  }

  onPart(part: XmlElement): FormatFault | null {
    if (!this.isXliff) return strayFault(part);
    if (part.namespace !== XLIFF_12) return null;
    if (part.name === 'header') this.header = this.dialect.header(part);
    if (part.name !== 'trans-unit') return null;
    if (this.file === null) return strayFault(part);
    const id = part.attributes.get('id');
    if (id === undefined) return { at: part.at, message: 'Expected `id` on `<trans-unit>`, found none' };
    const caught = catchUnit(part, this.header, placeAt(this.lines, part.at));
    if ('message' in caught) return caught;
    this.caught.push(caught);
    if (this.caught.length >= PORTION) this.readTexts();
    return this.ids.fault(idOf(id), part.at);
  }

  onClose(frame: XmlElement): FormatFault | null {
    if (frame.name !== 'file') return null;
    this.readTexts();
    const path = this.header.path ?? frame.attributes.get('original') ?? '';
    this.taker.document({ path, hash: this.header.hash });
    this.file = null;
    return this.paths.fault(path, frame.at);
  }

  private readTexts(): void {
    const read = this.xliff.read(this.caught.flatMap(({ texts }) => texts));
    let start = 0;
    for (const caught of this.caught) {
      this.taker.unit(unit12(caught, read.slice(start, start + caught.texts.length), this.dialect));
      start += caught.texts.length;
    }
    this.caught = [];
  }

  private localeFault(file: XmlElement): FormatFault | null {
    const found = ['source-language', 'target-language'].map((name) => file.attributes.get(name));
    const [sourceLocale = '', targetLocale = ''] = found;
    for (const tag of found) {
      if (tag === undefined || !isLocale(tag)) {
        return { at: file.at, message: `Expected languages of source and target on \`<file>\`, found \`${tag ?? ''}\`` };
      }
    }
    if (!isLocale(sourceLocale) || !isLocale(targetLocale)) return null;
    const before = this.locales ?? { sourceLocale, targetLocale };
    this.locales = before;
    if (before.sourceLocale === sourceLocale && before.targetLocale === targetLocale) return null;
    const expected = `\`${before.sourceLocale}\` and \`${before.targetLocale}\``;
    return {
      at: file.at,
      message: `Expected the languages of the first file, ${expected}, found \`${sourceLocale}\` and \`${targetLocale}\``,
    };
  }
}

function versionFault(xliff: XmlElement): FormatFault | null {
  const version = xliff.attributes.get('version') ?? '';
  if (xliff.namespace === XLIFF_12 && version === '1.2') return null;
  return {
    at: xliff.at,
    message: `Expected XLIFF 1.2 in the namespace \`${XLIFF_12}\`, found version \`${version}\` in \`${xliff.namespace}\``,
  };
}
