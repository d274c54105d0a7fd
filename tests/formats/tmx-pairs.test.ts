import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTmxFile } from '../../src/formats/tmx-file.ts';
import { type TmxPair, tmxPairs } from '../../src/formats/tmx-pairs.ts';
import { tmxText } from '../../src/formats/tmx-text.ts';
import { locale } from '../../src/model/locale.ts';
import { contentOf } from '../../src/text/content-of.ts';

const LANGUAGES = { sourceLocale: locale('en-US'), targetLocale: locale('fr-FR'), others: [] };

async function pairsIn(text: string, languages = LANGUAGES): Promise<readonly TmxPair[]> {
  const file = await readTmxFile(text);
  if ('message' in file) throw new Error(file.message);
  return tmxPairs(file, languages);
}

const memory = (header: string, ...variants: readonly (readonly [string, string])[]) =>
  `<tmx version="1.4"><header ${header}/><body><tu>${variants
    .map(([language, seg]) => `<tuv xml:lang="${language}"><seg>${seg}</seg></tuv>`)
    .join('')}</tu></body></tmx>`;

describe('pairs of a memory', () => {
  it.each([
    ['text', 'a_b * c &amp;lt; `d`', 'a_b * c &amp;lt; \\`d\\`'],
    ['what would be emphasis', '*a* _b_', '\\*a\\* \\_b\\_'],
    ['tags of HTML', '<bpt i="1">&lt;b&gt;</bpt>a<ept i="1">&lt;/b&gt;</ept><ph>&lt;br/&gt;</ph>', '<b>a</b><br/>'],
    ['bold in another notation', '<bpt i="1" type="bold">{\\b </bpt>a<ept i="1">}</ept>', '**a**'],
    ['other codes', 'a<ph>{\\tab }</ph>b<it pos="begin">{\\i </it>', 'ab'],
  ])('keep %s', async (_, seg, source) => {
    expect(await pairsIn(memory('srclang="en"', ['en', seg], ['fr', 'x']))).toEqual([{ source, target: 'x' }]);
  });

  it('take the text of a memory of Markdown as it is', async () => {
    expect(await pairsIn(memory('srclang="en" datatype="x-markdown"', ['en', '**a**'], ['fr', '_x_']))).toEqual([
      { source: '**a**', target: '_x_' },
    ]);
  });

  it.each([
    [
      'no source',
      [
        ['de', 'a'],
        ['fr', 'b'],
      ],
    ],
    [
      'no source',
      [
        ['en', ' '],
        ['fr', 'b'],
      ],
    ],
    [
      'no translation',
      [
        ['en', 'a'],
        ['de', 'b'],
      ],
    ],
    [
      'no translation',
      [
        ['en', 'a'],
        ['fr', ''],
      ],
    ],
    [
      'same text',
      [
        ['en', 'a'],
        ['fr', 'a'],
      ],
    ],
  ] as const)('leave out what has %s: %j', async (reason, variants) => {
    expect(await pairsIn(memory('srclang="en"', ...variants))).toEqual([reason]);
  });

  it('of two variants of one language need their own tags', async () => {
    const british = { ...LANGUAGES, targetLocale: locale('en-GB') };
    expect(await pairsIn(memory('srclang="en-US"', ['en-US', 'color'], ['en-GB', 'colour']), british)).toEqual([
      { source: 'color', target: 'colour' },
    ]);
    expect(await pairsIn(memory('srclang="en-US"', ['en-US', 'color']), british)).toEqual(['no translation']);
  });

  it('are those that were written', async () => {
    const piece = fc.constantFrom('word', '**bold**', '`code`', '[link](a.md)', '<br>', 'a_b', '\\*', '&lt;', '*it*', '1.');
    const markdown = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(' '));
    await fc.assert(
      fc.asyncProperty(markdown, async (text) => {
        const source = contentOf(text, { syntax: 'markdown' });
        const header = { ...LANGUAGES, toolVersion: '1', datatype: 'plaintext', properties: [] } as const;
        const target = { parts: [{ type: 'text', text: 'x' }], codes: [] } as const;
        const [pair] = await pairsIn(tmxText([{ id: null, source, target, properties: [], notes: [] }], header));
        if (pair === undefined || typeof pair === 'string') throw new Error(`Expected a pair, found ${pair}`);
        expect(contentOf(pair.source, { syntax: 'markdown' }).parts).toEqual(source.parts);
      }),
    );
  });
});
