import type { Locale } from '../model/locale.ts';

/** Scripts whose sentences stand beside each other without a blank; Thai puts none between words, but between sentences. */
const SCRIPTS = new Set(['Hans', 'Hant', 'Hani', 'Jpan', 'Hira', 'Kana', 'Bopo']);
/** Marks, quotes and brackets that a sentence may end with, behind its last sign. */
const CLOSING = /(?:[*_~`"'\p{Pe}\p{Pf}]|<\/[A-Za-z][A-Za-z0-9]{0,20}>|\]\([^()\s]{0,90}\))+$/u;
/** Letters and signs as wide as a square. */
const WIDE_END = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\u3000-\u303f\uff00-\uffef\u2014\u2026]$/u;

/** How much of a sentence is looked at. UTF-16 code units. */
const END = 100;

/** What stands between two sentences of a language where nothing else tells. */
export function sentenceGap(locale: Locale): '' | ' ' {
  return SCRIPTS.has(new Intl.Locale(locale).maximize().script ?? '') ? '' : ' ';
}

/** Whether a sentence ends as those do which need no blank behind them. */
export function endsWide(sentence: string): boolean {
  const end = sentence.slice(-END);
  return WIDE_END.test(end) || WIDE_END.test(end.replace(CLOSING, ''));
}

/** Sentences that translate one text, as one. */
export function joinedSentences(sentences: readonly string[]): string {
  return sentences.reduce((all, own) => (all === '' || endsWide(all) ? all + own : `${all} ${own}`), '');
}
