import { bareAddressEnd } from './bare-address.ts';
import { bracketEnds } from './brackets.ts';
import { codeSpanFinder } from './code-span-finder.ts';
import { ContentBrackets } from './content-brackets.ts';
import { ContentItems } from './content-items.ts';
import type { ContentPiece, TagPiece } from './content-piece.ts';
import { delimiterRunAt } from './delimiter-runs.ts';
import { referenceAt } from './entities.ts';
import { inlineDirectives } from './extension-rules.ts';
import { htmlPiece, unknownReference } from './html-piece.ts';
import { imageDirective, isImageDirective } from './image-tags.ts';
import { InlineHtmlReader } from './inline-html.ts';
import { matchAt } from './match-at.ts';
import { placeholderAt } from './placeholders.ts';

const PLAIN = /[^\\&`<[\]!*_~@{$%: \n\r\p{L}\p{N}]+/uy;
const WORD = /[\p{L}\p{N}]+/uy;
/** Words, signs that mean nothing, and the single blanks between them. */
const RUN = /[^\\&`<[\]!*_~@{$%:\n\r ]+(?: [^\\&`<[\]!*_~@{$%:\n\r ]+)*/y;
const MAY_BE_ADDRESS = /@|:\/\/|www/i;
const FOOTNOTE = /\[\^[^[\]\s]{1,200}\]/y;
const POINTED_ADDRESS = /<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,9})>/iy;
const BLANKS = / *(?:\r?\n)?/y;
const ESCAPED_WRAP = /\\\r?\n/y;
const INDENTATION = /[ \t]+/y;
const ESCAPABLE = /[!-/:-@[-`{-~]/;

/** Reads the Markdown of one unit from its start to its end, once. */
export class ContentScanner {
  private readonly text: string;
  /** The text with `x` for what extensions hide from the grammar. */
  private readonly masked: string;
  private readonly isMdx: boolean;
  private readonly hidden: ReadonlyMap<number, { readonly end: number; readonly isShown: boolean }>;
  private readonly braces: ReadonlyMap<number, number>;
  private readonly codeSpan: ReturnType<typeof codeSpanFinder>;
  private readonly html: InlineHtmlReader;
  private readonly hasEmail: boolean;
  /** Whether nothing in words is anything but text: no address can be among them, and no directive is hidden as one. */
  private readonly isWordsOnly: boolean;
  private readonly items: ContentItems;
  private readonly brackets: ContentBrackets;

  constructor(text: string, syntax: 'markdown' | 'mdx', labels: ReadonlySet<string>) {
    const hidden = syntax === 'mdx' ? [] : inlineDirectives(text);
    this.text = text;
    this.isMdx = syntax === 'mdx';
    this.hidden = new Map(hidden.map(({ start, ...rest }) => [start, rest]));
    let masked = '';
    for (const { start, end } of hidden) masked += text.slice(masked.length, start) + 'x'.repeat(end - start);
    this.masked = masked + text.slice(masked.length);
    this.braces = this.isMdx ? bracketEnds(text, '{}') : new Map();
    this.codeSpan = codeSpanFinder(this.masked);
    this.html = new InlineHtmlReader(this.masked, syntax, this.braces);
    this.hasEmail = text.includes('@');
    this.isWordsOnly = hidden.length === 0 && !MAY_BE_ADDRESS.test(text);
    this.items = new ContentItems(text);
    this.brackets = new ContentBrackets({ text, masked: this.masked, labels }, this.items);
  }

  /** The pieces of the text. */
  scan(): readonly (ContentPiece | TagPiece)[] {
    for (let at = 0; at < this.text.length; ) at = this.next(at);
    return this.items.pieces();
  }

  /** Reads what stands at `at`, and returns the offset behind it. */
  private next(at: number): number {
    const hidden = this.hidden.get(at);
    if (hidden !== undefined) return this.directive(at, hidden.end, hidden.isShown);
    switch (this.masked[at]) {
      case '\\':
        return this.backslash(at);
      case '&':
        return this.reference(at);
      case '`':
        return this.code(at);
      case '<':
        return this.placeholder(at) ?? this.pointed(at) ?? this.tag(at) ?? this.items.plain(at, at + 1);
      case '*':
      case '_':
      case '~':
        return this.items.run(delimiterRunAt(this.masked, at));
      case '!':
        return this.masked[at + 1] === '[' ? this.brackets.open(at, at + 2) : this.items.plain(at, at + 1);
      case '[':
        return this.placeholder(at) ?? this.footnote(at) ?? this.brackets.open(at, at + 1);
      case ']':
        return this.brackets.close(at);
      case ' ':
      case '\n':
      case '\r':
        return this.blanks(at);
      case '{':
        return this.placeholder(at) ?? this.expression(at) ?? this.items.plain(at, at + 1);
      default:
        return this.placeholder(at) ?? this.word(at);
    }
  }

  private backslash(at: number): number {
    const following = this.masked[at + 1] ?? '';
    const wrap = matchAt(ESCAPED_WRAP, this.text, at);
    if (wrap !== '') return this.break(at, at + wrap.length);
    if (!ESCAPABLE.test(following)) return this.items.plain(at, at + 1);
    return this.items.shown({ start: at, end: at + 2 }, following);
  }

  private reference(at: number): number {
    const found = referenceAt(this.text, at);
    if (found !== null) return this.items.shown({ start: at, end: at + found.length }, found.value);
    const unknown = unknownReference(this.text, at);
    return unknown === null ? this.items.plain(at, at + 1) : this.items.piece(unknown);
  }

  private code(at: number): number {
    const { end, ticks } = this.codeSpan(at);
    if (end === -1) return this.items.plain(at, at + ticks);
    const inside = this.text.slice(at + ticks, end - ticks).replace(/[\r\n]+/g, ' ');
    const isPadded = inside.startsWith(' ') && inside.endsWith(' ') && inside.trim() !== '';
    return this.items.alone('code', at, end, isPadded ? inside.slice(1, -1) : inside);
  }

  private placeholder(at: number): number | null {
    const found = placeholderAt(this.masked, at);
    // Code, tags and links are no part of `{name}`.
    if (found === '' || (/^\{[^{%]/.test(found) && /[`<\\[]/.test(found))) return null;
    return this.directive(at, at + found.length, true);
  }

  private directive(at: number, end: number, isShown: boolean): number {
    const raw = this.text.slice(at, end);
    if (raw.startsWith('{/*')) return this.items.alone('comment', at, end, '');
    const isImage = isImageDirective(raw);
    const alt = isImage ? imageDirective(raw, 0).alt : null;
    const shown = alt === null ? raw : raw.slice(alt.start, alt.end);
    return this.items.alone('placeholder', at, end, isShown && !(alt === null && isImage) ? shown : '');
  }

  private expression(at: number): number | null {
    const close = this.braces.get(at);
    return close === undefined ? null : this.directive(at, close + 1, true);
  }

  private pointed(at: number): number | null {
    const end = at + matchAt(POINTED_ADDRESS, this.masked, at).length;
    return end === at ? null : this.items.alone('address', at, end, this.text.slice(at + 1, end - 1));
  }

  private tag(at: number): number | null {
    const found = this.html.at(at);
    return found === null ? null : this.items.piece(htmlPiece(this.text, at, found));
  }

  private footnote(at: number): number | null {
    const end = at + matchAt(FOOTNOTE, this.masked, at).length;
    return end === at || this.masked[end] === '(' ? null : this.items.alone('footnote', at, end, '');
  }

  private blanks(at: number): number {
    const found = matchAt(BLANKS, this.text, at);
    const end = at + Math.max(found.length, 1);
    if (/^ {2,}\r?\n/.test(found)) return this.break(at, end);
    if (!/[\r\n]/.test(found)) return this.items.plain(at, end);
    return this.items.shown({ start: at, end }, ' ') + matchAt(INDENTATION, this.text, end).length;
  }

  /** A line that ends for good; the indentation of the next one is seen by nobody. */
  private break(at: number, end: number): number {
    this.items.alone('break', at, end, ' ');
    return end + matchAt(INDENTATION, this.text, end).length;
  }

  /** A word, or signs that mean nothing, unless an address starts there. */
  private word(at: number): number {
    const run = this.isWordsOnly ? matchAt(RUN, this.text, at).length : 0;
    if (run > 0) return this.items.plain(at, at + run);
    const word = matchAt(WORD, this.masked, at);
    const mayBeAddress = this.hasEmail || /^(?:https?$|www$)/i.test(word);
    const end = mayBeAddress ? bareAddressEnd(this.masked, at) : at;
    if (end > at) return this.items.alone('address', at, end, this.text.slice(at, end));
    const length = word.length || matchAt(PLAIN, this.masked, at).length || 1;
    return this.items.plain(at, at + length);
  }
}
