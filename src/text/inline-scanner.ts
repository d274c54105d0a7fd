import type { Range } from '../model/range.ts';
import { bracketEnds } from './brackets.ts';
import { codeRanges } from './code-ranges.ts';
import { referenceAt } from './entities.ts';
import { type InlinePart, type InlineParts, OBJECT, SIGN } from './inline-part.ts';
import { linkTargetAt } from './link-target.ts';
import { placeholderAt } from './placeholders.ts';
import { type Seeker, seeker } from './seeker.ts';

const TAG = /<\/?[A-Za-z][^<>]*>/y;
const POINTED_ADDRESS = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]{1,64}@[^\s<>@]{1,255})>/iy;
const ADDRESS = /https?:\/\/[^\s<>()[\]`*"{}\u0080-\uffff]*[^\s<>()[\]`*"{}.,;:!?'_~\u0080-\uffff]/iy;
const LABEL = /\[([^[\]\n]{1,999})\]/y;
/** Prose up to the next sign that a part may begin with, or a link end; not more at once than a regular expression can take. */
const PLAIN = /(?:[^\\&`<hH![\]{$%@:]|[hH](?![tT])){1,10000}/y;
const FOOTNOTE = /\[\^[^[\]\s]{1,200}\]/y;

/** Reads inline Markdown from its start to its end, once. */
export class InlineScanner {
  private readonly parts: InlinePart[] = [];
  private readonly text: string;
  private readonly opaque: readonly Range[];
  private readonly brackets: ReadonlyMap<number, number>;
  private readonly comments: Seeker;
  private readonly code: ReadonlyMap<number, Range & { readonly ticks: number }>;
  private prose = '';
  /** Where the text of the last link ends: a link holds no other. */
  private linkEnd = 0;

  constructor(text: string) {
    this.text = text;
    this.opaque = codeRanges(text);
    this.code = new Map(codeRanges(text).map((range) => [range.start, range]));
    this.brackets = bracketEnds(text, '[]', this.opaque);
    this.comments = seeker(text, '-->');
  }

  scan(): InlineParts {
    // What closes a link, by the offset of its `]`.
    const closers = new Map<number, number>();
    for (let at = this.plainFrom(0); at < this.text.length; at = this.plainFrom(at)) {
      const closed = closers.get(at);
      const end = closed ?? this.partAt(at, closers);
      if (closed !== undefined) this.prose += SIGN.repeat(closed - at);
      else if (end === at) this.prose += this.text[at];
      at = Math.max(end, at + 1);
    }
    return { parts: this.parts, prose: this.prose };
  }

  /** Takes the prose from `at` on in which no part can begin; its end. */
  private plainFrom(at: number): number {
    PLAIN.lastIndex = at;
    const plain = PLAIN.exec(this.text)?.[0] ?? '';
    this.prose += plain;
    return at + plain.length;
  }

  /** The end of the part or sign at `at`; `at` itself for prose. */
  private partAt(at: number, closers: Map<number, number>): number {
    const { text } = this;
    switch (text[at]) {
      case '\\':
        return /[!-/:-@[-`{-~]/.test(text[at + 1] ?? '') ? this.escaped(at) : at;
      case '&':
        return this.referenceAt(at);
      case '`':
        return this.codeAt(at);
      case '<':
        return (
          this.placeholder(at) || this.take(POINTED_ADDRESS, at, 'address') || this.comment(at) || this.take(TAG, at, 'tag') || at
        );
      case 'h':
      case 'H':
        return /[A-Za-z0-9]/.test(text[at - 1] ?? '') ? at : this.take(ADDRESS, at, 'address') || at;
      case '!':
        return this.imageAt(at);
      case '[':
        return this.placeholder(at) || this.take(FOOTNOTE, at, 'reference') || this.linkAt(at, closers);
      default:
        return this.placeholder(at) || at;
    }
  }

  // The backslash is not seen, what it escapes is prose, but opens no emphasis.
  private escaped(at: number): number {
    const sign = this.text[at + 1] ?? '';
    this.prose += SIGN + (/[*_~`]/.test(sign) ? OBJECT : sign);
    return at + 2;
  }

  private referenceAt(at: number): number {
    const found = referenceAt(this.text, at);
    if (found === null || found.value.length > found.length) return at;
    this.prose += (/[*_~`]/.test(found.value) ? OBJECT : found.value).padEnd(found.length, SIGN);
    return at + found.length;
  }

  private codeAt(at: number): number {
    const span = this.code.get(at);
    if (span === undefined) return at;
    const inside = this.text.slice(at + span.ticks, span.end - span.ticks).replace(/[ \t\r\n]+/g, ' ');
    return this.add('code', at, span.end, /^ .*[^ ].* $/.test(inside) ? inside.slice(1, -1) : inside);
  }

  private comment(at: number): number {
    const close = this.text.startsWith('<!--', at) ? this.comments(at + 4) : -1;
    return close === -1 ? 0 : this.add('comment', at, close + 3, '');
  }

  private placeholder(at: number): number {
    const found = placeholderAt(this.text, at);
    return found === '' ? 0 : this.add(found.startsWith('{/*') ? 'comment' : 'placeholder', at, at + found.length, found);
  }

  private take(pattern: RegExp, at: number, type: 'address' | 'tag' | 'reference'): number {
    pattern.lastIndex = at;
    const match = pattern.exec(this.text);
    return match === null ? 0 : this.add(type, at, at + match[0].length, match[1] ?? match[0]);
  }

  private imageAt(at: number): number {
    const close = this.brackets.get(at + 1);
    if (close === undefined || this.text[at + 1] !== '[') return at;
    const target = this.text[close + 1] === '(' ? linkTargetAt(this.text, close + 1) : null;
    if (target !== null) return this.add('image', at, target.end, target.destination);
    LABEL.lastIndex = close + 1;
    const label = LABEL.exec(this.text);
    return label === null ? at : this.add('image', at, close + 1 + label[0].length, label[0]);
  }

  /** The end of the `[` of a link, whose text is read on. */
  private linkAt(at: number, closers: Map<number, number>): number {
    const close = this.brackets.get(at);
    if (close === undefined) return at;
    const text = { start: at + 1, end: close };
    const target = this.text[close + 1] === '(' ? linkTargetAt(this.text, close + 1) : null;
    LABEL.lastIndex = close + 1;
    const label = target === null ? LABEL.exec(this.text) : null;
    const end = target?.end ?? (label === null ? null : close + 1 + label[0].length);
    if (end === null || at < this.linkEnd) return at;
    this.linkEnd = close;
    closers.set(close, end);
    const value = target?.destination ?? `[${label?.[1] ?? ''}]`;
    this.parts.push({ type: target === null ? 'reference' : 'link', start: at, end, value, text });
    this.prose += SIGN;
    return at + 1;
  }

  private add(type: InlinePart['type'], start: number, end: number, value: string): number {
    this.parts.push({ type, start, end, value, text: null });
    this.prose += (type === 'tag' || type === 'comment' ? SIGN : OBJECT).repeat(end - start);
    return end;
  }
}
