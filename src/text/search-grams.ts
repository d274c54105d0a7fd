/** Different numbers of grams: two grams may share one, so that an index finds too much at times, and never too little. */
export const GRAMS = 65_536;

/** From here on scripts are written without spaces, and one or two signs are a word: CJK, kana, Hangul. */
const WIDE = 0x2e80;

/**
 * Calls `take` with the number of each gram of a folded text, again where it comes again: of all three UTF-16 code units that
 * stand together, and, of scripts such as Japanese, of each one and each two.
 */
export function eachGram(text: string, take: (gram: number) => void): void {
  const { length } = text;
  let [one, two] = [0, 0];
  for (let at = 0; at < length; at += 1) {
    const three = text.charCodeAt(at);
    if (at > 1) take(gramNumber(one, two, three));
    if (three >= WIDE) {
      take(gramNumber(three, 0, 0));
      if (two >= WIDE) take(gramNumber(two, three, 0));
    }
    one = two;
    two = three;
  }
}

/**
 * The grams that each text has in which a folded term stands; those first that tell most together, because they do not overlap.
 * None where a term is too short to have any.
 */
export function gramsOfTerm(term: string): readonly number[] {
  const codes = Array.from({ length: term.length }, (_, at) => term.charCodeAt(at));
  const [one = 0, two = 0] = codes;
  if (codes.length < 3) return codes.length > 0 && codes.every((code) => code >= WIDE) ? [gramNumber(one, two, 0)] : [];
  const starts = codes.slice(2).map((_, at) => at);
  const grams = starts
    .sort((a, b) => (a % 3) - (b % 3) || a - b)
    .map((at) => gramNumber(codes[at] ?? 0, codes[at + 1] ?? 0, codes[at + 2] ?? 0));
  return [...new Set(grams)];
}

// Multiplied by large odd numbers of 32 bits with a sign, and mixed, so that grams which are alike are not near each other.
function gramNumber(one: number, two: number, three: number): number {
  const sum = (Math.imul(one, -0x61c8864f) + Math.imul(two, -0x7a143589) + Math.imul(three, -0x3d4d51c3)) | 0;
  return Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> 16;
}
