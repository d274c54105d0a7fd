import { describe, expect, it } from 'vitest';
import { comparisonOf, shortStatuses } from './statuses.ts';

/** What happened, pairs that join sentences (`A+B`), today's units, and what became of them (see `shortStatuses`). */
type Row = readonly [name: string, was: string, now: string, statuses: string];

const ROWS: readonly Row[] = [
  ['two sentences, unchanged', 'A+B C', 'A B C', '1=A 1=B 2=C'],
  ['two, the first changed', 'A+B C', "A' B C", "1~A'<A 1=B 2=C"],
  ['two, the second changed', 'A+B C', "A B' C", "1=A 1~B'<B 2=C"],
  ['two, both changed', 'A+B C', "A' B' C", "1~A'<A 1~B'<B 2=C"],
  ['three, the middle one changed', 'A+B+C D', "A B' C D", "1=A 1~B'<B 1=C 2=D"],
  ['three, all changed', 'A+B+C D', "A' B' C' D", "1~A'<A 1~B'<B 1~C'<C 2=D"],
  ['three, a short one changed', 'A+yes+C D', 'A no C D', '1=A 1~no<yes 1=C 2=D'],
  ['four, two changed', 'A+B+C+D E', "A B' C D' E", "1=A 1~B'<B 1=C 1~D'<D 2=E"],
  ['the first removed', 'A+B C', 'B C', '1=B 1-A 2=C'],
  ['the last removed', 'A+B C', 'A C', '1=A 1-B 2=C'],
  ['one of three removed, one changed', 'A+B+C D', "A' C D", "1~A'<A 1=C 1-B 2=D"],
  ['all removed', 'A+B C', 'C', '1-A 1-B 2=C'],
  ['one added inside', 'A+C D', 'A B C D', '1=A +B 1=C 2=D'],
  ['one added behind', 'A+B D', 'A B C D', '1=A 1=B +C 2=D'],
  ['one replaced by another', 'A+B+C D', 'A E C D', '1=A +E 1=C 1-B 2=D'],
  ['one added beside a changed one', 'A+B D', "A B' E D", "1=A 1~B'<B +E 2=D"],
  ['two swapped', 'A+B C', 'B A C', '1=B 1=A 2=C'],
  ['all moved', 'A+B C D', 'C D A B', '2=C 3=D 1=A 1=B'],
  ['one moved away', 'A+B+C D E', 'A C D E B', '1=A 1=C 2=D 3=E 1=B'],
  ['one moved away and changed', 'A+B+C D E', "B C D E A'", "1=B 1=C 2=D 3=E 1~A'<A"],
  ['neighbours that join two each, one changed', 'A+B C+D', "A B' C D", "1=A 1~B'<B 2=C 2=D"],
  ['neighbours that join two each, changed where they meet', 'A+B C+D E', "A B' C' D E", "1=A 1~B'<B 2~C'<C 2=D 3=E"],
  ['neighbours, the sentences between them gone', 'A+B C+D E', 'A D E', '1=A 1-B 2=D 2-C 3=E'],
  ['the same sentence in two pairs, one gone', 'A+rest B+rest C', 'A rest B C', '1=A 1=rest 2=B 2-rest 3=C'],
  ['a pair beside its sentence alone', 'A+B A', 'A B A', '1=A 1=B 2=A'],
  ['its sentences went into one', 'F+G C', 'FG C', '1~FG<F&G 2=C'],
  ['one of its sentences split', 'A+FG C', 'A F G C', '1=A 1~F<FG 1~G<FG 2=C'],
  // The sentences of these are not known: their source does not look like several.
  ['not cut, unchanged', 'A&B&C D', 'A B C D', '1=A 1=B 1=C 2=D'],
  ['not cut, one changed', 'A&B&C D', "A B' C D", "1=A 1~B'<B 1=C 2=D"],
  ['not cut, the first changed', 'A&B&C D', "A' B C D", "1~A'<A 1=B 1=C 2=D"],
  ['not cut, two changed', 'A&B&C&D E', "A B' C D' E", "1=A 1~B'<B 1=C 1~D'<D 2=E"],
  ['not cut, one removed: the one before it holds too much', 'A&B&C D', 'A C D', '1~A<A&B 1=C 2=D'],
  ['not cut, one added', 'A&C D', 'A B C D', '1=A +B 1=C 2=D'],
];

describe('joined pairs', () => {
  it.each(ROWS)('%s', (_, was, now, statuses) => {
    expect(shortStatuses(was, now)).toBe(statuses);
  });

  it('names the whole target with each unit, and of the source the unit’s own sentence', () => {
    const { statuses } = comparisonOf([['Goats eat.', 'Geese swim all day.']], ['Goats eat.', 'Geese swim all night.']);
    expect(statuses).toMatchObject([
      { type: 'current', pair: { id: 'd53db-p101', target: '⟨Goats eat. Geese swim all day.⟩' } },
      { type: 'stale', was: 'Geese swim all day.', pair: { id: 'd53db-p101', target: '⟨Goats eat. Geese swim all day.⟩' } },
    ]);
  });
});
