import type { SrxPattern } from '../model/srx.ts';
import { readClass } from './srx-class.ts';
import { escapeAt } from './srx-escape.ts';
import { PatternFault, unsupported } from './srx-fault.ts';
import { ANYTHING, classSet, literalSet, NOT_LINE_END } from './srx-set.ts';
import { sizeOf } from './srx-size.ts';

/** Most code points that a pattern with its repetitions spelled out may match one after the other. */
const MAX_SIZE = 1000;
/** Groups in groups that are read. */
const MAX_DEPTH = 50;
const QUANTIFIER = /(?:([*+?])|\{(\d{1,4})(,(\d{1,4})?)?\})([?+]?)/y;
/** `(?i)` for the rest of the group, `(?i-s:` for one of its own. */
const FLAGS = /\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])/y;
const OPENING = /\((?:\?(?:<[A-Za-z]\w*>|<?[=!]))?/y;
const PLACES: ReadonlyMap<string, 'start' | 'end' | 'word' | 'not-word'> = new Map([
  ['b', 'word'],
  ['B', 'not-word'],
  ['A', 'start'],
  ['Z', 'end'],
  ['z', 'end'],
]);
/** What a group that starts so looks for: an assertion, not a part of the match. */
const LOOKS: ReadonlyMap<string, { readonly direction: 'ahead' | 'behind'; readonly isNegative: boolean }> = new Map([
  ['(?=', { direction: 'ahead', isNegative: false }],
  ['(?!', { direction: 'ahead', isNegative: true }],
  ['(?<=', { direction: 'behind', isNegative: false }],
  ['(?<!', { direction: 'behind', isNegative: true }],
]);

interface Flags {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
}

/**
 * Reads a regular expression as ICU and Java write them. Not supported, because no plain automaton can match them:
 * references to groups, possessive and atomic matching; nor comments, names of blocks and of characters.
 *
 * @throws PatternFault
 */
export function readPattern(pattern: string): SrxPattern {
  const read = new PatternReader(pattern).read();
  const size = sizeOf(read);
  if (size > MAX_SIZE) throw new PatternFault(0, `Expected repetitions of at most ${MAX_SIZE} characters, found ${size}`);
  return read;
}

/** Reads one pattern from left to right. */
class PatternReader {
  private readonly text: string;
  private at = 0;
  private depth = 0;
  private isLooking = false;
  private flags: Flags = { ignoreCase: false, dotAll: false };

  constructor(text: string) {
    this.text = text;
  }

  read(): SrxPattern {
    const pattern = this.choice();
    if (this.at < this.text.length) throw new PatternFault(this.at, 'Expected `(` before `)`, found none');
    return pattern;
  }

  private choice(): SrxPattern {
    const { flags } = this;
    const parts = [this.sequence()];
    while (this.text[this.at] === '|') {
      this.at += 1;
      parts.push(this.sequence());
    }
    this.flags = flags;
    return single(parts) ?? { type: 'choice', parts };
  }

  private sequence(): SrxPattern {
    const parts: SrxPattern[] = [];
    while (this.at < this.text.length && this.text[this.at] !== '|' && this.text[this.at] !== ')') {
      const part = this.atom();
      if (part !== null) parts.push(this.repeated(part));
    }
    return single(parts) ?? { type: 'sequence', parts };
  }

  private repeated(part: SrxPattern): SrxPattern {
    const start = this.at;
    const match = this.match(QUANTIFIER);
    if (match === null) return part;
    const [all, sign, least, comma, most, mode] = match;
    if (mode === '+') throw unsupported(start, all);
    if (sign !== undefined) return { type: 'repeat', part, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : null };
    const min = Number(least);
    const max = comma === undefined ? min : most === undefined ? null : Number(most);
    if (max !== null && max < min) throw new PatternFault(start, `Expected a repetition in ascending order, found \`${all}\``);
    return { type: 'repeat', part, min, max };
  }

  /** One thing that can be repeated; null for flags, which are nothing. */
  private atom(): SrxPattern | null {
    const start = this.at;
    const sign = this.text.charAt(start);
    if (sign === '(') return this.group();
    if (sign === '\\') return this.escape();
    if (sign === '[') {
      const { set, end } = readClass(this.text, start);
      this.at = end;
      return this.set(set);
    }
    if ('*+?'.includes(sign)) throw new PatternFault(start, `Expected something to repeat before \`${sign}\`, found nothing`);
    const codePoint = this.text.codePointAt(start) ?? 0;
    this.at += codePoint > 0xffff ? 2 : 1;
    if (sign === '^' || sign === '$') return { type: 'place', place: sign === '^' ? 'start' : 'end' };
    return this.set(sign === '.' ? (this.flags.dotAll ? ANYTHING : NOT_LINE_END) : literalSet(codePoint));
  }

  private group(): SrxPattern | null {
    const start = this.at;
    const { flags } = this;
    const flagged = this.match(FLAGS);
    if (flagged !== null) this.setFlags(flagged, start);
    if (flagged?.[3] === ')') return null;
    const opening = flagged?.[0] ?? this.match(OPENING)?.[0] ?? '(';
    if (opening === '(' && this.text[this.at] === '?') throw unsupported(start, this.text.slice(start, start + 3));
    const look = LOOKS.get(opening);
    if (look !== undefined && this.isLooking) throw unsupported(start, opening);
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new PatternFault(start, `Expected at most ${MAX_DEPTH} nested groups, found more`);
    this.isLooking ||= look !== undefined;
    const part = this.choice();
    if (this.text[this.at] !== ')') throw new PatternFault(start, 'Expected `)` behind the group, found the end');
    this.at += 1;
    this.depth -= 1;
    this.flags = flags;
    if (look === undefined) return part;
    this.isLooking = false;
    return { type: 'look', part, ...look };
  }

  private setFlags([all, on, off]: RegExpExecArray, start: number): void {
    if (/[^imsuUdw]/.test(`${on ?? ''}${off ?? ''}`)) throw unsupported(start, all);
    const value = (flag: string, before: boolean): boolean =>
      (on?.includes(flag) === true || before) && off?.includes(flag) !== true;
    this.flags = { ignoreCase: value('i', this.flags.ignoreCase), dotAll: value('s', this.flags.dotAll) };
  }

  private escape(): SrxPattern {
    const start = this.at;
    const letter = this.text.charAt(start + 1);
    const place = PLACES.get(letter);
    if (place !== undefined || letter === 'R' || letter === 'Q') this.at += 2;
    if (place !== undefined) return { type: 'place', place };
    if (letter === 'Q') return this.quoted();
    if (letter === 'R') return { type: 'choice', parts: [this.set(classSet('v') ?? ''), this.literals('\r\n')] };
    const escaped = escapeAt(this.text, start);
    if (escaped === null) throw unsupported(start, this.text.slice(start, start + 2));
    this.at += escaped.length;
    return this.set(escaped.set);
  }

  /** `\Q…\E`. */
  private quoted(): SrxPattern {
    const close = this.text.indexOf('\\E', this.at);
    const end = close < 0 ? this.text.length : close;
    const quoted = this.text.slice(this.at, end);
    this.at = close < 0 ? end : close + 2;
    return this.literals(quoted);
  }

  private literals(text: string): SrxPattern {
    return { type: 'sequence', parts: Array.from(text, (sign) => this.set(literalSet(sign.codePointAt(0) ?? 0))) };
  }

  private set(set: string): SrxPattern {
    return { type: 'set', set: `[${set}]`, ignoreCase: this.flags.ignoreCase };
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match !== null) this.at = pattern.lastIndex;
    return match;
  }
}

function single(parts: readonly SrxPattern[]): SrxPattern | null {
  return parts.length === 1 ? (parts[0] ?? null) : null;
}
