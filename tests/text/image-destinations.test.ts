import { describe, expect, it } from 'vitest';
import { imageDestinations } from '../../src/text/image-destinations.ts';
import { imageDirective, imgTag } from '../../src/text/image-tags.ts';
import { read } from '../formats/markdown-reading.ts';

const ROWS: readonly (readonly [markdown: string, counts: Readonly<Record<string, number>>])[] = [
  ['', {}],
  ['[a](b.png)', {}],
  ['![a](b.png)', { 'b.png': 1 }],
  ['![a](b.png) x ![c](b.png "t") ![d](e.png)', { 'b.png': 2, 'e.png': 1 }],
  ['![a](<b c.png>)', { 'b c.png': 1 }],
  ['![a](  b.png  )', { 'b.png': 1 }],
  ['![a](b_(1).png)', { 'b_(1).png': 1 }],
  ['![a](b\\_c&amp;d.png)', { 'b_c&d.png': 1 }],
  ['![a [b] \\] c](d.png)', { 'd.png': 1 }],
  ['[![a](b.png)](c.md)', { 'b.png': 1 }],
  ['![a][B  C] ![b c][]\n\n[b c]: d.png', { 'b c': 2 }],
  ['<img src="a.png" alt="b"> <IMG alt=c src=a.png>', { 'a.png': 2 }],
  ['<img data-src="b" src=\'a.png\'>', { 'a.png': 1 }],
  [':::image type="icon" source="a.png":::', { 'a.png': 1 }],
  [':::image type="complex" source="a.png" alt-text="b":::\nc\n:::image-end:::', { 'a.png': 1 }],
];

describe('imageDestinations', () => {
  it.each(ROWS)('of %j', (markdown, counts) => {
    expect(Object.fromEntries(imageDestinations(markdown))).toEqual(counts);
  });

  it.each(ROWS)('spells them as the keys of units in %j', async (markdown) => {
    const { units } = await read(markdown);
    const keys = units.filter((unit) => unit.kind === 'alt').map((unit) => unit.key ?? '');
    expect(keys.filter((key) => !imageDestinations(markdown).has(key))).toEqual([]);
  });
});

describe('image tags', () => {
  it('have a destination and an alternative text', () => {
    expect(imgTag('<img alt="b c" src="a">', 10)).toEqual({ destination: 'a', alt: { start: 20, end: 23 } });
    expect(imgTag("<img src=a alt=''>", 0)).toEqual({ destination: 'a', alt: null });
    expect(imgTag('<img data-alt="b">', 0)).toEqual({ destination: '', alt: null });
    expect(imageDirective(':::image source="a" alt-text=\'b\':::', 2)).toEqual({ destination: 'a', alt: { start: 32, end: 33 } });
  });
});
