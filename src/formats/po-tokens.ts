import type { FormatFault } from '../model/hand-off.ts';
import { readPoString } from './po-string.ts';

/** A piece of a PO file. `at` and `end` are UTF-16 offsets. */
export type PoToken =
  | { readonly type: 'keyword'; readonly name: string; readonly isPrevious: boolean; readonly at: number; readonly end: number }
  | { readonly type: 'string'; readonly value: string; readonly isPrevious: boolean; readonly at: number; readonly end: number }
  /** `sign` is what follows the `#`: a dot, a colon, a comma, or a space for what translators wrote. */
  | {
      readonly type: 'comment';
      readonly sign: '.' | ':' | ',' | ' ';
      readonly text: string;
      readonly at: number;
      readonly end: number;
    }
  /** A string of an obsolete entry (`#~`). */
  | { readonly type: 'obsolete'; readonly value: string; readonly at: number; readonly end: number };

const BLANK = /[ \t\n\v\f\r]*/y;
const BLANK_IN_LINE = /[ \t\v\f\r]*/y;
const KEYWORD = /(?:domain|msgctxt|msgid_plural|msgid|msgstr)\b/y;
const FORM = /[ \t]*\[[ \t]*\d{1,3}[ \t]*\]/y;
const REST_OF_LINE = /[^\n]*/y;
const OBSOLETE = /^#~\|?[ \t]*(?:[a-z_]+(?:\[\d{1,3}\])?[ \t]*)?/;

/** The pieces of a PO file in order, up to the first fault. Linear in its length. */
export function* poTokens(text: string): Generator<PoToken, FormatFault | null> {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  /** Where the line ends that `#|` began; what stands in it is an older text. */
  let previousEnd = 0;
  for (;;) {
    at += matchAt(at < previousEnd ? BLANK_IN_LINE : BLANK, text, at).length;
    if (at >= text.length) return null;
    const isPrevious = at < previousEnd;
    if (text.startsWith('#|', at) && !isPrevious) {
      previousEnd = at + matchAt(REST_OF_LINE, text, at).length;
      at += 2;
      continue;
    }
    if (text[at] === '\n') {
      at += 1;
      continue;
    }
    const token = text[at] === '#' && !isPrevious ? commentAt(text, at) : pieceAt(text, at, isPrevious);
    if ('message' in token) return token;
    if (token.type !== 'obsolete' || token.value !== '') yield token;
    at = token.end;
  }
}

function pieceAt(text: string, at: number, isPrevious: boolean): PoToken | FormatFault {
  if (text[at] === '"') {
    const read = readPoString(text, at);
    return 'message' in read ? read : { type: 'string', value: read.value, isPrevious, at, end: read.end };
  }
  const name = matchAt(KEYWORD, text, at);
  if (name === '')
    return { at, message: `Expected a keyword such as \`msgid\`, a string or a comment, found \`${excerpt(text, at)}\`` };
  const form = name === 'msgstr' ? matchAt(FORM, text, at + name.length) : '';
  return { type: 'keyword', name: form === '' ? name : 'msgstr[]', isPrevious, at, end: at + name.length + form.length };
}

function commentAt(text: string, at: number): PoToken {
  const line = matchAt(REST_OF_LINE, text, at);
  const end = at + line.length;
  if (line[1] === '~') {
    const quote = OBSOLETE.exec(line)?.[0].length ?? 0;
    const read = line[quote] === '"' ? readPoString(line, quote) : null;
    // Nothing is read of an obsolete entry, so nothing of it can be wrong.
    return { type: 'obsolete', value: read === null || 'message' in read ? '' : read.value, at, end };
  }
  const sign = line[1];
  const isSpecial = sign === '.' || sign === ':' || sign === ',';
  return { type: 'comment', sign: isSpecial ? sign : ' ', text: line.slice(isSpecial ? 2 : 1).trim(), at, end };
}

function excerpt(text: string, at: number): string {
  return text.slice(at, at + 20).split(/[\r\n]/, 1)[0] ?? '';
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
