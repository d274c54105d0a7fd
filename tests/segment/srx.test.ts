import { describe, expect, it } from 'vitest';
import { readSrx } from '../../src/formats/srx.ts';
import type { SrxRules } from '../../src/model/srx.ts';
import { readUnits } from './read-units.ts';

type Row = readonly [verdict: 'yes' | 'no', before: string, after: string];

/** An SRX file of one list of rules for each named language map. */
async function srxOf(maps: Readonly<Record<string, readonly Row[]>>, cascade: 'yes' | 'no' = 'yes'): Promise<SrxRules> {
  const named = Object.entries(maps).map(([pattern, rows], at) => ({ pattern, rows, name: `R${at}` }));
  const text = `<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="${cascade}"/><body>
    <languagerules>${named.map(({ name, rows }) => `<languagerule languagerulename="${name}">${rows.map(ruleXml).join('')}</languagerule>`).join('')}</languagerules>
    <maprules>${named.map(({ name, pattern }) => `<languagemap languagepattern="${pattern}" languagerulename="${name}"/>`).join('')}</maprules>
  </body></srx>`;
  const { rules, problems } = await readSrx(text);
  expect(problems).toEqual([]);
  if (rules === null) throw new Error('Expected rules, found none');
  return rules;
}

function ruleXml([verdict, before, after]: Row): string {
  const [left, right] = [before, after].map((side) => `<![CDATA[${side}]]>`);
  return `<rule break="${verdict}"><beforebreak>${left}</beforebreak><afterbreak>${right}</afterbreak></rule>`;
}

async function split(text: string, srx: SrxRules, tag = 'en-US'): Promise<string[]> {
  return (await readUnits(text, { srx, tag })).map(({ source }) => source);
}

describe('the rules of an SRX file', () => {
  it('join where our own rules cut', async () => {
    const srx = await srxOf({ '.*': [['no', String.raw`\bfoo\.`, String.raw`\s`]] });
    expect(await split('One foo. Two bar. Three.', srx)).toEqual(['One foo. Two bar.', 'Three.']);
  });

  it('join on either side of the blanks', async () => {
    for (const row of [
      ['no', String.raw`foo\.`, ''],
      ['no', String.raw`foo\.\s+`, String.raw`\p{Lu}`],
    ] as const)
      expect(await split('One foo.  Two bar. Three.', await srxOf({ '.*': [row] }))).toEqual(['One foo.  Two bar.', 'Three.']);
  });

  it('cut where our own rules do not', async () => {
    const srx = await srxOf({ '.*': [['yes', ';', String.raw`\s`]] });
    expect(await split('One; two, three; four.', srx)).toEqual(['One;', 'two, three;', 'four.']);
  });

  it('are asked in order: the first that matches a place decides', async () => {
    const exception: Row = ['no', 'two;', ''];
    const rule: Row = ['yes', ';', String.raw`\s`];
    expect(await split('One; two; three.', await srxOf({ '.*': [exception, rule] }))).toEqual(['One;', 'two; three.']);
    expect(await split('One; two; three.', await srxOf({ '.*': [rule, exception] }))).toEqual(['One;', 'two;', 'three.']);
  });

  it('keep our own cut where one of them breaks between the same sentences', async () => {
    const srx = await srxOf({
      '.*': [
        ['no', 'foo\\.', ''],
        ['yes', 'foo\\.\\s', ''],
      ],
    });
    expect(await split('One foo. Two.', srx)).toEqual(['One foo.', 'Two.']);
  });

  it('hold for the languages that their map names, as a whole', async () => {
    const srx = await srxOf({ '(EN|en).*': [['yes', ';', '']], de: [['yes', ',', '']] });
    expect(await split('a; b, c', srx, 'en-GB')).toEqual(['a;', 'b, c']);
    expect(await split('a; b, c', srx, 'de')).toEqual(['a; b,', 'c']);
    expect(await split('a; b, c', srx, 'de-AT')).toEqual(['a; b, c']);
  });

  it('add up over all maps that match when they cascade', async () => {
    const maps = { 'en.*': [['no', 'two;', '']], '.*': [['yes', ';', '']] } as const;
    expect(await split('one; two; three', await srxOf(maps, 'yes'))).toEqual(['one;', 'two; three']);
    expect(await split('one; two; three', await srxOf(maps, 'no'))).toEqual(['one; two; three']);
    expect(await split('one; two; three', await srxOf(maps, 'no'), 'fr')).toEqual(['one;', 'two;', 'three']);
  });

  it('cut nothing inside emphasis, links and code', async () => {
    const srx = await srxOf({ '.*': [['yes', ';', '']] });
    expect(await split('a *b; c* [d; e](u) `f; g` h; i', srx)).toEqual(['a *b; c* [d; e](u) `f; g` h;', 'i']);
  });

  it('cannot join what a hard line break ends', async () => {
    const srx = await srxOf({ '.*': [['no', '.', '']] });
    expect(await split('One.  \nTwo. Three.', srx)).toEqual(['One.', 'Two. Three.']);
  });

  it('never cut a code point in two', async () => {
    const srx = await srxOf({ '.*': [['yes', '.', '']] });
    expect(await split('\u{1f600}\u{1f601}', srx)).toEqual(['\u{1f600}', '\u{1f601}']);
  });

  it('see 80 code units on each side', async () => {
    const srx = await srxOf({ '.*': [['yes', '^a+;', '']] });
    expect(await split(`${'a'.repeat(79)};b`, srx)).toHaveLength(2);
    expect(await split(`${'a'.repeat(80)};b`, srx)).toHaveLength(1);
  });

  it('take no time, however they are written', async () => {
    const srx = await srxOf({
      '.*': [
        ['yes', '(a+)+$', '(a*)*b'],
        ['no', '(a|a?)+x', '.*.*.*y'],
      ],
    });
    const text = 'a'.repeat(20_000);
    const started = performance.now();
    expect(await split(text, srx)).toEqual([text]);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
