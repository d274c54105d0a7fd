/** Signs that mean something somewhere in Markdown or MDX, and characters that no line holds as they are. */
const SIGNS = /[\\&`<>*_~[\]{}|$%@#\p{Cc}\p{Cs}\u2028\u2029]/u;
/** What means something without any of these: addresses, directives of generators, attributes. */
const WORDS = /:\/\/|www|:::|data-[ts]tu-id/i;
const LETTER = /^\p{L}/u;
const MODULE = /^(?:import|export)/;

/**
 * Whether a text is the same in Markdown as to a reader, in both directions and wherever it stands: a letter first, no blank last,
 * and nothing in it that has a meaning. Most sentences are, and need no reading; of some that are it is not told.
 */
export function isPlainSentence(text: string): boolean {
  return LETTER.test(text) && !text.endsWith(' ') && !SIGNS.test(text) && !WORDS.test(text) && !MODULE.test(text);
}
