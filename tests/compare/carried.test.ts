import { describe, expect, it } from 'vitest';
import { type Carried, carriedStatuses } from '../../src/compare/carried.ts';
import type { UnitStatus } from '../../src/model/comparison.ts';
import type { Unit } from '../../src/model/unit.ts';
import { unitOf } from './statuses.ts';

/** Units in short: `title: Goats`, or `goat.png! A goat` for an alternative text. */
type Units = readonly string[];

interface Case {
  readonly name: string;
  readonly now: Units;
  /** The units of the pinned revision; null when it is not known. */
  readonly pinned: Units | null;
  readonly values?: Readonly<Record<string, string>>;
  readonly images?: Readonly<Record<string, number>>;
  readonly inSync?: boolean;
  /** Of each unit: `=` current, `?` unknown, `+` missing, `~ was` stale. */
  readonly statuses: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'in sync, all is current, translated or not',
    now: ['title: Goats', 'description: All of them.', 'goat.png! A goat'],
    pinned: null,
    inSync: true,
    statuses: ['=', '=', '='],
  },
  {
    name: 'no pinned revision: what is translated is unknown, the rest is missing',
    now: ['title: Goats', 'description: All of them.', 'goat.png! A goat', 'ram.png! A ram'],
    pinned: null,
    values: { title: 'Chèvres' },
    images: { 'goat.png': 1 },
    statuses: ['?', '+', '?', '+'],
  },
  {
    name: 'an empty value is no translation',
    now: ['title: Goats'],
    pinned: null,
    values: { title: '' },
    statuses: ['+'],
  },
  {
    name: 'a value that did not change',
    now: ['title: Goats'],
    pinned: ['title: Goats'],
    values: { title: 'Chèvres' },
    statuses: ['='],
  },
  {
    name: 'a value that changed',
    now: ['title: Goats of the farm'],
    pinned: ['title: Goats on the farm'],
    values: { title: 'Chèvres' },
    statuses: ['~ Goats on the farm'],
  },
  {
    name: 'a value that says something else altogether is still the value of its key',
    now: ['title: Keeping the foxes away from the yard at night'],
    pinned: ['title: All about goats, and what they like to eat'],
    values: { title: 'Chèvres' },
    statuses: ['~ All about goats, and what they like to eat'],
  },
  {
    name: 'a value whose translation is missing',
    now: ['title: Goats'],
    pinned: ['title: Goats'],
    statuses: ['+'],
  },
  {
    name: 'a value that the pinned revision did not have',
    now: ['title: Goats', 'description: All of them.'],
    pinned: ['title: Goats'],
    values: { title: 'Chèvres' },
    statuses: ['=', '+'],
  },
  {
    name: 'a translation of a value that the pinned revision did not have',
    now: ['title: Goats', 'description: All of them.'],
    pinned: ['title: Goats'],
    values: { title: 'Chèvres', description: 'Toutes.' },
    statuses: ['=', '?'],
  },
  {
    name: 'a value that is gone is nobody’s',
    now: ['title: Goats'],
    pinned: ['title: Goats', 'description: All of them.'],
    values: { title: 'Chèvres', description: 'Toutes.' },
    statuses: ['='],
  },
  {
    name: 'a description of two sentences, the second changed',
    now: ['description: All of them.', 'description: Geese guard the orchard.'],
    pinned: ['description: All of them.', 'description: Geese guard the yard.'],
    values: { description: 'Toutes. Les oies gardent la cour.' },
    statuses: ['=', '~ Geese guard the yard.'],
  },
  {
    name: 'a description that got a sentence in front',
    now: ['description: New here.', 'description: All of them.', 'description: Geese guard the yard.'],
    pinned: ['description: All of them.', 'description: Geese guard the yard.'],
    values: { description: 'Toutes. Les oies gardent la cour.' },
    statuses: ['+', '=', '='],
  },
  {
    name: 'a list of keywords, one changed',
    now: ['keywords.0: goats', 'keywords.1: geese', 'keywords.2: ram'],
    pinned: ['keywords.0: goats', 'keywords.1: geese', 'keywords.2: rams'],
    values: { 'keywords.0': 'chèvres', 'keywords.1': 'oies', 'keywords.2': 'béliers' },
    statuses: ['=', '=', '~ rams'],
  },
  {
    name: 'a list that got an item in front: the others keep theirs',
    now: ['keywords.0: dogs', 'keywords.1: goats', 'keywords.2: geese'],
    pinned: ['keywords.0: goats', 'keywords.1: geese'],
    values: { 'keywords.0': 'chèvres', 'keywords.1': 'oies' },
    statuses: ['+', '=', '='],
  },
  {
    name: 'a list of objects that got one in front: the others keep theirs, key by key',
    now: ['features.0.title: New', 'features.1.title: Fast', 'features.1.details: So fast', 'features.2.title: Small'],
    pinned: ['features.0.title: Fast', 'features.0.details: Very fast', 'features.1.title: Small'],
    values: { 'features.0.title': 'Rapide', 'features.0.details': 'Très rapide', 'features.1.title': 'Petit' },
    statuses: ['+', '=', '~ Very fast', '='],
  },
  {
    name: 'a list whose translation has fewer items',
    now: ['keywords.0: goats', 'keywords.1: geese'],
    pinned: ['keywords.0: goats', 'keywords.1: geese'],
    values: { 'keywords.0': 'chèvres' },
    statuses: ['=', '+'],
  },
  {
    name: 'lists of two names do not mix',
    now: ['tags.0: goats', 'topics.0: geese'],
    pinned: ['tags.0: geese', 'topics.0: goats'],
    values: { 'tags.0': 'oies', 'topics.0': 'chèvres' },
    statuses: ['~ geese', '~ goats'],
  },
  {
    name: 'a list of which one went and another came elsewhere: they are not one',
    now: ['keywords.0: goats', 'keywords.1: geese', 'keywords.2: dogs'],
    pinned: ['keywords.0: turnips', 'keywords.1: goats', 'keywords.2: geese'],
    values: { 'keywords.0': 'navets', 'keywords.1': 'chèvres', 'keywords.2': 'oies' },
    statuses: ['=', '=', '+'],
  },
  {
    name: 'a list of which one became another in its place',
    now: ['keywords.0: goats', 'keywords.1: dogs', 'keywords.2: geese'],
    pinned: ['keywords.0: goats', 'keywords.1: turnips', 'keywords.2: geese'],
    values: { 'keywords.0': 'chèvres', 'keywords.1': 'navets', 'keywords.2': 'oies' },
    statuses: ['=', '~ turnips', '='],
  },
  {
    name: 'an alternative text that changed',
    now: ['goat.png! A goat on a wall'],
    pinned: ['goat.png! A goat on a fence'],
    images: { 'goat.png': 1 },
    statuses: ['~ A goat on a fence'],
  },
  {
    name: 'one image twice, the second text changed',
    now: ['goat.png! A goat', 'goat.png! A goat on a wall'],
    pinned: ['goat.png! A goat', 'goat.png! A goat on a fence'],
    images: { 'goat.png': 2 },
    statuses: ['=', '~ A goat on a fence'],
  },
  {
    name: 'one image twice, once in the translation',
    now: ['goat.png! A goat', 'goat.png! A goat on a fence'],
    pinned: ['goat.png! A goat', 'goat.png! A goat on a fence'],
    images: { 'goat.png': 1 },
    statuses: ['=', '+'],
  },
  {
    name: 'one image twice without a pinned revision, once in the translation',
    now: ['goat.png! A goat', 'goat.png! Another goat'],
    pinned: null,
    images: { 'goat.png': 1 },
    statuses: ['?', '+'],
  },
  {
    name: 'an image that the pinned revision did not have',
    now: ['goat.png! A goat', 'ram.png! A ram'],
    pinned: ['goat.png! A goat'],
    images: { 'goat.png': 1 },
    statuses: ['=', '+'],
  },
  {
    name: 'an image that has gone from the translation',
    now: ['goat.png! A goat'],
    pinned: ['goat.png! A goat'],
    statuses: ['+'],
  },
];

describe('front matter and alternative texts', () => {
  it.each(CASES)('$name', ({ now, pinned, values, images, inSync, statuses }) => {
    const units = unitsOf(now);
    const carried: Carried = {
      values: new Map(Object.entries(values ?? {})),
      images: new Map(Object.entries(images ?? {})),
      pinned: pinned === null ? null : unitsOf(pinned),
      translations: new Map(),
      basis: 'pinned',
    };
    const found = carriedStatuses(units, carried, inSync ?? false);
    expect(units.map((unit) => shortOf(found.get(unit)))).toEqual(statuses);
  });

  it('leaves the units of the body alone', () => {
    const carried: Carried = {
      values: new Map(),
      images: new Map(),
      pinned: null,
      translations: new Map(),
      basis: 'pinned' as const,
    };
    expect(carriedStatuses([unitOf('Goats eat.', 0)], carried, false)).toEqual(new Map());
  });

  it('names the pair’s translation, and the pinned source when it is known', () => {
    const [unit] = unitsOf(['title: Goats']);
    const values = new Map([['title', 'Chèvres']]);
    const statusOf = (pinned: readonly Unit[] | null) =>
      unit === undefined
        ? undefined
        : carriedStatuses(
            [unit],
            { values, images: new Map(), pinned, translations: new Map(), basis: 'pinned' as const },
            false,
          ).get(unit);
    expect(statusOf(null)).toMatchObject({ pair: { id: null, source: null, target: 'Chèvres', basis: 'none' } });
    expect(statusOf(unitsOf(['title: Goats']))).toMatchObject({
      pair: { source: 'Goats', target: 'Chèvres', basis: 'pinned' },
    });
  });
});

function unitsOf(short: Units): readonly Unit[] {
  return short.map((text, index) => {
    const [, key = '', sign, source = ''] = /^(\S+)([:!]) (.*)$/.exec(text) ?? [];
    return { ...unitOf(source, index), kind: sign === ':' ? 'meta' : 'alt', key };
  });
}

function shortOf(status: UnitStatus | undefined): string {
  if (status === undefined) return 'none';
  if (status.type === 'stale') return `~ ${status.was}`;
  return { current: '=', unknown: '?', missing: '+', orphaned: '-' }[status.type];
}
