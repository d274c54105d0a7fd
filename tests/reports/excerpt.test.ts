import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, excerpt } from '../../src/reports/excerpt.ts';
import { displayWidth } from '../../src/text/display-width.ts';

describe('difference', () => {
  it.each([
    ['Hoist the jib now', 'Hoist the mainsail now', ['Hoist the ', 'jib', 'mainsail', ' now']],
    ["Don't sail", 'Don’t sail', ['', "Don't", 'Don’t', ' sail']],
    ['Sail', 'Sail away', ['Sail', '', ' away', '']],
    ['foo bar', 'foo barn', ['foo ', 'bar', 'barn', '']],
    ['same', 'same', ['same', '', '', '']],
    ['', 'new', ['', '', 'new', '']],
    ['a b b c', 'a b c', ['a b ', 'b ', '', 'c']],
  ])('%j and %j', (was, now, [before, old, added, after]) => {
    expect(difference(was, now)).toEqual({ before, was: old, now: added, after });
  });

  it('joins to both texts and parts no surrogate pair', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '日', '😀', '😁') });
    fc.assert(
      fc.property(text, text, text, text, (before, was, now, after) => {
        const parts = difference(before + was + after, before + now + after);
        expect(parts.before + parts.was + parts.after).toBe(before + was + after);
        expect(parts.before + parts.now + parts.after).toBe(before + now + after);
        for (const part of Object.values(parts)) expect(part).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it('parts no surrogate pair far from any space', () => {
    const parts = difference(`${'日'.repeat(50)}😀${'本'.repeat(50)}`, `${'日'.repeat(50)}😁${'本'.repeat(50)}`);
    expect(parts).toEqual({ before: '日'.repeat(50), was: '😀', now: '😁', after: '本'.repeat(50) });
  });
});

describe('excerpt', () => {
  it('is the whole when there is room', () => {
    const whole = difference('Hoist the jib now', 'Hoist the mainsail now');
    expect(excerpt(whole, 40)).toEqual({ ...whole, afterNow: whole.after });
  });

  it('fits both sides', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '日', '\u001b', '😀'), maxLength: 90 });
    fc.assert(
      fc.property(text, text, text, text, fc.integer({ min: 20, max: 80 }), (before, was, now, after, columns) => {
        const parts = excerpt(difference(before + was + after, before + now + after), columns);
        expect(displayWidth(parts.before + parts.was + parts.after)).toBeLessThanOrEqual(columns);
        expect(displayWidth(parts.before + parts.now + parts.afterNow)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
