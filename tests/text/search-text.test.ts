import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, foldedSides, hasTerms, searchTerms } from '../../src/text/search-text.ts';

/** All steps of folding, whatever the text is. */
function slowly(text: string): string {
  const cased = text.normalize('NFKC').toUpperCase().toLowerCase();
  const letters = cased.replaceAll('ς', 'σ').replaceAll('i\u0307', 'i').normalize('NFC');
  return letters.replace(/\s+/g, ' ').trim();
}

describe('folded', () => {
  it.each([
    ['İstanbul', 'istanbul'],
    ['ISTANBUL', 'istanbul'],
    ['Straße', 'STRASSE'],
    ['ΟΔΟΣ', 'οδος'],
    ['ｶﾞｲﾄﾞ', 'ガイド'],
    ['ﬁle', 'FILE'],
    ['ｆｕｌｌ\u3000width', 'full width'],
    ['e\u0301te\u0301', 'ÉTÉ'],
    [' two \t\n lines ', 'two lines'],
    ['שָׁלוֹם', 'שָׁלוֹם'.normalize('NFD')],
  ])('takes %j as %j', (one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it('tells accents apart', () => {
    expect(folded('été')).not.toBe(folded('ete'));
  });

  it('is the same for texts that are folded in one step', () => {
    const differ = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
      .flatMap((sign) => [sign, `a${sign}`, `${sign}e`, `か${sign}は`, `ا${sign}`])
      .filter((text) => folded(text) !== slowly(text));
    expect(differ).toEqual([]);
  });

  it('is the same for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => folded(text) === slowly(text)));
  });
});

describe('searchTerms', () => {
  it.each([
    ['open  the LID', ['open', 'the', 'lid']],
    ['"open  the" lid lid', ['open the', 'lid']],
    ['“open', ['“open']],
    ['" " ""', ['""']],
    ['', []],
    ['設定　画面', ['設定', '画面']],
  ])('takes %j as %j', (text, terms) => {
    expect(searchTerms(text)).toEqual(terms);
  });
});

describe('a match', () => {
  const found = (text: string, query: string) => hasTerms(folded(text), searchTerms(query));

  it.each([
    ['Rinse the kettle before you use it.', 'ETTL rinse', true],
    ['Rinse the kettle before you use it.', '"kettle rinse"', false],
    ['使う前にやかんをすすいでください。', 'やかん', true],
    ['قبل الغلاية', 'غلاية', true],
    ['ห้ามเปิดฝา', 'เปิด', true],
    ['הקומקום', 'קומקום', true],
    ['设置页面', '置页', true],
  ])('%j by %j: %j', (text, query, is) => {
    expect(found(text, query)).toBe(is);
  });

  it('of an orphan is by the source that it was translated from', () => {
    expect(foldedSides({ source: null, was: 'Was', target: null })).toEqual(['was', '']);
    expect(foldedSides({ source: 'Now', was: 'Was', target: 'Est' })).toEqual(['now', 'est']);
  });
});
