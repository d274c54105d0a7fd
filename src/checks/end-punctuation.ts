import { OBJECT } from '../text/inline-part.ts';
import { languageOf } from './language/of.ts';
import type { CheckedPair, PairCheck } from './pair-check.ts';
import { problem } from './problem.ts';
import { isSameProse } from './prose-words.ts';
import { visible } from './visible.ts';

type End = 'stop' | 'question' | 'exclamation' | 'colon' | 'none';

const ENDS: readonly (readonly [RegExp, End])[] = [
  [/[?？؟;՞⸮]$/u, 'question'],
  [/[!！՜]$/u, 'exclamation'],
  [/[:：]$/u, 'colon'],
  [/[.。．｡।॥۔։።༎…⋯‥]$/u, 'stop'],
];
/** What may stand behind the sign that ends a sentence: quotes, brackets, blanks. */
const CLOSING = /[\s\p{Pe}\p{Pf}\p{Pi}"'“”„‟»«\u200b\u200e\u200f\u061c]/u;
/** Languages whose sentences end without a sign. */
const WITHOUT_STOP: ReadonlySet<string> = new Set(['th', 'lo', 'km', 'my', 'bo']);
/** Languages that introduce a list with a sentence that ends in a stop. */
const STOP_FOR_COLON: ReadonlySet<string> = new Set(['ko', 'ja', 'zh']);

/** A sentence ends as its source does, in the signs of its language. */
export const endPunctuation: PairCheck = {
  rule: 'end-punctuation',
  severity: 'warning',
  summary: 'The translation ends in a stop, a question mark or a colon where its source does, in the signs of its language.',
  exceptions: 'A sentence that was made a title or a question. A sign that the source lacks is only an info.',
  check: (pair) => {
    if (isSameProse(pair.source, pair.target) && pair.source.trim() === pair.target.trim()) return [];
    const expected = endOf(pair.source);
    const found = endOf(pair.target, languageOf(pair.locale).language);
    if (isFine(expected, found, pair)) return [];
    const message = `Expected ${named(expected, pair.source)} at the end, found ${named(found, pair.target)}`;
    return [{ ...problem(message), severity: found === 'none' || expected === 'question' ? null : 'info' }];
  },
};

function isFine(expected: End, found: End, { locale, kind }: CheckedPair): boolean {
  if (expected === found) return true;
  const { language } = languageOf(locale);
  const isStopLess = WITHOUT_STOP.has(language);
  if (expected === 'exclamation') return found === 'stop' || isStopLess;
  if (expected === 'colon') return found === 'stop' && STOP_FOR_COLON.has(language);
  if (expected === 'question') return isStopLess;
  if (expected === 'stop') return found === 'exclamation' || (found === 'none' && isStopLess);
  return kind === 'meta' && found === 'stop';
}

/** How the visible text ends; Greek asks with `;`. */
function endOf(markdown: string, language = ''): End {
  const text = withoutClosing(markdown);
  if (text.endsWith(OBJECT)) return 'none';
  const end = ENDS.find(([pattern]) => pattern.test(text))?.[1] ?? 'none';
  return end === 'question' && text.endsWith(';') && language !== 'el' ? 'none' : end;
}

function named(end: End, markdown: string): string {
  const sign = withoutClosing(markdown).slice(-1);
  return end === 'none' ? 'none' : `\`${sign}\``;
}

/** The visible text up to the sign that ends it. */
function withoutClosing(markdown: string): string {
  const text = visible(markdown);
  let end = text.length;
  while (end > 0 && CLOSING.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}
