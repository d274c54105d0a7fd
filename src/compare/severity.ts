import { CHANGE_KINDS, type ChangeKind, type Severity } from '../model/comparison.ts';
import { differOnlyOnPaper } from '../text/keys.ts';
import { bearingOf, bendsForNegation, isNegation } from './bearing.ts';
import { COUNTERPARTS } from './bearing-words.ts';
import { ReadText } from './read-text.ts';
import type { Term } from './terms.ts';
import { compareWords, type WordComparison, type WordEdit } from './word-edits.ts';
import { isReversal, wordsChanged } from './word-weight.ts';

/** What a change of the source means for its translation. */
export interface Change {
  readonly severity: Severity;
  readonly changes: readonly ChangeKind[];
}

/** What the words of two texts come to. */
interface Wording {
  /** Whether other words are there, or the same spelled otherwise. */
  readonly differs: boolean;
  readonly negation: boolean;
  /** Whether more than one content word changed, or one that decides the meaning. */
  readonly major: boolean;
}

/**
 * How two unequal texts of one unit differ. Deterministic. `cosmetic`: only quote and dash style, punctuation, letter case
 * outside code, mis-decoded or invisible characters. `minor`: only links, code, numbers or markup, and at most one content
 * word. `major`: a negation, a modal, a word of scope, an opposite, or more than one word.
 */
export function classify(was: string, now: string): Change {
  return changeBetween(new ReadText(was), new ReadText(now));
}

/** The same for texts that are compared with others as well. */
export function changeBetween(was: ReadText, now: ReadText): Change {
  if (differOnlyOnPaper(was.cosmetic, now.cosmetic)) return { severity: 'cosmetic', changes: ['punctuation'] };
  const { terms: before } = was;
  const { terms: after } = now;
  const words = compareWords(before, after);
  const wording = wordingOf(before, after, words);
  const kinds = new Set<ChangeKind>();
  for (const kind of ['punctuation', 'markup', 'link', 'code', 'number'] as const) {
    if (sequence(before, kind, words.aligned) !== sequence(after, kind, words.aligned)) kinds.add(kind);
  }
  if (wording.negation) kinds.add('negation');
  if (wording.differs) kinds.add('wording');
  if (kinds.size === 0 || words.kept.some(differOnPaper)) kinds.add('punctuation');
  const cosmetic = kinds.size === 1 && kinds.has('punctuation');
  const severity = wording.major ? 'major' : cosmetic ? 'cosmetic' : 'minor';
  return { severity, changes: CHANGE_KINDS.filter((kind) => kinds.has(kind)) };
}

/** The terms of one kind, each with the number of words before it where both texts have the same words. */
function sequence(terms: readonly Term[], kind: Term['type'], aligned: boolean): string {
  let words = 0;
  const found: string[] = [];
  for (const { type, text } of terms) {
    if (type === kind) found.push(aligned && kind !== 'punctuation' ? `${words} ${text}` : text);
    if (type === 'word') words += 1;
  }
  return found.join('\n');
}

function wordingOf(before: readonly Term[], after: readonly Term[], { edits, kept }: WordComparison): Wording {
  const [was, now] = [bearingOf(before), bearingOf(after)];
  const negation = was.negations !== now.negations;
  const bearing = was.modals !== now.modals || was.scopes !== now.scopes;
  const respelled = kept.some(([old, today]) => old.spelling !== today.spelling);
  const changed = edits.reduce((sum, edit) => sum + wordsChanged(edit), 0);
  return {
    differs: bearing || (negation ? edits.some(saysMoreThanNegation) : edits.length > 0 || respelled),
    negation,
    major: negation || bearing || changed > 1 || edits.some(isReversal),
  };
}

/** Whether an edit of a text whose negation changed has words that do not come or go with the negation. */
function saysMoreThanNegation({ removed, added }: WordEdit): boolean {
  const others = (terms: readonly Term[]) => terms.filter(({ text }) => !isNegation(text) && !COUNTERPARTS.has(text));
  const edit = { removed: others(removed), added: others(added) };
  return wordsChanged(edit) > ([...removed, ...added].some(({ text }) => bendsForNegation(text)) ? 1 : 0);
}

/** Whether a word that both texts have differs in letter case or quotes; a first word owes its case to its place. */
function differOnPaper([was, now]: readonly [Term, Term], at: number): boolean {
  return was.raw !== now.raw && was.spelling === now.spelling && at > 0;
}
