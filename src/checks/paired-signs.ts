import { languageOf } from './language/of.ts';
import type { PairCheck } from './pair-check.ts';
import { problemAt } from './problem.ts';
import { shown } from './shown.ts';
import { visible } from './visible.ts';

/** A sign without its partner; `kind` is the same for all spellings of it. */
interface Unpaired {
  readonly kind: string;
  readonly sign: string;
}

/** Brackets, with the signs of each width. */
const BRACKETS: readonly (readonly [open: string, close: string])[] = [
  ['(（', ')）'],
  ['[［', ']］'],
  ['{｛', '}｝'],
  ['「｢', '」｣'],
  ['『', '』'],
  ['【', '】'],
  ['《', '》'],
  ['〈', '〉'],
];
const ANY_BRACKET = /[(（)）[［\]］{｛}｝「｢」｣『』【】《》〈〉]/gu;
/** A number of a list at the start: `a)`. */
const ENUMERATION = /^\s*(?:\p{L}|\p{N}{1,3})[)）]/u;
const SMILEY = /(?<!\S)[:;]-?[()]/g;
/** `3.5"`, but not `Win32"`. */
const INCHES = /(?<![\p{L}\p{N}.,])\p{N}+(?:[.,]\p{N}+)?\s?"/u;
/** Languages that close a quotation with the sign that opens it: `»so»`. */
const SAME_QUOTES: ReadonlySet<string> = new Set(['sv', 'fi', 'no', 'nb', 'nn', 'da', 'hu', 'sr', 'hr', 'sl']);

/** Brackets and quotation marks have their partners. */
export const pairedSigns: PairCheck = {
  rule: 'paired-signs',
  severity: 'warning',
  summary: 'Brackets and quotation marks of the translation have their partners where those of the source have.',
  exceptions: 'Quotations that go on in the next paragraph, and inches written as `"`.',
  check: ({ source, target, locale, sourceLocale, block }) => {
    const { language } = languageOf(locale);
    const found = unpairedIn(target, language);
    if (found.length === 0) return [];
    const fine = new Set(unpairedIn(source, languageOf(sourceLocale).language).map(({ kind }) => kind));
    const inBlock = new Set(unpairedIn(block.target, language).map(({ kind }) => kind));
    return found
      .filter(({ kind }) => !fine.has(kind) && inBlock.has(kind))
      .map(({ sign }) => problemAt(sign, `Expected a partner of ${shown(sign)}, found none`));
  },
};

/** One sign of each kind whose partner is missing. */
function unpairedIn(markdown: string, language: string): readonly Unpaired[] {
  const text = visible(markdown);
  return [...unpairedBrackets(text), ...unpairedQuotes(text, language)];
}

function unpairedBrackets(text: string): readonly Unpaired[] {
  const signs = text.replace(SMILEY, ' ').replace(ENUMERATION, ' ').match(ANY_BRACKET) ?? [];
  return BRACKETS.flatMap(([open, close]) => {
    const opened: string[] = [];
    for (const sign of signs) {
      if (open.includes(sign)) opened.push(sign);
      else if (close.includes(sign) && opened.pop() === undefined) return [{ kind: open, sign }];
    }
    return opened.slice(0, 1).map((sign) => ({ kind: open, sign }));
  });
}

/** Quotation marks are counted, because each language opens and closes with other ones of the same. */
function unpairedQuotes(text: string, language: string): readonly Unpaired[] {
  const straight = INCHES.test(text) ? 0 : count(text, /"/g);
  const curly = count(text, /[„“”‟]/gu);
  const angled = count(text, /«/g) - count(text, /»/g);
  // `„so"` is not nice, but a pair.
  const isMixed = straight % 2 === 1 && curly % 2 === 1;
  const found: Unpaired[] = [];
  if (!isMixed && straight % 2 === 1) found.push({ kind: '"', sign: '"' });
  if (!isMixed && curly % 2 === 1) found.push({ kind: '“', sign: text.match(/[„“”‟]/u)?.[0] ?? '' });
  const isTorn = SAME_QUOTES.has(language) ? angled % 2 !== 0 : angled !== 0;
  if (isTorn) found.push({ kind: '«', sign: angled > 0 ? '«' : '»' });
  return found;
}

function count(text: string, signs: RegExp): number {
  return text.match(signs)?.length ?? 0;
}
