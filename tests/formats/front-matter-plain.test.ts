import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainYaml } from '../../src/formats/front-matter-plain.ts';
import { readYaml } from '../../src/formats/front-matter-yaml.ts';

const whole = (yaml: string) => ({ start: 0, end: yaml.length });
const plain = (yaml: string) => readPlainYaml(yaml, whole(yaml));

// What the line scanner reads itself: the YAML, then `key=value` of each scalar.
const READ: readonly [yaml: string, values: readonly string[]][] = [
  ['', []],
  ['# only a comment\n', []],
  ['title: Opening hours\n', ['title=Opening hours']],
  ['title: Opening hours', ['title=Opening hours']],
  ['title: Opening hours\r\nlayout: page\r\n', ['title=Opening hours', 'layout=page']],
  ['ms.date: 01/31/2020\n', ['ms.date=01/31/2020']],
  ['online version: https://example.org/a?b=c&d\n', ['online version=https://example.org/a?b=c&d']],
  ['ms:assetid: 7\n', ['ms:assetid=7']],
  ['weight: 1.0\n', ['weight=1.0']],
  ['draft: no\nx: true\n', ['draft=no', 'x=true']],
  ['date: 2020-01-31\n', ['date=2020-01-31']],
  ['a: b # c\n', ['a=b']],
  ['a: b#c\n', ['a=b#c']],
  ["a: 'it''s' # c\n", ["a=it's"]],
  ['a: "say \\"hi\\""\n', ['a=say "hi"']],
  ["a: ''\n", ['a=']],
  ['a:\nb: null\nc: x\n', ['c=x']],
  ['a: # nothing\n', []],
  ['a: é ü 漢字 😀\n', ['a=é ü 漢字 😀']],
  ['a: ¿Qué?\n', ['a=¿Qué?']],
  ['a:\n- one\n- "two"\n', ['a.0=one', 'a.1=two']],
  ['a:\n  - one\n\n  # between\n  - two\nb: c\n', ['a.0=one', 'a.1=two', 'b=c']],
  ['a: [one, two words, "x, y", \'z\']\n', ['a.0=one', 'a.1=two words', 'a.2=x, y', 'a.3=z']],
  ['a: []\n', []],
  ['l10n:\n  sourceCommit: 0a1b\n  other: [x]\n', ['l10n.sourceCommit=0a1b', 'l10n.other.0=x']],
];

// What it leaves to the `yaml` package.
const DECLINED: readonly string[] = [
  'a: &x b\n',
  'a: *x\n',
  'a: !!str b\n',
  'a: |\n  b\n',
  'a: >-\n  b\n',
  'a: b\n  c\n',
  'a: b: c\n',
  'a: b:\n',
  'a: {b: c}\n',
  'a: [b, [c]]\n',
  'a: [b,]\n',
  'a: [b\n  c]\n',
  'a: "x\\n"\n',
  'a: "b" c\n',
  "a: 'b\n",
  'a:\tb\n',
  'a: b\tc\n',
  'a: 1\na: 2\n',
  'a:\n  b: 1\n  b: 2\n',
  'a:\n- b\n - c\n',
  'a:\n- b: c\n',
  'a:\n  b:\n    c: d\n',
  '- a\n',
  'text\n',
  '"a": b\n',
  '? a\n: b\n',
  'a: -\n',
  'a: @b\n',
  'a: `b`\n',
  'a: %b\n',
  'a:\n  b: c\n- d\n',
  '  a: b\n',
  'a: b\n  c: d\n',
  '%YAML 1.2\n',
  'a: ~\n',
  'a\u2028b: c\n',
];

describe('readPlainYaml', () => {
  it.each(READ)('reads %j', (yaml, values) => {
    expect(plain(yaml)?.map(({ key, value }) => `${key}=${value}`)).toEqual(values);
  });

  it.each(DECLINED)('leaves %j to the yaml package', (yaml) => {
    expect(plain(yaml)).toBeNull();
  });

  it.each(READ)('reads %j as the yaml package does', (yaml) => {
    expect({ values: plain(yaml), problem: null }).toEqual(readYaml(yaml, whole(yaml), 'front matter'));
  });

  it('agrees with the yaml package wherever it answers', () => {
    const piece = fc.constantFrom(
      'a',
      'b c',
      'x.y',
      'no',
      '1.0',
      '0x1F',
      '2020-01-31',
      'null',
      '~',
      'true',
      "'it''s'",
      '"x\\"y"',
      '"q"',
      "'",
      '"',
      '\\',
      '[b]',
      '[b, c]',
      '[',
      ']',
      '{',
      '}',
      ',',
      '&x ',
      '*x',
      '!t ',
      '|',
      '>',
      '- ',
      '-',
      '? ',
      ': ',
      ':',
      ' #',
      '#',
      ' ',
      '  ',
      '\t',
      '\n',
      '\n',
      '\r\n',
      '\n  ',
      '\n- ',
      '\n  - ',
      '\na: ',
      '\nb: ',
      '\n  c: ',
      '@',
      '`',
      '%',
      '<<',
      '...',
      '---',
      'é',
      '😀',
      '\u00a0',
      '\ufeff',
      '\u2028',
      '\u0085',
      '\u3000',
      '\ud800',
      '\r',
      '\0',
      '/',
      'http://e.org/a',
      '(',
      '$',
      '_',
      '<b>',
      '?',
      '¿',
    );
    const yaml = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => `k: ${pieces.join('')}`),
      fc.array(piece, { maxLength: 6 }).map((pieces) => `k:\n- ${pieces.join('')}\n- z`),
      fc.array(piece, { maxLength: 6 }).map((pieces) => `k: [${pieces.join('')}]\nl: m`),
      fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => `k: ${text}`),
    );
    fc.assert(
      fc.property(yaml, (text) => {
        const values = plain(text);
        if (values !== null) expect({ values, problem: null }).toEqual(readYaml(text, whole(text), 'front matter'));
      }),
      { numRuns: 3000 },
    );
  });
});
