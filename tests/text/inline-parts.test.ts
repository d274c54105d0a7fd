import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineParts } from '../../src/text/inline-parts.ts';

const partsOf = (markdown: string): readonly string[] => inlineParts(markdown).parts.map(({ type, value }) => `${type} ${value}`);

describe('inlineParts', () => {
  it.each([
    ['Run `a` and ``b ` c``', ['code a', 'code b ` c']],
    ['[a](b.md "t") and [c][d]', ['link b.md', 'reference [d]']],
    ['[`a`](b.md)', ['link b.md', 'code a']],
    ['![a](b.png) [![c](d.png)](e.md)', ['image b.png', 'link e.md', 'image d.png']],
    ['<https://a.b/c> https://a.b/c. <x@y.z>', ['address https://a.b/c', 'address https://a.b/c', 'address x@y.z']],
    ['<b>a</b> <!-- `c` -->', ['tag <b>', 'tag </b>', 'comment ']],
    [
      '{a} {{ b }} %s $(c) <xref:d>',
      ['placeholder {a}', 'placeholder {{ b }}', 'placeholder %s', 'placeholder $(c)', 'placeholder <xref:d>'],
    ],
    ['[a](b c) [a] (b) \\[a](b)', []],
    ['[^1] a', ['reference [^1]']],
  ])('of %j', (markdown, parts) => {
    expect(partsOf(markdown)).toEqual(parts);
  });

  it('reads prose of any length', () => {
    const text = `${'a '.repeat(8_000_000)}https://a.example`;
    const { parts, prose } = inlineParts(text);
    expect([parts.map(({ type }) => type), prose.length]).toEqual([['address'], text.length]);
  });

  it('keeps the length of the text', () => {
    const piece = fc.constantFrom(
      '`',
      '[',
      ']',
      '(',
      ')',
      '!',
      '<',
      '>',
      '{',
      '}',
      '\\',
      '&amp;',
      '&#42;',
      '*',
      'a',
      ' ',
      '"',
      'http://a',
      '日',
      '\ud83d',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const markdown = pieces.join('');
        expect(inlineParts(markdown).prose).toHaveLength(markdown.length);
      }),
    );
  });
});
