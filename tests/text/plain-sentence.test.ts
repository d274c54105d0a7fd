import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockKind } from '../../src/model/doc.ts';
import { ContentScanner } from '../../src/text/content-scanner.ts';
import { isPlainSentence } from '../../src/text/plain-sentence.ts';
import { printParts, WAYS } from '../../src/text/print-parts.ts';
import { withTagPairs } from '../../src/text/tag-pairs.ts';

const KINDS: readonly BlockKind[] = ['meta', 'heading', 'paragraph', 'item', 'cell'];
/** Every sign that could mean something, alone and where others do. */
const TOKENS = [
  ...'aZé本م1 .,;:!?()/"\'’-+=^–…\u00a0\u200b',
  '  ',
  'www.a.b',
  'https',
  '//',
  ': ',
  '::',
  ':::note',
  '---',
  'import',
  'export',
];
const MORE = [...TOKENS, ...'\\&`<>*_~[]{}|$%@#\n\r\t\ud800\u2028', 'import x from "y"', 'data-stu-id', '😀'];

describe('isPlainSentence', () => {
  it.each([
    ['Install the package before you start it: it is needed (really), isn’t it?', true],
    ['Éteignez-le ; puis, redémarrez !', true],
    ['本を読む。', true],
    ['', false],
    ['1. is a list', false],
    ['a ', false],
    ['- a', false],
    ['a_b', false],
    ['see https://a.b', false],
    ['see www.a.b', false],
    ['a:::note b:::', false],
    ['import x from "y"', false],
    ['a\nb', false],
    ['a \ud800', false],
    ['data-stu-id', false],
  ])('tells of %j: %j', (text, isPlain) => {
    expect(isPlainSentence(text)).toBe(isPlain);
  });

  const plain = fc
    .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...TOKENS) }, fc.constantFrom(...MORE)), { maxLength: 8 })
    .map((tokens) => `a${tokens.join('')}`)
    .filter(isPlainSentence);

  it.each(['markdown', 'mdx'] as const)('is told of texts only that are read as they stand in %s', (syntax) => {
    fc.assert(
      fc.property(plain, (text) => {
        const pieces = withTagPairs(new ContentScanner(text, syntax, new Set()).scan(), text);
        expect(pieces).toEqual([{ type: 'text', start: 0, end: text.length, text }]);
      }),
    );
  });

  it.each(['markdown', 'mdx'] as const)('is told of texts only that are written as they stand in %s', (syntax) => {
    fc.assert(
      fc.property(plain, fc.constantFrom(...KINDS), (text, kind) => {
        const [way] = WAYS;
        expect(way && printParts([{ type: 'text', text }], { kind, syntax, bracketed: new Set() }, way)).toBe(text);
      }),
    );
  });
});
