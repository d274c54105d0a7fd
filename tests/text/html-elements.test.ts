import { describe, expect, it } from 'vitest';
import { isBlockElement, isInlineElement } from '../../src/text/html-elements.ts';

describe('elements', () => {
  const inline =
    'a abbr b BR cite code data del dfn em font i img input ins kbd label mark q ruby s samp small span strong sub sup time u var wbr';
  const block =
    'address article aside blockquote center dd details DIV dl dt fieldset figcaption figure footer form h1 h6 header hr li main nav ol option p pre script section style summary svg table tbody td textarea tfoot th thead title tr ul video';
  it.each(inline.split(' '))('%s is inline', (name) => {
    expect([isInlineElement(name), isBlockElement(name)]).toEqual([true, false]);
  });

  it.each(block.split(' '))('%s is a block', (name) => {
    expect([isInlineElement(name), isBlockElement(name)]).toEqual([false, true]);
  });

  it.each(['name', 'Tabs', 'my-card', 'xref:a', '', 'constructor'])('%j is neither', (name) => {
    expect([isInlineElement(name), isBlockElement(name)]).toEqual([false, false]);
  });
});
