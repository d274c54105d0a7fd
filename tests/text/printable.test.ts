import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, printableLines } from '../../src/text/printable.ts';

/** Spelled as numbers here, so that the test does not repeat the code's character classes. */
function obeyed(code: number): boolean {
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return true;
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) || code === 0x2028 || code === 0x2029;
}

describe('printable', () => {
  it.each([
    ['plain text, é and 日本', 'plain text, é and 日本'],
    ['\u001b[31mred', '\\x1b[31mred'],
    ['\u001b]8;;https://example.com\u0007', '\\x1b]8;;https://example.com\\x07'],
    ['\u009b2J', '\\x9b2J'],
    ['a\u007fb\u0000', 'a\\x7fb\\x00'],
    ['one\r\ntwo\tthree', 'one\\r\\ntwo\\tthree'],
    ['\u202egnp.exe\u202c', '\\u202egnp.exe\\u202c'],
    ['\u2066a\u2069', '\\u2066a\\u2069'],
    ['a\u2028b\ufeff', 'a\\u2028b\\ufeff'],
    ['\ud800 and \udc00', '\\ud800 and \\udc00'],
    ['🚀', '🚀'],
    ['C:\\new', 'C:\\new'],
    ['עברית\u200f!', 'עברית\u200f!'],
  ])('spells out what a terminal obeys: %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('leaves nothing that a terminal obeys, and is done after one pass', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = printable(text);
        expect([...shown].some((character) => obeyed(character.codePointAt(0) ?? 0))).toBe(false);
        expect(printable(shown)).toBe(shown);
      }),
    );
  });

  it('keeps line feeds and tabs where lines are kept', () => {
    expect(printableLines('one\n\ttwo\r\u001b')).toBe('one\n\ttwo\\r\\x1b');
  });
});
