import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poFormat } from '../../src/formats/po.ts';
import { poComment } from '../../src/formats/po-string.ts';
import { unitSyntax, withEdgesOf } from '../../src/formats/po-text.ts';
import type { Code, Content } from '../../src/model/content.ts';
import type { HandOff, HandOffUnit } from '../../src/model/hand-off.ts';
import { locale } from '../../src/model/locale.ts';
import { contentLike } from '../../src/text/content-like.ts';
import { contentOf } from '../../src/text/content-of.ts';
import { markdownOf } from '../../src/text/markdown-of.ts';
import { handOffOf, keepsHandOffs, plainUnit, STANDARD } from '../contracts/hand-off-format.ts';
import { handOffs } from '../contracts/hand-offs.ts';

const MSGFMT = spawnSync('msgfmt', ['--version']).status === 0;

/** PO holds the Markdown of texts, one translation of each, and of states whether there is one that is no draft. */
function held(handOff: HandOff): HandOff {
  const documents = handOff.documents.map(({ units, ...document }) => ({
    ...document,
    units: units.map((unit) => heldUnit(document.path, unit)),
  }));
  return { ...handOff, documents };
}

function heldUnit(path: string, unit: HandOffUnit): HandOffUnit {
  const { context, previous, matches } = unit;
  const syntax = unitSyntax(path, context.kind);
  const print = (content: Content, source: Content) => markdownOf(content, { syntax, kind: context.kind ?? 'paragraph', source });
  const markdown = unit.markdown ?? print(unit.source, unit.source);
  const source = contentOf(markdown, { syntax });
  const isOwn = unit.target !== null && unit.target.parts.length > 0;
  const offered = isOwn ? { source: unit.source, target: unit.target } : (previous ?? matches[0] ?? null);
  const text = offered === null ? '' : withEdgesOf(markdown, print(offered.target, offered.source));
  const isFuzzy = text !== '' && (!isOwn || unit.state === 'initial');
  const olderSource = previous === null || !isFuzzy ? null : contentOf(print(previous.source, previous.source), { syntax });
  return {
    ...unit,
    source,
    markdown,
    target: text === '' ? null : contentLike(text, source, { syntax }),
    state: text === '' || isFuzzy ? 'initial' : 'translated',
    subState: isFuzzy ? 'hexapla:fuzzy' : null,
    context: {
      ...context,
      headings: context.headings.map(poComment),
      before: context.before === null ? null : poComment(context.before),
      behind: context.behind === null ? null : poComment(context.behind),
    },
    hash: unit.hash !== null && /^[0-9a-f]+$/.test(unit.hash) ? unit.hash : null,
    notes: unit.notes.map(poComment),
    previous: olderSource === null ? null : { source: olderSource, target: contentLike(text, olderSource, { syntax }) },
    matches: [],
  };
}

keepsHandOffs({ format: poFormat, held });

const write = (handOff: HandOff) => poFormat.write?.(handOff, STANDARD) ?? Promise.reject(new Error('Expected a writer'));
const read = (text: string) => poFormat.read(text);
const bold: Code = { id: '1', kind: 'bold', data: '**', closing: '**', shown: '', canDelete: true, canReorder: true };
const SOURCE: Content = {
  parts: [
    { type: 'text', text: 'Fly ' },
    { type: 'open', id: '1' },
    { type: 'text', text: 'a "kite"' },
    { type: 'close', id: '1' },
  ],
  codes: [bold],
};
const UNIT: HandOffUnit = {
  ...plainUnit('0e1f2-104', ''),
  source: SOURCE,
  hash: '0123456789abcdef',
  context: { kind: 'paragraph', line: 12, headings: ['Toys', 'Kites'], before: 'It is windy.', behind: null },
  notes: ['Made of paper'],
  previous: {
    source: { parts: [{ type: 'text', text: 'Fly a balloon' }], codes: [] },
    target: { parts: [{ type: 'text', text: 'Faites voler un ballon' }], codes: [] },
  },
};

describe('a hand-off as PO', () => {
  it('has an entry a unit', async () => {
    expect(await write(handOffOf(UNIT, { ...plainUnit('0e1f2-105', 'Two', 'Deux'), state: 'final' }))).toBe(String.raw`msgid ""
msgstr ""
"Project-Id-Version: documentation\n"
"PO-Revision-Date: \n"
"Last-Translator: \n"
"Language-Team: \n"
"Language: fr_FR\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"X-Generator: hexapla 1.2.3\n"
"X-Source-Language: en-US\n"
"X-Hexapla-Language: fr-FR\n"
"X-Hexapla-Units: 2\n"
"X-Hexapla-Document-1: - docs/a.md\n"

#. kind: paragraph
#. under: Toys
#. under: Kites
#. before: It is windy.
#. note: Made of paper
#. hash: 0123456789abcdef
#: docs/a.md:12
#, fuzzy, markdown-text
#| msgctxt "docs/a.md#0e1f2-104"
#| msgid "Fly a balloon"
msgctxt "docs/a.md#0e1f2-104"
msgid "Fly **a \"kite\"**"
msgstr "Faites voler un ballon"

#: docs/a.md
#, markdown-text
msgctxt "docs/a.md#0e1f2-105"
msgid "Two"
msgstr "Deux"

#~ msgid "hexapla"
#~ msgstr "end of 2 entries"
`);
  });

  it('starts a translation from what the memory offers, says from where, and takes it for nothing older', async () => {
    const content = (value: string): Content => ({ parts: [{ type: 'text', text: value }], codes: [] });
    const origin = 'locales/fr-FR/\nhash: toys.md';
    const offered = (value: string, similarity: number): HandOffUnit => ({
      ...plainUnit('0e1f2-106', 'Fly a kite.'),
      matches: [{ source: content(value), target: content('Faites voler.'), similarity, kind: 'fuzzy', origin }],
    });
    for (const [value, similarity, percent] of [
      ['Fly a kite.', 1, '100'],
      ['Fly a *balloon*.', 0.847, '84'],
    ] as const) {
      const text = await write(handOffOf(offered(value, similarity)));
      const markdown = value.replaceAll('*', '\\*');
      expect(text).toContain(`#. memory: ${percent} %, from locales/fr-FR/ hash: toys.md: ${markdown}\n#: docs/a.md\n#, fuzzy, `);
      expect(text).not.toContain('#|');
      const unit = { target: content('Faites voler.'), state: 'initial', subState: 'hexapla:fuzzy', previous: null, hash: null };
      expect(await read(text)).toMatchObject({ documents: [{ units: [unit] }] });
      const finished = { ...unit, state: 'translated', subState: null };
      expect(await read(text.replace('#, fuzzy, ', '#, '))).toMatchObject({ documents: [{ units: [finished] }] });
    }
  });

  it('comes back with the codes of the source where somebody typed their Markdown', async () => {
    const text = await write(handOffOf({ ...UNIT, previous: null }));
    const typed = text.replace('msgstr ""\n\n#~', 'msgstr "Faites voler **un cerf-volant** [ici](/a)"\n\n#~');
    const back = await read(typed);
    if ('message' in back) throw new Error(back.message);
    expect(back.documents[0]?.units[0]).toMatchObject({
      state: 'translated',
      target: {
        parts: [
          { type: 'text', text: 'Faites voler ' },
          { type: 'open', id: '1' },
          { type: 'text', text: 'un cerf-volant' },
          { type: 'close', id: '1' },
          { type: 'text', text: ' [ici](/a)' },
        ],
        codes: [{ id: '1', kind: 'bold' }],
      },
    });
  });

  it('names scripts and regions as gettext does', async () => {
    for (const [tag, name] of [
      ['sr-Latn-RS', 'sr_RS@latin'],
      ['zh-Hant', 'zh_TW'],
      ['es-419', 'es_419'],
      ['fr', 'fr'],
    ] as const) {
      const text = await write({ ...handOffOf(), targetLocale: locale(tag) });
      expect(text).toContain(`"Language: ${name}\\n"`);
      expect(await read(text)).toMatchObject({ targetLocale: tag });
    }
  });

  const edited = (text: string) => text.replace('X-Generator: hexapla 1.2.3', 'X-Generator: Poedit 3.2');

  it('may come back from another program without its end, but with all entries', async () => {
    const text = await write(handOffOf(plainUnit('a', 'One', 'Un'), plainUnit('b', 'Two')));
    const [start = ''] = text.split('#~');
    expect(await read(edited(start))).toMatchObject({ documents: [{ units: [{ id: 'a' }, { id: 'b' }] }] });
    expect(await read(edited(start.slice(0, start.indexOf('#, markdown-text\nmsgctxt "docs/a.md#b"'))))).toEqual({
      at: expect.any(Number),
      message: 'Expected 2 entries, as the header says, found 1: the file was cut off, or entries were deleted or added',
    });
  });

  it('is translated where an editor took the mark of a draft away, whatever it left besides', async () => {
    const text = (await write(handOffOf(UNIT))).replace('#, fuzzy, markdown-text', '#, markdown-text');
    expect(text).toContain('#| msgid');
    expect(await read(edited(text))).toMatchObject({
      documents: [{ units: [{ state: 'translated', subState: null, previous: null }] }],
    });
  });

  it.each([
    [
      'that says twice what a unit is',
      (text: string) => text.replace('a.md#b', 'a.md#a'),
      'Expected each `msgctxt` once, found `docs/a.md#a` on lines 19 and 25',
    ],
    [
      'of another language',
      (text: string) => text.replace('Language: fr_FR', 'Language: de_DE'),
      'Expected the language `fr_FR` in the header field `Language`, found `de_DE`',
    ],
    [
      'in another encoding',
      (text: string) => text.replace('UTF-8', 'ISO-8859-1'),
      'Expected a file in UTF-8 (`Content-Type: text/plain; charset=UTF-8`), found `ISO-8859-1`',
    ],
    [
      'of another program',
      (text: string) => text.replace(/"X-Hexapla-Units.*\n/, ''),
      'Expected the number of entries in the header field `X-Hexapla-Units`, found none',
    ],
    ['without a header', (text: string) => text.slice(text.indexOf('#, ')), 'Expected the header first (`msgid ""`), found none'],
    [
      'with an entry of its own',
      (text: string) => text.replace('msgctxt "docs/a.md#b"\n', ''),
      'Expected `msgctxt "PATH#ID"`, found none',
    ],
    [
      'with an entry of no unit',
      (text: string) => text.replace('a.md#b', 'a.md'),
      'Expected `msgctxt "PATH#ID"`, found `docs/a.md`',
    ],
    [
      'that lost its end',
      (text: string) => text.split('#~')[0] ?? '',
      'Expected `#~ msgstr "end of 2 entries"` at the end of the file, found none: it was cut off',
    ],
  ])('refuses a file %s', async (_, damaged, message) => {
    const text = await write(handOffOf(plainUnit('a', 'One', 'Un'), plainUnit('b', 'Two')));
    expect(await read(damaged(text))).toEqual({ at: expect.any(Number), message });
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['comments of translators', (text: string) => text.replaceAll('#. kind', '# Somebody\n#. kind')],
  ])('takes a file with %s', async (_, changed) => {
    const handOff = handOffOf(UNIT, plainUnit('b', 'Two', 'Deux'));
    const text = await write(handOff);
    const back = await read(changed(text));
    expect(back).toMatchObject({ documents: [{ units: [{ id: UNIT.id, hash: UNIT.hash }, { id: 'b' }] }] });
  });
});

describe.skipIf(!MSGFMT)('PO and msgfmt (skipped where gettext is absent)', () => {
  const msgfmt = (input: string) => {
    const { status, stderr } = spawnSync('msgfmt', ['-c', '-v', '-o', '/dev/null', '-'], { input, encoding: 'utf8' });
    return { status, stderr };
  };

  it('agree on how much is translated', async () => {
    const text = await write(handOffOf(UNIT, plainUnit('b', 'Two', 'Deux'), plainUnit('c', 'Three')));
    expect(msgfmt(text)).toEqual({ status: 0, stderr: '1 translated message, 1 fuzzy translation, 1 untranslated message.\n' });
  });

  it('refuse what is no PO', () => {
    expect(msgfmt('msgid "a').status).not.toBe(0);
  });

  it('accept every hand-off', async () => {
    await fc.assert(
      fc.asyncProperty(handOffs, async (handOff) => {
        const { status, stderr } = msgfmt(await write(handOff));
        expect(status, stderr).toBe(0);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('keep what we need when msgcat writes the file again', async () => {
    const handOff = handOffOf(
      UNIT,
      plainUnit('b', 'Two words, and many more of them, so that the line is broken where it is too long', 'Deux'),
    );
    const { stdout } = spawnSync('msgcat', ['-'], { input: await write(handOff), encoding: 'utf8' });
    expect(stdout).toContain('msgid ""\n"Two words');
    const [again, before] = [await read(stdout), await read(await write(handOff))];
    const bare = (value: unknown) => JSON.parse(JSON.stringify(value, (key, inner) => (key === 'place' ? null : inner)));
    expect(bare(again)).toEqual(bare(before));
  });
});
