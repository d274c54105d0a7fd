import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markedRuns } from '../../src/text/search-marks.ts';
import { folded, searchTerms } from '../../src/text/search-text.ts';

const marked = (text: string, query: string) =>
  markedRuns(text, searchTerms(query))
    .map(([isHit, run]) => (isHit ? `[${run}]` : run))
    .join('');

/** Signs that fold into more, fewer or other signs, and such as combine with those before. */
const SIGNS = [...'abİßﬁｶﾞﾊﾟガΣςé \n\t\u0301\u0307\u3099\u00a8가ﾡￂ각ᄀ\u1161\u11a8やか\ud83d\ude00ا\u0653'];
const text = fc.oneof(fc.string({ unit: fc.constantFrom(...SIGNS), maxLength: 20 }), fc.string({ unit: 'grapheme' }));

describe('markedRuns', () => {
  it.each([
    ['Rinse the Kettle.', 'kettle rinse', '[Rinse] the [Kettle].'],
    ['Open  the\nlid', '"open the"', '[Open  the]\nlid'],
    ['İstanbul', 'ista', '[İsta]nbul'],
    ['ﬁle', 'f', '[ﬁ]le'],
    ['ｶﾞｲﾄﾞ', 'ガイ', '[ｶﾞｲ]ﾄﾞ'],
    ['使う前にやかんを', 'やかん', '使う前に[やかん]を'],
    ['aﾞ\u0307b', 'ȧ', '[aﾞ\u0307]b'],
    ['abab', 'ab', '[abab]'],
    ['banana', 'ana nan', 'b[anana]'],
    ['none', 'kettle', 'none'],
  ])('%j by %j is %j', (own, query, is) => {
    expect(marked(own, query)).toBe(is);
  });

  it('is the text when it is joined, whatever is looked for', () => {
    fc.assert(
      fc.property(text, fc.array(text), (own, queries) => {
        const runs = markedRuns(own, queries.flatMap(searchTerms));
        expect(runs.map(([, run]) => run).join('')).toBe(own);
      }),
    );
  });

  it('marks something wherever a term is found, and nothing elsewhere', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (own, other, from, length) => {
        const cut = folded(own).slice(from % 10, (from % 10) + 1 + (length % 4));
        for (const term of [...searchTerms(cut), ...searchTerms(other)]) {
          const hits = markedRuns(own, [term]).filter(([isHit]) => isHit);
          expect(hits.length > 0).toBe(folded(own).includes(term));
          for (const [, hit] of hits) expect(folded(own)).toContain(folded(hit));
        }
      }),
      { numRuns: 500 },
    );
  });
});
