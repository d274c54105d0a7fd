import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPoEntries } from '../../src/formats/po-entries.ts';
import { poString } from '../../src/formats/po-string.ts';
import { InputError } from '../../src/model/errors.ts';

const MSGCAT = spawnSync('msgcat', ['--version']).status === 0;

/** Entries as `[context, id, text]`, or the fault as `offset: message`. */
function read(text: string): unknown {
  const file = readPoEntries(text);
  if ('message' in file) return `${file.at}: ${file.message}`;
  return file.entries.map(({ context, id, text: translation }) => [context, id, translation]);
}

describe('a PO file', () => {
  it('is read with its comments', () => {
    const file = readPoEntries(`# by a translator
#. kind: heading
#.note
#: docs/a.md:3 docs/b.md
#, fuzzy, markdown-text
#| msgctxt "old"
#| msgid ""
#| "Fly "
#| "kites"
msgctxt "c"
msgid "Fly a kite"
msgstr "Faites voler"
`);
    expect(file).toEqual({
      entries: [
        {
          at: 141,
          extracted: ['kind: heading', 'note'],
          references: ['docs/a.md:3 docs/b.md'],
          flags: new Set(['fuzzy', 'markdown-text']),
          previous: 'Fly kites',
          context: 'c',
          id: 'Fly a kite',
          text: 'Faites voler',
        },
      ],
      obsolete: [],
    });
  });

  it.each([
    ['nothing', '', []],
    ['comments alone', '# a\n#. b\n', []],
    ['several lines', 'msgid ""\n"a\\n"\n"b"\nmsgstr "" "c"\n', [[null, 'a\nb', 'c']]],
    [
      'all on one line',
      'msgctxt "x" msgid "a" msgstr "b" msgid"c"msgstr"d"',
      [
        ['x', 'a', 'b'],
        [null, 'c', 'd'],
      ],
    ],
    [
      'CRLF and a byte order mark',
      '\ufeffmsgid "a"\r\nmsgstr "b"\r\n\r\n#. c\r\nmsgid "d"\r\nmsgstr ""\r\n',
      [
        [null, 'a', 'b'],
        [null, 'd', ''],
      ],
    ],
    [
      'no blank line between entries',
      'msgid "a"\nmsgstr "b"\n# x\nmsgid "c"\nmsgstr "d"',
      [
        [null, 'a', 'b'],
        [null, 'c', 'd'],
      ],
    ],
    ['escapes', `${String.raw`msgid "\"\\\t\n\r\a\b\f\v\101\x41"`}\nmsgstr "é"\n`, [[null, '"\\\t\n\r\u0007\b\f\vAA', 'é']]],
    ['bytes of UTF-8', `${String.raw`msgid "a\303\251\342\200\231"`}\nmsgstr ""`, [[null, 'aé’', '']]],
    [
      'obsolete entries',
      'msgid "a"\nmsgstr "b"\n\n#, fuzzy\n#~ msgid "c"\n#~ "d"\n#~ msgstr "e"\n#~| msgid "\nmsgid "f"\nmsgstr ""',
      [
        [null, 'a', 'b'],
        [null, 'f', ''],
      ],
    ],
  ])('may have %s', (_, text, entries) => {
    expect(read(text)).toEqual(entries);
  });

  it('leaves what was said of an obsolete entry to it', () => {
    const file = readPoEntries('#, fuzzy\n#~ msgid "a"\n#~ msgstr "b"\nmsgid "c"\nmsgstr "d"\n');
    expect(file).toMatchObject({ entries: [{ flags: new Set() }], obsolete: ['a', 'b'] });
  });

  it.each([
    ['msgid "a"', '9: Expected `msgstr`, found the end of the file'],
    ['msgid "a"\nmsgstr', '16: Expected a string behind `msgstr`, found the end of the file'],
    ['msgid "a"\nmsgstr "b', '19: Expected `"` at the end of a string, found the end of the file'],
    ['msgid "a\nmsgstr "b"', '8: Expected `"` at the end of a string, found the end of the line'],
    ['msgid "\\q"\nmsgstr "b"', '7: Expected an escape that PO knows, such as `\\n` or `\\\\`, found `\\q`'],
    ['msgid "\\303z"', '7: Expected an escape that PO knows, such as `\\n` or `\\\\`, found `\\303`'],
    ['msgid "\\303\\303"', '7: Expected an escape that PO knows, such as `\\n` or `\\\\`, found `\\303\\303`'],
    ['msgid "\\0"', '7: Expected an escape that PO knows, such as `\\n` or `\\\\`, found `\\0`'],
    ['msgid "a\\', '8: Expected an escape that PO knows, such as `\\n` or `\\\\`, found `\\`'],
    ['msgstr "a"', '0: Expected `msgctxt` or `msgid`, found `msgstr`'],
    ['"a"', '0: Expected `msgctxt` or `msgid`, found a string'],
    ['msgid "a"\nmsgid "b"', '10: Expected `msgstr`, found `msgid`'],
    ['msgctxt "a"\n# b\nmsgid "b"', '12: Expected `msgid`, found a comment'],
    ['msgid "a"\nmsgid_plural "b"', '10: Expected no plural forms, found `msgid_plural`'],
    ['msgid "a"\nmsgstr[0] "b"', '10: Expected no plural forms, found `msgstr[`'],
    ['domain "a"', '0: Expected `msgctxt` or `msgid`, found `domain`'],
    ['hello', '0: Expected a keyword such as `msgid`, a string or a comment, found `hello`'],
    ['msgid "a"\nmsgstr "b"\n#| "c"', '24: Expected `msgctxt` or `msgid`, found a string'],
  ])('is refused: %j', (text, fault) => {
    expect(read(text)).toBe(fault);
  });

  it('is refused where any text is cut off within an entry', () => {
    const text = 'msgctxt "c"\nmsgid "a"\nmsgstr ""\n"b\\n"\n';
    for (let end = 1; end < text.indexOf('""') + 2; end += 1) expect(read(text.slice(0, end))).toMatch(/^\d+: Expected/);
  });

  it('is read in good time whatever is repeated', () => {
    for (const text of [
      '"'.repeat(300_000),
      '#|'.repeat(300_000),
      '\\'.repeat(300_000),
      '#~ "\n'.repeat(100_000),
      `msgid "${'a" "'.repeat(100_000)}"`,
    ])
      readPoEntries(text);
    expect(read(`msgid ${'"a"\n'.repeat(200_000)}msgstr "b"`)).toEqual([[null, 'a'.repeat(200_000), 'b']]);
  });
});

describe('a string of a PO file', () => {
  const writable = fc
    .string({ unit: 'binary' })
    .filter((text) => !/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(text));

  it('is read as it was written', () => {
    fc.assert(
      fc.property(writable, (text) => {
        expect(read(`msgid ${poString(text, 'a')}\nmsgstr ""\n`)).toEqual([[null, text, '']]);
      }),
    );
  });

  it.each(['\0', '\u001b', '\ud800', 'a\udc00'])('cannot hold %j', (text) => {
    expect(() => poString(text, 'a.md#x-101')).toThrow(InputError);
    expect(() => poString(text, 'a.md#x-101')).toThrow(/^a\.md#x-101: Expected text that PO can hold, found /);
  });
});

describe.skipIf(!MSGCAT)('PO and gettext (skipped where msgcat, of gettext, is absent)', () => {
  it('read the same strings', () => {
    const strings = ['a "b" \\c\t', 'one\ntwo\n', '\r\r\n', '\u007f\u0085', 'é 日本 😀', '\\n'];
    const header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n';
    const text = strings.map((string, at) => `\nmsgctxt "${at}"\nmsgid ${poString(string, 'a')}\nmsgstr ""\n`).join('');
    const { status, stdout } = spawnSync('msgcat', ['-'], { input: header + text, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(read(stdout)).toEqual([
      [null, '', 'Content-Type: text/plain; charset=UTF-8\n'],
      ...strings.map((string, at) => [String(at), string, '']),
    ]);
  });
});
