import type { PairCheck } from './pair-check.ts';
import { problemAt } from './problem.ts';
import { shown } from './shown.ts';
import { visible } from './visible.ts';

/** Letters that look like Latin ones (Unicode Technical Standard 39, confusables), and the letter they look like. */
const LIKE_LATIN: ReadonlyMap<string, string> = new Map(
  [...'аaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSѴVοoνvιiρpαaκkΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'].flatMap(
    (letter, index, all) => (index % 2 === 0 ? [[letter, all[index + 1] ?? ''] as const] : []),
  ),
);
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const FOREIGN = /[\p{sc=Cyrl}\p{sc=Grek}]/gu;
/** A name with an ending of the language: `APIу`. */
const INFLECTED = /^[\p{sc=Latn}\p{N}]{2,}[\p{sc=Cyrl}\p{sc=Grek}]{1,4}$/u;

/** A word is written in one script: a letter of another one that looks the same breaks searches and commands. */
export const lookAlikes: PairCheck = {
  rule: 'look-alikes',
  severity: 'warning',
  summary: 'A word holds no letters of another script that look like its own, such as a Cyrillic `а` in a Latin word.',
  exceptions: 'Names that play with scripts. A Latin name with an ending in the letters of the language is fine.',
  check: ({ source, target }) => {
    if (target.match(FOREIGN) === null) return [];
    const inSource = new Set(visible(source).match(WORD));
    const words = visible(target).match(WORD) ?? [];
    const told = new Set(words.filter((word) => isMixed(word) && !inSource.has(word)));
    return [...told]
      .slice(0, 5)
      .map((word) =>
        problemAt(word, `Expected ${shown(repaired(word))} in letters of one script, found ${shown(word)} with ${foreign(word)}`),
      );
  },
};

function isMixed(word: string): boolean {
  const latin = word.match(/\p{sc=Latn}/gu)?.length ?? 0;
  const others = word.match(FOREIGN) ?? [];
  if (latin === 0 || others.length === 0) return false;
  if (others.every((letter) => LIKE_LATIN.has(letter)) && !INFLECTED.test(word)) return true;
  // A Latin letter in a Cyrillic word.
  return (
    others.length > latin &&
    latin <= 2 &&
    [...LIKE_LATIN.values()].some((letter) => word.slice(1).includes(letter)) &&
    !/^\p{sc=Latn}/u.test(word)
  );
}

function repaired(word: string): string {
  const isLatin = (word.match(/\p{sc=Latn}/gu)?.length ?? 0) >= (word.match(FOREIGN)?.length ?? 0);
  if (isLatin) return word.replace(FOREIGN, (letter) => LIKE_LATIN.get(letter) ?? letter);
  const cyrillic = new Map(
    [...LIKE_LATIN].filter(([letter]) => /\p{sc=Cyrl}/u.test(letter)).map(([letter, latin]) => [latin, letter]),
  );
  return word.replace(/\p{sc=Latn}/gu, (letter) => cyrillic.get(letter) ?? letter);
}

function foreign(word: string): string {
  const letters = new Set(word.match(FOREIGN));
  return [...letters]
    .slice(0, 4)
    .map((letter) => `\`${letter}\` U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(', ');
}
