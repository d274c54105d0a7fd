import { describe, expect, it } from 'vitest';
import type { Destination } from '../../src/checks/document-check.ts';
import { linkFallback } from '../../src/checks/link-fallback.ts';
import { linkFragment } from '../../src/checks/link-fragment.ts';
import { linkTarget } from '../../src/checks/link-target.ts';
import { problemsOf } from './checked.ts';

/** `a.md` and `b.md` are there in both languages, `c.md` only in the source language. */
function leads(from: string, destination: string): Destination {
  const path = from.startsWith('fr/') ? `fr/${destination}` : destination;
  if (destination === 'b.md' || destination === 'a.md') return { type: 'found', path };
  if (destination === 'c.md')
    return from.startsWith('fr/') ? { type: 'fallback', path: 'c.md' } : { type: 'found', path: 'c.md' };
  return destination.startsWith('/') ? { type: 'unjudged' } : { type: 'missing' };
}

const anchors = { 'a.md': ['hay'], 'b.md': ['oats'], 'fr/b.md': ['avoine'], 'c.md': ['gate'] };

describe('the check of what links lead to', () => {
  it.each([
    ['[B](b.md)', '[B](b. MD)', 'error -: '],
    [
      '[B](b.md) [C](c.md)',
      '[B](bé.md) [C](c.md)',
      'error [B](bé.md): Expected a link to `b.md` as in the source, found `bé.md`, which leads nowhere',
    ],
    ['[B](b.md)', '[B](b.md) [D](d.md)', 'warning [D](d.md): Expected a file of the project behind `d.md`, found none'],
  ])('beside %j, of %j', async (source, target, expected) => {
    const found = await problemsOf(linkTarget, source, target, { leads });
    // `[B](b. MD)` is no link to Markdown: other rules see it
    expect(found).toEqual(expected.endsWith(': ') ? [] : [expected]);
  });

  it.each([
    ['[D](d.md)', '[D](d.md)'],
    ['[B](b.md)', '[B](/x/b) [C](https://a.example) [D](mailto:a@b.example) [E](xref:f) [G]({{ h }}) [I](#j)'],
    ['[B](b.md)', '`[B](x.md)`'],
    ['[B](b.md)', '[B](b.md?tabs=a#b)'],
  ])('beside %j, nothing of %j', async (source, target) => {
    expect(await problemsOf(linkTarget, source, target, { leads })).toEqual([]);
  });
});

describe('the check of links to pages that are not translated', () => {
  it('names them once', async () => {
    expect(await problemsOf(linkFallback, 'Hay.', '[C](c.md) [B](b.md) [C](c.md#x)', { leads })).toEqual([
      'info [C](c.md): Expected pages in `fr-FR` behind all links, found `c.md` in `en-US` only',
    ]);
    expect(await problemsOf(linkFallback, 'Hay.', '[B](b.md) ![C](c.md)', { leads })).toEqual([]);
  });
});

describe('the check of fragments', () => {
  it.each([
    [
      '## Hay\n\n[H](#hay)',
      '## Foin\n\n[H](#hay)',
      'warning [H](#hay): Expected a heading or an anchor `hay` in this document, found none',
    ],
    [
      '[B](b.md#oats)',
      '[B](b.md#oats)',
      'warning [B](b.md#oats): Expected a heading or an anchor `oats` in `fr/b.md`, found none',
    ],
    [
      '[B](b.md#oats)',
      '[B](b.md#foin)',
      'warning [B](b.md#foin): Expected a heading or an anchor `foin` in `fr/b.md`, found none',
    ],
  ])('beside %j, of %j', async (source, target, expected) => {
    expect(await problemsOf(linkFragment, source, target, { leads, anchors })).toEqual([expected]);
  });

  it.each([
    ['## Hay\n\n[H](#hay)', '## <a name="hay"></a>Foin\n\n[H](#hay)'],
    ['## Hay\n\n[H](#hay)', '## Été à Évreux\n\n[H](#%C3%A9t%C3%A9-%C3%A0-%C3%A9vreux) [I](#ete-a-evreux) [J](#Été-à-évreux)'],
    ['[B](b.md#oats)', '[B](b.md#avoine)'],
    ['[C](c.md#gate)', '[C](c.md#gate)'],
    ['[H](#nowhere)', '[H](#nowhere)'],
    ['[H](#top)', '[H](#top) [T](#tab/linux) [L](d.js#L10) [R](#/route) [E](#) [X](b.md#:~:text=a)'],
  ])('beside %j, nothing of %j', async (source, target) => {
    expect(await problemsOf(linkFragment, source, target, { leads, anchors })).toEqual([]);
  });
});
