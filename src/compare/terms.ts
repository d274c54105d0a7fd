import type { InlineToken } from '../text/inline-tokens.ts';
import { repairMojibake } from '../text/mojibake.ts';
import { hasUnspaced } from '../text/unspaced.ts';
import { CONTRACTIONS, UNITS_OF_MEASURE } from './vocabulary.ts';

/** What a term is: a sign that carries meaning (`+`) is a word, a sign of a currency or a measure part of its number. */
type TermType = 'word' | 'number' | 'punctuation' | 'code' | 'link' | 'markup';

/** A piece of a text that can differ on its own: where words are not set apart, each letter is one. */
export interface Term {
  readonly type: TermType;
  /** What is compared: letter case, quote style and contractions folded, except in code and links. */
  readonly text: string;
  /** What was contracted: `isn't` for `is` and `not`; else `text`. */
  readonly spelling: string;
  /** As it stands. */
  readonly raw: string;
}

const LINK_TITLE = /\]\(([^()\s]*)\s+("[^"\n]*"|'[^'\n]*')\s*\)/g;

/** Markdown as terms are read from it: mis-decoded characters as they were meant, the title of a link as text behind it. */
export function prepared(markdown: string): string {
  const meant = repairMojibake(markdown);
  return meant.includes('](') ? meant.replace(LINK_TITLE, ']($1) $2') : meant;
}

/** The terms of the tokens of {@link prepared} Markdown, in order. */
export function termsOf(tokens: readonly InlineToken[]): readonly Term[] {
  const terms: Term[] = [];
  for (const { type, text } of joinedSigns(tokens)) {
    if (type === 'word' || type === 'symbol') for (const term of termsOfWord(text)) terms.push(term);
    else {
      const folded = foldedAs(type, text);
      terms.push({ type, text: folded, spelling: folded, raw: text });
    }
  }
  return withoutLinkBrackets(terms);
}

/** Signs that stand together are one (`=>`), a currency, sign or measure belongs to its number (`−5 %`, `10 MB`). */
function joinedSigns(tokens: readonly InlineToken[]): readonly InlineToken[] {
  const joined: InlineToken[] = [];
  const add = (token: InlineToken): void => {
    const last = joined.at(-1);
    // most tokens follow a word, and nothing belongs to one
    if (last === undefined || (last.type !== 'symbol' && last.type !== 'number') || !belongTogether(last, token))
      joined.push(token);
    else joined[joined.length - 1] = { type: last.type === 'number' ? 'number' : token.type, text: last.text + token.text };
  };
  for (const token of tokens) {
    if (token.type === 'word' && hasParts(token.text)) for (const part of partsOfWord(token)) add(part);
    else add(token);
  }
  return joined;
}

const MEASURED = /^(\d[\d.,:]*)(\p{L}+)$/u;
const CURRENCY = /^\p{Sc}$/u;
const SIGN_BEHIND = /^[%‰°\p{Sc}]$/u;

function hasParts(word: string): boolean {
  const first = word.charCodeAt(0);
  return (first >= 0x30 && first <= 0x39) || word.endsWith('_');
}

/** `10MB` is a number and its measure, `0x80` a number; emphasis with `_` may end on a word. */
function partsOfWord(token: InlineToken): readonly InlineToken[] {
  const { type, text } = token;
  if (text.endsWith('_') && /[^_]/.test(text)) {
    const word = text.replace(/_+$/, '');
    return [
      { type, text: word },
      { type: 'markup', text: text.slice(word.length) },
    ];
  }
  if (!/^\d/.test(text)) return [token];
  const [, number, measure] = MEASURED.exec(text) ?? [];
  if (number === undefined || measure === undefined || !UNITS_OF_MEASURE.has(measure.toLowerCase()))
    return [{ type: 'number', text }];
  return [
    { type: 'number', text: number },
    { type, text: measure },
  ];
}

function belongTogether(last: InlineToken, token: InlineToken): boolean {
  if (last.type === 'symbol') return token.type === 'symbol' || (token.type === 'number' && CURRENCY.test(last.text));
  if (!/[\d.]$/.test(last.text)) return last.text.endsWith('°') && isScale(token);
  if (token.type === 'symbol') return SIGN_BEHIND.test(token.text);
  return token.type === 'word' && UNITS_OF_MEASURE.has(token.text.toLowerCase());
}

function isScale(token: InlineToken): boolean {
  return token.type === 'word' && /^[cfk]$/i.test(token.text);
}

function foldedAs(type: Exclude<TermType, 'word'>, text: string): string {
  if (type === 'markup') return foldedMarkup(text);
  return type === 'number' ? text.replaceAll('’', "'").toLowerCase().replace(/^−/, '-') : text;
}

/** Terms of words seen before: a few thousand words make up most texts. */
const known = new Map<string, readonly Term[]>();
const MOST_KNOWN = 20_000;

function termsOfWord(text: string): readonly Term[] {
  let terms = known.get(text);
  if (terms !== undefined) return terms;
  terms = readWord(text);
  if (known.size === MOST_KNOWN) known.clear();
  known.set(text, terms);
  return terms;
}

function readWord(text: string): readonly Term[] {
  const term = (folded: string): Term => ({ type: 'word', text: folded, spelling: folded, raw: text });
  const folded = text.replaceAll('’', "'").toLowerCase();
  if (hasUnspaced(text)) return [...text].map((letter) => ({ ...term(letter), raw: letter }));
  const whole = /'|^cannot$|^&$/.test(folded)
    ? CONTRACTIONS.reduce((word, [from, to]) => word.replace(from, to), folded)
    : folded;
  return whole.split(' ').map((word) => ({ type: 'word', text: word, spelling: folded, raw: text }));
}

const TAG = /^<(\/?)([A-Za-z][\w-]*)([\s\S]*?)\s*\/?>$/;

/** Emphasis reads the same with `_` and `*`, `<br />` the same as `<BR>`. */
function foldedMarkup(text: string): string {
  const [, slash = '', name, attributes = ''] = TAG.exec(text) ?? [];
  return name === undefined ? text.replaceAll('_', '*') : `<${slash}${name.toLowerCase()}${attributes}>`;
}

/** The brackets that open a link are no punctuation: their partner is inside the link's term. */
function withoutLinkBrackets(terms: readonly Term[]): readonly Term[] {
  const open: Term[] = [];
  for (const term of terms) {
    if (term.type !== 'punctuation') continue;
    if (term.text === '[') open.push(term);
    if (term.text === ']') open.pop();
  }
  if (open.length === 0) return terms;
  const dropped = new Set(open);
  return terms.filter((term) => !dropped.has(term));
}

/** The words of inline code, letter case folded as elsewhere; code without a word is one. */
export function wordsInCode(code: string): readonly string[] {
  const folded = code.toLowerCase();
  return folded.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [folded];
}
