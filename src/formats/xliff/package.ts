import { attributeText } from '../xml-text.ts';
import { unwashed, type Washed } from './washed.ts';

// The only place that knows the npm package `xliff`. It gets units in portions, so that what it makes of them does not pile up.

/** A piece of a text as the package takes and gives it: decoded text, or an inline element. */
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

/** A text to read. */
export interface WashedText {
  readonly source: Washed;
  readonly target: Washed | null;
}

export interface ReadText {
  readonly source: readonly Inline[];
  readonly target: readonly Inline[] | null;
}

/** The package, for one version of XLIFF. */
export interface XliffPackage {
  /** The elements of `units`, in their order, each without its end tag. */
  readonly write: (units: readonly PlainUnit[]) => readonly string[];
  readonly read: (texts: readonly WashedText[]) => readonly ReadText[];
}

interface Dialect {
  readonly unit: string;
  readonly names: Readonly<Partial<Record<InlineTag, string>>>;
  readonly toXml: (model: object) => string;
  readonly toModel: (xml: string) => unknown;
  /** A file with these units, each with its text in washed XML. */
  readonly file: (units: readonly string[]) => string;
  readonly text: (content: string, id: string) => string;
}

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
    names: { ph: 'Span', bpt: 'SpanStart', ept: 'SpanEnd' },
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
    names: { ph: 'Standalone', pc: 'Span', sc: 'SpanStart', ec: 'SpanEnd' },
    toXml: (model) => answer((done) => toXml(model, { indent: '', targetXliffVersion: '2.1' }, done)),
    toModel: (xml) => answer((done) => toModel(xml, {}, done)),
    file: (units) => `<xliff version="2.1" srcLang="en"><file id="f">${units.join('')}</file></xliff>`,
    text: (content, id) => `<unit id="${id}"><segment>${content}</segment></unit>`,
  };
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

function codeOf({ tag, attributes, content }: InlineElement, names: Dialect['names']): object {
  const code: Record<string, unknown> = escapedAttributes(attributes);
  if (content.length > 0) code['contents'] = piecesOf(content, names);
  return { [names[tag] ?? '']: code };
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

function read(texts: readonly WashedText[], dialect: Dialect): readonly ReadText[] {
  const lists = inlinesIn(
    texts.flatMap(({ source, target }) => [source, target].flatMap((text) => (text?.type === 'codes' ? [text.xml] : []))),
    dialect,
  );
  let next = 0;
  const inlines = (text: Washed): readonly Inline[] => {
    if (text.type === 'text') return text.text === '' ? [] : [text.text];
    next += 1;
    return lists[next - 1] ?? [];
  };
  return texts.map(({ source, target }) => ({ source: inlines(source), target: target && inlines(target) }));
}

/** The inline elements of texts in washed XML. */
function inlinesIn(xmls: readonly string[], { file, text, toModel, names }: Dialect): readonly (readonly Inline[])[] {
  if (xmls.length === 0) return [];
  const tags = new Map(Object.entries(names).map(([tag, name]) => [name, tag as InlineTag]));
  const units = xmls.map((xml, index) => text(`<source>${xml}</source>`, keyOf(index)));
  const model = member(member(toModel(file(units)), 'resources'), 'f');
  return xmls.map((_, index) => inlinesOf(member(member(model, keyOf(index)), 'source'), tags));
}

/** What an object that the package made has under a name; undefined: nothing. */
function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** A text alone, an element alone, or a list of both. */
function inlinesOf(value: unknown, tags: ReadonlyMap<string, InlineTag>): readonly Inline[] {
  if (Array.isArray(value)) return value.flatMap((each) => inlinesOf(each, tags));
  if (typeof value === 'string') return value === '' ? [] : [unwashed(value)];
  const [name, held] = Object.entries(value ?? {})[0] ?? [];
  const tag = tags.get(name ?? '');
  if (tag === undefined) return [];
  const { contents, ...attributes } = held;
  return [{ tag, attributes, content: inlinesOf(contents, tags) }];
}
