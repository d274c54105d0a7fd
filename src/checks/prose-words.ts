import { OBJECT } from '../text/inline-part.ts';
import { inlineParts } from '../text/inline-parts.ts';
import { visible } from './visible.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
const FIRST_WORD = /[\p{L}\p{M}\p{N}\ufffc]+/u;
/** What looks like a name in a program: `fooBar`, `a_b`, `a.b`, `--option`, a path. */
const NAME = /[_/\\@=]|\p{L}\.\p{L}|\p{Ll}\p{Lu}|--/u;

/** The words of Markdown that are language: outside code, addresses, placeholders and names of programs. */
export function proseWords(markdown: string): readonly string[] {
  const pieces = visible(markdown).replaceAll(OBJECT, ' ').split(/\s+/u);
  return pieces.flatMap((piece) => (NAME.test(piece) ? [] : (piece.match(WORD) ?? [])));
}

/** The texts that were compared last: several checks ask the same of a sentence. */
let latest = { first: '', second: '', isSame: true };

/** What is compared to tell whether a text was translated: words, in the texts of images too. */
export function isSameProse(first: string, second: string): boolean {
  if (first === second) return true;
  if (latest.first !== first || latest.second !== second) latest = { first, second, isSame: readsAlike(first, second) };
  return latest.isSame;
}

function readsAlike(first: string, second: string): boolean {
  // Most translations begin with another word: to see that costs little.
  const [one, other] = [proseOf(first), proseOf(second)];
  return beginning(one) === beginning(other) && folded(one) === folded(other);
}

/** The first word of a text in small letters. */
function beginning(prose: string): string {
  return FIRST_WORD.exec(prose)?.[0].toLowerCase() ?? '';
}

function proseOf(markdown: string): string {
  return inlineParts(markdown).prose.normalize('NFC');
}

function folded(prose: string): string {
  return prose
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\ufffc]+/gu, ' ')
    .trim();
}
