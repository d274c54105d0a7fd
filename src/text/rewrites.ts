import { bracketEnds } from './brackets.ts';
import { codeRanges } from './code-ranges.ts';
import { decodeReferences } from './entities.ts';

/** A change of spelling that is no edit, with the example that forces it. */
export interface Rewrite {
  readonly name: string;
  /** Two spellings of one text. */
  readonly example: readonly [string, string];
  readonly apply: (text: string) => string;
}

const TAG_OF_IMAGE = /<img\b[^<>]*>|:::image\b[^\n]*?:::/gi;
const ALT_ATTRIBUTE = /\salt(?:-text)?\s*=\s*(?:"[^"]*"|'[^']*')/gi;
const SPACE_BESIDE_SIGN = /(?<=[^\p{L}\p{N}\p{M}_]) | (?=[^\p{L}\p{N}\p{M}_])/gu;
// Scripts whose lines are joined without a space. Korean does put spaces between words.
const IDEOGRAPH = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u30fc\uff70]`;
const SPACE_IN_IDEOGRAPHS = new RegExp(`(?<=${IDEOGRAPH}) (?=${IDEOGRAPH})`, 'gu');

/** What is changed before code is told from prose. */
export const WHOLE_REWRITES: readonly Rewrite[] = [
  { name: 'outer space', example: [' Text ', 'Text'], apply: (text) => text.trim() },
  { name: 'whole link', example: ['[Text](a.md)', 'Text'], apply: linkText },
  { name: 'alternative text', example: ['See ![a dog](d.png).', 'See ![un chien](d.png).'], apply: withoutAlternativeTexts },
  { name: 'composed', example: ['cafe\u0301', 'caf\u00e9'], apply: (text) => text.normalize('NFC') },
];

/** What is changed outside code: in it an entity, a backslash or a space is what the reader sees. */
export const PROSE_REWRITES: readonly Rewrite[] = [
  { name: 'reference', example: ['A &amp; B', 'A & B'], apply: decodeReferences },
  { name: 'white space', example: ['one\u00a0two\n three', 'one two three'], apply: withSingleSpaces },
  { name: 'wrap in ideographs', example: ['日本 語', '日本語'], apply: (text) => text.replace(SPACE_IN_IDEOGRAPHS, '') },
  { name: 'escape', example: ['2 \\* 3', '2 * 3'], apply: (text) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1') },
];

/** ASCII without a sign that Markdown or HTML gives a meaning beyond its place: most sentences. */
const SIMPLE = /^(?!.*:::)[ "#$%'()*+,\-./0-9:;=?@A-Z^_a-z{|}~]*$/;

/** Whether white space is all that a rewrite can change in `markdown`. */
export function isSimple(markdown: string): boolean {
  return SIMPLE.test(markdown);
}

/** `markdown` with every rewrite made but that of spaces beside signs. */
export function rewritten(markdown: string): string {
  return isSimple(markdown) ? simplyRewritten(markdown) : fullyRewritten(markdown);
}

/** The same for a text that {@link isSimple}: about six times faster. */
export function simplyRewritten(markdown: string): string {
  return markdown.trim().replace(/ {2,}/g, ' ');
}

/** The same for any text. */
export function fullyRewritten(markdown: string): string {
  const text = applied(WHOLE_REWRITES, markdown);
  return joined(text, (prose) => applied(PROSE_REWRITES, prose)).trim();
}

/**
 * A rewritten text without the spaces beside signs and code. The tool put some between emphasis and punctuation
 * (`**Bold** ,`), and elsewhere too a space beside a sign is white space that no translation depends on.
 */
export function withoutSpaceBesideSigns(text: string): string {
  return joined(text, (prose, place) => {
    const bare = prose.replace(SPACE_BESIDE_SIGN, '');
    const from = place.isFirst ? bare : bare.trimStart();
    return place.isLast ? from : from.trimEnd();
  });
}

/** The space between two such texts: empty where it is beside a sign. */
export function spaceBetween(before: string, after: string): string {
  const seam = `${before.slice(-2)} ${after.slice(0, 2)}`;
  return seam.replace(SPACE_BESIDE_SIGN, '').replace(SPACE_IN_IDEOGRAPHS, '').length < seam.length ? '' : ' ';
}

/** `text` with its prose changed, and its code but for runs of white space as it is. */
function joined(text: string, change: (prose: string, place: { isFirst: boolean; isLast: boolean }) => string): string {
  let result = '';
  let at = 0;
  for (const { start, end } of codeRanges(text)) {
    result += change(text.slice(at, start), { isFirst: at === 0, isLast: false }) + withSingleSpaces(text.slice(start, end));
    at = end;
  }
  return result + change(text.slice(at), { isFirst: at === 0, isLast: true });
}

function applied(rewrites: readonly Rewrite[], text: string): string {
  return rewrites.reduce((changed, rewrite) => rewrite.apply(changed), text);
}

function withSingleSpaces(text: string): string {
  // but for single spaces, which stand between nearly all words
  return text.replace(/(?! [\S\ufeff])[^\S\ufeff]+/g, ' ');
}

/** The text of Markdown that is exactly one inline or reference link, whose address is skeleton; else `markdown` itself. */
function linkText(markdown: string): string {
  if (!markdown.startsWith('[') || !/[)\]]/.test(markdown.slice(-1))) return markdown;
  const close = bracketEnds(markdown, '[]', codeRanges(markdown)).get(0) ?? -1;
  const last = markdown.length - 1;
  const isInline = markdown[close + 1] === '(' && bracketEnds(markdown, '()').get(close + 1) === last;
  const isReference = markdown[close + 1] === '[' && markdown.indexOf(']', close + 1) === last;
  return isInline || isReference ? markdown.slice(1, close).trim() : markdown;
}

/** Alternative texts are units of their own. */
function withoutAlternativeTexts(text: string): string {
  const bare = /<img|:::image/i.test(text) ? text.replace(TAG_OF_IMAGE, (tag) => tag.replace(ALT_ATTRIBUTE, '')) : text;
  if (!bare.includes('![')) return bare;
  let result = '';
  let at = 0;
  for (const [open, close] of [...bracketEnds(bare, '[]', codeRanges(bare))].sort(([a], [b]) => a - b)) {
    if (open < at || bare[open - 1] !== '!' || !/[([]/.test(bare[close + 1] ?? '')) continue;
    result += bare.slice(at, open + 1);
    at = close;
  }
  return result + bare.slice(at);
}
