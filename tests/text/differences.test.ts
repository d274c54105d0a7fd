import { describe, expect, it } from 'vitest';
import { isReadOtherwise } from '../../src/text/differences.ts';
import { readWith, rowsOf } from '../contracts/reading.ts';

/** The slow engine is not asked for these, because both read them alike. */
const ALIKE = [
  'See <a href="https://a.example/?b=c&d=e">this</a>.',
  "See <a href='https://a.example/?b=c&d=e' class=f>this</a>.",
  '<p align="center">\n  <img src="https://a.example/badge?a=b&c=d" alt="It\'s = that">\n</p>',
  '<a href="b=c=d" title=\'say "a=b=c"\'>e</a>',
];

const OTHERWISE = [
  '<a b=c="">d',
  '<a href="x=y" b=c=d>e</a>',
  '<a href="x=y" b = c=d>e</a>',
  '<a title="<" b=c=d>e</a>',
  '<a title=">" b=c=d>e</a>',
  "<a title='<' b=c=d>e</a>",
];

describe('texts with quoted equals signs', () => {
  it.each(ALIKE)('are read alike by both engines: %s', async (text) => {
    expect(isReadOtherwise(text)).toBe(false);
    const [satteri, remark] = [await readWith('satteri', text), await readWith('remark', text)];
    expect(rowsOf(satteri?.units ?? [])).toEqual(rowsOf(remark?.units ?? []));
    expect(rowsOf(satteri?.units ?? [])).not.toEqual([]);
  });

  it.each(OTHERWISE)('are given to the reference where one is not: %s', (text) => {
    expect(isReadOtherwise(text)).toBe(true);
  });
});
