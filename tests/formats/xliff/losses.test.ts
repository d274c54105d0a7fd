import { describe, expect, it } from 'vitest';
import { xliff2 } from '../../../src/formats/xliff/xliff-2.ts';
import { xliff12 } from '../../../src/formats/xliff/xliff-12.ts';
import { handOffOf, plainUnit, writtenAndRead } from '../../contracts/hand-off-format.ts';
import { faultOf, file2, file12, readWith, shown, unitsOf } from './files.ts';

// What is lost where the npm package `xliff` works alone, one test each.

const unit12 = (source: string, target: string | null = null, rest = '', attributes = '') =>
  `<trans-unit id="a"${attributes}><source>${source}</source>${target === null ? '' : `<target>${target}</target>`}${rest}</trans-unit>`;
const unit2 = (source: string, target: string, before = '') =>
  `<unit id="a">${before}<segment><source>${source}</source><target>${target}</target></segment></unit>`;

/** Texts that both versions keep, written as XML. */
const TEXTS: readonly (readonly [name: string, xml: string, text: string])[] = [
  ['a literal &amp;', '&amp;amp; &amp;lt;', '&amp; &lt;'],
  ['leading and trailing spaces', '  a  ', '  a  '],
  ['a trailing newline', 'a\n  \n', 'a\n  \n'],
  ['a text of white space', ' \n ', ' \n '],
  ['invisible characters', '\u00a0\u200b\u200d\u200e\u202ea\u2069\ufeff', '\u00a0\u200b\u200d\u200e\u202ea\u2069\ufeff'],
  ['a carriage return', 'a&#13;&#10;b', 'a\r\nb'],
  ['line ends as they stand', 'a\r\nb\rc', 'a\nb\nc'],
  ['CDATA', 'a<![CDATA[<b> &amp; ]]>c', 'a<b> &amp; c'],
  ['text around a comment', 'a<!-- no -->b', 'ab'],
  ['text around a processing instruction', 'a<?x no?>b', 'ab'],
  ['forty thousand newlines', 'a\n'.repeat(40_000), 'a\n'.repeat(40_000)],
];

describe.each(TEXTS)('%s', (_, xml, text) => {
  it('is kept in 1.2', async () => {
    const [unit] = await unitsOf(xliff12, file12(unit12(xml, xml)));
    expect([shown(unit?.source), shown(unit?.target)]).toEqual([text, text]);
  });

  it('is kept in 2.1', async () => {
    const [unit] = await unitsOf(xliff2, file2(unit2(xml, xml)));
    expect([shown(unit?.source), shown(unit?.target)]).toEqual([text, text]);
  });

  it.each([xliff12, xliff2])('is kept as $name writes it', async (format) => {
    const handOff = handOffOf(plainUnit('a', text, text));
    expect(await writtenAndRead(format, handOff)).toEqual(handOff);
  });
});

/** Contents of 1.2 by how they are shown. */
const INLINE_12: readonly (readonly [name: string, target: string, text: string])[] = [
  ['a space between codes', '<x id="1"/> <x id="2"/>', '{1/} {2/}'],
  ['white space with a newline between codes', '<x id="1"/>\n <x id="2"/>\n', '{1/}\n {2/}\n'],
  ['mrk', 'a <mrk mtype="term">b <ph id="1">x</ph></mrk> c', 'a b {1/} c'],
  ['mrk of a segment', '<mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk>', 'One. Two.'],
  ['it', '<it id="1" pos="open">&lt;b></it>a<it id="2" pos="close">&lt;/b></it>', '{1}a{/2}'],
  ['g', '<g id="1">a <g id="2">b</g></g>', '{1}a {2}b{/2}{/1}'],
  ['bx and ex', '<bx id="1" rid="9"/>a<ex id="2" rid="9"/>', '{1}a{/1}'],
  ['bpt and ept, tied by rid', '<bpt id="1" rid="r">*</bpt>a<ept id="2" rid="r">*</ept>', '{1}a{/1}'],
  ['bpt and ept, tied by id', '<bpt id="1">*</bpt>a<ept id="1">*</ept>', '{1}a{/1}'],
];

/** Targets of 2.1 by how they are shown. */
const INLINE_2: readonly (readonly [name: string, target: string, text: string])[] = [
  ['a space between codes', '<ph id="1"/> <ph id="2"/>', '{1/} {2/}'],
  ['white space with a newline between codes', '<ph id="1"/>\n <ph id="2"/>\n', '{1/}\n {2/}\n'],
  ['mrk', 'a <mrk id="m" translate="no">b <ph id="1"/></mrk> c', 'a b {1/} c'],
  ['sm and em', 'a<sm id="m" translate="no"/>b<em startRef="m"/>c', 'abc'],
  ['cp', 'a<cp hex="001b"/>b', 'a\u001bb'],
  ['pc in pc', '<pc id="1">a <pc id="2">b</pc></pc>', '{1}a {2}b{/2}{/1}'],
  ['sc and ec that cross', '<sc id="1"/>a<sc id="2"/>b<ec startRef="1"/>c<ec startRef="2"/>', '{1}a{2}b{/1}c{/2}'],
  ['halves by themselves', '<sc id="1" isolated="yes"/>a<ec id="2" isolated="yes"/>', '{1}a{/2}'],
];

describe('inline elements', () => {
  it.each(INLINE_12)('of 1.2 keep %s', async (_, xml, text) => {
    const [unit] = await unitsOf(xliff12, file12(unit12('a', xml)));
    expect(shown(unit?.target)).toBe(text);
  });

  it.each(INLINE_2)('of 2.1 keep %s', async (_, xml, text) => {
    const [unit] = await unitsOf(xliff2, file2(unit2('a', xml)));
    expect(shown(unit?.target)).toBe(text);
  });

  it.each([
    ['sub', '<ph id="1">x<sub>text</sub></ph>', '<sub>'],
    ['an unknown element', 'a<blink>text</blink>', '<blink>'],
    ['an element of another namespace', 'a<b xmlns="urn:other">text</b>', '<b>'],
  ])('refuse %s of 1.2, which would lose text', async (_, xml, found) => {
    expect((await faultOf(xliff12, file12(unit12('a', xml)))).message).toContain(`found \`${found}\``);
  });

  it('of a target are those of the source, whatever comes back in them', async () => {
    const source = '<bpt id="1" ctype="bold">**</bpt>a<ept id="1">**</ept><ph id="2" ctype="x-code" equiv-text="x">`x`</ph>';
    const target = '<ph id="2" ctype="image">![](evil.png)</ph><bpt id="1">&lt;script></bpt>b<ept id="1"/>';
    const [unit] = await unitsOf(xliff12, file12(unit12(source, target)));
    expect(unit?.target?.codes.map(({ id, kind, data, closing }) => [id, kind, data, closing])).toEqual([
      ['2', 'code', '`x`', null],
      ['1', 'bold', '**', '**'],
    ]);
  });

  it('of 2.1 have the data that they name', async () => {
    const data = '<originalData><data id="d1">**</data><data id="d2">`a<cp hex="0001"/>`</data></originalData>';
    const source = '<pc id="1" dataRefStart="d1" dataRefEnd="d1">a</pc><ph id="2" dataRef="d2" equiv="a"/>';
    const [unit] = await unitsOf(xliff2, file2(unit2(source, '<ph id="9" dataRef="d2"/>b', data)));
    expect(unit?.source.codes.map((code) => [code.data, code.closing, code.shown])).toEqual([
      ['**', '**', ''],
      ['`a\u0001`', null, 'a'],
    ]);
    expect(shown(unit?.target)).toBe('{2/}b');
  });
});

describe('what is told of units', () => {
  it.each([
    [' state="new"', '', 'initial', null],
    [' state="needs-translation"', '', 'initial', null],
    [' state="needs-review-translation"', '', 'translated', null],
    [' state="translated" state-qualifier="fuzzy-match"', '', 'translated', 'hexapla:fuzzy'],
    [' state="translated" state-qualifier="exact-match"', '', 'translated', 'hexapla:exact'],
    [' state="translated" state-qualifier="leveraged-mt"', '', 'translated', 'hexapla:mt'],
    [' state="signed-off"', '', 'reviewed', null],
    [' state="final"', '', 'final', null],
    [' state="x-own"', '', 'initial', null],
    ['', '', 'translated', null],
    ['', ' approved="yes"', 'reviewed', null],
    [' state="final"', ' approved="yes"', 'final', null],
    [' state="translated"', ' approved="no"', 'translated', null],
  ])('keeps the state%s with%s', async (state, attributes, expected, subState) => {
    const body = unit12('a', 'b', '', attributes).replace('<target>', `<target${state}>`);
    const [unit] = await unitsOf(xliff12, file12(body));
    expect([unit?.state, unit?.subState]).toEqual([expected, subState]);
  });

  it('keeps notes with attributes in their order', async () => {
    const notes = '<note from="b" priority="1">Two &amp; </note><note>\n</note><note annotates="source">One</note>';
    const [unit] = await unitsOf(xliff12, file12(unit12('a', null, notes)));
    expect(unit?.notes).toEqual(['Two & ', '\n', 'One']);
    const [other] = await unitsOf(
      xliff2,
      file2(unit2('a', 'b', '<notes><note priority="2">Two</note><note id="n">One</note></notes>')),
    );
    expect(other?.notes).toEqual(['Two', 'One']);
  });

  it('joins the segments of a unit with what stands between them, in the order of their targets', async () => {
    const part = (name: string, source: string, target: string | null, order = '') =>
      `<${name}><source>${source}</source>${target === null ? '' : `<target${order}>${target}</target>`}</${name}>`;
    const body = `<unit id="a">${part('segment', 'One.', 'Un.', ' order="3"')}${part('ignorable', ' ', null)}${part('segment', 'Two.', 'Deux.', ' order="1"')}</unit>`;
    const [unit] = await unitsOf(xliff2, file2(body));
    expect([shown(unit?.source), shown(unit?.target), unit?.state]).toEqual(['One. Two.', 'Deux. Un.', 'initial']);
  });

  it('takes the least finished of several segments as the state', async () => {
    const segment = (state: string) => `<segment state="${state}"><source>a</source><target>b</target></segment>`;
    const [unit] = await unitsOf(
      xliff2,
      file2(`<unit id="a">${segment('final')}${segment('translated')}${segment('reviewed')}</unit>`),
    );
    expect(unit?.state).toBe('translated');
  });

  it('keeps alt-trans: an older source with its translation, and matches', async () => {
    const offers = `<alt-trans alttranstype="previous-version"><source>old</source><target>ancien</target></alt-trans>
      <alt-trans match-quality="85.5%" origin="memory"><source>like</source><target state-qualifier="fuzzy-match">comme</target></alt-trans>
      <alt-trans match-quality="100"><target>pareil</target></alt-trans>
      <alt-trans alttranstype="rejected"><target>non</target></alt-trans>`;
    const [unit] = await unitsOf(xliff12, file12(unit12('a', null, offers)));
    expect([shown(unit?.previous?.source), shown(unit?.previous?.target)]).toEqual(['old', 'ancien']);
    const matches = unit?.matches.map((match) => [
      shown(match.source),
      shown(match.target),
      match.similarity,
      match.kind,
      match.origin,
    ]);
    expect(matches).toEqual([
      ['like', 'comme', 0.855, 'fuzzy', 'memory'],
      ['a', 'pareil', 1, 'exact', ''],
    ]);
  });

  it('keeps matches of 2.1', async () => {
    const match = `<m:matches xmlns:m="urn:oasis:names:tc:xliff:matches:2.0"><m:match ref="#s" similarity="85.5" origin="memory">
      <source>like</source><target>comme</target></m:match></m:matches>`;
    const [unit] = await unitsOf(xliff2, file2(unit2('a', 'b', match)));
    expect(unit?.matches).toMatchObject([{ similarity: 0.855, kind: 'fuzzy', origin: 'memory' }]);
    expect(shown(unit?.matches[0]?.target)).toBe('comme');
  });

  it('reads past elements and attributes of others', async () => {
    const other = '<o:data xmlns:o="urn:other" id="x"><o:source>no</o:source></o:data>';
    const [unit] = await unitsOf(xliff12, file12(unit12('a', 'b', other, ' xmlns:o="urn:other" o:id="z"')));
    expect([unit?.id, shown(unit?.source)]).toEqual(['a', 'a']);
    const [second] = await unitsOf(xliff2, file2(unit2('a', 'b', other)));
    expect(shown(second?.source)).toBe('a');
  });
});

describe('files and units', () => {
  const plain12 = (id: string) => `<trans-unit id="${id}"><source>${id}</source></trans-unit>`;
  const plain2 = (id: string) => `<unit id="${id}"><segment><source>${id}</source></segment></unit>`;
  const ids = ['p102', '104', '7', '__proto__', 'constructor', 'toString'];

  it('keep the order of units, whatever their ids are', async () => {
    for (const [format, text] of [
      [xliff12, file12(ids.map(plain12).join(''))],
      [xliff2, file2(ids.map(plain2).join(''))],
    ] as const) {
      expect((await unitsOf(format, text)).map(({ id, source }) => [id, shown(source)])).toEqual(ids.map((id) => [id, id]));
    }
  });

  it('walk through groups, nested and without ids, and pass by binary units', async () => {
    const bin = '<bin-unit id="b" mime-type="image/png"><bin-source><external-file href="a.png"/></bin-source></bin-unit>';
    const body = `<group>${plain12('1')}<group id="g"><group>${plain12('2')}</group></group></group>${bin}${plain12('3')}`;
    expect((await unitsOf(xliff12, file12(body))).map(({ id }) => id)).toEqual(['1', '2', '3']);
    const nested = `<group id="g">${plain2('1')}<group id="h">${plain2('2')}</group></group>${plain2('3')}`;
    expect((await unitsOf(xliff2, file2(nested))).map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  it('keep units that are not to be translated', async () => {
    const [unit] = await unitsOf(xliff12, file12(unit12('a', 'b', '', ' translate="no"')));
    expect(shown(unit?.target)).toBe('b');
    const [other] = await unitsOf(xliff2, file2(unit2('a', 'b').replace('<unit ', '<unit translate="no" ')));
    expect(shown(other?.target)).toBe('b');
  });

  it('tell an absent target from an empty one', async () => {
    const body = `${unit12('a')}${unit12('a', '').replace('id="a"', 'id="b"')}`;
    expect((await unitsOf(xliff12, file12(body))).map(({ target }) => target)).toEqual([null, { parts: [], codes: [] }]);
  });

  it('are refused with two units of one id, by both places', async () => {
    expect((await faultOf(xliff12, file12(`\n${plain12('7')}\n${plain12('7')}`))).message).toMatch(
      'Expected one unit with the id `7`, found one at 2:1 and one at 3:1',
    );
    expect((await faultOf(xliff2, file2(`\n${plain2('7')}\n${plain2('7')}`))).message).toMatch('found one at 2:1 and one at 3:1');
  });

  it('are refused with two files of one document, by both places', async () => {
    const twice = (text: string) => text.replace(/(<file .*<\/file>)/s, '\n$1\n$1');
    expect((await faultOf(xliff12, twice(file12(plain12('1'))))).message).toMatch(
      'Expected one file of the document `a.md`, found one at 2:1 and one at 3:1',
    );
    const two = twice(file2(plain2('1'))).replace('<file id="f"', '<file id="g"');
    expect((await faultOf(xliff2, two)).message).toMatch(
      'Expected one file of the document `a.md`, found one at 2:1 and one at 3:1',
    );
  });

  it('tell paths as they are, without a judgement', async () => {
    const read = await readWith(xliff12, file12(plain12('1')).replace('a.md', '..\\..&#47;x'));
    expect(read.documents[0]).toMatchObject({ path: '..\\../x', hash: null });
  });

  it('of several languages are refused', async () => {
    const other = file12(plain12('1')).replace(
      /(<file .*<\/file>)/s,
      (file) => file + file.replace('"fr"', '"de"').replace('a.md', 'b.md'),
    );
    expect((await faultOf(xliff12, other)).message).toContain('Expected the languages of the first file, `en` and `fr`');
  });
});
