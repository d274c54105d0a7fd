import { bracketEnds } from './brackets.ts';
import { type CodeRange, codeRanges } from './code-ranges.ts';
import { referenceAt } from './entities.ts';
import { unseenAt, wordsAt } from './inline-words.ts';
import { type Seeker, seeker } from './seeker.ts';

/** What a piece of inline Markdown is. `link` is a destination, `symbol` a sign that carries meaning (`%`, `+`). */
export type TokenType = 'word' | 'number' | 'punctuation' | 'symbol' | 'code' | 'link' | 'markup';

/** A piece of inline Markdown, references decoded and escapes resolved. What no reader sees (blanks, direction marks) is none. */
export interface InlineToken {
  readonly type: TokenType;
  readonly text: string;
}

const LABEL = /\]\[([^\]\n]*)\]/y;
const ADDRESS = /<([a-z][a-z0-9+.-]*:[^\s<>]*)>|https?:\/\/[^\s<>()[\]`*]*[^\s<>()[\]`*.,;:!?'"]/iy;
const TAG = /<\/?[A-Za-z][^<>]*>/y;
const TAG_ADDRESS = /\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const TAG_TEXT = /\salt(?:-text)?\s*=\s*(?:"[^"]*"|'[^']*')/i;
const DIRECTIVE = /:::[a-z][^\n]*?:::/y;
const DIRECTIVE_ADDRESS = /\ssource\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const EMPHASIS = /\*+|~~|_+(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_])_+/uy;
/** What may follow a word that nothing continues: most of them, told without the tables of Unicode. */
const BEHIND_WORD = ' ,.;:!?()';
const TITLE = /^(\S*)\s+["'(]([\s\S]*)["')]$/;
/** Punctuation but for the signs that carry meaning, and three symbols that East Asian texts use for it. */
const PUNCTUATION = /(?![#%&*@/\\§¶†‡‰‱٪％＆＃＠＊／＼])\p{P}|[～｜⋯]/u;
const ASCII = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code));
const ASCII_PUNCTUATION = ASCII.map((char) => (PUNCTUATION.test(char) ? 1 : 0));
const PLAIN_SIGNS = ASCII.map((char) => (/[!-/:-@[-`{-~]/.test(char) && !/[*_~-]/.test(char) ? 1 : 0));
const ESCAPE = /\\[!-/:-@[-`{-~]/y;

/**
 * The pieces of a unit's Markdown, for telling texts apart without a parser. Alternative texts are left out: they are
 * units of their own. Linear in the length of the text, whatever it holds.
 */
export function inlineTokens(markdown: string): readonly InlineToken[] {
  const tokenizer = new Tokenizer(markdown);
  for (let at = 0; at < markdown.length; ) at += tokenizer.syntaxAt(at) || tokenizer.plainAt(at);
  return tokenizer.tokens;
}

/** Adds the token at an offset and tells its length. What it has to look ahead for is looked for once. */
class Tokenizer {
  readonly tokens: InlineToken[] = [];
  private readonly text: string;
  private code: ReadonlyMap<number, CodeRange> | null = null;
  private readonly closers = new Map<string, Seeker>();
  private brackets: ReadonlyMap<number, number> | null = null;
  private parentheses: ReadonlyMap<number, number> | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** Markdown syntax; 0 when none starts at `at`. */
  syntaxAt(at: number): number {
    switch (this.text[at]) {
      case '`':
        return this.codeSpan(at);
      case '{':
        return this.region(at, ['{{', '}}'], 'code') || this.region(at, ['{%', '%}'], 'code');
      case '!':
        return this.image(at);
      case ']':
        return this.destination(at) || this.take(LABEL, at, 'link');
      case '<':
        return this.take(ADDRESS, at, 'link') || this.region(at, ['<!--', '-->'], 'markup') || this.tag(at, TAG, TAG_ADDRESS);
      case 'h':
      case 'H':
        return this.take(ADDRESS, at, 'link');
      case ':':
        return this.tag(at, DIRECTIVE, DIRECTIVE_ADDRESS);
      case '\\':
        return matchAt(ESCAPE, this.text, at) === null ? 0 : 1 + this.sign(this.text[at + 1] ?? '');
      case '&':
        return this.reference(at);
      default:
        return 0;
    }
  }

  /** Text: never 0. */
  plainAt(at: number): number {
    const { text, tokens } = this;
    const plain = plainWordEnd(text, at);
    if (plain > at) {
      this.push('word', text.slice(at, plain));
      return plain - at;
    }
    if (isPlainSign(text.charCodeAt(at))) return this.sign(text.charAt(at));
    const words = unseenAt(text, at) || this.take(EMPHASIS, at, 'markup') || wordsAt(text, at, tokens);
    return words || this.sign(String.fromCodePoint(text.codePointAt(at) ?? 0));
  }

  private push(type: TokenType, text: string): void {
    this.tokens.push({ type, text });
  }

  private take(pattern: RegExp, at: number, type: TokenType): number {
    const match = matchAt(pattern, this.text, at);
    if (match !== null) this.push(type, match[1] ?? match[0]);
    return match?.[0].length ?? 0;
  }

  private sign(char: string): number {
    this.push(isPunctuation(char) ? 'punctuation' : 'symbol', char);
    return char.length;
  }

  private codeSpan(at: number): number {
    const span = this.codeSpans().get(at);
    if (span === undefined) return this.take(/`+/y, at, 'punctuation');
    const inside = this.text.slice(at + span.ticks, span.end - span.ticks).replace(/\s+/g, ' ');
    this.push('code', /^ .*[^ ].* $/.test(inside) ? inside.slice(1, -1) : inside);
    return span.end - at;
  }

  private codeSpans(): ReadonlyMap<number, CodeRange> {
    this.code ??= new Map(codeRanges(this.text).map((range) => [range.start, range]));
    return this.code;
  }

  private region(at: number, [opening, closing]: readonly [string, string], type: TokenType): number {
    if (!this.text.startsWith(opening, at)) return 0;
    const seek = this.closers.get(closing) ?? seeker(this.text, closing);
    this.closers.set(closing, seek);
    const close = seek(at + opening.length);
    if (close === -1) return 0;
    const end = close + closing.length;
    this.push(type, this.text.slice(at, end));
    return end - at;
  }

  /** A tag or directive, its address apart and without its alternative text. */
  private tag(at: number, pattern: RegExp, address: RegExp): number {
    const match = matchAt(pattern, this.text, at);
    if (match === null) return 0;
    const found = address.exec(match[0]);
    this.push('markup', match[0].replace(address, '').replace(TAG_TEXT, ''));
    if (found !== null) this.push('link', found[1] ?? found[2] ?? found[3] ?? '');
    return match[0].length;
  }

  /** `![alternative text` in front of `](` or `][`. */
  private image(at: number): number {
    if (this.text[at + 1] !== '[') return 0;
    this.brackets ??= bracketEnds(this.text, '[]', [...this.codeSpans().values()]);
    const close = this.brackets.get(at + 1);
    if (close === undefined || !/[([]/.test(this.text[close + 1] ?? '')) return 0;
    this.push('markup', '![');
    return close - at;
  }

  /** `](destination "title")`: the destination may hold balanced parentheses. */
  private destination(at: number): number {
    if (this.text[at + 1] !== '(') return 0;
    this.parentheses ??= bracketEnds(this.text, '()');
    const end = this.parentheses.get(at + 1);
    if (end === undefined) return 0;
    const inside = this.text.slice(at + 2, end).trim();
    const title = TITLE.exec(inside);
    this.push('link', (title?.[1] ?? inside).replace(/\\([!-/:-@[-`{-~])/g, '$1'));
    this.title(title?.[2] ?? '');
    return end + 1 - at;
  }

  /** The words of a link's title, which readers see: plain text, so that nothing nests in it. */
  private title(text: string): void {
    const inner = new Tokenizer(text);
    for (let at = 0; at < text.length; ) at += inner.plainAt(at);
    for (const token of inner.tokens) this.tokens.push(token);
  }

  // A decoded reference is text, never syntax.
  private reference(at: number): number {
    const found = referenceAt(this.text, at);
    if (found === null) return 0;
    const { value } = found;
    if (unseenAt(value, 0) === 0 && wordsAt(value, 0, this.tokens) === 0) this.sign(value);
    return found.length;
  }
}

/** The end of a word of ASCII letters that starts at `at`, with nothing behind it that could continue it; `at` itself without one. */
function plainWordEnd(text: string, at: number): number {
  let end = at;
  while (isAsciiLetter(text.charCodeAt(end))) end += 1;
  return end === text.length || BEHIND_WORD.includes(text.charAt(end)) ? end : at;
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** A visible ASCII character that begins no word or number, and marks no emphasis. */
function isPlainSign(code: number): boolean {
  if (code <= 0x20 || code >= 0x7f) return false;
  return PLAIN_SIGNS[code] === 1;
}

function isPunctuation(char: string): boolean {
  const code = char.charCodeAt(0);
  return code < 0x80 ? ASCII_PUNCTUATION[code] === 1 : PUNCTUATION.test(char);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
