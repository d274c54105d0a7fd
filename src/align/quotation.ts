/** Letters between which a straight quotation mark is part of a word: `don't`, `м'яч`, `צה"ל`. */
const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Hebrew'].map((script) => new RegExp(`^\\p{Script=${script}}`, 'u'));
const WORD = /^[\p{L}\p{M}\p{N}]/u;

/**
 * Whether one of two texts opens a quotation that it does not close, and the other does not: part of it was torn off. Straight marks
 * alone are looked at: they are what is left of a quotation when it is cut; and what stands behind a letter may be an apostrophe.
 */
export function unclosedOtherwise(source: string, target: string): boolean {
  return isUnclosed(source) !== isUnclosed(target);
}

function isUnclosed(text: string): boolean {
  return isUnclosedBy("'", text) || isUnclosedBy('"', text);
}

function isUnclosedBy(mark: string, text: string): boolean {
  let isOpen = false;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    const [before, behind] = [text.charAt(at - 1), text.slice(at + 1, at + 3)];
    if (isOpen) isOpen = isInWord(before, behind);
    else isOpen = !WORD.test(before);
  }
  return isOpen;
}

function isInWord(before: string, behind: string): boolean {
  return SCRIPTS.some((script) => script.test(before) && script.test(behind));
}
