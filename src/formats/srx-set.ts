/** The POSIX classes that ICU and Java know, in Unicode terms (UTS 18, annex C). */
const POSIX: ReadonlyMap<string, string> = new Map([
  ['alpha', '\\p{Alphabetic}'],
  ['lower', '\\p{Lowercase}'],
  ['upper', '\\p{Uppercase}'],
  ['digit', '\\p{Nd}'],
  ['alnum', '[\\p{Alphabetic}\\p{Nd}]'],
  ['punct', '\\p{P}'],
  ['space', '\\p{White_Space}'],
  ['blank', '[\\p{Zs}\\u{9}]'],
  ['cntrl', '\\p{Cc}'],
  ['graph', '[^\\p{White_Space}\\p{Cc}\\p{Cs}\\p{Cn}]'],
  ['print', '[[^\\p{White_Space}\\p{Cc}\\p{Cs}\\p{Cn}]\\p{Zs}]'],
  ['word', '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u{200c}\\u{200d}]'],
  ['xdigit', '\\p{Hex_Digit}'],
  ['ascii', '\\p{ASCII}'],
]);

/** What the letters after a backslash stand for, as ICU defines them; the capital is the complement. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ['d', '\\p{Nd}'],
  ['s', '[\\u{9}\\u{a}\\u{c}\\u{d}\\p{Z}]'],
  ['w', '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}\\u{200c}\\u{200d}]'],
  ['h', '[\\u{9}\\p{Zs}]'],
  ['v', '[\\u{a}-\\u{d}\\u{85}\\u{2028}\\u{2029}]'],
]);

/** All that `.` matches: what is no line end. */
export const NOT_LINE_END = '[^\\u{a}-\\u{d}\\u{85}\\u{2028}\\u{2029}]';
export const ANYTHING = '[\\u{0}-\\u{10ffff}]';

/** The set that `\d`, `\S` … stand for; null for other letters. */
export function classSet(letter: string): string | null {
  const small = letter.toLowerCase();
  const set = CLASSES.get(small);
  if (set === undefined) return null;
  return letter === small ? set : complement(set);
}

/** A single code point as a set. */
export function literalSet(codePoint: number): string {
  return `\\u{${codePoint.toString(16)}}`;
}

export function complement(set: string): string {
  return `[^${set}]`;
}

/**
 * The set of a property as ICU and Java name them: `Lu`, `^Lu`, `IsGreek`, `Script=Greek`, `Punct`, `javaUpperCase`; null
 * for a name that ECMAScript has no property for, such as a block (`InCyrillic`).
 */
export function propertySet(name: string): string | null {
  if (name.startsWith('^')) {
    const set = propertySet(name.slice(1));
    return set === null ? null : complement(set);
  }
  const bare = name.replace(/^(?:java|Is|is)(?=[A-Z])/, '').replaceAll(' ', '_');
  const posix = POSIX.get(bare.toLowerCase().replace(/case$/, ''));
  if (posix !== undefined) return posix;
  for (const known of [bare, capitalized(bare), `Script=${bare}`, `Script=${capitalized(bare)}`])
    if (isProperty(known)) return `\\p{${known}}`;
  return null;
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
}

function isProperty(name: string): boolean {
  try {
    return new RegExp(`\\p{${name}}`, 'u').source !== '';
  } catch {
    return false;
  }
}
