import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rewrittenKey, sameTextKey } from '../../src/text/keys.ts';

test('the quick way to a key gives the same key', () => {
  const piece = fc.constantFrom(
    'a',
    'Word',
    '.NET',
    '(3)',
    '3',
    ',',
    '.',
    '*',
    '**',
    '_',
    '__',
    '{',
    '}',
    '|',
    '"',
    "'",
    ':',
    '-',
    '#',
    ' ',
    '  ',
    ' , ',
    '~~',
    '$',
    '%',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const text = pieces.join('');
      expect(sameTextKey(text)).toBe(rewrittenKey(text));
    }),
    { numRuns: 3000 },
  );
});
