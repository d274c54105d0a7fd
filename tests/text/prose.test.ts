import { describe, expect, it } from 'vitest';
import { BREAK, CLOSED, IMAGE, OPAQUE, type Prose } from '../../src/model/doc.ts';
import { plainProse } from '../../src/text/prose.ts';
import { read } from '../formats/markdown-reading.ts';

async function proseOf(markdown: string): Promise<Prose> {
  const { doc } = await read(markdown);
  const [block] = doc.blocks;
  if (block === undefined) throw new Error(`Expected a block in ${JSON.stringify(markdown)}`);
  return block.prose;
}

/** The code units that carry a flag, each as a sign in its place. */
function flagged({ text, flags }: Prose, flag: number): string {
  return Array.from({ length: text.length }, (_, at) => (((flags[at] ?? 0) & flag) === 0 ? '.' : (text[at] ?? ''))).join('');
}

describe('the map of prose', () => {
  const LEADS: readonly (readonly [markdown: string, text: string, leads: readonly number[]])[] = [
    ['ab', 'ab', [0, 1, 2]],
    ['a *b*', 'a b', [0, 1, 2, 5]],
    ['***a*** b', 'a b', [0, 7, 8, 9]],
    ['a &amp; b', 'a & b', [0, 1, 2, 7, 8, 9]],
    ['a \\* b', 'a * b', [0, 1, 2, 4, 5, 6]],
    ['a `b` c', 'a b c', [0, 1, 2, 5, 6, 7]],
    ['a [b](c) d', 'a b d', [0, 1, 2, 8, 9, 10]],
    ['a ![b](c) d', `a ${IMAGE} d`, [0, 1, 2, 9, 10, 11]],
    ['a  \t\nb', 'a b', [0, 1, 5, 6]],
    ['> a\n> b', 'a b', [2, 3, 6, 7]],
    ['<b>a</b> c', 'a c', [0, 8, 9, 10]],
    ['a <i></i>c', 'a c', [0, 1, 9, 10]],
    ['<b> a</b>', ' a', [0, 0, 9]],
    ['# a #', 'a', [2, 3]],
    ['a &#x1F414;', 'a 🐔', [0, 1, 2, 2, 11]],
    ['a 🐔b', 'a 🐔b', [0, 1, 2, 2, 4, 5]],
    ['a {{ b }}', 'a {{ b }}', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['[a](b){:.c} d', 'a d', [0, 11, 12, 13]],
  ];
  it.each(LEADS)('of %j', async (markdown, text, leads) => {
    const prose = await proseOf(markdown);
    expect([prose.text, prose.leads]).toEqual([text, leads]);
  });
});

describe('flags', () => {
  const CLOSED_TEXTS: readonly (readonly [markdown: string, closed: string])[] = [
    ['a *bc* d', '...c..'],
    ['a [bc](d) e', '...c..'],
    ['a **b [cd](e)**', '... cd'],
    ['`ab` c', '.b..'],
    ['<https://a.bc>', '.ttps://a.bc'],
    ['a 🐔', '...\udc14'],
    ['a &#x1F414;', '...\udc14'],
  ];
  it.each(CLOSED_TEXTS)('close the inside of markup in %j', async (markdown, closed) => {
    expect(flagged(await proseOf(markdown), CLOSED)).toBe(closed);
  });

  const OPAQUE_TEXTS: readonly (readonly [markdown: string, opaque: string])[] = [
    ['a `b. c` d', '..b. c..'],
    ['a <code>b. c</code> d', '..b. c..'],
    ['a <kbd>b <b>c</b></kbd> d', '..b c..'],
    ['a <code/>b', '...'],
    ['a </code>b', '...'],
    ['a https://b.cd e', '..https://b.cd..'],
    ['a {{ b }}', '..{{ b }}'],
    ['a ![b](c)', `..${IMAGE}`],
    ['[a](b)c', '..'],
  ];
  it.each(OPAQUE_TEXTS)('tell code and addresses from language in %j', async (markdown, opaque) => {
    expect(flagged(await proseOf(markdown), OPAQUE)).toBe(opaque);
  });

  const BROKEN: readonly (readonly [markdown: string, breaks: readonly number[]])[] = [
    ['a  \nb', [1]],
    ['a\\\nb', [1]],
    ['a<br>b<br/>\nc', [1, 3]],
    ['a<div>b</div>c', [1, 3]],
    ['a<name>b', []],
    ['a\nb', []],
  ];
  it.each(BROKEN)('mark the line ends that last in %j', async (markdown, breaks) => {
    const { flags } = await proseOf(markdown);
    expect(flags.flatMap((flag, at) => ((flag & BREAK) === 0 ? [] : [at]))).toEqual(breaks);
  });
});

describe('images and links of prose', () => {
  it('stand where they do', async () => {
    const prose = await proseOf('a ![b](c) [d *e*](f) <img src="g" alt="h">');
    expect(prose.images).toEqual([
      { destination: 'c', alt: { start: 4, end: 5 }, outer: { start: 2, end: 9 }, at: 2 },
      { destination: 'g', alt: { start: 39, end: 40 }, outer: { start: 21, end: 42 }, at: 8 },
    ]);
    expect(prose.links).toEqual([{ outer: { start: 10, end: 20 }, inner: { start: 11, end: 16 } }]);
  });

  it.each(['[](a)b', '[ ](a)b', '[![b](c)](d)e'])('may be empty: %j', async (markdown) => {
    const { links } = await proseOf(markdown);
    expect(links).toHaveLength(1);
  });
});

describe('plain prose', () => {
  it('is text as it stands', () => {
    expect(plainProse('a *b*', 7)).toEqual({
      text: 'a *b*',
      leads: [7, 8, 9, 10, 11, 12],
      flags: [],
      images: [],
      links: [],
    });
  });
});
