import { describe, expect, it } from 'vitest';
import { tableColumns } from '../../src/checks/table-columns.ts';
import { problemsOf } from './checked.ts';

describe('the check of table columns', () => {
  const source = '| A | B |\n|---|---|\n| c | d |\n';

  it.each([
    ['| A | B |\n|---|---|\n| c | d | e |\n', 'warning | c | d | e |: Expected 2 cells as in the header of the table, found 3'],
    ['| A | B |\n|---|---|\n| c |\n', 'warning | c |: Expected 2 cells as in the header of the table, found 1'],
  ])('%j', async (target, expected) => {
    expect(await problemsOf(tableColumns, source, target)).toEqual([expected]);
  });

  it.each([
    [source, 'A | B\n---|---\nc | d\n'],
    [source, '| A | B |\n|---|---|\n| `c|d` | e \\| f |\n'],
    ['| A | B |\n|---|---|\n| c |\n', '| É | F |\n|---|---|\n| g |\n'],
  ])('beside %j, nothing of %j', async (english, target) => {
    expect(await problemsOf(tableColumns, english, target)).toEqual([]);
  });
});
