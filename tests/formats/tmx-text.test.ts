import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type TmxEntry, type TmxHeader, tmxText } from '../../src/formats/tmx-text.ts';
import type { Code, CodeKind, Content } from '../../src/model/content.ts';
import { InputError } from '../../src/model/errors.ts';
import { locale } from '../../src/model/locale.ts';

const DTD = fileURLToPath(new URL('../../../shared/schemas/tmx/tmx14.dtd', import.meta.url));
const XMLLINT = spawnSync('xmllint', ['--version']).status === 0;
const HEADER: TmxHeader = {
  sourceLocale: locale('en-US'),
  targetLocale: locale('ar-SA'),
  toolVersion: '1.2.3',
  datatype: 'x-markdown',
  properties: [],
};

const plain = (text: string): Content => ({ parts: [{ type: 'text', text }], codes: [] });
const code = (id: string, data: string, closing: string | null, kind: CodeKind): Code => ({
  id,
  kind,
  data,
  closing,
  shown: '',
  canDelete: false,
  canReorder: true,
});
/** Overlapping, and half of one. */
const CODED: Content = {
  parts: [
    { type: 'open', id: '1' },
    { type: 'text', text: 'Fly ' },
    { type: 'open', id: '2' },
    { type: 'text', text: 'two' },
    { type: 'close', id: '1' },
    { type: 'text', text: ' kites' },
    { type: 'close', id: '2' },
    { type: 'alone', id: '3' },
    { type: 'close', id: '4' },
  ],
  codes: [
    code('1', '**', '**', 'bold'),
    code('2', '<b>', '</b>', 'html'),
    code('3', '`&`', null, 'code'),
    code('4', '~', '~', 'strike'),
  ],
};

const entry = (source: string, target: string, id = 'a-101'): TmxEntry => ({
  id,
  source: plain(source),
  target: plain(target),
  properties: [['x-confidence', '0.98']],
  notes: [],
});

/** Elements with their attributes, and the text of each segment and property. */
function read(xml: string): {
  readonly names: readonly string[];
  readonly texts: readonly string[];
  readonly attributes: readonly object[];
} {
  const [names, texts, attributes]: [string[], string[], object[]] = [[], [], []];
  const parser = new SaxesParser();
  let text = '';
  parser.on('error', (error) => expect.fail(error.message));
  parser.on('opentag', (tag) => {
    names.push(tag.name);
    attributes.push(tag.attributes);
    text = '';
  });
  parser.on('text', (more) => {
    text += more;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'seg' || name === 'prop') texts.push(text);
  });
  parser.write(xml).close();
  return { names, texts, attributes };
}

describe('a translation memory', () => {
  it('has a header and a unit an entry, with both languages', () => {
    expect(tmxText([entry('Fly `a < b` & "c".', 'طِر.')], HEADER)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="hexapla" creationtoolversion="1.2.3" segtype="sentence" o-tmf="hexapla" adminlang="en" srclang="en-US" datatype="x-markdown"/>
<body>
<tu tuid="a-101">
<prop type="x-confidence">0.98</prop>
<tuv xml:lang="en-US"><seg>Fly \`a &lt; b\` &amp; &quot;c&quot;.</seg></tuv>
<tuv xml:lang="ar-SA"><seg>طِر.</seg></tuv>
</tu>
</body>
</tmx>
`);
  });

  it('has codes as elements', () => {
    const text = tmxText([{ ...entry('', 'Ok'), source: CODED, notes: ['Mind <this>'] }], {
      ...HEADER,
      properties: [['x-a', '"b"']],
    });
    expect(text).toContain('datatype="x-markdown">\n<prop type="x-a">&quot;b&quot;</prop>\n</header>');
    expect(text).toContain('<note>Mind &lt;this&gt;</note>\n<prop');
    expect(text).toContain(
      '<seg><bpt i="1" x="1" type="bold">**</bpt>Fly <bpt i="2" x="2" type="x-html">&lt;b&gt;</bpt>two<ept i="1">**</ept> kites' +
        '<ept i="2">&lt;/b&gt;</ept><ph x="3" type="x-code">`&amp;`</ph><it pos="end" x="4" type="x-strike">~</it></seg>',
    );
  });

  it('gives back every text that XML can hold', () => {
    const text = fc
      .string({ unit: 'binary' })
      .filter((held) => !/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(held));
    fc.assert(
      fc.property(text, text, (source, target) => {
        const { names, texts } = read(tmxText([entry(source, target)], HEADER));
        expect(texts).toEqual(['0.98', source, target]);
        expect(names).toEqual(['tmx', 'header', 'body', 'tu', 'prop', 'tuv', 'seg', 'tuv', 'seg']);
      }),
    );
  });

  it.each([
    ['\u0000', 'U+0000'],
    ['\u001b', 'U+001B'],
    ['\ud800', 'U+D800'],
    ['\ufffe', 'U+FFFE'],
  ])('refuses %j, and says where', (character, name) => {
    const write = () => tmxText([entry('Kites', 'Ok', 'a-101'), entry('Kites', `Ok${character}`, 'a-102')], HEADER);
    expect(write).toThrow(InputError);
    expect(write).toThrow(`a-102: Expected text that XML can hold, found the character ${name}`);
  });
});

describe.skipIf(!existsSync(DTD) || !XMLLINT)(
  'TMX and its DTD (skipped where ../shared/schemas or xmllint, of libxml2-utils, is absent)',
  () => {
    const validate = (xml: string) => {
      const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '--dtdvalid', DTD, '-'], {
        input: xml,
        encoding: 'utf8',
      });
      return { status, problem: stderr.split('\n')[0] };
    };
    const withoutDoctype = (xml: string) => xml.replace(/<!DOCTYPE[^>]*>\n/, '');

    it('refuse what is no TMX', () => {
      expect(validate(withoutDoctype(tmxText([], HEADER)).replace(/ srclang="[^"]*"/, '')).status).not.toBe(0);
    });

    it.each([
      ['nothing', []],
      ['codes', [{ ...entry('', 'Ok'), source: CODED, notes: ['Mind <this>'] }]],
      ['texts', [entry('One.', 'واحد.'), entry('<T> & "two"', ']]>\r\n\t', 'a-102+a-103')]],
    ])('accept %s', (_, entries) => {
      expect(validate(withoutDoctype(tmxText(entries, HEADER)))).toEqual({ status: 0, problem: '' });
    });
  },
);
