import { withAsciiDigits } from '../../text/digits.ts';
import { inlineParts } from '../../text/inline-parts.ts';

/** The numbers in a text. */
export interface Numerals {
  /** Runs of digits in order, without the zeros in front of short ones: `1,000.50` is `1`, `000` and `50`. */
  readonly runs: readonly string[];
  /** The number as it stands that a run belongs to, by run. */
  readonly written: ReadonlyMap<string, string>;
  /** The runs in code. */
  readonly inCode: ReadonlySet<string>;
  /** The prose in lower case, digits as ASCII. */
  readonly prose: string;
}

const NUMBER = /\p{Nd}+(?:[.,:٫٬'’\u00a0\u202f/-]\p{Nd}+)*/gu;

/** Reads the numbers of Markdown outside code, addresses and placeholders. */
export function numeralsOf(markdown: string): Numerals {
  const { prose, parts } = inlineParts(markdown);
  const runs: string[] = [];
  const written = new Map<string, string>();
  for (const [number] of prose.matchAll(NUMBER)) {
    for (const [digits] of withAsciiDigits(number).matchAll(/\d+/g)) {
      const run = digits.length <= 2 ? digits.replace(/^0(?=\d)/, '') : digits;
      runs.push(run);
      if (!written.has(run)) written.set(run, number);
    }
  }
  return {
    runs,
    written,
    // Asked for only where numbers differ.
    get inCode() {
      return new Set(parts.flatMap(({ type, value }) => (type === 'code' ? (value.match(/\d+/g) ?? []) : [])));
    },
    get prose() {
      return withAsciiDigits(prose).toLowerCase();
    },
  };
}

/** How East Asian languages name number systems: `16進数` is hexadecimal. */
const BASE = /(?<!\d)(\d+)\s?(?:진수|진법|進|进)/g;

/** The numbers that name a number system. */
export function bases(prose: string): ReadonlySet<string> {
  return new Set(Array.from(prose.matchAll(BASE), ([, base = '']) => base));
}

const EAST_ASIAN = /(?<![\d,.])(\d[\d,.]*)\s?(百|千|万|萬|億|亿|兆|백|천|만|억)(万|萬|億|亿|만|억)?/g;
const EAST_ASIAN_SCALES: Readonly<Record<string, number>> = {
  百: 1e2,
  백: 1e2,
  千: 1e3,
  천: 1e3,
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  億: 1e8,
  亿: 1e8,
  억: 1e8,
  兆: 1e12,
};
const ENGLISH = /(\d[\d,.]*)(?:\s(hundred|thousand|million|billion|trillion)|([kmb])(?![\p{L}\p{N}]))?/gu;
const ENGLISH_SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  b: 1e9,
  trillion: 1e12,
};

/** The values of numbers with a scale such as `万`, as they stand, by value. */
export function scaledEastAsian(prose: string): ReadonlyMap<number, string> {
  const found = Array.from(prose.matchAll(EAST_ASIAN), ([, number = '', scale = '', second = '']): [number, string] => [
    Math.round(amountOf(number) * (EAST_ASIAN_SCALES[scale] ?? 1) * (EAST_ASIAN_SCALES[second] ?? 1)),
    number,
  ]);
  return new Map(found);
}

/** The values of English numbers with and without a scale, as they stand, by value. */
export function scaledEnglish(prose: string): ReadonlyMap<number, string> {
  const found = Array.from(prose.matchAll(ENGLISH), ([, number = '', scale, short]): [number, string] => [
    Math.round(amountOf(number) * (ENGLISH_SCALES[scale ?? short ?? ''] ?? 1)),
    number,
  ]);
  return new Map(found);
}

function amountOf(number: string): number {
  return Number.parseFloat(number.replaceAll(',', ''));
}
