import { inlineParts, OBJECT } from '../text/inline-parts.ts';
import { visible } from './visible.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
/** What looks like a name in a program: `fooBar`, `a_b`, `a.b`, `--option`, a path. */
const NAME = /\S*(?:[_/\\@=]|\p{L}\.\p{L}|\p{Ll}\p{Lu}|--)\S*/gu;

/** The words of Markdown that are language: outside code, addresses, placeholders and names of programs. */
export function proseWords(markdown: string): readonly string[] {
  return visible(markdown).replaceAll(OBJECT, ' ').replace(NAME, ' ').match(WORD) ?? [];
}

/** What is compared to tell whether a text was translated: words, in the texts of images too. */
export function isSameProse(first: string, second: string): boolean {
  return first === second || folded(first) === folded(second);
}

function folded(markdown: string): string {
  return inlineParts(markdown)
    .prose.normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\ufffc]+/gu, ' ')
    .trim();
}
