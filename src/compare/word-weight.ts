import { isUnspaced } from '../text/unspaced.ts';
import type { Term } from './terms.ts';
import { ARTICLES, OPPOSING_PREFIXES, OPPOSITES } from './vocabulary.ts';
import type { WordEdit } from './word-edits.ts';

/** How many words an edit changes: those that go or those that come, whichever are more; articles do not count. */
export function wordsChanged(edit: WordEdit): number {
  const removed = edit.removed.filter(isCounted);
  const added = edit.added.filter(isCounted);
  const letters = (terms: readonly Term[]) => terms.map(({ text }) => text.replaceAll('_', '')).join('');
  // `e-mail` to `email`, `log in` to `login`.
  if (removed.length > 0 && letters(removed) === letters(added)) return 1;
  return Math.max(countWords(removed), countWords(added));
}

function isCounted({ text }: Term): boolean {
  return !ARTICLES.has(text);
}

/** A contraction is one word; so is a run of letters without spaces, unless it is longer than a word can be. */
function countWords(terms: readonly Term[]): number {
  let words = 0;
  let run = '';
  terms.forEach(({ text, spelling }, at) => {
    if (isUnspaced(text)) {
      run += text;
      return;
    }
    const continues = spelling !== text && terms[at - 1]?.spelling === spelling;
    words += wordsInRun(run) + (continues ? 0 : 1);
    run = '';
  });
  return words + wordsInRun(run);
}

let segmenter: Intl.Segmenter | null = null;
/** Hiragana that one ending or particle may have. */
const ENDING = 4;

/** Words of a run of letters without spaces: its content words, or what its hiragana come to. */
function wordsInRun(run: string): number {
  if (run === '') return 0;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  const words = [...segmenter.segment(run)].filter(({ segment, isWordLike }) => isWordLike && !/^\p{scx=Hira}+$/u.test(segment));
  const hiragana = run.match(/\p{sc=Hira}/gu) ?? [];
  return Math.max(1, words.length, Math.ceil(hiragana.length / ENDING));
}

/** Whether an edit replaces one word by its opposite. */
export function isReversal(edit: WordEdit): boolean {
  const [was, ...lost] = edit.removed.filter(isCounted);
  const [now, ...gained] = edit.added.filter(isCounted);
  if (was === undefined || now === undefined || lost.length + gained.length > 0) return false;
  return areOpposite(was.text, now.text) || areOpposite(now.text, was.text);
}

/** The shortest rest of a word behind a prefix that counts: `put` and `input` are no opposites. */
const MIN_STEM = 4;
const OPPOSITE_STEMS = new Set(OPPOSITES.map(([from, to]) => `${stemOf(from)} ${stemOf(to)}`));

function areOpposite(one: string, other: string): boolean {
  if (OPPOSITE_STEMS.has(`${stemOf(one)} ${stemOf(other)}`)) return true;
  return OPPOSING_PREFIXES.some(([from, to]) => {
    const stem = one.slice(from.length);
    return one.startsWith(from) && stem.length >= MIN_STEM && other === to + stem;
  });
}

/** A word without its inflection: `stopping`, `stops` and `stop` are one. */
function stemOf(word: string): string {
  return word.replace(/(?:e?s|ed|ing|e)$/, '').replace(/(.)\1$/, '$1');
}
