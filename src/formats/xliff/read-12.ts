import type { FormatFault, HandOff, HandOffDocument, HandOffUnit } from '../../model/hand-off.ts';
import { isLocale, type Locale } from '../../model/locale.ts';
import { placesIn, readXmlParts, type XmlElement, type XmlVisitor } from '../xml-parts.ts';
import { type CaughtUnit, catchUnit } from './catch-12.ts';
import { type Dialect12, type FileHeader, XLIFF_12 } from './dialect-12.ts';
import { Once } from './once.ts';
import { openPackage, type XliffPackage } from './package.ts';
import { idOf } from './safe-id.ts';
import { unit12 } from './unit-12.ts';

/** Units whose texts the package gets at once: what it makes of them does not pile up. */
const PORTION = 100;
const UNTOLD: FileHeader = { path: null, hash: null, isApprovedWhenDone: false };

/** Reads XLIFF 1.2 of one dialect: everything in it, or its first fault. */
export async function read12(text: string, dialect: Dialect12): Promise<HandOff | FormatFault> {
  const reader = new Reader12(text, dialect, await openPackage('1.2'));
  const fault = await readXmlParts(text, reader);
  return fault ?? reader.result();
}

class Reader12 implements XmlVisitor {
  readonly frames = new Set(['xliff', 'file', 'body', 'group']);
  private readonly dialect: Dialect12;
  private readonly xliff: XliffPackage;
  private readonly placeOf: ReturnType<typeof placesIn>;
  private readonly paths: Once;
  private ids: Once;
  private locales: { readonly sourceLocale: Locale; readonly targetLocale: Locale } | null = null;
  private readonly documents: HandOffDocument[] = [];
  private isXliff = false;
  private file: XmlElement | null = null;
  private header = UNTOLD;
  private units: HandOffUnit[] = [];
  private caught: CaughtUnit[] = [];

  constructor(text: string, dialect: Dialect12, xliff: XliffPackage) {
    this.dialect = dialect;
    this.xliff = xliff;
    this.placeOf = placesIn(text);
    this.paths = new Once('file of the document', text);
    this.ids = new Once('unit with the id', text);
  }

  result(): HandOff | FormatFault {
    if (this.locales === null) return { at: 0, message: 'Expected `<file>` in `<xliff>`, found none' };
    return { ...this.locales, documents: this.documents };
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
    this.units = [];
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
    const caught = catchUnit(part, this.header, this.placeOf(part.at));
    if ('message' in caught) return caught;
    this.caught.push(caught);
    if (this.caught.length >= PORTION) this.readTexts();
    return this.ids.fault(idOf(id), part.at);
  }

  onClose(frame: XmlElement): FormatFault | null {
    if (frame.name !== 'file') return null;
    this.readTexts();
    const path = this.header.path ?? frame.attributes.get('original') ?? '';
    this.documents.push({ path, hash: this.header.hash, units: this.units });
    this.file = null;
    return this.paths.fault(path, frame.at);
  }

  private readTexts(): void {
    const read = this.xliff.read(this.caught.flatMap(({ texts }) => texts));
    let start = 0;
    for (const caught of this.caught) {
      this.units.push(unit12(caught, read.slice(start, start + caught.texts.length), this.dialect));
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

function strayFault({ at, name }: XmlElement): FormatFault {
  return { at, message: `Expected \`<xliff>\` with \`<file>\` in it, found \`<${name}>\`` };
}
