import type { Abbreviations, Boundary } from './rules/rule.ts';

/** One place of an abbreviation where a full stop stands: after its last word, or inside it (`z.` in `z. B.`). */
interface Place {
  /** The abbreviation up to that full stop: `z`, `z. B`. */
  readonly text: string;
  /** What has to follow the blank: `B.`; empty after the last word. */
  readonly rest: string;
  readonly condition: keyof Abbreviations;
}

/** The places of a language's abbreviations by the word before the full stop. */
export type AbbreviationIndex = ReadonlyMap<string, readonly Place[]>;

/** The whole of a word with a full stop behind it: not `env` of `.env`, not `net` of `example.net`. */
const LAST_WORD = /(?:^|[("'“”„«»‘’[/–—])([\p{L}\p{M}][\p{L}\p{M}.-]*)\.$/u;
const NUMBER = /^[("'“„«[#§]*\p{N}/u;
const CAPITAL = /^["'“”„«»‘’¿¡*_]*[\p{Lu}\p{Lt}\p{Lo}\uE000]/u;

/** Prepares abbreviations for {@link isAbbreviation}. */
export function indexAbbreviations(abbreviations: Abbreviations): AbbreviationIndex {
  const index = new Map<string, Place[]>();
  for (const condition of ['inside', 'beforeNumber', 'closing'] as const) {
    for (const place of abbreviations[condition].flatMap((entry) => placesIn(`${entry}.`, condition))) {
      const word = place.text.slice(place.text.lastIndexOf(' ') + 1);
      index.set(word, [...(index.get(word) ?? []), place]);
    }
  }
  return index;
}

/** The places of `z. B.`: behind `z`, where the abbreviation goes on, and behind `z. B`. */
function placesIn(abbreviation: string, condition: keyof Abbreviations): Place[] {
  return Array.from(abbreviation.matchAll(/\.(?: |$)/g), ({ 0: { length }, index }) => {
    const rest = abbreviation.slice(index + length);
    return { text: abbreviation.slice(0, index), rest, condition: rest === '' ? condition : 'inside' };
  });
}

/** Whether the full stop before the boundary belongs to an abbreviation and ends no sentence. */
export function isAbbreviation({ before, word, after }: Boundary, index: AbbreviationIndex): boolean {
  const last = LAST_WORD.exec(word)?.[1];
  if (last === undefined) return false;
  const lower = withSmallInitial(last);
  const places = [...(index.get(last) ?? []), ...(lower === last ? [] : (index.get(lower) ?? []))];
  return places.some((place) => isAt(place, before, after) && isAllowed(place, after));
}

function isAt({ text, rest }: Place, before: string, after: string): boolean {
  if (rest !== '' && !plainBlanks(after.slice(0, rest.length)).startsWith(rest)) return false;
  if (!text.includes(' ')) return true;
  const found = plainBlanks(before.slice(0, -1)).slice(-text.length);
  const sign = before.at(-text.length - 2) ?? ' ';
  return (found === text || withSmallInitial(found) === text) && !/\p{L}/u.test(sign);
}

function isAllowed({ condition }: Place, after: string): boolean {
  switch (condition) {
    case 'inside':
      return true;
    case 'beforeNumber':
      return NUMBER.test(after);
    case 'closing':
      return !CAPITAL.test(after);
  }
}

function withSmallInitial(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function plainBlanks(text: string): string {
  return text.replace(/\s/g, ' ');
}
