import type { FormatFault, HandOff } from '../model/hand-off.ts';
import { isLocale, type Locale } from '../model/locale.ts';

/** What the header of a PO file says of the rest. */
export interface PoHeader {
  readonly sourceLocale: Locale;
  readonly targetLocale: Locale;
  /** Entries besides the header. */
  readonly count: number;
  /** Hashes of the documents by their paths; null: not told. */
  readonly documents: ReadonlyMap<string, string | null>;
  /** Whether no other program wrote the file since. */
  readonly isUntouched: boolean;
}

const SOURCE = 'X-Source-Language';
const TARGET = 'X-Hexapla-Language';
const COUNT = 'X-Hexapla-Units';
const DOCUMENT = 'X-Hexapla-Document';
const GENERATOR = 'X-Generator';
/** Scripts that gettext names behind an `@`, as in `sr@latin`. */
const MODIFIERS: ReadonlyMap<string, string> = new Map([
  ['latn', 'latin'],
  ['cyrl', 'cyrillic'],
  ['arab', 'arabic'],
  ['deva', 'devanagari'],
]);
/** Where a script tells which of two written languages is meant, gettext names a region. */
const REGIONS: ReadonlyMap<string, string> = new Map([
  ['hans', 'CN'],
  ['hant', 'TW'],
]);

/** A path that a field holds as it is; any other is written as JSON. */
const PLAIN_PATH = /^[^\p{Cc}\s"](?:\P{Cc}*[^\p{Cc}\s])?$/u;

/** The fields of the header, which are the translation of the empty text. No date is among them: the same hand-off is the same file. */
export function poHeader({ sourceLocale, targetLocale, documents }: HandOff, toolVersion: string): string {
  const count = documents.reduce((sum, { units }) => sum + units.length, 0);
  const fields = [
    ['Project-Id-Version', 'documentation'],
    ['PO-Revision-Date', ''],
    ['Last-Translator', ''],
    ['Language-Team', ''],
    ['Language', gettextLocale(targetLocale)],
    ['MIME-Version', '1.0'],
    ['Content-Type', 'text/plain; charset=UTF-8'],
    ['Content-Transfer-Encoding', '8bit'],
    [GENERATOR, `hexapla ${toolVersion}`],
    [SOURCE, sourceLocale],
    [TARGET, targetLocale],
    [COUNT, String(count)],
    // Some editors keep one field of a name.
    ...documents.map(({ path, hash }, index) => [
      `${DOCUMENT}-${index + 1}`,
      `${hash ?? '-'} ${PLAIN_PATH.test(path) ? path : JSON.stringify(path)}`,
    ]),
  ];
  return fields.map(([name, value]) => `${name}: ${value}\n`).join('');
}

/** Reads what {@link poHeader} wrote; a message where something is missing. */
export function readPoHeader(text: string): PoHeader | Pick<FormatFault, 'message'> {
  const fields = new Map<string, string>();
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const field = (name: string) => fields.get(name.toLowerCase()) ?? '';
  const charset = /charset=([^\s;]*)/i.exec(field('Content-Type'))?.[1] ?? '';
  if (!/^utf-?8$/i.test(charset)) return expected('a file in UTF-8 (`Content-Type: text/plain; charset=UTF-8`)', charset);
  const [sourceLocale, targetLocale, count] = [field(SOURCE), field(TARGET), field(COUNT)];
  if (!isLocale(sourceLocale)) return expected(`a language tag in the header field \`${SOURCE}\``, sourceLocale);
  if (!isLocale(targetLocale)) return expected(`a language tag in the header field \`${TARGET}\``, targetLocale);
  if (!/^\d{1,9}$/.test(count)) return expected(`the number of entries in the header field \`${COUNT}\``, count);
  const language = field('Language');
  if (language !== '' && languageOf(language) !== languageOf(targetLocale))
    return expected(`the language \`${gettextLocale(targetLocale)}\` in the header field \`Language\``, language);
  const isUntouched = /^hexapla\b/.test(field(GENERATOR));
  return { sourceLocale, targetLocale, count: Number(count), documents: documentsIn(fields), isUntouched };
}

function documentsIn(fields: ReadonlyMap<string, string>): ReadonlyMap<string, string | null> {
  const documents = new Map<string, string | null>();
  for (const [name, value] of fields) {
    const [, hash, spelled] = name.startsWith(`${DOCUMENT.toLowerCase()}-`)
      ? (/^([0-9a-f]{40}|-) ([\s\S]+)$/.exec(value) ?? [])
      : [];
    const path = spelled === undefined ? null : pathOf(spelled);
    if (path !== null) documents.set(path, hash === '-' ? null : (hash ?? null));
  }
  return documents;
}

function pathOf(spelled: string): string | null {
  if (!spelled.startsWith('"')) return spelled;
  try {
    const path: unknown = JSON.parse(spelled);
    return typeof path === 'string' ? path : null;
  } catch {
    return null;
  }
}

/** `sr-Latn-RS` as gettext spells it: `sr_RS@latin`. */
function gettextLocale(tag: Locale): string {
  const [language = '', ...rest] = tag.split('-');
  const script = rest.find((part) => /^[a-z]{4}$/i.test(part))?.toLowerCase() ?? '';
  const region = rest.find((part) => /^(?:[a-z]{2}|\d{3})$/i.test(part))?.toUpperCase() ?? REGIONS.get(script);
  const modifier = MODIFIERS.get(script);
  return `${language.toLowerCase()}${region === undefined ? '' : `_${region}`}${modifier === undefined ? '' : `@${modifier}`}`;
}

function languageOf(tag: string): string {
  return tag.split(/[-_@.]/, 1)[0]?.toLowerCase() ?? '';
}

function expected(what: string, found: string): Pick<FormatFault, 'message'> {
  return { message: `Expected ${what}, found ${found === '' ? 'none' : `\`${found}\``}` };
}
