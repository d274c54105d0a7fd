import { classSet, literalSet, propertySet } from './srx-set.ts';

/** What an escape stands for, and how many UTF-16 code units it takes, its backslash counted. */
export interface Escape {
  readonly set: string;
  /** The code point, where it is a single one: it can start or end a range. */
  readonly codePoint: number | null;
  readonly length: number;
}

const CONTROLS: ReadonlyMap<string, number> = new Map([
  ['t', 9],
  ['n', 10],
  ['f', 12],
  ['r', 13],
  ['a', 7],
  ['e', 27],
]);
const NUMBERED = /\\(?:x\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|c([@-_a-z])|0([0-7]{1,3}))/y;
const PROPERTY = /\\([pP])(?:\{([^{}]*)\}|([A-Z]))/y;

/** Reads the escape at `at` that stands for a set of code points; null where it stands for none (`\b`, `\1`, `\q`). */
export function escapeAt(pattern: string, at: number): Escape | null {
  const letter = pattern.charAt(at + 1);
  const numbered = exec(NUMBERED, pattern, at);
  if (numbered !== null) return numberedEscape(numbered);
  const property = exec(PROPERTY, pattern, at);
  if (property !== null) return propertyEscape(property);
  const known = classSet(letter);
  if (known !== null) return { set: known, codePoint: null, length: 2 };
  const codePoint = CONTROLS.get(letter) ?? literalEscape(pattern, at + 1);
  return codePoint === undefined ? null : { set: literalSet(codePoint), codePoint, length: codePoint > 0xffff ? 3 : 2 };
}

function numberedEscape(match: RegExpExecArray): Escape | null {
  const [all, braced, two, four, eight, control, octal] = match;
  const hex = braced ?? two ?? four ?? eight;
  const codePoint = hex === undefined ? controlOrOctal(control, octal) : Number.parseInt(hex, 16);
  return codePoint > 0x10ffff ? null : { set: literalSet(codePoint), codePoint, length: all.length };
}

function controlOrOctal(control: string | undefined, octal: string | undefined): number {
  return control === undefined ? Number.parseInt(octal ?? '0', 8) : control.toUpperCase().charCodeAt(0) ^ 0x40;
}

function propertyEscape([all, letter, braced, short]: RegExpExecArray): Escape | null {
  const name = braced ?? short ?? '';
  const set = propertySet(letter === 'P' ? `^${name}` : name);
  return set === null ? null : { set, codePoint: null, length: all.length };
}

/** A sign that is escaped stands for itself; an escaped letter or digit that nobody defined for nothing. */
function literalEscape(pattern: string, at: number): number | undefined {
  const codePoint = pattern.codePointAt(at);
  return codePoint === undefined || /[0-9A-Za-z]/.test(pattern.charAt(at)) ? undefined : codePoint;
}

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
