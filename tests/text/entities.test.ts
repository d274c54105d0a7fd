import { describe, expect, it } from 'vitest';
import { decodeReferences, referenceAt } from '../../src/text/entities.ts';
import { remarkEngine } from '../../src/text/remark-engine.ts';

describe('a character reference', () => {
  const ROWS: readonly (readonly [text: string, value: string | null])[] = [
    ['&amp;', '&'],
    ['&AMP;', null],
    ['&nbsp;', '\u00a0'],
    ['&szlig;', 'ß'],
    ['&yuml;', 'ÿ'],
    ['&Omega;', 'Ω'],
    ['&rang;', '⟩'],
    ['&apos;', "'"],
    ['&bsol;', '\\'],
    ['&rlm;', '\u200f'],
    ['&frac12;', '½'],
    ['&#67;', 'C'],
    ['&#0;', '\ufffd'],
    ['&#xD800;', '\ufffd'],
    ['&#x110000;', '\ufffd'],
    ['&#x1F414;', '🐔'],
    ['&#X1f414;', '🐔'],
    ['&#12345678;', null],
    ['&#x;', null],
    ['&#;', null],
    ['&;', null],
    ['&amp', null],
    ['&nope;', null],
    ['&constructor;', null],
    ['amp;', null],
  ];
  it.each(ROWS)('%s is %j', (text, value) => {
    expect(referenceAt(`x${text}y`, 1)).toEqual(value === null ? null : { value, length: text.length });
  });

  it.each(ROWS.filter(([text]) => !['&AMP;'].includes(text)))('%s reads as the grammar does', (text, value) => {
    const [paragraph] = remarkEngine().parse(`x${text}y`).children ?? [];
    const [node] = paragraph?.children ?? [];
    expect(node).toMatchObject({ value: `x${value ?? text}y` });
  });
});

describe('decodeReferences', () => {
  it.each([
    ['a', 'a'],
    ['A &amp; B &lt;c&gt; &', 'A & B <c> &'],
    ['&amp;lt;', '&lt;'],
    ['&nope; &#67;&#68;', '&nope; CD'],
  ])('%s is %s', (text, decoded) => {
    expect(decodeReferences(text)).toBe(decoded);
  });
});
