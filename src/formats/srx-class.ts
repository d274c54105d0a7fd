import { escapeAt } from './srx-escape.ts';
import { PatternFault, unsupported } from './srx-fault.ts';
import { complement, literalSet, propertySet } from './srx-set.ts';

/** A set of code points read from a pattern, and the offset behind it. */
interface Read {
  readonly set: string;
  readonly end: number;
}

/** One member of a class; with its code point where it is a single one. */
interface Member extends Read {
  readonly codePoint: number | null;
}

/** Classes in classes that are read. */
const MAX_DEPTH = 20;

/**
 * Reads the class `[…]` that starts at `start`: nested classes, `&&` and `--`, POSIX names.
 *
 * @throws PatternFault
 */
export function readClass(pattern: string, start: number, depth = 0): Read {
  if (depth > MAX_DEPTH) throw new PatternFault(start, `Expected at most ${MAX_DEPTH} nested classes, found more`);
  const isNegated = pattern[start + 1] === '^';
  let at = isNegated ? start + 2 : start + 1;
  let set = '';
  for (;;) {
    const union = readUnion(pattern, at, { start, depth });
    set = set === '' ? union.set : `[${set}${pattern.slice(at - 2, at)}${union.set}]`;
    at = union.end + 2;
    if (pattern[union.end] === ']') return { set: isNegated ? complement(set) : set, end: union.end + 1 };
  }
}

/** The members up to `]`, `&&` or `--`. */
function readUnion(pattern: string, from: number, outer: { readonly start: number; readonly depth: number }): Read {
  let members = '';
  for (let at = from; at < pattern.length; ) {
    if (pattern[at] === ']' || pattern.startsWith('&&', at) || pattern.startsWith('--', at)) {
      if (members === '') throw new PatternFault(at, `Expected a member of the class, found \`${pattern.charAt(at)}\``);
      return { set: `[${members}]`, end: at };
    }
    const member = readRange(pattern, at, outer.depth);
    members += member.set;
    at = member.end;
  }
  throw new PatternFault(outer.start, 'Expected `]` behind the class, found the end');
}

function readRange(pattern: string, at: number, depth: number): Read {
  const first = readMember(pattern, at, depth);
  const isRange =
    first.codePoint !== null && pattern[first.end] === '-' && !/^-(?:[-\]]|$)/.test(pattern.slice(first.end, first.end + 2));
  if (!isRange) return first;
  const last = readMember(pattern, first.end + 1, depth);
  if (last.codePoint === null || last.codePoint < (first.codePoint ?? 0))
    throw new PatternFault(at, `Expected a range in ascending order, found \`${pattern.slice(at, last.end)}\``);
  return { set: `${first.set}-${last.set}`, end: last.end };
}

function readMember(pattern: string, at: number, depth: number): Member {
  if (pattern.startsWith('[:', at)) return readPosix(pattern, at);
  if (pattern[at] === '[') return { ...readClass(pattern, at, depth + 1), codePoint: null };
  if (pattern[at] === '\\') {
    const escaped = escapeAt(pattern, at);
    if (escaped === null) throw unsupported(at, pattern.slice(at, at + 2));
    return { set: escaped.set, codePoint: escaped.codePoint, end: at + escaped.length };
  }
  const codePoint = pattern.codePointAt(at);
  if (codePoint === undefined) throw new PatternFault(at, 'Expected a member of the class, found the end');
  return { set: literalSet(codePoint), codePoint, end: at + (codePoint > 0xffff ? 2 : 1) };
}

function readPosix(pattern: string, at: number): Member {
  const close = pattern.indexOf(':]', at);
  const name = close < 0 ? '' : pattern.slice(at + 2, close);
  const set = propertySet(name);
  if (set === null) throw unsupported(at, close < 0 ? '[:' : pattern.slice(at, close + 2));
  return { set, codePoint: null, end: close + 2 };
}
