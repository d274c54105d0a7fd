import { isInSpanAttribute, numericReference, OPENING_BRACE } from './escape-signs.ts';
import { lineLeadSign } from './line-lead-signs.ts';
import { placeholderAt } from './placeholders.ts';

const PUNCTUATION = /[!-/:-@[-`{-~]/g;
const HTML_SPECIAL = /[&<>{}$%@[:-]/g;
const ALT_SPECIAL = /[&<>"'[\]`*_~{}|\\$%@:!]/g;
const BEFORE_REFERENCE = /[#A-Za-z]/;
const WORD = /[\p{L}\p{N}]/u;
const NAMES: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  ['"', '&quot;'],
]);

/** A text inside raw HTML, with as few references as that takes. Where it begins a line, `isFirst`, generators look at it. */
export function escapedHtml(text: string, isFirst: boolean): string {
  const lead = isFirst ? lineLeadSign(text, 'markdown') : null;
  if (lead !== null) return text.slice(0, lead) + reference(text.charAt(lead)) + escapedHtml(text.slice(lead + 1), false);
  return text.replace(HTML_SPECIAL, (sign, at: number) => (isPlainInHtml(text, sign, at) ? sign : reference(sign)));
}

/** A text inside raw HTML, or an alternative text, in which each ASCII sign is a reference. */
export function fullyEscapedHtml(text: string): string {
  return text.replace(PUNCTUATION, reference);
}

/**
 * An alternative text that is the same in the brackets of an image and in the quotes of an attribute: no backslash, and no
 * sign that ends one of them. `opening` is the sign in front of it where that is known.
 */
export function escapedAlt(text: string, opening: '[' | '"' | "'" | null): string {
  return text.replace(ALT_SPECIAL, (sign, at: number) => (isPlainInAlt(text, sign, at, opening) ? sign : reference(sign)));
}

function reference(sign: string): string {
  return NAMES.get(sign) ?? numericReference(sign);
}

function isPlainInHtml(text: string, sign: string, at: number): boolean {
  const [before, next] = [text[at - 1] ?? '', text[at + 1] ?? ''];
  switch (sign) {
    case '<':
      return false;
    case '&':
      return !BEFORE_REFERENCE.test(next);
    case '>':
      return before !== '-';
    case '-':
      return !isInSpanAttribute(text, at);
    case '{':
      return before !== '{' && next !== '' && !OPENING_BRACE.test(next) && placeholderAt(text, at) === '';
    case '}':
      return before !== '}' && before !== '%' && next !== '}';
    default:
      return placeholderAt(text, at) === '';
  }
}

function isPlainInAlt(text: string, sign: string, at: number, opening: string | null): boolean {
  const [before, next] = [text[at - 1] ?? '', text[at + 1] ?? ''];
  switch (sign) {
    case '&':
      return !BEFORE_REFERENCE.test(next);
    case '"':
      return opening === '[' || opening === "'";
    case "'":
      return opening === '[' || opening === '"';
    case '_':
      return WORD.test(before) && WORD.test(next);
    case '*':
    case '~':
      return before === ' ' && next === ' ';
    case '!':
      return next !== '[';
    case ':':
      return !`${text.slice(Math.max(0, at - 2), at + 3)}`.includes(':::');
    case '$':
    case '%':
    case '@':
      return placeholderAt(text, at) === '' && !(sign === '%' && /[{}]/.test(before + next));
    default:
      return false;
  }
}
