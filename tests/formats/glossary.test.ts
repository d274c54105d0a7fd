import { expect, test } from 'vitest';
import { readGlossary } from '../../src/formats/glossary.ts';

const rowsOf = (text: string) => readGlossary(text).rows.map((row) => Object.fromEntries(row));

test.each([
  ['commas', 'en-US,fr-FR\nbucket,compartiment\n', [{ 'en-us': 'bucket', 'fr-fr': 'compartiment' }]],
  ['semicolons', 'en;de\nkey;Schlüssel\n', [{ en: 'key', de: 'Schlüssel' }]],
  ['tabs and CRLF', 'en\tja\r\nkey\tキー\r\n', [{ en: 'key', ja: 'キー' }]],
  ['quotes', 'en,fr\n"a ""key"", or\ntwo","clé, deux"\n', [{ en: 'a "key", or\ntwo', fr: 'clé, deux' }]],
  ['a byte-order mark', '\ufeffen,fr\na,b', [{ en: 'a', fr: 'b' }]],
  [
    'empty cells, columns without a name, short rows',
    'en,,fr,de\na,remark,b,\nc\n,x,y,z\n',
    [
      { en: 'a', fr: 'b' },
      { fr: 'y', de: 'z' },
    ],
  ],
  ['nothing', '', []],
  ['an open quote', 'en,fr\n"a,b', []],
])('a glossary with %s', (_, text, expected) => {
  expect(rowsOf(text)).toEqual(expected);
});

test('tells its columns', () => {
  expect(readGlossary('en-US, fr-FR ,Remark\n').locales).toEqual(['en-us', 'fr-fr', 'remark']);
});
