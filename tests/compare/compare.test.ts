import { describe, expect, it } from 'vitest';
import { comparisonOf, shortStatuses } from './statuses.ts';

/** What happened, the pairs, today's units, and what became of them (see `shortStatuses`). */
type Row = readonly [name: string, was: string, now: string, statuses: string];

const EDITS: readonly Row[] = [
  ['nothing', 'A B C', 'A B C', '1=A 2=B 3=C'],
  ['a sentence changed', 'A B C', "A B' C", "1=A 2~B'<B 3=C"],
  ['all changed', 'A B C', "A' B' C'", "1~A'<A 2~B'<B 3~C'<C"],
  ['a sentence inserted', 'A B', 'A C B', '1=A +C 2=B'],
  ['a sentence inserted at the start', 'A B', 'C A B', '+C 1=A 2=B'],
  ['a sentence deleted', 'A B C', 'A C', '1=A 2-B 3=C'],
  ['the first sentence deleted', 'A B C', 'B C', '1-A 2=B 3=C'],
  ['a sentence replaced by one that says something else', 'A B C', 'A E C', '1=A 2-B +E 3=C'],
  ['inserted before a changed one', 'A B C', "A E B' C", "1=A +E 2~B'<B 3=C"],
  ['inserted behind a changed one', 'A B C', "A B' E C", "1=A 2~B'<B +E 3=C"],
  ['deleted before a changed one', 'A E B C', "A B' C", "1=A 2-E 3~B'<B 4=C"],
  ['two neighbours changed', 'A B C D', "A B' C' D", "1=A 2~B'<B 3~C'<C 4=D"],
  ['all gone', 'A B', '', '1-A 2-B'],
  ['all new', '', 'A B', '+A +B'],
  ['other sentences altogether', 'A B', 'C D', '1-A 2-B +C +D'],
];

const MOVES: readonly Row[] = [
  ['two sentences swapped', 'A B C', 'B A C', '2=B 1=A 3=C'],
  ['swapped and one changed', 'A B C', "B' A C", "2~B'<B 1=A 3=C"],
  ['moved to another section', 'A B C D E', 'D A B C E', '4=D 1=A 2=B 3=C 5=E'],
  ['moved and changed', 'A B C D E', "D' A B C E", "4~D'<D 1=A 2=B 3=C 5=E"],
  ['two moved together', 'A B C D E', 'D E A B C', '4=D 5=E 1=A 2=B 3=C'],
  ['cells reordered', 'name age ox three', 'age name three ox', '2=age 1=name 4=three 3=ox'],
  ['a document turned round', 'A B C D E', 'E D C B A', '5=E 4=D 3=C 2=B 1=A'],
];

const SHORT: readonly Row[] = [
  ['a cell changed', 'name yes age no', 'name no age no', '1=name 2~no<yes 3=age 4=no'],
  ['a number changed', 'name three age', 'name four age', '1=name 2~four<three 3=age'],
  [
    'two numbers beside each other changed',
    'ox three seven name',
    'ox four eight name',
    '1=ox 2~four<three 3~eight<seven 4=name',
  ],
  ['a cell added', 'name three', 'name ox three', '1=name +ox 2=three'],
  ['a word gone in one place and new in another', 'A note B', 'A B note', '1=A 3=B 2=note'],
];

const DUPLICATES: readonly Row[] = [
  ['the fifth of five in a row', 'rest rest rest rest rest', 'rest rest rest rest', '1=rest 2=rest 3=rest 4=rest 5-rest'],
  ['the one that its neighbours tell', 'A rest B rest C rest D', 'A rest B C rest D', '1=A 2=rest 3=B 4-rest 5=C 6=rest 7=D'],
  ['one that goes with its neighbour', 'A rest B rest C rest D', 'A rest C rest D', '1=A 2=rest 3-B 4-rest 5=C 6=rest 7=D'],
  ['one more', 'A rest B rest', 'A rest rest B rest', '1=A 2=rest +rest 3=B 4=rest'],
  ['one of several changed', 'B A B A B', "B A B' A B", "1=B 2=A 3~B'<B 4=A 5=B"],
];

const CUTS: readonly Row[] = [
  ['a sentence split', 'A FG C', 'A F G C', '1=A 2~F<FG 2~G<FG 3=C'],
  ['two sentences merged', 'A F G C', 'A FG C', '1=A 2~FG<F&G 3~FG<F&G 4=C'],
  ['a sentence turned into a list', 'A L C', 'A l m n C', '1=A 2~l<L 2~m<L 2~n<L 3=C'],
  ['a list turned into a sentence', 'A l m n C', 'A L C', '1=A 2~L<l&m&n 3~L<l&m&n 4~L<l&m&n 5=C'],
  ['pairs cut finer than units', 'A h i j C', 'A h&i&j C', '1=A 2=h&i&j 3=h&i&j 4=h&i&j 5=C'],
  ['pairs cut coarser than units', 'A h&i&j C', 'A h i j C', '1=A 2=h 2=i 2=j 3=C'],
  ['cuts that cross', 'A h&i j C', 'A h i&j C', '1=A 2=h 2=i&j 3=i&j 4=C'],
];

const FINER: readonly Row[] = [
  ['the middle part changed', 'A h i j C', "A h&i'&j C", "1=A 2=h&i'&j 3~h&i'&j<h&i&j 4=h&i'&j 5=C"],
  ['the last part changed', 'A h i j C', "A h&i&j' C", "1=A 2=h&i&j' 3=h&i&j' 4~h&i&j'<h&i&j 5=C"],
  ['two parts changed', 'A h i j C', "A h&i'&j' C", "1=A 2=h&i'&j' 3~h&i'&j'<h&i&j 4~h&i'&j'<h&i&j 5=C"],
  ['a part deleted', 'A h i j C', 'A h&j C', '1=A 2=h&j 3-i 4=h&j 5=C'],
  ['text added behind', 'A h i C', 'A h&i&j C', '1=A 2=h&i&j 3~h&i&j<h&i 4=C'],
  ['the unit moved', 'h i j A C', 'A C h&i&j', '4=A 5=C 1=h&i&j 2=h&i&j 3=h&i&j'],
  ['a coarser pair moved', 'h&i&j A C', 'A C h i j', '2=A 3=C 1=h 1=i 1=j'],
];

const TABLES = { edits: EDITS, moves: MOVES, 'short units': SHORT, duplicates: DUPLICATES, cuts: CUTS, 'finer pairs': FINER };

for (const [name, rows] of Object.entries(TABLES)) {
  describe(`compare: ${name}`, () => {
    it.each(rows)('%s', (_, was, now, statuses) => {
      expect(shortStatuses(was, now)).toBe(statuses);
    });
  });
}

describe('compare in sync', () => {
  const rows: readonly Row[] = [
    ['equal texts', 'A B', 'A B', '1=A 2=B'],
    ['a text that cannot be found goes with the unit before it', 'A B C', 'A C', '1=A 2=A 3=C'],
    ['a text before all that are found goes with the first unit', 'E A', 'A', '1=A 2=A'],
    ['a unit without a pair', 'A C', 'A B C', '1=A =B 2=C'],
    ['a changed text', 'A B', "A B'", "1=A 2=B'"],
    ['a joined pair of which one sentence is not found', 'A+B C', 'A C', '1=A 2=C'],
    ['no unit at all', 'A', '', '1-A'],
  ];
  it.each(rows)('%s', (_, was, now, statuses) => {
    expect(shortStatuses(was, now, { inSync: true })).toBe(statuses);
  });
});

describe('compare', () => {
  it('says what changed in a stale unit', () => {
    const [status] = comparisonOf(['Feed 3 goats.'], ['Feed 4 goats.']).statuses;
    expect(status).toMatchObject({ type: 'stale', was: 'Feed 3 goats.', severity: 'minor', changes: ['number'] });
  });

  it('takes texts for equal that differ only in what the original tool rewrites', () => {
    const now = ['Salt & oats', 'Two\u00a0goats', '2 * 3'];
    expect(comparisonOf(['Salt &amp; oats', 'Two goats', '2 \\* 3'], now).statuses.map(({ type }) => type)).toEqual([
      'current',
      'current',
      'current',
    ]);
  });

  it('works where words are not set apart', () => {
    const was = ['門を開けます。', ['水を飲みます。', '草を食べます。'], '夜は納屋で眠ります。朝になると外へ出ます。'];
    const now = ['門を閉めます。', '水を飲みます。', '草を運びます。', '夜は納屋で眠ります。', '朝になると庭へ出ます。'];
    expect(comparisonOf(was, now).statuses).toMatchObject([
      { type: 'stale', was: '門を開けます。', severity: 'minor' },
      { type: 'current' },
      { type: 'stale', was: '草を食べます。', severity: 'minor' },
      { type: 'current' },
      { type: 'stale', was: '朝になると外へ出ます。', severity: 'minor' },
    ]);
  });

  it('joins what several pairs were made from as their script is written', () => {
    const now = ['夜は納屋で眠り、朝になると庭へ出ます。', 'Goats sleep, and Rams wander about all night long.'];
    const was = ['夜は納屋で眠り、', '朝になると外へ出ます。', 'Goats sleep,', 'and Rams roam about all night long.'];
    expect(comparisonOf(was, now).statuses).toMatchObject([
      { type: 'current' },
      { type: 'stale', was: '夜は納屋で眠り、朝になると外へ出ます。' },
      { type: 'current' },
      { type: 'stale', was: 'Goats sleep, and Rams roam about all night long.' },
    ]);
  });
});
