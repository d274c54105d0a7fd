import { describe, expect, it } from 'vitest';
import { inspect, tooDeep } from '../../src/text/guard.ts';
import type { MdastNode } from '../../src/text/mdast.ts';

const LIMIT = 2.5e8;

describe('inspect', () => {
  it.each([
    ['no text', '', 'fast'],
    ['short text of signs only', '*_'.repeat(5000), 'fast'],
    ['many paragraphs', 'Plain *words* in a row.\n\n'.repeat(40_000), 'fast'],
    ['a long paragraph with few signs', 'Plain words in a row. '.repeat(3000), 'fast'],
    ['a long code block with blank lines', `\`\`\`\n${'a = b[1];\n\n'.repeat(40_000)}\`\`\`\n`, 'fast'],
    ['blank lines of spaces', `${'a*'.repeat(1000)}\n \t\r\n`.repeat(50), 'fast'],
    ['a table of 200 KB without a blank line', '| cell | `b` |\n'.repeat(14_000), 'doubtful'],
    ['one paragraph of signs', 'a_'.repeat(20_000), 'doubtful'],
    ['one paragraph of addresses', 'www._ '.repeat(10_000), 'doubtful'],
    ['lines without a blank one between', '[a](b\n'.repeat(10_000), 'doubtful'],
    ['a quote, whose blank lines have a marker', '> a_a_a_a_\n>\n'.repeat(5000), 'doubtful'],
    ['99 markers on a line', `${'> '.repeat(99)}a`, 'fast'],
    ['many character references, parted by blank lines', 'a &amp; b &lt; c\n\n'.repeat(20_000), 'fast'],
    ['a thousand character references in a paragraph', 'a &amp; '.repeat(1000), 'fast'],
    ['7,000 character references in a paragraph', 'a &amp; b '.repeat(7000), 'doubtful'],
  ] as const)('%s', (_name, text, type) => {
    expect(inspect(text, LIMIT).type).toBe(type);
  });

  it.each([
    ['quote markers', '>'.repeat(100)],
    ['spaced quote markers', `a\n\n  ${'> '.repeat(100)}b`],
    ['list markers', '- '.repeat(100)],
    ['numbers', '1. '.repeat(100)],
    ['numbers with parentheses', '12) '.repeat(100)],
    ['markers behind tabs', '+\t'.repeat(100)],
    ['a mixture', '> * 1. '.repeat(34)],
  ])('refuses a hundred blocks opened on one line: %s', (_name, text) => {
    expect(inspect(text, LIMIT)).toEqual({
      type: 'refused',
      message: 'Expected at most 100 nested blocks, found more on one line',
    });
  });

  it('refuses character references that satteri would need gigabytes for', () => {
    expect(inspect('&amp;'.repeat(20_000), LIMIT)).toEqual({
      type: 'refused',
      message: 'Expected few character references in a paragraph, found 20000 in one; divide it by blank lines',
    });
  });

  it('looks at each text in a time that grows with its length', () => {
    const text = '> a*b_c&d\n'.repeat(100_000);
    const start = performance.now();
    inspect(text, LIMIT);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('tooDeep', () => {
  const nested = (depth: number): MdastNode => {
    let node: MdastNode = { type: 'text' };
    for (let level = 0; level < depth; level += 1) node = { type: 'emphasis', children: [node] };
    return node;
  };

  it('accepts 250 levels', () => {
    expect(tooDeep(nested(250))).toBeNull();
  });

  it('names the limit', () => {
    expect(tooDeep(nested(252))).toBe('Expected Markdown of at most 250 nested levels, found more');
  });

  it('does not recurse itself', () => {
    expect(tooDeep(nested(200_000))).not.toBeNull();
  });
});
