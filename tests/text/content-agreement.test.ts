import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/text/content-of.ts';
import { labelKeys } from '../../src/text/label-keys.ts';
import { joinWraps } from '../../src/text/wraps.ts';
import { parsedTextAndCode, textAndCode } from './content-agreement.ts';

const FIXTURE = readFileSync(new URL('../fixtures/engines/inline.md', import.meta.url), 'utf8');
/** An escape in what an engine takes for an e-mail address once it is resolved: nobody writes that. */
const ESCAPED_ADDRESS = /\\\+@/;
const EXAMPLES = FIXTURE.split('%%%%')
  .map((example) => joinWraps(example.replace(/^\[r\]: .*$/m, '').trim(), 0))
  .filter((example) => example !== '' && !ESCAPED_ADDRESS.test(example));

/** Examples of CommonMark 0.31.2, sections 6.1 to 6.9, and of GFM 0.29, in our own words. */
const MORE: readonly string[] = [
  'a`b``c`d`` e',
  '`a\\`b`',
  '*a `b*`',
  '<a href="`">`',
  '`<a href="`">`',
  '<https://a.b.`c>`',
  '*a*b _c_d __e__f',
  'a*"b"*c',
  '*(*a*)* _(_b_)_',
  '**a*b* c** *d**e** f*',
  '***a** b* ***c* d**',
  '*a**b* c**',
  'a***b***c a******b*********c',
  '*a _b* c_',
  '**a **b c** _____d_____',
  '*a [b*](c)',
  '[a](b "c") [d](b \'c\') [e](b (c)) [f](<b)c>)',
  '[a](b(c)d) [e](f\\)g) [h](i j)',
  '[a [b [c](d)](e)](f)',
  '![[[a](b)](c)](d)',
  '[a *b](c*) *[d*](e)',
  '[a <b c="](d)">',
  '[a`](b)`',
  '[a<https://b.c/?d=](e)>',
  '<a><bc><d/><e /> <f  g="h" i=\'j\' k=l m>',
  '<33> <__> <a h*#i="j"> </a href="b"> <a href=\'b\'c=d>',
  'a <!-- b --> c <!--> d --> <?e f?> <!G h> <![CDATA[i]]>',
  '\\<a> &lt;b> \\&amp; \\`c` \\*d* \\[e](f)',
  '~~a~~ ~~~b~~~ ~c~ ~~d~ e~~',
  'www.a.b (www.a.b/c) www.a.b/c_(d) http://a.b?c=d&e=f; https://a.b/c.',
  'a@b.c a.b-c_d@a.b. a.b-c_d@a.b- e@f',
  '{{ *a* }} *b* {% c_d_ %} _e_',
];

describe('what is text and what is code', () => {
  it.each([...EXAMPLES, ...MORE])('is as the parser has it: %j', async (example) => {
    const content = contentOf(example, { syntax: 'markdown', labels: labelKeys(['r', 'Ref']) });
    expect(textAndCode(content)).toBe(await parsedTextAndCode(example, content));
  });
});
