import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { type TmxEntry, tmxText } from '../../src/formats/tmx.ts';
import { InputError } from '../../src/model/errors.ts';
import { locale } from '../../src/model/locale.ts';

const DTD = fileURLToPath(new URL('../../../shared/schemas/tmx/tmx14.dtd', import.meta.url));
const XMLLINT = spawnSync('xmllint', ['--version']).status === 0;
const HEADER = { sourceLocale: locale('en-US'), targetLocale: locale('ar-SA'), toolVersion: '1.2.3' };

const entry = (source: string, target: string, id = 'a-101'): TmxEntry => ({
  id,
  source,
  target,
  properties: { 'x-confidence': '0.98' },
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
      ['texts', [entry('One.', 'واحد.'), entry('<T> & "two"', ']]>\r\n\t', 'a-102+a-103')]],
    ])('accept %s', (_, entries) => {
      expect(validate(withoutDoctype(tmxText(entries, HEADER)))).toEqual({ status: 0, problem: '' });
    });
  },
);
