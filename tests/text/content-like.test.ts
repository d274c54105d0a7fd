import { describe, expect, it } from 'vitest';
import { contentLike } from '../../src/text/content-like.ts';
import { contentOf } from '../../src/text/content-of.ts';
import { labelKeys } from '../../src/text/label-keys.ts';
import { rowOf } from './content-row.ts';

describe('contentLike', () => {
  it.each([
    ['finds the codes of the source', 'Run `a` in **b**', 'Dans **c** : `a`', 'Dans ‹2›c‹/2› : ‹1/›'],
    ['takes either sign of emphasis', '**a** *b*', '__c__ _d_', '‹1›c‹/1› ‹2›d‹/2›'],
    ['takes the same codes in order', '`a` `b` `a`', '`a` `a` `b`', '‹1/› ‹3/› ‹2/›'],
    ['gives a second use the same id', '`a`', '`a` `a`', '‹1/› ‹1/›'],
    ['leaves other markup as text', 'a', '**b** [c](d) `e` <f>', '**b** [c](d) `e` <f>'],
    ['leaves a link elsewhere as text', '[a](b)', '[a](c) [d](b)', '[a](c) ‹1›d‹/1›'],
    ['finds references by their labels', '[a][b]', '[c][b] [b] [d][e]', '‹1›c‹/1› ‹1›b‹/1› [d][e]'],
    ['finds an address in either form', 'https://a.b', '<https://a.b>', '‹1/›'],
    ['resolves escapes in text only', '`a`', '\\*b\\* `a`', '*b* ‹1/›'],
  ])('%s', (_, source, target, row) => {
    const from = contentOf(source, { syntax: 'markdown', labels: labelKeys(['b']) });
    expect(rowOf(contentLike(target, from, { syntax: 'markdown' }))).toBe(row);
  });

  it('has the codes that it uses, as the source has them', () => {
    const source = contentOf('**a** `b`', { syntax: 'markdown' });
    expect(contentLike('`b` `b`', source, { syntax: 'markdown' }).codes).toEqual([source.codes[1]]);
  });
});
