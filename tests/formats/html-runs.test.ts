import { describe, expect, it } from 'vitest';
import { htmlRuns } from '../../src/formats/html-runs.ts';
import { endOf, startOf } from '../../src/text/mdast.ts';

/** The runs of `html`, each as the pieces it is made of, tags and comments in braces. */
function runs(html: string, start = 0, end = html.length): readonly string[] {
  return htmlRuns(html, start, end).map((run) =>
    run
      .map((node) => [node.type, html.slice(startOf(node), endOf(node))] as const)
      .map(([type, raw]) => (type === 'html' ? `{${raw}}` : raw))
      .join(''),
  );
}

describe('htmlRuns', () => {
  const ROWS: readonly (readonly [html: string, runs: readonly string[]])[] = [
    ['', []],
    ['text', ['text']],
    ['<p>a</p><p>b</p>', ['a', 'b']],
    ['<p>a <b>b</b> c</p>', ['a {<b>}b{</b>} c']],
    ['a<br>b', ['a{<br>}b']],
    ['<P CLASS="x>y">a</P>', ['a']],
    ["<p title='a > b' data-x=1>c</p>", ['c']],
    ['<my-card>a</my-card>', ['a']],
    ['a<!-- <p>b</p> -->c', ['a{<!-- <p>b</p> -->}c']],
    ['a<!-->b<!--->c', ['a{<!-->}b{<!--->}c']],
    ['a<!-- b', ['a<!-- b']],
    ['a<![CDATA[<p>]]>b', ['a{<![CDATA[<p>]]>}b']],
    ['a<?x <p> ?>b', ['a{<?x <p> ?>}b']],
    ['<!DOCTYPE html>a', ['{<!DOCTYPE html>}a']],
    ['a < b > c', ['a < b > c']],
    ['a <b c <p>d', ['a <b c ', 'd']],
    ['<script>a < b && "<p>"</script>c', ['c']],
    ['<script>a', []],
    ['<svg/>a', ['a']],
    ['<STYLE>a</Style >b', ['b']],
    ['</script>a', ['a']],
  ];
  it.each(ROWS)('of %j are %j', (html, expected) => {
    expect(runs(html)).toEqual(expected);
  });

  it('end where they shall', () => {
    const html = '<p>a</p><script>b</script><!-- c -->d';
    expect(runs(html, 3, 11)).toEqual(['a', '<sc']);
    expect(runs(html, 8, 17)).toEqual([]);
  });
});
