import { isUnspaced } from '../text/unspaced.ts';
import { commonTexts } from './sequence.ts';
import { type Term, wordsInCode } from './terms.ts';

/** One place in which the words of two texts differ. */
export interface WordEdit {
  readonly removed: readonly Term[];
  readonly added: readonly Term[];
}

/** The words of two texts beside each other. */
export interface WordComparison {
  readonly edits: readonly WordEdit[];
  /** Words that both texts have, in the same order. */
  readonly kept: readonly (readonly [was: Term, now: Term])[];
  /** Whether both texts have the same words in the same order. */
  readonly aligned: boolean;
}

/** The words of a text, and before each of them and at the end: the words of the inline code that stands there. */
interface Words {
  readonly terms: readonly Term[];
  readonly codes: readonly (readonly string[])[];
}

/** An edit and where it stands among the words of the old text, half-open. */
interface Place extends WordEdit {
  readonly from: number;
  readonly to: number;
}

/**
 * Compares the words of two texts in order. A word that became code in its place, or was code, is no edit: code is
 * compared as code.
 */
export function compareWords(before: readonly Term[], after: readonly Term[]): WordComparison {
  const was = wordsOf(before);
  const now = wordsOf(after);
  const textOf = ({ text }: Term) => text;
  const common = commonTexts(was.terms.map(textOf), now.terms.map(textOf));
  const kept = common.flatMap(([i, j]) => {
    const [old, today] = [was.terms[i], now.terms[j]];
    return old !== undefined && today !== undefined ? [[old, today] as const] : [];
  });
  const aligned = common.length === was.terms.length && common.length === now.terms.length;
  return { edits: joinedRuns(editsBetween(was, now, common), was.terms), kept, aligned };
}

function wordsOf(terms: readonly Term[]): Words {
  const words: Term[] = [];
  const codes: string[][] = [[]];
  for (const term of terms) {
    if (term.type === 'code') codes.at(-1)?.push(...wordsInCode(term.text));
    if (term.type !== 'word') continue;
    words.push(term);
    codes.push([]);
  }
  return { terms: words, codes };
}

function editsBetween(was: Words, now: Words, common: readonly (readonly [number, number])[]): readonly Place[] {
  const edits: Place[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...common, [was.terms.length, now.terms.length] as const]) {
    const removed = without(was.terms.slice(i, nextI), now.codes.slice(j, nextJ + 1).flat());
    const added = without(now.terms.slice(j, nextJ), was.codes.slice(i, nextI + 1).flat());
    if (removed.length + added.length > 0) edits.push({ from: i, to: nextI, removed, added });
    i = nextI + 1;
    j = nextJ + 1;
  }
  return edits;
}

function without(words: readonly Term[], others: readonly string[]): readonly Term[] {
  return others.length === 0 ? words : words.filter(({ text }) => !others.includes(text));
}

/** Two words of an unspaced script may share a letter by chance (データベース, データストア): one edit, not two. */
function joinedRuns(edits: readonly Place[], was: readonly Term[]): readonly WordEdit[] {
  const joined: Place[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    const shared = last === undefined ? [] : was.slice(last.to, edit.from);
    if (last === undefined || shared.length !== 1 || ![last, edit, { removed: shared, added: [] }].every(hasUnspaced)) {
      joined.push(edit);
      continue;
    }
    const removed = [...last.removed, ...shared, ...edit.removed];
    joined.splice(-1, 1, { from: last.from, to: edit.to, removed, added: [...last.added, ...shared, ...edit.added] });
  }
  return joined;
}

function hasUnspaced({ removed, added }: WordEdit): boolean {
  return [...removed, ...added].some(({ text }) => isUnspaced(text));
}
