import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDocument, MAX_BYTES } from '../../src/workspace/decode.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decodeDocument', () => {
  it('gives the text whose UTF-8 the bytes are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '\uFEFF'), (text, mark) => {
        fc.pre(!/\p{Cs}|\0/u.test(text));
        expect(decodeDocument('a.md', encode(mark + text))).toBe(mark + text);
      }),
    );
  });

  it('accepts exactly what a strict TextDecoder accepts', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const piece = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 3 }),
      fc.string({ unit: 'binary', maxLength: 3 }).map(encode),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const whole = Uint8Array.from([0x78, 0x79, ...pieces.flatMap((one) => [...one])]);
        let expected: string | null = null;
        try {
          expected = decoder.decode(whole);
        } catch {}
        const found = decodeDocument('a.md', whole);
        expect(typeof found === 'string' ? found : null).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads bytes that are a view into a larger buffer', () => {
    expect(decodeDocument('a.md', encode('xxé — ünïxx').subarray(2, -2))).toBe('é — ünï');
  });

  it.each([
    ['an empty file', ''],
    ['NUL, lone CR, NEL, line separator', 'a\0b\rc\u0085d\u2028e'],
    ['CRLF and LF, no final newline', 'a\r\nb\nc'],
    ['a byte-order mark alone', '\uFEFF'],
    ['U+FFFD itself', 'a\uFFFDb'],
    ['one NUL in a short text', 'a\0'],
  ])('keeps %s', (_, text) => {
    expect(decodeDocument('a.md', encode(text))).toBe(text);
  });

  it.each([
    ['UTF-16 LE', bytes(0xff, 0xfe, 0x61, 0)],
    ['UTF-16 BE', bytes(0xfe, 0xff, 0, 0x61)],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0)],
    ['UTF-32', bytes(0, 0, 0xfe, 0xff, 0, 0, 0, 0x61)],
    ['UTF-16 LE without a byte-order mark', Buffer.from('# Title', 'utf16le')],
    ['UTF-16 BE without a byte-order mark', Buffer.from('# Title', 'utf16le').swap16()],
  ])('refuses %s', (name, input) => {
    expect(decodeDocument('a.md', input)).toEqual({
      rule: 'not-utf8',
      severity: 'error',
      path: 'a.md',
      place: null,
      unit: null,
      locale: null,
      message: `Expected UTF-8, found ${name}; save the file as UTF-8`,
    });
  });

  it.each([
    ['Latin-1', Buffer.from('a\r\nb\xe9', 'latin1'), '0xe9', 4, [2, 2]],
    ['a continuation byte', Buffer.from([0x61, 0x80]), '0x80', 1, [1, 2]],
    ['a cut sequence at the end', Buffer.from([0x61, 0x0a, 0xe2, 0x82]), '0xe2', 2, [2, 1]],
    ['an overlong slash', Buffer.from([0xc0, 0xaf]), '0xc0', 0, [1, 1]],
    ['an encoded surrogate', Buffer.from([0x0a, 0xed, 0xa0, 0x80]), '0xed', 1, [2, 1]],
    [
      'a byte behind real replacement characters',
      Buffer.concat([Buffer.from('\uFFFD\uFFFD😀\n\uFFFD'), Buffer.from([0xff])]),
      '0xff',
      14,
      [2, 2],
    ],
  ])('says where %s stands', (_, input, byte, offset, [line, column]) => {
    const found = decodeDocument('a.md', input);
    expect(found).toMatchObject({
      rule: 'not-utf8',
      message: `Expected UTF-8, found the byte \`${byte}\` at byte ${offset}; save the file as UTF-8`,
    });
    expect(found).toMatchObject({ place: { line, column, endLine: line } });
  });

  it('refuses more than 20 MB', () => {
    expect(typeof decodeDocument('a.md', new Uint8Array(MAX_BYTES))).toBe('string');
    expect(decodeDocument('a.md', new Uint8Array(MAX_BYTES + 60_000))).toMatchObject({
      rule: 'file-too-large',
      message: 'Expected a document of at most 20.0 MB, found 20.1 MB',
    });
  });
});
