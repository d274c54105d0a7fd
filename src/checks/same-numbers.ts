import { monthNames } from './language/months.ts';
import { numberWords } from './language/number-words.ts';
import { bases, type Numerals, numeralsOf, scaledEastAsian, scaledEnglish } from './language/numerals.ts';
import { languageOf } from './language/of.ts';
import { difference } from './multiset.ts';
import type { PairCheck } from './pair-check.ts';
import { type Problem, problem, problemAt } from './problem.ts';
import { shown } from './shown.ts';

interface Sides {
  readonly source: Numerals;
  readonly target: Numerals;
  readonly sourceLanguage: string;
  readonly language: string;
}

/** The numbers of the source stand in the translation, as its language writes them. */
export const sameNumbers: PairCheck = {
  rule: 'same-numbers',
  severity: 'warning',
  summary: 'The translation has the numbers of its source, as its language writes them.',
  exceptions:
    'Small numbers may be words, dates and thousands are written in the way of the language. Measures that were converted are reported: write both, or turn the rule off.',
  check: (pair) => {
    const source = numeralsOf(pair.source);
    const target = numeralsOf(pair.target);
    const { lost, added } = difference({ source: source.runs, target: target.runs }, () => ({
      source: numeralsOf(pair.block.source).runs,
      target: numeralsOf(pair.block.target).runs,
    }));
    if (lost.length === 0 && added.length === 0) return [];
    const sides = {
      source,
      target,
      sourceLanguage: languageOf(pair.sourceLocale).language,
      language: languageOf(pair.locale).language,
    };
    return problems(sides, withoutFormats(lost, added, sides));
  },
};

type Difference = { readonly lost: readonly string[]; readonly added: readonly string[] };

/** The difference without what is another spelling of the same. */
function withoutFormats(lost: readonly string[], added: readonly string[], sides: Sides): Difference {
  if (lost.length !== added.length && sortedDigits(lost) === sortedDigits(added)) return { lost: [], added: [] };
  return [withoutCode, withoutShifted, withoutScales, withoutWords].reduce<Difference>((rest, step) => step(rest, sides), {
    lost,
    added,
  });
}

function sortedDigits(runs: readonly string[]): string {
  return [...runs.join('')].sort().join('');
}

/** A number in code that became prose, or the other way round, is told as code. */
function withoutCode({ lost, added }: Difference, { source, target }: Sides): Difference {
  return { lost: lost.filter((run) => !target.inCode.has(run)), added: added.filter((run) => !source.inCode.has(run)) };
}

/** `3 PM` is `15`, and in Thailand 2024 is 2567. */
function withoutShifted({ lost, added }: Difference, { source, language }: Sides): Difference {
  const shifts = [...(/\d\s?[ap]\.?m\b/.test(source.prose) ? [12, -12] : []), ...(language === 'th' ? [543] : [])];
  const rest = added.filter((run) => shifts.length < 2 || run !== '0');
  const kept = lost.filter((run) => {
    const index = rest.findIndex((other) => shifts.some((shift) => Number(run) + shift === Number(other)));
    if (index === -1) return true;
    rest.splice(index, 1);
    return false;
  });
  return { lost: kept, added: rest };
}

/** `10,000` is `1万`, `1.5 million` is `150万`. */
function withoutScales(rest: Difference, { source, target, language }: Sides): Difference {
  if (!/^(?:zh|ja|ko)$/.test(language)) return rest;
  const values = scaledEnglish(source.prose);
  const same = [...scaledEastAsian(target.prose)].filter(([value]) => values.has(value));
  const told = new Set(same.flatMap(([value, number]) => `${number} ${values.get(value)}`.match(/\d+/g) ?? []));
  const named = bases(target.prose);
  return {
    lost: rest.lost.filter((run) => !told.has(run)),
    added: rest.added.filter((run) => !told.has(run) && !named.has(run)),
  };
}

const MOST_IN_WORDS = 12;

/** Small numbers may be words on either side, months names, an ordinal anything: `3rd party`. */
function withoutWords({ lost, added }: Difference, { source, target, sourceLanguage, language }: Sides): Difference {
  const words = numberWords(language);
  const sourceWords = numberWords(sourceLanguage);
  const isSaid = (run: string, patterns: readonly RegExp[] | null, prose: string) =>
    Number(run) <= MOST_IN_WORDS && run.length <= 2 && (patterns === null || patterns[Number(run)]?.test(prose) === true);
  const isMonth = (run: string, of: string, prose: string) => monthNames(of)[Number(run) - 1]?.test(prose) === true;
  const isOrdinal = (run: string) => run.length <= 2 && new RegExp(`(?<!\\d)${run}(?:st|nd|rd|th)\\b`).test(source.prose);
  const kept = lost.filter((run) => !isMonth(run, language, target.prose) && !isOrdinal(run));
  // A number that another stands for was changed, not written out.
  const rest = added.filter((run) => !isMonth(run, sourceLanguage, source.prose) && !isSaid(run, sourceWords, source.prose));
  return { lost: rest.length >= kept.length ? kept : kept.filter((run) => !isSaid(run, words, target.prose)), added: rest };
}

function problems(sides: Sides, { lost, added }: Difference): readonly Problem[] {
  const expected = [...new Set(lost.map((run) => sides.source.written.get(run) ?? run))];
  const found = [...new Set(added.map((run) => sides.target.written.get(run) ?? run))];
  const told = expected.map((number, index) => {
    const other = found[index];
    if (other === undefined) return problem(`Expected number ${shown(number)}, found none`);
    const message = `Expected number ${shown(number)}, found ${shown(other)}`;
    return problemAt(other, message);
  });
  return [
    ...told,
    ...found.slice(expected.length).map((number) => problemAt(number, `Expected no number, found ${shown(number)}`)),
  ];
}
