import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content, ContentPart } from '../../src/model/content.ts';
import { contentKey, partsWithCodes } from '../../src/text/content-key.ts';
import { contentOf } from '../../src/text/content-of.ts';
import { type ContentWriting, markdownOf } from '../../src/text/markdown-of.ts';
import { soundParts } from '../../src/text/sound-parts.ts';
import { contentFrom } from './content-row.ts';

/** The Markdown of a row with the codes of a source. */
function written(row: string, source: string, writing: Partial<ContentWriting> = {}): string {
  const { syntax = 'markdown', kind = 'paragraph' } = writing;
  const content = contentOf(source, { syntax });
  return markdownOf(contentFrom(row, content), { ...writing, syntax, kind, source: content });
}

describe('markdownOf', () => {
  it.each([
    ['Plain text, 2 * 3 = 6; snake_case and a < b & c.'],
    ['a **b _c_** ~~d~~ `e` [f](g "h") ![i](j) <https://k.l> https://m.n/o_p [q][r]'],
    ['a<br>b\\\nc  \nd<!-- e --> <span class="f">g</span> &Rrightarrow; {0} {{ h }} %s [^1]'],
    ['- [a](b)'],
  ])('gives %j back as it was', (markdown) => {
    const content = contentOf(markdown, { syntax: 'markdown' });
    expect(markdownOf(content, { syntax: 'markdown', kind: 'cell', source: content })).toBe(markdown);
  });

  it.each([
    ['takes codes from the source', 'x ‹1›y‹/1›‹9/›', '**a**', 'x **y**'],
    ['moves codes', '‹2/› ‹1›y‹/1›', '[a](b) `c`', '`c` [y](b)'],
    ['keeps the label of a collapsed reference', '‹1›y‹/1›', '[a][]', '[y][a]'],
    ['leaves halves out', '‹1›a‹2›b‹/1›', '**x** *y*', '**ab**'],
    ['leaves emphasis of nothing out', 'a‹1›‹/1›b', '**x**', 'ab'],
    ['puts blanks outside of emphasis', 'a‹1› b ‹/1›c', '**x**', 'a **b** c'],
    ['has no link in a link', '‹1›a ‹2›b‹/2›‹/1›', '[x](y) [z](w)', '[a b](y)'],
    ['keeps code spans apart', '‹1/›‹2/›', '`a` `b`', '`a` `b`'],
    ['lets a letter stand behind emphasis', '‹1›テスト。‹/1›です', '**x。** y', '**テスト。**&#12391;す'],
    ['lets a letter stand before emphasis', 'は‹1›「テスト」‹/1›', '**x**', '&#12399;**「テスト」**'],
    ['has emphasis inside words', 'a‹1›b‹/1›c', '_x_', 'a*b*c'],
    ['has emphasis beside emphasis', '‹1›a‹/1›‹2›b‹/2›', '**x** **y**', '<strong>a</strong><strong>b</strong>'],
    ['ends an address', '‹1/›。', 'https://a.b', '<https://a.b>。'],
    ['makes blanks of line ends', 'a\nb\u2028c\td\0', 'x', 'a b c d\ufffd'],
    ['ends a paragraph nowhere', '‹1/›a‹2/›‹3/›b‹4/›', 'x  \ny  \nz\\\nw\\\nv', '<br>a  \n<br>b<br>'],
  ])('%s', (_, row, source, markdown) => {
    expect(written(row, source)).toBe(markdown);
  });

  it.each([
    ['# a', '\\# a'],
    ['1. a', '1\\. a'],
    ['1) a', '1\\) a'],
    ['- a', '\\- a'],
    ['> a', '\\> a'],
    ['--- a', '\\--- a'],
    ['=== a', '\\=== a'],
    ['!!! a', '\\!!! a'],
    [':::a', '\\:\\:\\:a'],
    ['    a', ' a'],
    ['[ ] a', '\\[ \\] a'],
    ['[a]: b', '\\[a\\]\\: b'],
    ['a [b](c)', 'a \\[b\\]\\(c)'],
    ['a_b *c* _d_ ~e~', 'a_b \\*c\\* \\_d\\_ \\~e\\~'],
    ['a `b', 'a \\`b'],
    ['a <b> c', 'a &lt;b> c'],
    ['a --> b', 'a --&gt; b'],
    ['a &amp; & b', 'a &amp;amp; & b'],
    ['a {{b}} {%c%} {d e}', 'a \\{\\{b\\}\\} \\{%c%\\} {d e}'],
    ['a {0} %s', 'a \\{0} \\%s'],
    ['a data-ttu-id b', 'a data\\-ttu\\-id b'],
    ['a \\ b \\* c\\', 'a \\ b \\\\\\* c\\\\'],
    ['https://a.b/_c_d [e', 'https://a.b/_c_d \\[e'],
  ])('escapes %j', (text, markdown) => {
    expect(written(text, 'x')).toBe(markdown);
  });

  it.each([
    ['heading', 'markdown', 'a #', 'a \\#'],
    ['heading', 'markdown', 'C#', 'C#'],
    ['cell', 'markdown', '- a | b', '- a \\| b'],
    ['paragraph', 'mdx', 'import a from {b}', '&#105;mport a from \\{b\\}'],
    ['paragraph', 'mdx', 'a <b', 'a &lt;b'],
    ['html', 'html', '*a* <b> & &amp; {{c}}', '*a* &lt;b> & &amp;amp; &#123;&#123;c&#125;&#125;'],
    ['meta', 'text', '*a* <b> & "c"', '*a* <b> & "c"'],
    ['meta', 'text', '{{a}}', '{\u2060{a}}'],
    ['alt', 'alt', 'a_b "c" [d] \'e\'', 'a_b &quot;c&quot; &#91;d&#93; &#39;e&#39;'],
  ] as const)('in a %s of %s writes %j', (kind, syntax, text, markdown) => {
    expect(written(text, 'x', { kind, syntax })).toBe(markdown);
  });

  it('leaves the quotes in an alternative text that do not end it', () => {
    expect(written('l\'a "b"', 'x', { kind: 'alt', syntax: 'alt', opening: '[' })).toBe('l\'a "b"');
    expect(written('l\'a "b"', 'x', { kind: 'alt', syntax: 'alt', opening: '"' })).toBe("l'a &quot;b&quot;");
  });

  it('leaves what the source shows in brackets', () => {
    expect(written('[b] [optional] c', 'a [optional]')).toBe('\\[b\\] [optional] c');
  });
});

const SIGNS =
  '** * _ __ ~~ ~ ` `` [ ] ( ) ](x) [a](b) ![ ![a](b) < > <b> </b> <br> </span> <code> </code> <!-- --> <https://a.b> https://a.b/c ' +
  'www.a.b a@b.c &amp; & &#42; &nbsp; &zzz; \\ { } {0} {{ %s $ ::: [^1] [!NOTE] a b word 日 本。 「 é 1 . ! # - | " = + : <xref:a.b> 😀';
const piece = fc.constantFrom(
  ...SIGNS.split(' '),
  ' ',
  '  ',
  '\n',
  '  \n',
  '\\\n',
  '{{ a }}',
  '{% b %}',
  '- ',
  '\u00a0',
  '\u2028',
  '\0',
);
const markdowns = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const syntaxes = fc.constantFrom('markdown', 'mdx', 'html', 'alt');
const kinds = fc.constantFrom('paragraph', 'heading', 'item', 'cell');

describe('what is written', () => {
  it('reads as the content that it was read from', () => {
    fc.assert(
      fc.property(markdowns, syntaxes, kinds, (markdown, syntax, kind) => {
        const content = contentOf(markdown, { syntax });
        const again = contentOf(markdownOf(content, { syntax, kind, source: content }), { syntax });
        expect(contentKey(partsWithCodes(again), 'lenient')).toBe(contentKey(partsWithCodes(content), 'lenient'));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads as the content that somebody made of any text and the codes of a source', () => {
    const steps = fc.array(fc.tuple(fc.boolean(), markdowns, fc.nat(20), fc.boolean()), { maxLength: 8 });
    fc.assert(
      fc.property(markdowns, steps, fc.constantFrom('markdown', 'mdx', 'html'), kinds, (markdown, made, syntax, kind) => {
        const source = contentOf(markdown, { syntax });
        const content = madeOf(source, made);
        const again = contentOf(markdownOf(content, { syntax, kind, source }), { syntax });
        const expected = contentKey(soundParts(content, source.codes), 'lenient');
        expect(contentKey(partsWithCodes(again), 'lenient')).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });
});

/** A content with sound codes: texts, and codes of `source`, each at most once; where `closes`, what was opened last is closed. */
function madeOf(
  source: Content,
  steps: readonly (readonly [isCode: boolean, text: string, index: number, closes: boolean])[],
): Content {
  const parts: ContentPart[] = [];
  const open: string[] = [];
  const used = new Set<string>();
  for (const [isCode, text, index, closes] of steps) {
    const last = isCode && closes ? open.pop() : undefined;
    const code = source.codes[index % Math.max(1, source.codes.length)];
    if (!isCode) parts.push({ type: 'text', text });
    else if (last !== undefined) parts.push({ type: 'close', id: last });
    else if (code?.canReorder === true && !used.has(code.id)) {
      used.add(code.id);
      parts.push({ type: code.closing === null ? 'alone' : 'open', id: code.id });
      if (code.closing !== null) open.push(code.id);
    }
  }
  for (const id of open.reverse()) parts.push({ type: 'close', id });
  return { parts, codes: source.codes };
}
