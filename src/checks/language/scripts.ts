/** Scripts of languages that are written in several, by ISO 15924. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hira', 'Kana', 'Hani'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
};
/** Scripts whose letters are told to be foreign, with their names. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/^\p{sc=Latn}+$/u, 'Latin'],
  [/^\p{sc=Cyrl}+$/u, 'Cyrillic'],
  [/^\p{sc=Arab}+$/u, 'Arabic'],
  [/^\p{sc=Hebr}+$/u, 'Hebrew'],
  [/^\p{sc=Thai}+$/u, 'Thai'],
  [/^\p{sc=Hang}+$/u, 'Hangul'],
  [/^[\p{sc=Hira}\p{sc=Kana}ー\p{sc=Hani}]+$/u, 'Chinese or Japanese'],
  [/^\p{sc=Deva}+$/u, 'Devanagari'],
];

const known = new Map<string, RegExp | null>();

/** How many letters of the script (ISO 15924) `text` holds; infinitely many when nothing is known of the script. */
export function inLetters(script: string, text: string): number {
  let pattern = known.get(script);
  if (pattern === undefined) {
    pattern = patternOf(script);
    known.set(script, pattern);
  }
  return pattern === null ? Number.POSITIVE_INFINITY : (text.match(pattern)?.length ?? 0);
}

const others = new Map<string, RegExp | null>();

/** Whether `text` holds a letter of another script. */
export function hasOtherLetters(script: string, text: string): boolean {
  let pattern = others.get(script);
  if (pattern === undefined) {
    pattern = patternOf(script);
    pattern = pattern === null ? null : new RegExp(`(?!${pattern.source})\\p{L}`, 'u');
    others.set(script, pattern);
  }
  return pattern === null || pattern.test(text);
}

function patternOf(script: string): RegExp | null {
  const parts = PARTS[script] ?? [script];
  try {
    return new RegExp(`[${parts.map((part) => `\\p{scx=${part}}`).join('')}]`, 'gu');
  } catch {
    return null;
  }
}

/** The script that all of `word` is in; null when it mixes some, or one that is not named. */
export function scriptName(word: string): string | null {
  return NAMED.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
