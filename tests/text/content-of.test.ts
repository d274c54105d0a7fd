import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/text/content-of.ts';
import type { ContentSyntax } from '../../src/text/content-syntax.ts';
import { syntaxOf } from '../../src/text/content-syntax.ts';
import { labelKeys } from '../../src/text/label-keys.ts';
import { visibleText } from '../../src/text/visible-text.ts';
import { codesOf, rowOf } from './content-row.ts';

type Row = readonly [markdown: string, row: string, codes: readonly string[]];

const MARKDOWN: readonly Row[] = [
  ['Plain text.', 'Plain text.', []],
  ['a **b** __c__', 'a ‹1›b‹/1› ‹2›c‹/2›', ['bold ** … **', 'bold __ … __']],
  ['*a* _b_ snake_case 2 * 3', '‹1›a‹/1› ‹2›b‹/2› snake_case 2 * 3', ['italic * … *', 'italic _ … _']],
  ['***a***', '‹1›‹2›a‹/2›‹/1›', ['italic * … *', 'bold ** … **']],
  ['**a *b***', '‹1›a ‹2›b‹/2›‹/1›', ['bold ** … **', 'italic * … *']],
  ['~~a~~ ~b~', '‹1›a‹/1› ‹2›b‹/2›', ['strike ~~ … ~~', 'strike ~ … ~']],
  ['**a', '**a', []],
  ['**テスト。**です', '**テスト。**です', []],
  ['[a](b "c") d', '‹1›a‹/1› d', ['link [ … ](b "c")']],
  ['[a **b**](<c d>)', '‹1›a ‹2›b‹/2›‹/1›', ['link [ … ](<c d>)', 'bold ** … **']],
  ['**[a](b)**', '‹1›‹2›a‹/2›‹/1›', ['bold ** … **', 'link [ … ](b)']],
  ['[a][b] [c][] [d]', '‹1›a‹/1› ‹2›c‹/2› [d]', ['link [ … ][b]', 'link [ … ][c]']],
  ['[a [b](c)](d)', '[a ‹1›b‹/1›](d)', ['link [ … ](c)']],
  ['[https://a.b](c)', '‹1›https://a.b‹/1›', ['link [ … ](c)']],
  ['<https://a.b> <c@d.e>', '‹1/› ‹2/›', ['address <https://a.b> = https://a.b', 'address <c@d.e> = c@d.e']],
  [
    'At https://a.b/c_d_e. Or www.a.b, x@y.z!',
    'At ‹1/›. Or ‹2/›, ‹3/›!',
    ['address https://a.b/c_d_e = https://a.b/c_d_e', 'address www.a.b = www.a.b', 'address x@y.z = x@y.z'],
  ],
  ['`a` ``b ` c`` ` d', '‹1/› ‹2/› ` d', ['code `a` = a', 'code ``b ` c`` = b ` c']],
  ['`` ` ``', '‹1/›', ['code `` ` `` = `']],
  ['![a *b*](c) [![d](e)](f)', '‹1/› ‹2›‹3/›‹/2›', ['image ![a *b*](c) = a b', 'link [ … ](f)', 'image ![d](e) = d']],
  ['<img src="a" alt="b">', '‹1/›', ['image <img src="a" alt="b"> = b']],
  ['a[^1]', 'a‹1/›', ['footnote [^1] = ']],
  [
    'a\\\nb  \nc<br>d<br/>e\nf',
    'a‹1/›b‹2/›c‹3/›d‹4/›e f',
    ['break \\\n =  ', 'break   \n =  ', 'break <br> =  ', 'break <br/> =  '],
  ],
  ['<span class="x">a</span>', '‹1›a‹/1›', ['html <span class="x"> … </span>']],
  ['<b>a</b> <em>c</em> <s>d</s>', '‹1›a‹/1› ‹2›c‹/2› ‹3›d‹/3›', ['bold <b> … </b>', 'italic <em> … </em>', 'strike <s> … </s>']],
  ['<i>a <u>b</i> c', '‹1›a ‹2/›b‹/1› c', ['italic <i> … </i>', 'html <u> = ']],
  ['**<u>a** b</u>', '‹1›‹2/›a‹/1› b‹3/›', ['bold ** … **', 'html <u> = ', 'html </u> = ']],
  ['<a name="b"></a>Title', '‹1/›Title', ['html <a name="b"></a> = ']],
  ['<kbd>Ctrl</kbd>+<code>a *b* <c></code>', '‹1/›+‹2/›', ['code <kbd>Ctrl</kbd> = Ctrl', 'code <code>a *b* <c></code> = a b ']],
  ['a <!-- b --> c', 'a ‹1/› c', ['comment <!-- b --> = ']],
  [
    '<xref:a.b> [!INCLUDE [a](b.md)] {{ a }} {% b %} $(c) {0} %s {the name}',
    '‹1/› ‹2/› ‹3/› ‹4/› ‹5/› ‹6/› ‹7/› {the name}',
    [
      'placeholder <xref:a.b> = <xref:a.b>',
      'placeholder [!INCLUDE [a](b.md)] = [!INCLUDE [a](b.md)]',
      'placeholder {{ a }} = {{ a }}',
      'placeholder {% b %} = {% b %}',
      'placeholder $(c) = $(c)',
      'placeholder {0} = {0}',
      'placeholder %s = %s',
    ],
  ],
  ['[a](b){: .c } d', '‹1›a‹/1›‹2/› d', ['link [ … ](b)', 'placeholder {: .c } = ']],
  [':::image source="a.png" alt-text="b":::', '‹1/›', ['placeholder :::image source="a.png" alt-text="b"::: = b']],
  ['\\*a\\* &amp; &#42; &nbsp;', '*a* & * \u00a0', []],
  ['&Rrightarrow; &nosuch', '‹1/› &nosuch', ['html &Rrightarrow; = &Rrightarrow;']],
  ['<a [b> c', '<a [b> c', []],
  ['  a  b  ', ' a  b ', []],
  ['a\u2028b\u0085c\0d', 'a b c\ufffdd', []],
];

const MDX: readonly Row[] = [
  ['a {b.map((c) => ({ d: c }))} e', 'a ‹1/› e', ['placeholder {b.map((c) => ({ d: c }))} = {b.map((c) => ({ d: c }))}']],
  ['a {/* b */}c', 'a ‹1/›c', ['comment {/* b */} = ']],
  ['<Tab a={{ b: 1 }}>c</Tab> <D />', '‹1›c‹/1› ‹2/›', ['html <Tab a={{ b: 1 }}> … </Tab>', 'html <D /> = ']],
  ['<>a</> **b**', '‹1›a‹/1› ‹2›b‹/2›', ['html <> … </>', 'bold ** … **']],
];

const HTML: readonly Row[] = [
  ['a <b>c</b> *d* `e` &amp; \\f', 'a ‹1›c‹/1› *d* `e` & \\f', ['bold <b> … </b>']],
  ['<code>a</code> <br> <!-- b -->', '‹1/› ‹2/› ‹3/›', ['code <code>a</code> = a', 'break <br> =  ', 'comment <!-- b --> = ']],
  ['<img src="a" alt="b"> c </img>', '‹1/› c ‹2/›', ['image <img src="a" alt="b"> = b', 'html </img> = ']],
];

const TEXT: readonly Row[] = [
  ['a *b* &amp; <c> [d](e)', 'a *b* &amp; <c> [d](e)', []],
  ['a {{name}} b', 'a ‹1/› b', ['placeholder {{name}} = {{name}}']],
];

const ALT: readonly Row[] = [['a &quot;b&quot; {0} *c*', 'a "b" ‹1/› *c*', ['placeholder {0} = {0}']]];

const TABLES: Readonly<Record<ContentSyntax, readonly Row[]>> = {
  markdown: MARKDOWN,
  mdx: MDX,
  html: HTML,
  text: TEXT,
  alt: ALT,
};

describe.each(Object.entries(TABLES))('contentOf %s', (syntax, rows) => {
  it.each(rows)('reads %j', (markdown, row, codes) => {
    const content = contentOf(markdown, { syntax: syntaxNamed(syntax) });
    expect([rowOf(content), codesOf(content)]).toEqual([row, codes]);
  });
});

function syntaxNamed(name: string): ContentSyntax {
  const syntax = (['markdown', 'mdx', 'text', 'html', 'alt'] as const).find((each) => each === name);
  if (syntax === undefined) throw new Error(`Expected a syntax, found \`${name}\``);
  return syntax;
}

describe('contentOf', () => {
  it('takes labels that the document defines, and no others', () => {
    const content = contentOf('[A  b] [a b][] [c][A B] [d] [e][f]', { syntax: 'markdown', labels: labelKeys(['a b']) });
    expect(rowOf(content)).toBe('‹1›A  b‹/1› ‹2›a b‹/2› ‹3›c‹/3› [d] [e][f]');
    expect(codesOf(content)).toEqual(['link [ … ][A  b]', 'link [ … ][a b]', 'link [ … ][A B]']);
  });

  it('lets a translation do without emphasis only, and move all but half tags', () => {
    const { codes } = contentOf('**a** *b* ~~c~~ [d](e) `f` <u>g</u> <b>h <br>', { syntax: 'markdown' });
    expect(codes.filter(({ canDelete }) => canDelete).map(({ kind }) => kind)).toEqual(['bold', 'italic', 'strike']);
    expect(codes.filter(({ canReorder }) => !canReorder).map(({ data }) => data)).toEqual(['<b>']);
  });

  it('gives the same ids when words around codes change', () => {
    const one = contentOf('Run `a` in **b** at [c](d).', { syntax: 'markdown' });
    expect(contentOf('Please run `a`, always in **bb**, at [some c](d)!', { syntax: 'markdown' }).codes).toEqual(one.codes);
  });

  it('shows what a reader sees', () => {
    expect(visibleText(contentOf('**a** `b` [c](d) <https://e.f> ![g](h)<br>i &lt;', { syntax: 'markdown' }))).toBe(
      'a b c https://e.f g i <',
    );
  });
});

describe('syntaxOf', () => {
  it.each([
    ['meta', 'markdown', 'text'],
    ['alt', 'mdx', 'alt'],
    ['html', 'markdown', 'html'],
    ['html', 'mdx', 'mdx'],
    ['cell', 'markdown', 'markdown'],
  ] as const)('of %s in %s', (kind, document, syntax) => {
    expect(syntaxOf(kind, document)).toBe(syntax);
  });
});
