import { describe, expect, it } from 'vitest';
import { includes } from '../../src/checks/includes.ts';
import { problemsOf } from './checked.ts';

describe('the check of includes', () => {
  const source = 'Hay.\n\n[!INCLUDE [oats](../includes/oats.md)]\n';
  const message = 'Expected `[!INCLUDE [oats](../includes/oats.md)]` as in the source, found it nowhere';

  it.each([
    ['for certain', {}, [`error -: ${message}`]],
    ['by its sentences', { isCertain: false }, [`warning -: ${message}`]],
    ['as far as the sentences say', { made: null, isCurrent: true }, [`warning -: ${message}`]],
    ['not at all', { made: null }, []],
    ['from a text without it', { made: 'Hay.\n' }, []],
  ])('knows %s what the translation was made from', async (_, context, expected) => {
    expect(await problemsOf(includes, source, 'Foin.\n', context)).toEqual(expected);
  });

  it('compares with today’s source when the headings are the same', async () => {
    const [english, french] = [`# A\n\n## B\n\n${source}`, '# A\n\n## B\n\nFoin.\n'];
    expect(await problemsOf(includes, english, french, { made: null })).toEqual([`info -: ${message}`]);
  });

  it.each([
    ['[!INCLUDE [avoine](../includes/oats.md)]\n', 'a translated name'],
    ['Foin. [!INCLUDE [oats](../../fr/includes/oats.md)]\n', 'another folder'],
  ])('takes %j: %s', async (target) => {
    expect(await problemsOf(includes, source, target)).toEqual([]);
  });

  it.each(['{% include oats.html %}\n', '--8<-- "oats.md"\n', '<<< @/oats.js\n'])('knows %j', async (line) => {
    expect(await problemsOf(includes, line, 'Foin.\n')).toHaveLength(1);
    expect(await problemsOf(includes, line, line)).toEqual([]);
  });

  it('wants nothing back that the source dropped since', async () => {
    expect(await problemsOf(includes, 'Hay.\n', 'Foin.\n', { made: source })).toEqual([]);
  });
});
