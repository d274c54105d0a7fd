import { describe, expect, it } from 'vitest';
import { xliff12 } from '../../../src/formats/xliff/xliff-12.ts';
import { file12, shown, unitsOf } from './files.ts';

// How translators' programs write a file anew.

const laidOut = (source: string, target: string) =>
  `\n<trans-unit id="a" xml:space="preserve">\n  <source>${source}</source>\n  <target>${target}</target>\n</trans-unit>\n`;

async function targetOf(body: string) {
  const [unit] = await unitsOf(xliff12, file12(body));
  return [shown(unit?.source), shown(unit?.target)];
}

describe('a file that Lokalize saved', () => {
  it('has line breaks between codes that are no text', async () => {
    const text = '\n    <bpt id="1">*</bpt>a<ept id="1">*</ept>\n    <ph id="2"/> b <ph id="3"/>\n  ';
    expect(await targetOf(laidOut(text, text))).toEqual(['{1}a{/1}{2/} b {3/}', '{1}a{/1}{2/} b {3/}']);
  });

  it('keeps line breaks that are beside a text', async () => {
    expect(await targetOf(laidOut('a\n  <ph id="2"/>\n  b', ' \n '))).toEqual(['a\n  {2/}\n  b', ' \n ']);
  });

  it.each([
    ['in a row', '<bpt id="1"/>a<ept id="1"/> <bpt id="2"/>b<ept id="1"/>', '{1}a{/1} {2}b{/2}'],
    ['in one another', '<bpt id="1"/>a <bpt id="2"/>b<ept id="2"/> c<ept id="2"/>', '{1}a {2}b{/2} c{/1}'],
    ['that overlap', '<bpt id="1"/>a<bpt id="2"/>b<ept id="1"/>c<ept id="2"/>', '{1}a{2}b{/1}c{/2}'],
    ['with an end too many', '<bpt id="1"/>a<ept id="1"/><ept id="1"/>', '{1}a{/1}{/1}'],
    ['one of them twice', '<bpt id="1"/>a<ept id="1"/><bpt id="1"/>b<ept id="1"/>', '{1}a{/1}{1}b{/1}'],
  ])('has ends of codes %s that close what is open', async (_, target, text) => {
    const source = '<bpt id="1"/>x<ept id="1"/><bpt id="2"/>y<ept id="2"/>';
    expect(await targetOf(laidOut(source, target))).toEqual(['{1}x{/1}{2}y{/2}', text]);
  });
});

describe('an empty target', () => {
  const unit = (attributes: string, approved = '') =>
    `<trans-unit id="a"${approved}><source>x</source><target${attributes}></target></trans-unit>`;

  it.each([
    ['of pomerge, without a state, is not translated', unit(''), 'initial'],
    ['that is new is not translated', unit(' state="new"'), 'initial'],
    ['that somebody calls translated is', unit(' state="translated"'), 'translated'],
    ['that somebody approved is reviewed', unit('', ' approved="yes"'), 'reviewed'],
  ])('%s', async (_, body, state) => {
    expect((await unitsOf(xliff12, file12(body)))[0]).toMatchObject({ state, target: { parts: [] } });
  });
});
