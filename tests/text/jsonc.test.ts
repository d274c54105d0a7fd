import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonError } from '../../src/text/json-scanner.ts';
import { parseJsonc } from '../../src/text/jsonc.ts';

function outcome(read: () => unknown): unknown {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof JsonError || error instanceof SyntaxError) return 'refused';
    throw error;
  }
}

describe('parseJsonc', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), fc.constantFrom(0, 1, 2), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        fc.pre(!text.includes('__proto__'));
        expect(parseJsonc(text).value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses what JSON.parse refuses, but comments, trailing commas and keys that stand twice', () => {
    const edit = fc.constantFrom(
      '"',
      '{',
      '}',
      '[',
      ']',
      ':',
      '\\',
      '\\u12',
      '-',
      '0',
      '.',
      'e',
      'true',
      'nul',
      '\n',
      '\t',
      ' ',
      '\u0001',
      'é',
    );
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.nat(), fc.nat(3), edit, (json, at, cut, inserted) => {
        const place = at % (json.length + 1);
        const text = json.slice(0, place) + inserted + json.slice(place + cut);
        fc.pre(!/,\s*[\]}]|\/[/*]|__proto__/.test(text));
        const expected = outcome(() => JSON.parse(text));
        const found = outcome(() => parseJsonc(text).value);
        const twice = expected !== 'refused' && found === 'refused' && /^Expected each key once/.test(messageOf(text));
        if (!twice) expect(found, text).toEqual(expected);
      }),
      { numRuns: 5_000 },
    );
  });

  it('reads comments, trailing commas and a byte-order mark', () => {
    const text = '\uFEFF// first\r\n{ /* "a": 1, */ "b": [1, 2, /* last */ ], // "c": 3\n "d": "// no comment /* */", }\n// end';
    expect(parseJsonc(text).value).toEqual({ b: [1, 2], d: '// no comment /* */' });
  });

  it('knows where each key and value stands', () => {
    const text = '{ "a": [ true, { "b": "x\\n" } ] }';
    const b = parseJsonc(text).children.get('a')?.children.get(1)?.children.get('b');
    expect(text.slice(b?.start, b?.end)).toBe('"x\\n"');
    expect(text.slice(b?.keyStart ?? 0)).toMatch(/^"b"/);
  });

  it.each([
    ['{"a": }', 'Expected a value for the key `a`, found `}`', 6],
    ['{"a" 1}', 'Expected `:` after the key `a`, found `1`', 5],
    ['{"a": 1 "b": 2}', 'Expected `,` or `}`, found `"`', 8],
    ['[1 2]', 'Expected `,` or `]`, found `2`', 3],
    ['{a: 1}', 'Expected a key in double quotes or `}`, found `a`', 1],
    ["{'a': 1}", "Expected a key in double quotes or `}`, found `'`", 1],
    ['{"a": "x\n"}', 'Expected `"` at the end of the string, found `\\n`', 8],
    ['{"a": "\\x"}', 'Expected an escape such as `\\n` or `\\u00e9`, found `x`', 8],
    ['{"a": "\\u12g4"}', 'Expected four hexadecimal digits after `\\u`, found `1`', 9],
    ['{} x', 'Expected the end of the file, found `x`', 3],
    ['', 'Expected a value, found the end of the file', 0],
    ['[1', 'Expected `,` or `]`, found the end of the file', 2],
    ['[,]', 'Expected a value or `]`, found `,`', 1],
    ['/* open', 'Expected `*/` at the end of the comment, found the end of the file', 0],
    ['{"a": 1, "a": 2}', 'Expected each key once, found `a` again', 9],
    ['{"__proto__": {}}', 'Unexpected key `__proto__`', 1],
    ['01', 'Expected the end of the file, found `1`', 1],
    ['\u001b[', 'Expected a value, found `\\x1b`', 0],
  ])('refuses %j', (text, message, offset) => {
    expect(() => parseJsonc(text)).toThrow(expect.objectContaining({ message, offset }));
  });

  it('refuses nesting that would exhaust the stack', () => {
    expect(() => parseJsonc('['.repeat(100_000))).toThrow('Expected at most 100 levels of nesting, found more');
  });
});

function messageOf(text: string): string {
  try {
    parseJsonc(text);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}
