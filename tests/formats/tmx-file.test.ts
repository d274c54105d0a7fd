import { describe, expect, it } from 'vitest';
import { readTmxFile } from '../../src/formats/tmx-file.ts';
import { variantIn } from '../../src/formats/tmx-languages.ts';
import type { Content } from '../../src/model/content.ts';
import { locale } from '../../src/model/locale.ts';

const file = (body: string, { doctype = '', version = '1.4' } = {}) =>
  `<?xml version="1.0"?>\n${doctype}<tmx version="${version}"><header srclang="en" datatype="html"/><body>${body}</body></tmx>`;

/** The text of a segment, codes as `{id:data}`, `{id:data(` and `)closing:id}`. */
function shown({ parts, codes }: Content): string {
  const known = new Map(codes.map((code) => [code.id, code]));
  return parts
    .map((part) => {
      if (part.type === 'text') return part.text;
      const code = known.get(part.id);
      if (part.type === 'alone') return `{${part.id}:${code?.data}}`;
      return part.type === 'open' ? `{${part.id}:${code?.data}(` : `)${code?.closing}:${part.id}}`;
    })
    .join('');
}

async function segment(seg: string): Promise<string> {
  const read = await readTmxFile(file(`<tu><tuv xml:lang="en"><seg>${seg}</seg></tuv></tu>`));
  if ('message' in read) return `${read.at}: ${read.message}`;
  const content = read.units[0]?.variants[0]?.content;
  return content === undefined ? 'none' : shown(content);
}

describe('a translation memory', () => {
  it('is read with what is said of its units', async () => {
    const body = `<tu tuid="a"><note>Mind</note><prop type="X-A">1</prop><prop type="x-a">2</prop>
      <tuv lang="EN-US"><prop type="x-b">3</prop><seg>One</seg></tuv><tuv xml:lang="fr"><seg>Un</seg></tuv></tu>`;
    expect(await readTmxFile(file(body, { version: '1.1' }))).toEqual({
      sourceLanguage: 'en',
      datatype: 'html',
      tool: '',
      properties: [],
      units: [
        {
          at: 85,
          id: 'a',
          properties: [
            ['x-a', '1'],
            ['x-a', '2'],
          ],
          notes: ['Mind'],
          variants: [
            { language: 'EN-US', properties: [['x-b', '3']], content: { parts: [{ type: 'text', text: 'One' }], codes: [] } },
            { language: 'fr', properties: [], content: { parts: [{ type: 'text', text: 'Un' }], codes: [] } },
          ],
        },
      ],
    });
  });

  it.each([
    ['text', 'a &lt;b&gt; &amp; <![CDATA[<c>]]>&#10;', 'a <b> & <c>\n'],
    ['nothing', '', ''],
    ['a comment', 'a<!-- b -->c', 'ac'],
    ['a code around text', '<bpt i="1" x="7">&lt;b&gt;</bpt>a<ept i="1">&lt;/b&gt;</ept>', '{7:<b>(a)</b>:7}'],
    ['codes without a name', '<bpt i="9">[</bpt>a<ph/>b<ept i="9">]</ept>', '{1:[(a{2:}b)]:1}'],
    [
      'codes that overlap',
      '<bpt i="1">a</bpt>b<bpt i="2">c</bpt>d<ept i="1">e</ept>f<ept i="2">g</ept>',
      '{1:a(b{2:c(d)e:1}f)g:2}',
    ],
    ['an end without a start', 'a<ept i="3">b</ept>', 'a)b:1}'],
    ['a start without an end', '<bpt i="3">b</bpt>a', '{1:b(a'],
    ['halves by name', '<it pos="begin" x="1">b</it>a<it pos="end" x="1">c</it>', '{1:b(a)c:1}'],
    ['one code twice', '<ph x="1">b</ph>a<ph x="1">b</ph>', '{1:b}a{1:b}'],
    ['two codes of one name', '<ph x="1">b</ph>a<ph x="1">c</ph><ph x="1">c</ph>', '{1:b}a{1-2:c}{1-3:c}'],
    ['text in a code', '<ph>img <sub>alt <ph>x</ph></sub>/</ph>a', '{1:img alt x/}a'],
    ['marks', 'a <hi type="x">b <ph>c</ph></hi> d', 'a b {1:c} d'],
    ['elements of older versions', '<ut>{\\b </ut>a', '{1:{\\b }a'],
    ['elements of no version', 'a<x>b</x>', 'ab'],
  ])('may have %s in a segment', async (_, seg, expected) => {
    expect(await segment(seg)).toBe(expected);
  });

  it('is not slow for a code that comes again and again', async () => {
    const codes = Array.from({ length: 20_000 }, (_, at) => `<ph x="1">${at % 7}</ph>`).join('');
    expect((await segment(codes)).length).toBeGreaterThan(100_000);
  });

  it.each([
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n',
    "<!DOCTYPE tmx SYSTEM 'http://www.lisa.org/tmx/tmx12.dtd'>\n",
    '<!DOCTYPE tmx PUBLIC "-//LISA OSCAR:1998//DTD for Translation Memory eXchange//EN" "tmx14.dtd">\n',
  ])('may have the document type of the standard: %s', async (doctype) => {
    expect(await readTmxFile(file('', { doctype }))).not.toHaveProperty('message');
  });

  it.each([
    '<!DOCTYPE tmx [<!ENTITY a "b">]>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE tmx SYSTEM "file:///etc/passwd">',
    '<!DOCTYPE tmx [<!ENTITY % a SYSTEM "http://a.example/b.dtd"> %a;]>',
    '<!DOCTYPE tmx>',
    '<!DOCTYPE html SYSTEM "tmx14.dtd">',
  ])('may have no other: %s', async (doctype) => {
    expect(await readTmxFile(file('', { doctype }))).toEqual({
      at: expect.any(Number),
      message: 'Expected `<!DOCTYPE tmx SYSTEM "tmx14.dtd">` or no document type declaration, found another; delete it',
    });
  });

  it.each([
    ['an entity', file('<tu><tuv xml:lang="en"><seg>&a;</seg></tuv></tu>'), /^Expected well-formed XML, found: undefined entity/],
    [
      'many nested elements',
      file(`<tu><tuv><seg>${'<hi>'.repeat(70)}${'</hi>'.repeat(70)}</seg></tuv></tu>`),
      /^Expected at most 64 nested elements/,
    ],
    ['another root', '<xliff/>', /^Expected the element `<tmx>`, found `<xliff>`/],
    ['no body', '<tmx version="1.4"/>', /^Expected a translation memory \(`<tmx>` with a `<body>`\), found none/],
  ])('is refused for %s', async (_, text, message) => {
    expect(await readTmxFile(text)).toEqual({ at: expect.any(Number), message: expect.stringMatching(message) });
  });
});

describe('the text in a language', () => {
  const unit = (...languages: readonly string[]) => ({
    at: 0,
    id: null,
    properties: [],
    notes: [],
    variants: languages.map((language) => ({ language, properties: [], content: { parts: [], codes: [] } })),
  });

  it.each([
    ['fr-FR', ['en', 'fr', 'fr-FR'], 'fr-FR'],
    ['fr-FR', ['en', 'FR_fr'], 'FR_fr'],
    ['fr-FR', ['en', 'fr-CA', 'fr'], 'fr-CA'],
    ['fr', ['fr-CA'], 'fr-CA'],
    ['fr', ['en', 'fro'], undefined],
    ['zh-CN', ['zh-TW', 'zh-Hans'], 'zh-Hans'],
    ['zh-CN', ['zh-TW'], undefined],
    ['sr-Latn-RS', ['sr', 'sr_RS'], undefined],
    ['fr', ['', 'not a tag!', 'fr'], 'fr'],
  ])('%s is found in %j', (language, languages, found) => {
    expect(variantIn(unit(...languages), locale(language))?.language).toBe(found);
  });

  it('is not that of another language of the project', () => {
    expect(variantIn(unit('pt-PT', 'pt'), locale('pt-BR'), [locale('pt-PT')])?.language).toBe('pt');
  });
});
