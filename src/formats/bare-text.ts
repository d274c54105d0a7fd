import type { Range } from '../model/range.ts';
import { codeFences } from '../text/code-fences.ts';
import { codeRanges } from '../text/code-ranges.ts';
import { maskExtensions } from '../text/extensions.ts';
import { indentedCode } from '../text/indented-code.ts';
import { lineIndex } from '../text/lines.ts';
import { offsetsAround, PAIR, withoutPairs } from './without-pairs.ts';

/** Prose of a bilingual document that stands in no span: translated, but nothing says from what. */
export interface BareText {
  readonly text: string;
  readonly range: Range;
  /** Index of the pair that it stands behind; -1 before the first. */
  readonly after: number;
}

/** Syntax that is no prose, and a text without which there is none of it. */
interface Syntax {
  readonly needle: string;
  readonly pattern: RegExp;
}

/** What is no prose, blanked where it stands, in this order. A region that does not close goes on to the end. */
const SYNTAX: readonly Syntax[] = [
  { needle: '<!--', pattern: /<!--[\s\S]*?(?:-->|$)/g },
  { needle: '<', pattern: /<(script|style|pre|svg|math)\b[\s\S]*?(?:<\/\1>|$)/gi },
  { needle: '<', pattern: /<[^<>\n]*>/g },
  { needle: ']:', pattern: /^[ \t>]*\[(?!\^)[^\][\n]+\]:[^\n]*/gm },
  { needle: '![', pattern: /!\[[^\][\n]*\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\][\n]*\])?/g },
  { needle: ']', pattern: /\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\][\n]*\])/g },
  { needle: '[^', pattern: /\[\^[^\][\n]*\]:?/g },
  { needle: '://', pattern: /https?:\/\/[^\s<>]*/g },
  { needle: 'www.', pattern: /www\.[^\s<>]*/g },
  { needle: '&', pattern: /&(?:#\d+|#[xX][\da-fA-F]+|[A-Za-z]\w*);/g },
];
const RUN = new RegExp(`[^\\r\\n|${PAIR}]+`, 'g');
const MARKERS = /^(?:[ \t]*(?:>|#{1,6}(?=[ \t])|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[[ xX]\](?=[ \t])))*/;
const EDGE = /[\s[\](){}:;,.!?~#>+=\\-]/;
const WORD = /\p{L}[\p{L}\p{M}]/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu;
/** Fewer words are a label, a name or a stray sign; in scripts without spaces letters are counted. */
const LEAST_WORDS = 2;
const LEAST_LETTERS = 4;

/**
 * Finds prose between the span pairs of a bilingual document's body, in order: at most one piece a line or table cell
 * between two pairs. Conservative: code, tags, comments, images, addresses, definitions, directives and link syntax are
 * none, nor is anything below two words. Linear in the length of `text`.
 *
 * @param pairs ranges of the pairs, in order
 * @param bodyAt where the front matter ends
 */
export function bareText(text: string, pairs: readonly Ranged[], bodyAt: number): readonly BareText[] {
  const body = pairs.flatMap(({ range }) => (range === null || range.start < bodyAt ? [] : [range]));
  const prose = proseOf(text, body, bodyAt);
  const found: BareText[] = [];
  const offsetOf = offsetsAround(body);
  let after = -1;
  for (const { 0: run, index } of prose.matchAll(RUN)) {
    if (!isProse(run)) continue;
    const at = offsetOf(index);
    while (after + 1 < pairs.length && (pairs[after + 1]?.range?.start ?? -1) < at) after += 1;
    const { start, end } = trimmed(prose, index, index + run.length);
    const range = { start: offsetOf(start), end: offsetOf(end - 1) + 1 };
    found.push({ text: text.slice(range.start, range.end), range, after });
  }
  return found;
}

interface Ranged {
  readonly range: Range | null;
}

/** `text` with all that is no prose blank, and each of `pairs` as one {@link PAIR}: they are most of a bilingual file. */
function proseOf(text: string, pairs: readonly Range[], bodyAt: number): string {
  const lines = lineIndex(text);
  const indented = indentedCode(text, lines, bodyAt).filter(outsideOf(pairs));
  const code = [{ start: 0, end: bodyAt }, ...codeFences(text, lines, bodyAt), ...indented];
  const masked = maskExtensions(withoutPairs(filled(text, code, blank), pairs));
  const visible = withoutCode(filled(masked.text, masked.hidden, blank));
  return SYNTAX.reduce((prose, { needle, pattern }) => (prose.includes(needle) ? prose.replace(pattern, blank) : prose), visible);
}

/** `text` with what stands in `ranges` changed to something as long; of overlapping ranges the first counts. */
function filled(text: string, ranges: readonly Range[], fill: (hidden: string) => string): string {
  let result = '';
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start >= result.length) result += text.slice(result.length, start) + fill(text.slice(start, end));
  }
  return result + text.slice(result.length);
}

/** Without code spans, which end with their block. */
function withoutCode(text: string): string {
  const blocks = text.split(/(\n[ \t]*\r?\n)/);
  return blocks.map((block) => filled(block, codeRanges(block), blank)).join('');
}

function blank(text: string): string {
  return text.replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length));
}

function isProse(run: string): boolean {
  const letters = run.replace(MARKERS, '').match(UNSPACED)?.length ?? 0;
  return letters >= LEAST_LETTERS || run.split(/\s+/).filter((part) => WORD.test(part)).length >= LEAST_WORDS;
}

/** Without markers, blanks and half of some markup at its ends; a sentence keeps its end sign. */
function trimmed(prose: string, from: number, to: number): Range {
  let start = from + (MARKERS.exec(prose.slice(from, to))?.[0].length ?? 0);
  let end = to;
  while (start < end && EDGE.test(prose[start] ?? '')) start += 1;
  while (end > start && /[\s[(]/.test(prose[end - 1] ?? '')) end -= 1;
  return { start, end };
}

/** Whether a range touches none of `ranges`, which are in order and do not overlap; the ranges asked for must be in order too. */
function outsideOf(ranges: readonly Range[]): (range: Range) => boolean {
  let next = 0;
  return ({ start, end }) => {
    while ((ranges[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return end <= (ranges[next]?.start ?? Number.POSITIVE_INFINITY);
  };
}
