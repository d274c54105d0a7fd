import { describe, expect, it } from 'vitest';
import { frontMatterKeys } from '../../src/checks/front-matter-keys.ts';
import { problemsOf } from './checked.ts';

const head = (yaml: string) => `---\n${yaml}\n---\nHay.\n`;

describe('the check of front matter', () => {
  it.each([
    ['title: A\nlayout: page', 'title: B', 'warning -: Expected the keys of the source in the front matter, found no `layout`'],
    [
      'hero:\n  text: A\n  image: b.png',
      'title: B',
      'warning -: Expected the keys of the source in the front matter, found no `hero`',
    ],
    ['tags: [a, b]', 'tags: a', 'warning a: Expected a list as in the source, found one value at `tags`'],
    ['topic: a', 'topic:\n  - a', 'warning a: Expected one value as in the source, found a list at `topic`'],
    ['draft: false', 'draft: faux', 'warning faux: Expected `false` at `draft` as in the source, found `faux`'],
    ['weight: 10', 'weight: 20', 'warning 20: Expected `10` at `weight` as in the source, found `20`'],
    [
      'ms.date: 01/02/2020',
      'ms.date: 03/02/2020',
      'info 03/02/2020: Expected `01/02/2020` at `ms.date` as in the source, found `03/02/2020`',
    ],
  ])('beside %j, of %j', async (source, target, expected) => {
    expect(await problemsOf(frontMatterKeys, head(source), head(target))).toEqual([expected]);
  });

  it.each([
    ['title: A', 'title: B\nms.openlocfilehash: abc\nlang: fr\ntranslated: true'],
    ['title: 1984', 'title: 1984 en français'],
    ['draft: false', 'draft: "False"'],
    ['lastmod: 2020-01-02', 'lastmod: 2021-01-02'],
    ['ms.date: 1/2/2020\nms.topic: a', 'ms.topic: b\nms.date: 1/2/2020'],
    ['empty: ""\nnone:', 'title: B'],
  ])('beside %j, nothing of %j', async (source, target) => {
    expect(await problemsOf(frontMatterKeys, head(source), head(target))).toEqual([]);
  });

  it('asks for no key, and for no value, that the source has only since', async () => {
    const [source, target] = [head('title: A\nweight: 20\nnew: b'), head('title: B\nweight: 10')];
    expect(await problemsOf(frontMatterKeys, source, target, { made: head('title: A\nweight: 10') })).toEqual([]);
  });

  it('knows less when it is not known what the translation was made from', async () => {
    expect(await problemsOf(frontMatterKeys, head('a: b'), head('c: d'), { made: null })).toEqual([
      'info -: Expected the keys of the source in the front matter, found no `a`',
    ]);
  });
});
