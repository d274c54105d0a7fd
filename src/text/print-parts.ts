import type { Code } from '../model/content.ts';
import type { BlockKind } from '../model/doc.ts';
import { withOneBlankAtEnd } from './content-of.ts';
import { escapedMarkdown, fullyEscapedMarkdown } from './escape-markdown.ts';
import { numericReference } from './escape-signs.ts';
import { lineLeadSign } from './line-lead-signs.ts';
import { isSigned, type SoundPart } from './sound-parts.ts';
import { delimitedAddress, typedAddresses } from './typed-addresses.ts';

/** How the parts of a content may be written, for where they do not read as these parts. */
interface Way {
  /** Escapes where signs have a meaning, or everywhere. */
  readonly escapes: 'few' | 'all';
  /** Emphasis as in the source, with `*` for `_`, or with tags. */
  readonly emphasis: 'own' | 'stars' | 'tags';
  /** Letters beside emphasis as references, and addresses with signs around them. */
  readonly besides: 'bare' | 'delimited';
}

/**
 * From what reads best to what always works. `**テスト。**です` is no emphasis, as a letter stands behind a full stop and the
 * signs: written `&#12391;`, the letter is a sign to the grammar and the same to the reader, in every renderer. Tags are for
 * where code or other emphasis stands there: not all renderers let them through, and whoever counts emphasis misses them. A
 * zero-width space would be one more sign in the text, which breaks lines and searches.
 */
export const WAYS: readonly Way[] = [
  { escapes: 'few', emphasis: 'own', besides: 'bare' },
  { escapes: 'few', emphasis: 'stars', besides: 'bare' },
  { escapes: 'few', emphasis: 'stars', besides: 'delimited' },
  { escapes: 'all', emphasis: 'own', besides: 'delimited' },
  { escapes: 'all', emphasis: 'stars', besides: 'delimited' },
  { escapes: 'few', emphasis: 'tags', besides: 'delimited' },
  { escapes: 'all', emphasis: 'tags', besides: 'delimited' },
];

/** Where the parts stand. */
interface PartsPlace {
  readonly kind: BlockKind;
  readonly syntax: 'markdown' | 'mdx';
  /** Texts in brackets that the source shows, too. */
  readonly bracketed: ReadonlySet<string>;
}

const TAGS: ReadonlyMap<string, string> = new Map([
  ['bold', 'strong'],
  ['italic', 'em'],
  ['strike', 'del'],
]);
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Writes the parts of a content one way. */
export function printParts(parts: readonly SoundPart[], place: PartsPlace, way: Way): string {
  return new PartsPrinter(parts, place, way).print();
}

class PartsPrinter {
  private readonly parts: readonly SoundPart[];
  private readonly place: PartsPlace;
  private readonly way: Way;
  private written = '';
  /** The last signs of what is written: a long text is not read from its end. */
  private tail = '';
  private isInLink = false;

  constructor(parts: readonly SoundPart[], place: PartsPlace, way: Way) {
    this.parts = parts;
    this.place = place;
    this.way = way;
  }

  print(): string {
    this.parts.forEach((part, index) => {
      if (part.type === 'text') this.text(part.text, index);
      else this.code(part.type, part.code, index);
    });
    return this.written;
  }

  private write(markdown: string): void {
    this.written += markdown;
    this.tail = (this.tail + markdown.slice(-2)).slice(-2);
  }

  private get isAtLineStart(): boolean {
    return this.written.length <= 1 ? this.written.trim() === '' : this.tail.endsWith('\n');
  }

  private code(type: 'alone' | 'open' | 'close', code: Code, index: number): void {
    const isLineEnd = code.kind === 'break' && code.data.includes('\n');
    // Two line ends one after the other end the paragraph, and one at either end of it is none.
    if (isLineEnd && (this.isAtLineStart || index === this.parts.length - 1))
      this.write(this.place.syntax === 'mdx' ? '<br />' : '<br>');
    else this.write(this.markdownOf(type, code));
    if (code.kind === 'link') this.isInLink = type === 'open';
  }

  private markdownOf(type: 'alone' | 'open' | 'close', code: Code): string {
    const { place, way } = this;
    const data = type === 'close' ? (code.closing ?? '') : code.data;
    if (isSigned(code) && way.emphasis === 'tags') return `<${type === 'close' ? '/' : ''}${TAGS.get(code.kind)}>`;
    if (isSigned(code) && way.emphasis === 'stars') return data.replaceAll('_', '*');
    const isBare = code.kind === 'address' && way.besides === 'delimited' && data === code.shown;
    return isBare ? delimitedAddress(data, place.syntax) : data;
  }

  private text(text: string, index: number): void {
    const [before, behind] = [this.parts[index - 1], this.parts[index + 1]];
    const after = behind === undefined || behind.type === 'text' ? '' : this.markdownOf(behind.type, behind.code);
    const start = this.isAtLineStart ? text.replace(/^ +/, index === 0 ? ' ' : '') : text;
    const whole = behind === undefined ? withOneBlankAtEnd(start) : start;
    const isDelimited = this.way.besides === 'delimited';
    const head = isDelimited && isBorder(before, 'close') ? letterAt(whole, 0) : '';
    const last = isDelimited && isBorder(behind, 'open') ? letterAt(whole.slice(head.length), -1) : '';
    if (head !== '') this.write(numericReference(head));
    this.words(whole.slice(head.length, whole.length - last.length), last === '' ? after : '&', behind === undefined);
    if (last !== '') this.write(numericReference(last));
  }

  /** Text and the addresses in it; `after` stands behind it. */
  private words(text: string, after: string, isLast: boolean): void {
    let done = 0;
    for (const { start, end } of this.isInLink ? [] : typedAddresses(text, this.tail)) {
      const address = text.slice(start, end);
      this.plain(text.slice(done, start), address, false);
      this.write(this.way.besides === 'delimited' ? delimitedAddress(address, this.place.syntax) : address);
      done = end;
    }
    this.plain(text.slice(done), after, isLast);
  }

  private plain(text: string, after: string, isLast: boolean): void {
    const { kind, syntax, bracketed } = this.place;
    const place = {
      before: this.tail,
      after,
      forced: this.forcedSigns(text, after, isLast),
      isCell: kind === 'cell',
      isMdx: syntax === 'mdx',
      bracketed,
    };
    this.write(this.way.escapes === 'few' ? escapedMarkdown(text, place) : fullyEscapedMarkdown(text, place));
  }

  /** The signs of a text that would open a block where it begins a line, or be no text at the end of a heading. */
  private forcedSigns(text: string, after: string, isLast: boolean): readonly number[] {
    const { kind, syntax } = this.place;
    const lead = this.isAtLineStart && kind !== 'cell' ? lineLeadSign(text + after, syntax) : null;
    const hashes = isLast && kind === 'heading' ? /(?:^|[ \t])(#+)[ \t]*$/.exec(text.slice(-1000))?.[1] : undefined;
    return [
      ...(lead !== null && lead < text.length ? [lead] : []),
      ...(hashes === undefined ? [] : [text.trimEnd().length - hashes.length]),
    ];
  }
}

function isBorder(part: SoundPart | undefined, type: 'open' | 'close'): boolean {
  return part?.type === type && isSigned(part.code);
}

/** The letter at the start of a text, or at its end; empty where there is none. */
function letterAt(text: string, index: 0 | -1): string {
  const letters = [...(index === 0 ? text.slice(0, 2) : text.slice(-2))];
  const letter = letters.at(index) ?? '';
  return LETTER.test(letter) ? letter : '';
}
