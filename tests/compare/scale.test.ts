import { describe, expect, it } from 'vitest';
import { comparisonOf, type PairText } from './statuses.ts';

const COUNT = 5000;
const COMMON = 'the of to and in a with from gate barn herd well hay yard water fence'.split(' ');

/** A sentence of 8 to 19 words, most of them common: always the same for the same number. */
function sentence(number: number): string {
  const length = 8 + (number % 12);
  const words = Array.from({ length }, (_, at) => {
    const chance = (number * 7919 + at * 104_729) % 1000;
    return chance < 300 ? `w${(number * 31 + at * 977) % 4001}` : (COMMON[chance % COMMON.length] ?? '');
  });
  return `Number ${number} ${words.join(' ')}.`;
}

const SENTENCES = Array.from({ length: COUNT }, (_, number) => sentence(number));
const edited = (text: string) => text.replace(/ \w+\.$/, ' elsewhere.');
const changedEvery = (step: number) => SENTENCES.map((text, at) => (at % step === 0 ? edited(text) : text));
const inTwos = (texts: readonly string[]) => texts.flatMap((_, at) => (at % 2 === 0 ? [texts.slice(at, at + 2)] : []));

interface Case {
  readonly name: string;
  readonly was: readonly PairText[];
  readonly now: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

const CASES: readonly Case[] = [
  { name: 'all equal', was: SENTENCES, now: SENTENCES, counts: { current: 5000 } },
  { name: 'one in ten changed', was: SENTENCES, now: changedEvery(10), counts: { current: 4500, stale: 500 } },
  { name: 'every one changed', was: SENTENCES, now: changedEvery(1), counts: { stale: 5000 } },
  { name: 'turned round', was: SENTENCES, now: SENTENCES.toReversed(), counts: { current: 5000 } },
  {
    name: 'the same text all over',
    was: SENTENCES.map(() => 'Rest.'),
    now: SENTENCES.map(() => 'Rest.'),
    counts: { current: 5000 },
  },
  {
    name: 'the same text all over, changed',
    was: SENTENCES.map(() => 'Rest in the old barn.'),
    now: SENTENCES.map(() => 'Rest in the new barn.'),
    counts: { stale: 5000 },
  },
  {
    name: 'the same text all over, fewer times',
    was: SENTENCES.map(() => 'Rest.'),
    now: SENTENCES.slice(1000).map(() => 'Rest.'),
    counts: { current: 4000, orphaned: 1000 },
  },
  { name: 'no unit', was: SENTENCES, now: [], counts: { orphaned: 5000 } },
  { name: 'no pair', was: [], now: SENTENCES, counts: { missing: 5000 } },
  {
    name: 'pairs of two sentences, one in ten changed',
    was: inTwos(SENTENCES),
    now: changedEvery(10),
    counts: { current: 4500, stale: 500 },
  },
  {
    name: 'pairs of two sentences that are not cut, one in ten changed',
    was: inTwos(SENTENCES).map((two) => two.join(' ')),
    now: changedEvery(10),
    counts: { current: 4500, stale: 500 },
  },
  { name: 'one pair for all', was: [SENTENCES.join(' ')], now: SENTENCES, counts: { current: 5000 } },
];

// What grows with the square of the document's length takes minutes here.
describe('5,000 units beside 5,000 sentences', () => {
  it.each(CASES)('$name', ({ was, now, counts }) => {
    const found: Record<string, number> = {};
    for (const { type } of comparisonOf(was, now).statuses) found[type] = (found[type] ?? 0) + 1;
    expect(found).toEqual(counts);
  });
});
