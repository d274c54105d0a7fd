import type { CodeKind } from '../model/content.ts';
import { bareAddressEnd } from './bare-address.ts';
import { bracketEnds } from './brackets.ts';
import { codeSpanFinder } from './code-span-finder.ts';
import { aloneDraft, type CodeDraft, type ContentPiece, pairDraft, shownOf, type TagPiece } from './content-piece.ts';
import { type DelimiterRun, delimiterRunAt, pairRuns } from './delimiter-runs.ts';
import { referenceAt } from './entities.ts';
import { inlineDirectives } from './extension-rules.ts';
import { imageDirective, imgTag } from './image-tags.ts';
import { InlineHtmlReader } from './inline-html.ts';
import { linkTargetAt } from './link-target.ts';
import { placeholderAt } from './placeholders.ts';
import { singleLine } from './single-line.ts';

/** What is being read: a piece, or signs of which only what follows tells what they are. */
type Item =
  | ContentPiece
  | TagPiece
  | { readonly type: 'run'; readonly run: DelimiterRun }
  | { readonly type: 'bracket'; readonly start: number; readonly end: number; draft: CodeDraft | null };

interface OpenBracket {
  readonly item: number;
  readonly run: number;
  readonly isImage: boolean;
}

const PLAIN = /[^\\&`<[\]!*_~@{$%: \n\r\p{L}\p{N}]+/uy;
const WORD = /[\p{L}\p{N}]+/uy;
/** Words, signs that mean nothing, and the single blanks between them. */
const RUN = /[^\\&`<[\]!*_~@{$%:\n\r ]+(?: [^\\&`<[\]!*_~@{$%:\n\r ]+)*/y;
const MAY_BE_ADDRESS = /@|:\/\/|www/i;
const LABEL = /\[((?:[^[\]\\]|\\.){0,999})\]/y;
const FOOTNOTE = /\[\^[^[\]\s]{1,200}\]/y;
const POINTED_ADDRESS = /<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,9})>/iy;
const ENTITY = /&[A-Za-z][A-Za-z0-9]{1,30};/y;
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
  private readonly labels: ReadonlySet<string>;
  private readonly hidden: ReadonlyMap<number, { readonly end: number; readonly isShown: boolean }>;
  private readonly braces: ReadonlyMap<number, number>;
  private readonly codeSpan: ReturnType<typeof codeSpanFinder>;
  private readonly html: InlineHtmlReader;
  private readonly hasEmail: boolean;
  /** Whether nothing in words is anything but text: no address can be among them, and no directive is hidden as one. */
  private readonly isWordsOnly: boolean;
  private items: Item[] = [];
  private runs: DelimiterRun[] = [];
  private readonly brackets: OpenBracket[] = [];
  /** A link holds no other: so many of the brackets that are open cannot become one. */
  private dead = 0;
  private lastBracket = -1;
  private words = '';
  private wordsAt = 0;

  constructor(text: string, syntax: 'markdown' | 'mdx', labels: ReadonlySet<string>) {
    const hidden = syntax === 'mdx' ? [] : inlineDirectives(text);
    this.text = text;
    this.isMdx = syntax === 'mdx';
    this.labels = labels;
    this.hidden = new Map(hidden.map(({ start, ...rest }) => [start, rest]));
    let masked = '';
    for (const { start, end } of hidden) masked += text.slice(masked.length, start) + 'x'.repeat(end - start);
    this.masked = masked + text.slice(masked.length);
    this.braces = this.isMdx ? bracketEnds(text, '{}') : new Map();
    this.codeSpan = codeSpanFinder(this.masked);
    this.html = new InlineHtmlReader(this.masked, syntax, this.braces);
    this.hasEmail = text.includes('@');
    this.isWordsOnly = hidden.length === 0 && !MAY_BE_ADDRESS.test(text);
  }

  scan(): readonly (ContentPiece | TagPiece)[] {
    for (let at = 0; at < this.text.length; ) at = this.next(at);
    this.flush(this.text.length);
    pairRuns(this.runs);
    return this.items.flatMap(piecesOf);
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
        return this.placeholder(at) ?? this.pointed(at) ?? this.tag(at) ?? this.plain(at, at + 1);
      case '*':
      case '_':
      case '~':
        return this.run(at);
      case '!':
        return this.masked[at + 1] === '[' ? this.open(at, true) : this.plain(at, at + 1);
      case '[':
        return this.placeholder(at) ?? this.footnote(at) ?? this.open(at, false);
      case ']':
        return this.close(at);
      case ' ':
      case '\n':
      case '\r':
        return this.blanks(at);
      case '{':
        return this.placeholder(at) ?? this.expression(at) ?? this.plain(at, at + 1);
      default:
        return this.placeholder(at) ?? this.word(at);
    }
  }

  /** Adds text as it stands. */
  private plain(at: number, end: number): number {
    this.add(at, this.text.slice(at, end));
    return end;
  }

  private add(at: number, text: string): void {
    if (this.words === '') this.wordsAt = at;
    this.words += text;
  }

  private flush(end: number): void {
    if (this.words === '') return;
    this.items.push({ type: 'text', start: this.wordsAt, end, text: singleLine(this.words) });
    this.words = '';
  }

  private push(item: Item, start: number): void {
    this.flush(start);
    this.items.push(item);
  }

  private alone(kind: CodeKind, start: number, end: number, shown: string): number {
    this.push({ type: 'alone', start, end, draft: aloneDraft(kind, this.text.slice(start, end), singleLine(shown)) }, start);
    return end;
  }

  private backslash(at: number): number {
    const following = this.masked[at + 1] ?? '';
    const wrap = matchAt(ESCAPED_WRAP, this.text, at);
    if (wrap !== '') return this.break(at, at + wrap.length);
    if (!ESCAPABLE.test(following)) return this.plain(at, at + 1);
    this.add(at, following);
    return at + 2;
  }

  private reference(at: number): number {
    const found = referenceAt(this.text, at);
    if (found !== null) {
      this.add(at, found.value);
      return at + found.length;
    }
    // A name that we do not know may be one that a browser knows.
    const named = matchAt(ENTITY, this.text, at);
    return named === '' ? this.plain(at, at + 1) : this.alone('html', at, at + named.length, named);
  }

  private code(at: number): number {
    const { end, ticks } = this.codeSpan(at);
    if (end === -1) return this.plain(at, at + ticks);
    const inside = this.text.slice(at + ticks, end - ticks).replace(/[\r\n]+/g, ' ');
    const isPadded = inside.startsWith(' ') && inside.endsWith(' ') && inside.trim() !== '';
    return this.alone('code', at, end, isPadded ? inside.slice(1, -1) : inside);
  }

  private placeholder(at: number): number | null {
    const found = placeholderAt(this.masked, at);
    // Code, tags and links are no part of `{name}`.
    if (found === '' || (/^\{[^{%]/.test(found) && /[`<\\[]/.test(found))) return null;
    return this.directive(at, at + found.length, true);
  }

  private directive(at: number, end: number, isShown: boolean): number {
    const raw = this.text.slice(at, end);
    if (raw.startsWith('{/*')) return this.alone('comment', at, end, '');
    const alt = raw.startsWith(':::image') ? imageDirective(raw, 0).alt : null;
    const shown = alt === null ? raw : raw.slice(alt.start, alt.end);
    return this.alone('placeholder', at, end, isShown && !(alt === null && raw.startsWith(':::image')) ? shown : '');
  }

  private expression(at: number): number | null {
    const close = this.braces.get(at);
    return close === undefined ? null : this.directive(at, close + 1, true);
  }

  private pointed(at: number): number | null {
    const found = matchAt(POINTED_ADDRESS, this.masked, at);
    return found === '' ? null : this.alone('address', at, at + found.length, this.text.slice(at + 1, at + found.length - 1));
  }

  private tag(at: number): number | null {
    const found = this.html.at(at);
    if (found === null) return null;
    const { end, tag } = found;
    const raw = this.text.slice(at, end);
    if (tag === null) return this.alone(raw.startsWith('<!--') ? 'comment' : 'html', at, end, '');
    if (tag.name === 'br') return this.alone('break', at, end, ' ');
    if (tag.name === 'img' && tag.form === 'empty') {
      const { alt } = imgTag(raw, 0);
      return this.alone('image', at, end, alt === null ? '' : raw.slice(alt.start, alt.end));
    }
    this.push({ type: 'tag', start: at, end, tag }, at);
    return end;
  }

  private run(at: number): number {
    const run = delimiterRunAt(this.masked, at);
    this.push({ type: 'run', run }, at);
    this.runs.push(run);
    return at + run.length;
  }

  private footnote(at: number): number | null {
    const found = matchAt(FOOTNOTE, this.masked, at);
    return found === '' || this.masked[at + found.length] === '(' ? null : this.alone('footnote', at, at + found.length, '');
  }

  private blanks(at: number): number {
    const found = matchAt(BLANKS, this.text, at);
    const end = at + Math.max(found.length, 1);
    if (/^ {2,}\r?\n/.test(found)) return this.break(at, end);
    const isWrap = /[\r\n]/.test(found);
    this.add(at, isWrap ? ' ' : this.text.slice(at, end));
    return isWrap ? end + matchAt(INDENTATION, this.text, end).length : end;
  }

  /** A line that ends for good; the indentation of the next one is seen by nobody. */
  private break(at: number, end: number): number {
    this.alone('break', at, end, ' ');
    return end + matchAt(INDENTATION, this.text, end).length;
  }

  /** A word, or signs that mean nothing, unless an address starts there. */
  private word(at: number): number {
    const run = this.isWordsOnly ? matchAt(RUN, this.text, at).length : 0;
    if (run > 0) return this.plain(at, at + run);
    const word = matchAt(WORD, this.masked, at);
    const mayBeAddress = this.hasEmail || /^(?:https?$|www$)/i.test(word);
    const end = mayBeAddress ? bareAddressEnd(this.masked, at) : at;
    if (end > at) return this.alone('address', at, end, this.text.slice(at, end));
    const length = word.length || matchAt(PLAIN, this.masked, at).length || 1;
    return this.plain(at, at + length);
  }

  private open(at: number, isImage: boolean): number {
    const end = at + (isImage ? 2 : 1);
    this.push({ type: 'bracket', start: at, end, draft: null }, at);
    this.brackets.push({ item: this.items.length - 1, run: this.runs.length, isImage });
    this.lastBracket = at;
    return end;
  }

  private close(at: number): number {
    const bracket = this.brackets.pop();
    const item = bracket === undefined ? undefined : this.items[bracket.item];
    const isSimple = item?.type === 'bracket' && this.lastBracket === item.start;
    this.lastBracket = at;
    if (bracket === undefined || item?.type !== 'bracket') return this.plain(at, at + 1);
    const isDead = !bracket.isImage && this.brackets.length < this.dead;
    this.dead = Math.min(this.dead, this.brackets.length);
    const ending = isDead ? null : this.linkEnding(item.end, at, isSimple);
    if (ending === null) return this.plain(at, at + 1);
    this.flush(at);
    pairRuns(this.runs.splice(bracket.run));
    if (bracket.isImage) return this.image(bracket.item, item.start, ending.end);
    item.draft = pairDraft('link', '[', ending.closing);
    this.items.push({ type: 'close', start: at, end: ending.end, draft: item.draft });
    this.withoutAddresses(bracket.item);
    this.dead = this.brackets.length;
    return ending.end;
  }

  /** What closes a link whose text is from `from` to the `]` at `at`, and where that ends; null where it is none. */
  private linkEnding(from: number, at: number, isSimple: boolean): { readonly end: number; readonly closing: string } | null {
    const { text, masked } = this;
    const target = masked[at + 1] === '(' ? linkTargetAt(masked, at + 1) : null;
    if (target !== null) return { end: target.end, closing: text.slice(at, target.end) };
    LABEL.lastIndex = at + 1;
    const label = LABEL.exec(masked);
    const inner = isSimple ? text.slice(from, at) : '';
    const written = label?.[1] ?? '';
    if (label !== null && written.trim() !== '' && !written.startsWith('^') && this.isDefined(written))
      return { end: at + 1 + label[0].length, closing: text.slice(at, at + 1 + label[0].length) };
    const isCollapsed = label?.[0] === '[]';
    if (inner.trim() === '' || !(isCollapsed ? this.isDefined(inner) : label === null && this.labels.has(labelKey(inner))))
      return null;
    return { end: at + (isCollapsed ? 3 : 1), closing: `][${inner}]` };
  }

  private isDefined(label: string): boolean {
    return this.labels.size === 0 || this.labels.has(labelKey(label));
  }

  private image(item: number, start: number, end: number): number {
    const shown = shownOf(this.items.splice(item).slice(1).flatMap(piecesOf));
    return this.alone('image', start, end, shown);
  }

  /** An address without signs around it is text where it is the text of a link. */
  private withoutAddresses(from: number): void {
    for (let at = from; at < this.items.length; at += 1) {
      const item = this.items[at];
      if (item?.type !== 'alone' || item.draft.kind !== 'address' || item.draft.data.startsWith('<')) continue;
      this.items[at] = { type: 'text', start: item.start, end: item.end, text: item.draft.shown };
    }
  }
}

/** What labels are compared by. */
export function labelKeys(labels: readonly string[]): ReadonlySet<string> {
  return new Set(labels.map(labelKey));
}

/** How a label is compared with others: without regard to case and the number of blanks. */
function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

function piecesOf(item: Item): readonly (ContentPiece | TagPiece)[] {
  if (item.type === 'run') return piecesOfRun(item.run);
  if (item.type !== 'bracket') return [item];
  const { start, end, draft } = item;
  if (draft !== null) return [{ type: 'open', start, end, draft }];
  return [{ type: 'text', start, end, text: end - start === 2 ? '![' : '[' }];
}

function piecesOfRun({ sign, start, left, closes, opens }: DelimiterRun): readonly (ContentPiece | TagPiece)[] {
  const pieces: ContentPiece[] = [];
  let at = start;
  const add = (type: 'open' | 'close', draft: CodeDraft): void => {
    pieces.push({ type, start: at, end: at + draft.data.length, draft });
    at += draft.data.length;
  };
  for (const draft of closes) add('close', draft);
  if (left > 0) pieces.push({ type: 'text', start: at, end: at + left, text: sign.repeat(left) });
  at += left;
  for (const draft of [...opens].reverse()) add('open', draft);
  return pieces;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
