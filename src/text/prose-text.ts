import { IMAGE } from '../model/doc.ts';
import { referenceAt } from './entities.ts';
import type { Hidden } from './extensions.ts';
import type { ProseBuilder } from './prose-builder.ts';

/** What runs of text are read from. */
export interface TextInput {
  /** The file's text. */
  readonly text: string;
  /** What is not language though the parser took it for text, in order. */
  readonly hidden: readonly Hidden[];
  /** How many `>` a continuation line may start with. */
  readonly quoteDepth: number;
}

/** In `markdown` a backslash escapes punctuation. */
export type Syntax = 'markdown' | 'html';

const ESCAPABLE = /[!-/:-@[-`{-~]/;

/** Adds the text from `start` to `end` as a reader sees it. */
export function readText(input: TextInput, builder: ProseBuilder, start: number, end: number, syntax: Syntax): void {
  let next = firstBehind(input.hidden, start);
  for (let at = builder.endsWithBreak() ? afterBreak(input, start, end) : start; at < end; ) {
    while ((input.hidden[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const hidden = input.hidden[next];
    if (hidden !== undefined && hidden.start <= at) {
      at = readHidden(input, builder, hidden, end);
      continue;
    }
    const plain = plainEnd(input.text, at, Math.min(end, hidden?.start ?? end));
    builder.emitRun(input.text, at, plain);
    at = plain > at ? plain : readUnit(input, builder, at, end, syntax);
  }
}

/** The end of the run of characters from `at` on, up to `end`, that read as they stand: no escape, no reference, no line end. */
function plainEnd(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isPlain(text.charCodeAt(next), text, next)) next += 1;
  return next;
}

function isPlain(code: number, text: string, at: number): boolean {
  if (code === SPACE) return text.charCodeAt(at + 1) > SPACE;
  if (code > BACKSLASH) return code < FIRST_SURROGATE || code > LAST_SURROGATE;
  return code > SPACE && code !== AMPERSAND && code !== BACKSLASH;
}

const SPACE = 0x20;
const AMPERSAND = 0x26;
const BACKSLASH = 0x5c;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/** The offset of the content on the line behind the line end at `at`: blank lines, indentation and `>` markers skipped. */
export function lineStart({ text, quoteDepth }: TextInput, at: number): number {
  let next = at;
  while (text[next] === '\n' || text[next] === '\r') next += 1;
  for (let markers = 0; ; markers += 1) {
    while (text[next] === ' ' || text[next] === '\t') next += 1;
    if (text[next] !== '>' || markers === quoteDepth) return next;
    next += 1;
  }
}

/** Adds the character at `at`, and returns the offset behind it. */
function readUnit(input: TextInput, builder: ProseBuilder, at: number, end: number, syntax: Syntax): number {
  const unit = input.text[at] ?? '';
  const following = input.text[at + 1] ?? '';
  if (unit === '\\' && syntax === 'markdown' && at + 1 < end && ESCAPABLE.test(following)) {
    builder.emit(following, at, 0);
    return at + 2;
  }
  if (unit === '\n' || unit === '\r' || unit === ' ' || unit === '\t') return readSpace(input, builder, at, end);
  const reference = unit === '&' ? referenceAt(input.text, at) : null;
  const character = isSurrogate(unit) ? String.fromCodePoint(input.text.codePointAt(at) ?? 0) : unit;
  builder.emit(reference?.value ?? character, at, 0);
  return at + (reference?.length ?? character.length);
}

function isSurrogate(unit: string): boolean {
  return unit >= '\ud800' && unit <= '\udfff';
}

// A run of blanks up to and over a line end is one space, together with the container's markers on the next line.
function readSpace(input: TextInput, builder: ProseBuilder, at: number, end: number): number {
  const { text } = input;
  let next = at;
  while (next < end && (text[next] === ' ' || text[next] === '\t')) next += 1;
  const wraps = text[next] === '\n' || text[next] === '\r';
  for (let index = at; index < (wraps ? at + 1 : next); index += 1) builder.emit(' ', index, 0);
  return wraps ? lineStart(input, next) : next;
}

function afterBreak(input: TextInput, start: number, end: number): number {
  let at = start;
  while (at < end && /[ \t\r\n]/.test(input.text[at] ?? '')) at += 1;
  return /[\r\n]/.test(input.text.slice(start, at)) ? Math.min(end, lineStart(input, start)) : at;
}

function readHidden({ text }: TextInput, builder: ProseBuilder, { start, end, shows }: Hidden, limit: number): number {
  const to = Math.min(end, limit);
  if (shows === 'itself') for (let at = start; at < to; at += 1) builder.emitOpaque(text[at] ?? '', at, at === start);
  else if (shows !== 'nothing') builder.image({ ...shows, outer: { start, end } }, IMAGE, start);
  return to;
}

/** Index of the first range that ends behind `at` (binary search). */
function firstBehind(ranges: readonly Hidden[], at: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
