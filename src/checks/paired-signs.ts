import { languageOf } from './language/of.ts';
import type { PairCheck } from './pair-check.ts';
import { type Problem, problemAt } from './problem.ts';
import { shown } from './shown.ts';
import { visible } from './visible.ts';

/** Brackets, by the sign that closes them; those of full width pair with the others. */
const BRACKETS: readonly (readonly [open: string, close: string, widths: RegExp])[] = [
  ['(', ')', /[(（)）]/gu],
  ['[', ']', /[[［\]］]/gu],
  ['{', '}', /[{｛}｝]/gu],
  ['「', '」', /[「」]/gu],
  ['『', '』', /[『』]/gu],
  ['【', '】', /[【】]/gu],
  ['《', '》', /[《》]/gu],
  ['〈', '〉', /[〈〉]/gu],
];
const NARROW: Readonly<Record<string, string>> = { '（': '(', '）': ')', '［': '[', '］': ']', '｛': '{', '｝': '}' };
/** A letter before a bracket that only closes, as in a list: `a)`. */
const ENUMERATION = /(?:^|[\s(,;])[\p{L}\p{N}]{1,3}[)）]/gu;
const SMILEY = /[:;]-?[()]/g;
/** Languages that close a quotation with the sign that opens it: `”so”`, `»so»`. */
const SAME_QUOTES: ReadonlySet<string> = new Set(['sv', 'fi', 'no', 'nb', 'nn', 'da', 'hu']);

/** Brackets and quotation marks have their partners. */
export const pairedSigns: PairCheck = {
  rule: 'paired-signs',
  severity: 'warning',
  summary: 'Brackets and quotation marks of the translation have their partners where those of the source have.',
  exceptions: 'Quotations that go on in the next paragraph, and inches written as `"`.',
  check: ({ source, target, locale, block }) => {
    const { language } = languageOf(locale);
    const here = unpairedIn(target, language).filter((sign) => !unpairedIn(source, 'en').includes(sign));
    if (here.length === 0) return [];
    const inBlock = unpairedIn(block.target, language);
    return here
      .filter((sign) => inBlock.includes(sign))
      .slice(0, 3)
      .map(unpaired);
  },
};

function unpaired(sign: string): Problem {
  return problemAt(sign, `Expected a partner of ${shown(sign)}, found none`);
}

/** One sign of each kind whose partner is missing. */
function unpairedIn(markdown: string, language: string): readonly string[] {
  const text = visible(markdown);
  return [...unpairedBrackets(text), ...unpairedQuotes(text, language)];
}

function unpairedBrackets(text: string): readonly string[] {
  const bare = text.replace(SMILEY, ' ');
  const prose = bare.replace(ENUMERATION, (found) => (found.includes('(') ? found : ' '));
  return BRACKETS.flatMap(([open, close, signs]) => {
    const isPaired = (of: string) => balance(of, open, close, signs) === 0;
    if (isPaired(bare) || isPaired(prose)) return [];
    return [balance(bare, open, close, signs) > 0 ? open : close];
  });
}

/** How many signs open more than close; below zero where one closes before any opened. */
function balance(text: string, open: string, close: string, signs: RegExp): number {
  let depth = 0;
  for (const [sign] of text.matchAll(signs)) {
    const narrow = NARROW[sign] ?? sign;
    if (narrow === open) depth += 1;
    else if (narrow === close) depth -= 1;
    if (depth < 0) return depth;
  }
  return depth;
}

/** Quotation marks are counted, because each language opens and closes with other ones of the same. */
function unpairedQuotes(text: string, language: string): readonly string[] {
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0;
  const isInches = /\d\s?"/.test(text);
  const straight = isInches ? 0 : count(/"/g);
  const curly = count(/[„“”‟]/gu);
  const angled = SAME_QUOTES.has(language) ? 2 * Math.ceil(count(/[«»]/gu) / 2) : count(/«/gu) - count(/»/gu);
  const mixed = curly % 2 === 1 && straight % 2 === 1;
  if (mixed) return angled % 2 === 0 ? [] : [angled > 0 ? '«' : '»'];
  return [
    ...(straight % 2 === 1 ? ['"'] : []),
    ...(curly % 2 === 1 ? [text.match(/[„“”‟]/u)?.[0] ?? ''] : []),
    ...(angled !== 0 && !SAME_QUOTES.has(language) ? [angled > 0 ? '«' : '»'] : []),
  ];
}
