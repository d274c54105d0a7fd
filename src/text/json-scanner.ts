import { printable } from './printable.ts';

/** What is wrong with a JSON text, and the UTF-16 offset of the character that makes it so. */
export class JsonError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /(?:true|false|null)\b/y;
const HEX = /[0-9a-fA-F]{4}/y;
const LINE = /[^\r\n]*/y;

/** The tokens of JSON with comments. A byte-order mark at the start is stepped over. */
export class JsonScanner {
  /** UTF-16 offset of the next character. */
  at: number;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.at = text.startsWith('\uFEFF') ? 1 : 0;
  }

  /** The next character after white space and comments; null at the end. */
  peek(): string | null {
    for (;;) {
      const char = this.text[this.at];
      if (char === ' ' || char === '\n' || char === '\r' || char === '\t') this.at++;
      else if (char === '/') this.comment();
      else return char ?? null;
    }
  }

  /** Steps over `char` when it is the next character. */
  takes(char: string): boolean {
    if (this.peek() !== char) return false;
    this.at++;
    return true;
  }

  /** A number, `true`, `false` or `null`. */
  scalar(expected: string): unknown {
    const found = this.match(NUMBER) ?? this.match(LITERAL);
    if (found === null) throw this.unexpected(expected);
    return JSON.parse(found);
  }

  /** A string whose opening quote is the next character. */
  string(): string {
    const start = this.at++;
    for (let char = this.text[this.at]; char !== '"'; char = this.text[this.at]) {
      if (char === undefined || char < ' ') throw this.unexpected('`"` at the end of the string');
      this.at++;
      if (char === '\\') this.escape();
    }
    this.at++;
    // JSON.parse of one string literal gives a string.
    return JSON.parse(this.text.slice(start, this.at)) as string;
  }

  unexpected(expected: string): JsonError {
    const code = this.text.codePointAt(this.at);
    const found = code === undefined ? 'the end of the file' : `\`${printable(String.fromCodePoint(code))}\``;
    return new JsonError(`Expected ${expected}, found ${found}`, this.at);
  }

  private escape(): void {
    const char = this.text[this.at];
    if (char === undefined || !'"\\/bfnrtu'.includes(char)) throw this.unexpected('an escape such as `\\n` or `\\u00e9`');
    this.at++;
    if (char === 'u' && this.match(HEX) === null) throw this.unexpected('four hexadecimal digits after `\\u`');
  }

  private comment(): void {
    const start = this.at;
    if (this.text.startsWith('//', start)) {
      this.match(LINE);
    } else if (this.text.startsWith('/*', start)) {
      const end = this.text.indexOf('*/', start + 2);
      if (end === -1) throw new JsonError('Expected `*/` at the end of the comment, found the end of the file', start);
      this.at = end + 2;
    } else {
      throw this.unexpected('a value or a comment');
    }
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return null;
    this.at += found.length;
    return found;
  }
}
