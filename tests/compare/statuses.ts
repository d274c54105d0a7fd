import { compare } from '../../src/compare/compare.ts';
import type { Pair } from '../../src/model/bitext.ts';
import type { Comparison, UnitStatus } from '../../src/model/comparison.ts';
import { pairId, unitId } from '../../src/model/ids.ts';
import { locale } from '../../src/model/locale.ts';
import type { Unit } from '../../src/model/unit.ts';

/** A pair's source: one text, or the sentences that it joins. */
export type PairText = string | readonly string[];

/** Sentences with a short name; a name with `'` is a later version of the sentence without. */
const SENTENCES: Readonly<Record<string, string>> = {
  A: 'Goats climb almost every fence on the farm.',
  "A'": 'Goats climb almost every wall on the farm.',
  B: 'Geese guard the yard at night.',
  "B'": 'Geese guard the orchard at night.',
  C: 'The well behind the barn never runs dry.',
  "C'": 'The well behind the old barn never runs dry.',
  D: 'Hay is stored under the roof until spring.',
  "D'": 'Hay is kept under the roof until spring.',
  E: 'Two dogs keep the foxes away.',
  "E'": 'Three dogs keep the foxes away.',
  // Sentences that go into one, and that one.
  F: 'Feed the lambs before noon.',
  G: 'Close the gate behind you.',
  FG: 'Feed the lambs before noon and close the gate behind you.',
  // Parts of one sentence.
  h: 'First you rinse the buckets,',
  i: 'then you fill them with fresh water,',
  "i'": 'then you fill them with warm water,',
  j: 'and at last you carry them in.',
  "j'": 'and at last you carry them out.',
  // A sentence that became a list.
  L: 'Bring a bucket, two brushes, and a clean towel.',
  l: 'a bucket',
  m: 'two brushes',
  n: 'a clean towel',
  // Short ones.
  yes: 'Yes',
  no: 'No',
  note: 'Note',
  rest: 'Rest.',
  name: 'Name',
  age: 'Age',
  three: '3',
  four: '4',
  seven: '7',
  eight: '8',
  ox: 'Ox',
};

/**
 * What became of a document, in short: `1=A` pair 1 is current for A, `1~B<A` stale, `+A` missing, `1-A` orphaned. Texts are
 * named as in `SENTENCES`; `A&B` is one text of two, `A+B` a pair that joins two sentences.
 */
export function shortStatuses(was: string, now: string, given: Partial<Comparison> = {}): string {
  const pairs = wordsIn(was).map((name) => (name.includes('+') ? name.split('+').map(textNamed) : textNamed(name)));
  return comparisonOf(pairs, wordsIn(now).map(textNamed), given).statuses.map(shortStatus).join(' ');
}

function wordsIn(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}

function textNamed(name: string): string {
  return name
    .split(/[&+]/)
    .map((part) => SENTENCES[part] ?? part)
    .join(' ');
}

function nameOf(text: string): string {
  for (const [name, sentence] of Object.entries(SENTENCES)) {
    if (text === sentence) return name;
    if (text.startsWith(`${sentence} `)) return `${name}&${nameOf(text.slice(sentence.length + 1))}`;
  }
  return `"${text}"`;
}

function shortStatus(status: UnitStatus): string {
  if (status.type === 'missing') return `+${nameOf(status.unit.source)}`;
  const number = status.pair?.line ?? '';
  if (status.type === 'orphaned') return `${number}-${nameOf(status.was)}`;
  const name = nameOf(status.unit.source);
  return status.type === 'stale' ? `${number}~${name}<${nameOf(status.was)}` : `${number}=${name}`;
}

/** Compares units and pairs that count from 1; a pair's line is its number. */
export function comparisonOf(was: readonly PairText[], now: readonly string[], given: Partial<Comparison> = {}): Comparison {
  return compare(inputOf(was, now, given));
}

/** What {@link comparisonOf} compares. */
export function inputOf(
  was: readonly PairText[],
  now: readonly string[],
  given: Partial<Comparison> = {},
): Parameters<typeof compare>[0] {
  return {
    header: { ...HEADER, ...given },
    units: now.map(unitOf),
    pairs: was.map(pairOf),
    carried: { values: new Map(), images: new Map(), pinned: null, translations: new Map(), basis: 'pinned' as const },
    sentences: new Map(was.flatMap((text) => (typeof text === 'string' ? [] : [[text.join(' '), text] as const]))),
  };
}

const HEADER: Omit<Comparison, 'statuses'> = {
  source: 'farm.md',
  target: 'fr/farm.md',
  locale: locale('fr-FR'),
  form: 'bilingual',
  basis: 'embedded',
  basisCommit: null,
  basisConfidence: null,
  inSync: null,
};

export function unitOf(source: string, index: number): Unit {
  return {
    id: unitId('b898e', 101 + index),
    kind: 'paragraph',
    key: null,
    range: { start: 0, end: source.length },
    line: index + 1,
    block: index,
    source,
    text: source,
  };
}

function pairOf(text: PairText, index: number): Pair {
  const source = typeof text === 'string' ? text : text.join(' ');
  return {
    id: pairId(`d53db-${typeof text === 'string' ? '' : 'p'}${101 + index}`),
    source,
    target: `⟨${source}⟩`,
    range: { start: 0, end: 1 },
    line: index + 1,
    basis: 'embedded',
    state: 'translated',
    origin: 'human',
    confidence: 1,
  };
}
