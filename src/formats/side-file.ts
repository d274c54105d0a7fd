import type { Doc } from '../model/doc.ts';
import type { FrontMatter, FrontMatterValue } from './front-matter.ts';
import { readYaml } from './front-matter-yaml.ts';
import { readKeyedJson } from './keyed-json.ts';
import { metaBlock } from './meta-block.ts';
import { SIDE_FORMATS } from './side-formats.ts';

/** A file of texts by key. */
export interface SideFile {
  /** Its texts as blocks of the kind `meta`, keyed by their dotted path. */
  readonly doc: Doc;
  /** All its values, in the shape of front matter: pins may be among them. */
  readonly content: FrontMatter;
}

/** Larger files are not read. UTF-16 code units. */
const MAX_LENGTH = 4 * 1024 * 1024;

/**
 * Reads a file of texts by key: the format is the first of the registry whose name and shape fit. Lossless as Markdown is:
 * the blocks do not overlap, and with the skeleton between them they are the text. Never throws for what a file holds.
 */
export function readSideFile({ path, text, locale }: Omit<Doc, 'blocks'>): SideFile {
  const { values, problem } = readValues(path, text);
  const keyed = byId(values);
  const format = SIDE_FORMATS.find((one) => one.fits(path, keyed));
  const blocks = keyed.filter((value) => isText(value) && format?.isText(value.key) === true).map(metaBlock);
  return { doc: { path, locale, text, blocks }, content: { range: { start: 0, end: 0 }, values: keyed, problem } };
}

function readValues(path: string, text: string): Pick<FrontMatter, 'values' | 'problem'> {
  if (text.length > MAX_LENGTH) {
    const message = `Expected at most ${MAX_LENGTH} characters of texts by key, found ${text.length}`;
    return { values: [], problem: { range: { start: 0, end: 0 }, message } };
  }
  if (/\.json$/i.test(path)) return readKeyedJson(text);
  return readYaml(text, { start: text.startsWith('\ufeff') ? 1 : 0, end: text.length }, 'file');
}

/**
 * The items of a list by the `id` that they have, as in the `i18n` files of older Hugo: their order may differ from one
 * language to the next.
 */
function byId(values: readonly FrontMatterValue[]): readonly FrontMatterValue[] {
  const ids = new Map(values.flatMap(({ key, value }) => (/^\d+\.id$/.test(key) ? [[key.slice(0, -3), value]] : [])));
  if (ids.size === 0) return values;
  return values.flatMap((value) => {
    const [index = '', ...rest] = value.key.split('.');
    const id = ids.get(index);
    if (id === undefined) return [value];
    return rest.join('.') === 'id' ? [] : [{ ...value, key: [id, ...rest].join('.') }];
  });
}

/** A string that says something; YAML spells numbers and booleans as plain scalars. */
function isText({ value, style }: FrontMatterValue): boolean {
  if (value.trim() === '') return false;
  return style !== 'plain' || !/^(?:true|false|[-+]?(?:\d[\d_]*)?\.?\d+(?:e[-+]?\d+)?)$/i.test(value);
}
