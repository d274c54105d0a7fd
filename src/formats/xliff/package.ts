import { attributeText } from '../xml-text.ts';
import { unwashed, type Washed } from './washed.ts';

// The only place that knows the npm package `xliff`.

/** Units that the package gets at once: what it makes of them does not pile up. */
export const PORTION = 100;

/** A piece of a text as the package takes it: decoded text, or an inline element. */
export type Inline = string | InlineElement;

export interface InlineElement {
  readonly tag: InlineTag;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly content: readonly Inline[];
}

export type InlineTag = 'ph' | 'bpt' | 'ept' | 'pc' | 'sc' | 'ec';

/** A unit without what the package cannot write. */
export interface PlainUnit {
  /** Of the element, `id` first. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly source: readonly Inline[];
  readonly target: readonly Inline[] | null;
  readonly notes: readonly string[];
}

/** A piece of a text as the package gives it; elements with what they say. */
export type ReadInline<Said> = string | ReadElement<Said>;

export interface ReadElement<Said> {
  readonly tag: InlineTag;
  readonly said: Said;
  readonly content: readonly ReadInline<Said>[];
}

/** A text to read. */
export interface WashedText<Said> {
  readonly source: Washed<Said>;
  readonly target: Washed<Said> | null;
}

export interface ReadText<Said> {
  readonly source: readonly ReadInline<Said>[];
  readonly target: readonly ReadInline<Said>[] | null;
}

/** The package, for one version of XLIFF. */
export interface XliffPackage {
  /** The elements of `units`, in their order, each without its end tag. */
  readonly write: (units: readonly PlainUnit[]) => readonly string[];
  readonly read: <Said>(texts: readonly WashedText<Said>[]) => readonly ReadText<Said>[];
}

interface Dialect {
  readonly unit: string;
  /** What the package calls inline elements, and back. */
  readonly names: ReadonlyMap<InlineTag, string>;
  readonly tags: ReadonlyMap<string, InlineTag>;
  readonly toXml: (model: object) => string;
  readonly toModel: (xml: string) => unknown;
  /** A file with these units, each with its text in washed XML. */
  readonly file: (units: readonly string[]) => string;
  readonly text: (content: string, id: string) => string;
}

const NOTHING: readonly never[] = [];

/** Loads what of the package reads and writes this version. */
export async function openPackage(version: '1.2' | '2.1'): Promise<XliffPackage> {
  const dialect = version === '1.2' ? await dialect12() : await dialect21();
  return { write: (units) => write(units, dialect), read: (texts) => read(texts, dialect) };
}

async function dialect12(): Promise<Dialect> {
  const [{ default: toXml }, { default: toModel }] = await Promise.all([
    import('xliff/jsToXliff12'),
    import('xliff/xliff12ToJs'),
  ]);
  return {
    unit: 'trans-unit',
    ...called([
      ['ph', 'Span'],
      ['bpt', 'SpanStart'],
      ['ept', 'SpanEnd'],
    ]),
    toXml: (model) => answer((done) => toXml(model, { indent: '' }, done)),
    toModel: (xml) => answer((done) => toModel(xml, {}, done)),
    file: (units) => `<xliff version="1.2"><file original="f" source-language="en"><body>${units.join('')}</body></file></xliff>`,
    text: (content, id) => `<trans-unit id="${id}">${content}</trans-unit>`,
  };
}

async function dialect21(): Promise<Dialect> {
  const [{ default: toXml }, { default: toModel }] = await Promise.all([import('xliff/js2xliff'), import('xliff/xliff2js')]);
  return {
    unit: 'unit',
    ...called([
      ['ph', 'Standalone'],
      ['pc', 'Span'],
      ['sc', 'SpanStart'],
      ['ec', 'SpanEnd'],
    ]),
    toXml: (model) => answer((done) => toXml(model, { indent: '', targetXliffVersion: '2.1' }, done)),
    toModel: (xml) => answer((done) => toModel(xml, {}, done)),
    file: (units) => `<xliff version="2.1" srcLang="en"><file id="f">${units.join('')}</file></xliff>`,
    text: (content, id) => `<unit id="${id}"><segment>${content}</segment></unit>`,
  };
}

function called(names: readonly (readonly [tag: InlineTag, name: string])[]): Pick<Dialect, 'names' | 'tags'> {
  return { names: new Map(names), tags: new Map(names.map(([tag, name]) => [name, tag])) };
}

/** The package calls back at once: it does nothing in the background. */
function answer<T>(call: (done: (error: Error | null, result: T) => void) => void): T {
  const results: T[] = [];
  call((error, result) => {
    if (error !== null) throw error;
    results.push(result);
  });
  const [result] = results;
  if (result === undefined) throw new Error('Expected an answer of `xliff`, found none');
  return result;
}

/** Keys of the package's maps: never like an integer, which would be moved to the front, nor a name that objects have. */
const keyOf = (index: number): string => `u${index}`;

function write(units: readonly PlainUnit[], { unit, names, toXml }: Dialect): readonly string[] {
  if (units.length === 0) return [];
  const plain = Object.fromEntries(units.map((each, index) => [keyOf(index), modelOf(each, names)]));
  const xml = toXml({ resources: { f: plain }, sourceLanguage: 'en', targetLanguage: 'en' });
  const from = xml.indexOf(`<${unit} `);
  const elements = xml.slice(from).replaceAll('\r', '&#13;').split(`</${unit}>`);
  return elements.slice(0, units.length);
}

function modelOf({ attributes, source, target, notes }: PlainUnit, names: Dialect['names']): object {
  const model: Record<string, unknown> = { source: piecesOf(source, names), additionalAttributes: escapedAttributes(attributes) };
  if (target !== null) model['target'] = piecesOf(target, names);
  if (notes.length > 0) model['note'] = notes.map(packageText);
  return model;
}

function piecesOf(content: readonly Inline[], names: Dialect['names']): unknown {
  const [first] = content;
  if (first === undefined) return '';
  if (typeof first === 'string' && content.length === 1) return packageText(first);
  return content.map((piece) => (typeof piece === 'string' ? packageText(piece) : codeOf(piece, names)));
}

/** What the package deletes of an element, its content and its id, come last: what is deleted behind others makes a slow object. */
function codeOf({ tag, attributes, content }: InlineElement, names: Dialect['names']): object {
  const { id, ...others } = attributes;
  const code: Record<string, unknown> = escapedAttributes(others);
  if (content.length > 0) code['contents'] = piecesOf(content, names);
  if (id !== undefined) code['id'] = attributeText(id);
  return { [names.get(tag) ?? '']: code };
}

/** The package takes back one escape of `&` before it escapes. */
function packageText(text: string): string {
  return text.includes('&') ? text.replaceAll('&', '&amp;') : text;
}

/** The package escapes nothing in attributes but `"`. */
function escapedAttributes(attributes: InlineElement['attributes']): Record<string, string> {
  const escaped: Record<string, string> = {};
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (value !== undefined) escaped[name] = attributeText(value);
  }
  return escaped;
}

function read<Said>(texts: readonly WashedText<Said>[], dialect: Dialect): readonly ReadText<Said>[] {
  const units = texts.flatMap((text, index) => (hasCodes(text) ? [dialect.text(codesXml(text), keyOf(index))] : []));
  const model = units.length === 0 ? null : member(member(dialect.toModel(dialect.file(units)), 'resources'), 'f');
  return texts.map((text, index) => {
    const unit = hasCodes(text) ? member(model, keyOf(index)) : null;
    return {
      source: inlinesOf(text.source, member(unit, 'source'), dialect),
      target: text.target && inlinesOf(text.target, member(unit, 'target'), dialect),
    };
  });
}

function hasCodes({ source, target }: WashedText<unknown>): boolean {
  return source.type === 'codes' || target?.type === 'codes';
}

/** Of a text and its translation, those with codes. */
function codesXml({ source, target }: WashedText<unknown>): string {
  const own = source.type === 'codes' ? `<source>${source.xml}</source>` : '';
  return target?.type === 'codes' ? `${own}<target>${target.xml}</target>` : own;
}

/** What an object that the package made has under a name; undefined: nothing. */
function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** The inline elements of a text; `model` is what the package made of it. */
function inlinesOf<Said>(text: Washed<Said>, model: unknown, { tags }: Dialect): readonly ReadInline<Said>[] {
  if (text.type === 'text') return text.text === '' ? NOTHING : [text.text];
  const inlines: ReadInline<Said>[] = [];
  addInlines(inlines, model, { said: text.said, tags });
  return inlines;
}

interface Reading<Said> {
  readonly said: readonly Said[];
  readonly tags: ReadonlyMap<string, InlineTag>;
}

/** A text alone, an element alone, or a list of both. */
function addInlines<Said>(inlines: ReadInline<Said>[], value: unknown, reading: Reading<Said>): void {
  if (Array.isArray(value)) for (const each of value) addInlines(inlines, each, reading);
  else if (typeof value === 'string' && value !== '') inlines.push(unwashed(value));
  else if (typeof value === 'object' && value !== null) addElement(inlines, value, reading);
}

function addElement<Said>(inlines: ReadInline<Said>[], value: object, reading: Reading<Said>): void {
  const [name = ''] = Object.keys(value);
  const held = member(value, name);
  const [tag, said] = [reading.tags.get(name), reading.said[Number(member(held, 'id'))]];
  if (tag === undefined || said === undefined) return;
  const content: ReadInline<Said>[] = [];
  addInlines(content, member(held, 'contents'), reading);
  inlines.push({ tag, said, content: content.length === 0 ? NOTHING : content });
}
