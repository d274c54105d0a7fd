import { describe, expect, it } from 'vitest';
import { structure } from '../../src/checks/structure.ts';
import { problemsOf } from './checked.ts';

describe('the check of the structure', () => {
  it.each([
    ['# A\n\n- b\n- c\n', '# A\n\n- b\n', 'warning - b: Expected a list of 2 items as in the source, found a list of 1 item'],
    [
      '# A\n\n## B\n',
      '# A\n\n### B\n',
      'warning ### B: Expected a heading of level 2 as in the source, found a heading of level 3',
    ],
    [
      '# A\n\n|b|\n|-|\n|c|\n',
      '# A\n\n|b|\n|c|\n',
      'warning -: Expected a table of 2 rows and 1 columns as in the source, found the end',
    ],
    [
      '# A\n\nB\n',
      '# A\n\nB\n\n# C\n',
      'warning # C: Expected the blocks of the source, found a heading of level 1 that it has not',
    ],
    ['B\n\nC\n', 'B C\n', 'info -: Expected a paragraph as in the source, found the end'],
    ['B\n', 'B\n\nC\n', 'info C: Expected the blocks of the source, found a paragraph that it has not'],
  ])('beside %j, of %j', async (source, target, expected) => {
    expect(await problemsOf(structure, source, target)).toEqual([expected]);
  });

  it.each([
    ['what is not translated yet', '# A\n\n## B\n', '# A\n', '# A\n'],
    ['what the source dropped', '# A\n', '# A\n\n## B\n', '# A\n\n## B\n'],
    ['what was copied since', '# A\n\n## B\n\n```\nc\n```\n\n## D\n', '# A\n\n```\nc\n```\n', '# A\n'],
  ])('says nothing of %s', async (_, source, target, made) => {
    expect(await problemsOf(structure, source, target, { made })).toEqual([]);
  });

  it('says nothing when it is not known what the translation was made from', async () => {
    expect(await problemsOf(structure, '# A\n\n## B\n', '# A\n', { made: null })).toEqual([]);
  });
});
