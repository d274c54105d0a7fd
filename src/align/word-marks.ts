import type { Unit } from '../model/unit.ts';
import { inlineTokens } from '../text/inline-tokens.ts';
import { Recent } from '../text/recent.ts';
import { isUnspaced } from '../text/unspaced.ts';

/** By text: locales and revisions have most sentences in common. */
const known = new Recent<string, ReadonlySet<string>>(20_000);

/**
 * The words, numbers, signs, codes and links of a unit, in small letters; the second of its kind bears its number. In scripts
 * without spaces two letters that stand together are a word, too.
 */
export function wordMarks({ source }: Unit): ReadonlySet<string> {
  let marks = known.get(source);
  if (marks === undefined) {
    marks = numbered(wordsIn(source));
    known.set(source, marks);
  }
  return marks;
}

function* wordsIn(markdown: string): Generator<string> {
  let before = '';
  for (const { type, text } of inlineTokens(markdown)) {
    if (type === 'markup') continue;
    const word = text.toLowerCase();
    yield word;
    const letter = isUnspaced(word) ? word : '';
    if (letter !== '' && before !== '') yield before + letter;
    before = letter;
  }
}

function numbered(words: Iterable<string>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const marks = new Set<string>();
  for (const word of words) {
    const count = (counts.get(word) ?? 0) + 1;
    counts.set(word, count);
    marks.add(count === 1 ? word : `${word} ${count}`);
  }
  return marks;
}
