import fc from 'fast-check';
import { toText } from 'hast-util-to-text';
import { rehype } from 'rehype';
import { describe, expect, it } from 'vitest';
import { htmlText } from '../../src/text/html-text.ts';

describe('htmlText', () => {
  const ROWS: readonly [fragment: string, text: string][] = [
    ['', ''],
    ['plain text', 'plain text'],
    ['two  blanks\nand a wrap', 'two blanks and a wrap'],
    ['Open <span class="ui">File</span> first', 'Open File first'],
    ['see <a href="x">this</a>, please', 'see this, please'],
    ['one<br>two<br/>three', 'one\ntwo\nthree'],
    ['&lt;T&gt; &amp; &#233;', '<T> & é'],
    ['no\u00a0break &nbsp;space', 'no\u00a0break \u00a0space'],
    ['a<!-- hidden -->b', 'ab'],
    ['<script>alert(1)</script>a<style>b</style>', 'a'],
    ['<img alt="picture" src="x">a', 'a'],
    ['**bold** and [link](x) &', '**bold** and [link](x) &'],
    ['<b>unclosed', 'unclosed'],
    ['stray</span> end', 'stray end'],
    ['a < b', 'a < b'],
    ['زر <span dir="rtl">ملف</span>', 'زر ملف'],
  ];
  it.each(ROWS)('of %j is %j', async (fragment, text) => {
    expect(await htmlText(fragment)).toBe(text);
  });

  const DEEP: readonly [name: string, fragment: string][] = [
    ['spans', `${'<span>'.repeat(2000)}a &amp; b${'</span>'.repeat(2000)}`],
    ['unclosed spans', `${'<span class="x">'.repeat(100_000)}a &amp; b`],
    ['spans with stray end tags', `${'<span></i>'.repeat(3000)}a &amp; b`],
    ['tables', `${'<table>'.repeat(2000)}a &amp; b`],
  ];
  it.each(DEEP)('strips the tags of %s nested too deep', async (_, fragment) => {
    expect(await htmlText(fragment)).toBe('a & b');
  });

  it('keeps line ends and angle brackets when it only strips tags', async () => {
    expect(await htmlText(`${'<i>'.repeat(300)}a<br>1 < 2`)).toBe('a\n1 < 2');
  });

  it('parses many elements side by side', async () => {
    expect(await htmlText('<b>x</b><br>'.repeat(300))).toBe('x\n'.repeat(300));
  });

  it('gives for text without markup what the parser would', async () => {
    const parser = rehype().data('settings', { fragment: true });
    const plain = fc
      .array(fc.constantFrom('a', ' ', '\n', '\t', '\r', '\r\n', '\u00a0', 'é', '>', '*', '\f'), { maxLength: 20 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(plain, async (text) => {
        expect(await htmlText(text)).toBe(toText(parser.parse(text)));
      }),
    );
  });

  it('never throws', async () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '<span',
      '<table>',
      '<td>',
      '</span>',
      '<br>',
      '&',
      '&lt',
      ';',
      '"',
      "'",
      '=',
      '<!--',
      '-->',
      '<![CDATA[',
      'a',
      ' ',
      '\0',
      '\ud800',
      '<svg>',
      '<math>',
      '<template>',
      '<select>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (parts) => {
        expect(await htmlText(parts.join(''))).toBeTypeOf('string');
      }),
    );
  });
});
