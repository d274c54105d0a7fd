import { describe, expect, it } from 'vitest';
import type { Column } from '../../../src/dashboard/client/columns.ts';
import { entryOf, foundEntries, sortedEntries, toDoIn } from '../../../src/dashboard/client/document-entries.ts';
import type { DashboardLocale, DocumentCell, Figures } from '../../../src/model/dashboard.ts';
import { locale } from '../../../src/model/locale.ts';

const figures = (stale: number): Figures => [9, 8, stale > 0 ? 1 : 0, 0, 0, 0, 0, 0, 40, stale, 0, 0, 0, 0];
const cell = (stale: number): DocumentCell => [1, 0, figures(stale)];
const column = (tag: string, at: number) => ({ locale: { tag: locale(tag) } as DashboardLocale, at });
const [FR, AR] = [column('fr', 0), column('ar', 1)];
const ENTRIES = [
  entryOf(['a.md', 0, [cell(1), cell(90)]]),
  entryOf(['B.md', 0, [cell(5), cell(0)]]),
  entryOf(['c.md', 0, [cell(0), null]]),
];
const paths = (sort: string, columns: readonly Column[]) => sortedEntries(ENTRIES, sort, columns).map(({ path }) => path);

describe('sortedEntries', () => {
  it.each([
    ['todo', [FR, AR], ['a.md', 'B.md', 'c.md']],
    ['todo', [FR], ['B.md', 'a.md', 'c.md']],
    ['-todo', [FR], ['c.md', 'a.md', 'B.md']],
    ['ar', [FR, AR], ['a.md', 'B.md', 'c.md']],
    ['-ar', [FR, AR], ['c.md', 'B.md', 'a.md']],
    ['-path', [FR], ['c.md', 'B.md', 'a.md']],
  ])('by %s, of %j, is in the order of the figures that are shown', (sort, columns, order) => {
    expect(paths(sort, columns)).toEqual(order);
    if (sort.endsWith('todo')) {
      const shown = sortedEntries(ENTRIES, 'todo', columns).map((entry) => toDoIn(entry, columns));
      expect(shown).toEqual([...shown].sort((a, b) => b - a));
    }
  });
});

describe('foundEntries', () => {
  it('finds a path in any case, and what fits in a locale that is shown', () => {
    const found = (show: 'stale' | 'current', q: string, columns: readonly Column[]) =>
      foundEntries(ENTRIES, { show, q, columns }).map(({ path }) => path);
    expect([found('stale', 'b.M', [FR]), found('stale', '', [AR]), found('current', '', [AR])]).toEqual([
      ['B.md'],
      ['a.md'],
      ['B.md'],
    ]);
  });
});
