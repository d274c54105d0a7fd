import { isInSpanAttribute, numericReference, OPENING_BRACE } from './escape-signs.ts';
import { placeholderAt } from './placeholders.ts';

/** Where a text stands in the Markdown that is written. */
export interface TextPlace {
  /** What is written in front of it, and the sign behind it; empty at the ends of the unit. */
  readonly before: string;
  readonly after: string;
  /** Indexes of signs of the text that must not stand as they are. */
  readonly forced: readonly number[];
  readonly isCell: boolean;
  readonly isMdx: boolean;
  /** Texts in brackets that the source shows, too: no labels. */
  readonly bracketed: ReadonlySet<string>;
}

const NOWHERE: ReadonlySet<number> = new Set();
const SPECIAL = /[\\`*_~[\]<>&{}|!:($%@-]/g;
const IS_SPECIAL = /[\\`*_~[\]<>&{}|!:($%@-]/;
const ESCAPED = /[!-/:-~]/g;
const REFERENCE = /&(?:#|[A-Za-z])[A-Za-z0-9]{0,40};/y;
const WORD = /[^\s\p{P}\p{S}]/u;
const ATTRIBUTES = /\{(?::|[ \t]*[#.])/y;
const BEFORE_BRACE = /[{)\]*"'>`]/;

/** A text as Markdown that reads as that text and nothing else, with as few escapes as that takes. */
export function escapedMarkdown(text: string, place: TextPlace): string {
  return new Escaping(text, place).escaped();
}

/** A text of which no ASCII sign has a meaning in Markdown. */
export function fullyEscapedMarkdown(text: string, { forced, after }: Pick<TextPlace, 'forced' | 'after'>): string {
  const letters = new Set(forced);
  return text.replace(ESCAPED, (sign, at: number) => {
    if (/[A-Za-z]/.test(sign)) return letters.has(at) ? numericReference(sign) : sign;
    // `\{` and `{{ a }}` would be `{{{ a }}` to a generator
    if (sign === '{' && at === text.length - 1 && after.startsWith('{')) return numericReference(sign);
    return NAMES.get(sign) ?? `\\${sign}`;
  });
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  // a backslash does not keep it from closing what an image's text opened
  ['`', '&#96;'],
]);

class Escaping {
  private readonly text: string;
  private readonly place: TextPlace;
  private readonly forced: ReadonlySet<number>;
  /** The text with one sign on either side. */
  private readonly all: string;
  private readonly offset: number;
  private readonly plainBrackets: ReadonlySet<number>;
  /** The last run of signs that was looked at. */
  private idle = { start: 0, end: 0, isIdle: false };

  constructor(text: string, place: TextPlace) {
    this.text = text;
    this.place = place;
    this.forced = new Set(place.forced);
    const before = place.before.slice(-1);
    this.offset = before.length;
    this.all = before + text + place.after.slice(0, 1);
    this.plainBrackets = this.bracketsOfSource();
  }

  escaped(): string {
    const places = Array.from(this.text.matchAll(SPECIAL), ({ index }) => index);
    if (this.forced.size > 0) places.push(...this.forced);
    let result = '';
    let done = 0;
    for (const at of places.sort((one, other) => one - other)) {
      if (at < done) continue;
      result += this.text.slice(done, at) + this.written(at);
      done = at + 1;
    }
    return result + this.text.slice(done);
  }

  private written(at: number): string {
    const unit = this.text[at] ?? '';
    const written = IS_SPECIAL.test(unit) ? this.sign(unit, at) : unit;
    if (written !== unit || !this.forced.has(at)) return written;
    return /[A-Za-z]/.test(unit) ? numericReference(unit) : `\\${unit}`;
  }

  /** The unit `distance` behind the one at `at`; empty where nothing stands. */
  private near(at: number, distance: number): string {
    return this.all[at + this.offset + distance] ?? '';
  }

  private sign(sign: string, at: number): string {
    const next = this.near(at, 1);
    const isPlain = (): boolean => {
      switch (sign) {
        case '\\':
          return next !== '' && !/[!-/:-@[-`{-~\n\r]/.test(next);
        case '*':
        case '_':
        case '~':
          return this.isIdle(sign, at);
        case '[':
        case ']':
          return this.plainBrackets.has(at) || (sign === ']' && this.near(at, -1) === '[' && this.plainBrackets.has(at - 1));
        case '|':
          return !this.place.isCell;
        case '!':
          return next !== '[';
        case ':':
          return this.near(at, -1) !== ']' && !this.isOfThree(at);
        case '(':
          return this.near(at, -1) !== ']';
        case '{':
        case '}':
          return !this.place.isMdx && this.isIdleBrace(sign, at);
        case '-':
          return !isInSpanAttribute(this.text, at);
        case '$':
        case '%':
        case '@':
          return placeholderAt(this.all, at + this.offset) === '';
        default:
          return false;
      }
    };
    if (sign === '<') return next === ' ' || (next === '=' && !this.place.isMdx) ? '<' : '&lt;';
    if (sign === '>') return this.near(at, -1) === '-' && this.near(at, -2) === '-' ? '&gt;' : '>';
    if (sign === '&') return this.isReference(at) ? '&amp;' : '&';
    if (isPlain()) return sign;
    return sign === '{' && this.isReadByGenerator(at) ? numericReference(sign) : `\\${sign}`;
  }

  private isReference(at: number): boolean {
    REFERENCE.lastIndex = at;
    return REFERENCE.test(this.text);
  }

  /** Whether a run of signs can neither open nor close emphasis, whatever stands elsewhere. */
  private isIdle(sign: string, at: number): boolean {
    if (at < this.idle.start || at >= this.idle.end) {
      let end = at + 1;
      while (this.near(end, 0) === sign) end += 1;
      const [before, after] = [this.near(at, -1), this.near(end, 0)];
      const isIdle = (before === ' ' && after === ' ') || (sign === '_' && isWord(before) && isWord(after));
      this.idle = { start: at, end, isIdle };
    }
    return this.idle.isIdle;
  }

  private isOfThree(at: number): boolean {
    const around = [-2, -1, 0, 1, 2].map((distance) => this.near(at, distance) || ' ').join('');
    return around.includes(':::');
  }

  /** Whether a brace opens what generators look for, who know nothing of backslashes: `\\{#id}`, `\\{` in front of `{{ a }}`. */
  private isReadByGenerator(at: number): boolean {
    ATTRIBUTES.lastIndex = at;
    return ATTRIBUTES.test(this.text) || (at === this.text.length - 1 && this.place.after.startsWith('{'));
  }

  private isIdleBrace(sign: string, at: number): boolean {
    const [before, next] = [this.near(at, -1), this.near(at, 1)];
    if (sign === '}') return before !== '}' && before !== '%' && next !== '}';
    if (this.isReadByGenerator(at)) return false;
    return !OPENING_BRACE.test(next) && !BEFORE_BRACE.test(before) && placeholderAt(this.all, at + this.offset) === '';
  }

  /** Brackets around what the source shows in brackets, where nothing makes a link of them. */
  private bracketsOfSource(): ReadonlySet<number> {
    if (!this.text.includes('[')) return NOWHERE;
    const found = new Set<number>();
    for (const { 0: bracketed, index } of this.text.matchAll(/\[[^[\]]*\]/g)) {
      const isKnown = bracketed === '[]' || this.place.bracketed.has(bracketed);
      const [before, after] = [this.near(index, -1), this.near(index, bracketed.length)];
      if (!isKnown || /^[!\]]$/.test(before) || /^(?:[[(:]|)$/.test(after) || /^\[[!^]/.test(bracketed)) continue;
      found.add(index).add(index + bracketed.length - 1);
    }
    return found;
  }
}

function isWord(unit: string): boolean {
  return unit !== '' && (WORD.test(unit) || /[\ud800-\udfff]/.test(unit));
}
