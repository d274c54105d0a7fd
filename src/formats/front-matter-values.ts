import type { Range } from '../model/range.ts';
import { spliced } from '../text/spliced.ts';
import { untranslatedIn } from '../text/untranslated-marks.ts';
import { type FrontMatter, type FrontMatterValue, readFrontMatter } from './front-matter.ts';

/** A document, and the front-matter keys that got the value that they were to have. */
export interface ValuesPlaced {
  readonly text: string;
  readonly placed: ReadonlySet<string>;
}

/** Begins with a letter and is neither a number, a date nor a boolean. */
const WORDS = /^\p{L}[^\p{Cc}\p{Zl}\p{Zp}]*$/u;
const KEYWORD = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
/** What ends a plain scalar: a comment, the value of a key. */
const ENDS_PLAIN = /: |:$| #|\s$/;
const OF_LIST = /[,[\]{}]/;
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\ufeff]/u;

/**
 * A document with other values at keys that its front matter has; all else keeps its bytes. A value that stands under the mark of an
 * entry that is not translated is only placed together with all others of `own` under it, and the mark goes.
 *
 * @param own the keys whose values are translated
 */
export async function withFrontMatterValues(
  text: string,
  values: ReadonlyMap<string, string>,
  own: ReadonlySet<string>,
): Promise<ValuesPlaced> {
  const before = await readFrontMatter(text);
  const marks = untranslatedIn(text).standing.filter(({ mark }) => mark.end <= before.range.end);
  const isComplete = (range: Range) =>
    before.values.every((value) => !isIn(value.range, range) || !own.has(value.key) || values.has(value.key));
  const open = before.values.filter(({ key, range }) => {
    const around = marks.find((mark) => isIn(range, mark.text));
    return values.has(key) && (around === undefined || isComplete(around.text));
  });
  if (open.length === 0) return { text, placed: new Set() };
  const edits = open.map((value) => ({ range: wholeScalar(text, value), text: printScalar(values.get(value.key) ?? '', value) }));
  const gone = marks.filter((mark) => open.some(({ range }) => isIn(range, mark.text)));
  const all = [...edits, ...gone.map(({ mark }) => ({ range: mark, text: '' }))];
  all.sort((a, b) => a.range.start - b.range.start);
  const after = spliced(text, all);
  const placed = new Set(open.map(({ key }) => key));
  return isProven(before, await readFrontMatter(after), values, placed) ? { text: after, placed } : { text, placed: new Set() };
}

function isIn(inner: Range, outer: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** A scalar with its quotes, or with the sign that begins a block of lines. */
function wholeScalar(text: string, { range: { start, end }, style }: FrontMatterValue): Range {
  if (style === 'plain') return { start, end };
  if (style !== 'block') return { start: start - 1, end: end + 1 };
  const sign = Math.max(text.lastIndexOf('|', start), text.lastIndexOf('>', start));
  return { start: sign, end: start + text.slice(start, end).trimEnd().length };
}

/** A scalar on one line, quoted as the one that it replaces where that is quoted, else where it has to be. */
function printScalar(value: string, { style, key }: Pick<FrontMatterValue, 'style' | 'key'>): string {
  if (CONTROL.test(value) || style === 'double-quoted') return JSON.stringify(value).replaceAll('\u0085', '\\u0085');
  const isPlain = style !== 'single-quoted' && WORDS.test(value) && !KEYWORD.test(value) && !ENDS_PLAIN.test(value);
  const isItem = /\.\d+$/.test(key);
  return isPlain && !(isItem && OF_LIST.test(value)) ? value : `'${value.replaceAll("'", "''")}'`;
}

/** Whether the front matter reads as it did, but for the values that are other ones now. */
function isProven(
  before: FrontMatter,
  after: FrontMatter,
  values: ReadonlyMap<string, string>,
  placed: ReadonlySet<string>,
): boolean {
  const expected = before.values.map(({ key, value }) => `${key} ${placed.has(key) ? values.get(key) : value}`);
  return after.problem === null && after.values.map(({ key, value }) => `${key} ${value}`).join('\n') === expected.join('\n');
}
