import { describe, expect, it } from 'vitest';
import { alignedPairs } from '../../src/align/aligned-pairs.ts';
import { type KnownPair, knownWith, standingPairs } from '../../src/align/known-pairs.ts';
import { readUnits } from '../segment/read-units.ts';

const HEAD = { en: '# Tea', fr: '# Thé' };
const WARM = { en: 'Warm the pot.', fr: 'Chauffez la théière.' };
const ADD = { en: 'Add the leaves.', fr: 'Ajoutez les feuilles.' };
const WAIT = { en: 'Wait a while.', fr: 'Patientez un peu.' };
const CLEAN = { en: 'Clean all of it.', fr: 'Nettoyez le tout.' };
const BOTTLE = { en: 'Take the bottle.', fr: 'Prenez la bouteille.' };

type Text = keyof typeof HEAD;
type Page = readonly (readonly { readonly [side in Text]: string }[])[];

const first: Page = [[HEAD], [WARM, ADD], [WAIT]];
const read = (page: Page, side: Text) =>
  readUnits(page.map((block) => block.map((each) => each[side]).join(' ')).join('\n\n'), {
    tag: side === 'fr' ? 'fr-FR' : 'en-US',
  });

/** What a page is known to be made from: sentence by sentence. */
async function knownOf(page: Page): Promise<readonly KnownPair[]> {
  const [source, target] = [await read(page, 'en'), await read(page, 'fr')];
  return source.map((unit, at) => ({ source: [unit], target: target.slice(at, at + 1), confidence: 1 }));
}

async function aligned(english: Page, french: Page, known: readonly KnownPair[]): Promise<readonly string[]> {
  const pairs = alignedPairs(await read(english, 'en'), await read(french, 'fr'), { basis: 'replayed', known });
  return pairs.map(({ pair }) => `${pair.source} = ${pair.target}`);
}

const pair = ({ en, fr }: typeof HEAD) => `${en.replace('# ', '')} = ${fr.replace('# ', '')}`;

describe('what is known from earlier versions', () => {
  it('are pairs of which both sides stand, but for cosmetic edits', async () => {
    const known = await knownOf(first);
    const source = await read([[HEAD], [WARM, { ...ADD, en: 'Add the herbs.' }], [{ ...WAIT, en: 'Wait, a while!' }]], 'en');
    const standing = standingPairs(known, source, await read(first, 'fr'));
    expect(standing.map((each) => each.source[0]?.source)).toEqual(['Tea', 'Warm the pot.', 'Wait, a while!']);
  });

  it('are no texts that stand twice, and no pairs that are not sure', async () => {
    const known = await knownOf(first);
    const [source, target] = [await read([...first, [WARM]], 'en'), await read(first, 'fr')];
    expect(standingPairs(known, source, target).map((each) => each.source[0]?.source)).toEqual([
      'Tea',
      'Add the leaves.',
      'Wait a while.',
    ]);
    const unsure = known.map((each) => ({ ...each, confidence: 0.5 }));
    expect(standingPairs(unsure, await read(first, 'en'), target)).toEqual([]);
  });

  it('keeps what a sentence that stands was made from, and takes the rest from the new version', async () => {
    const known = await knownOf(first);
    const later = await knownOf([
      [HEAD],
      [
        { ...WARM, en: 'Warm the new pot.' },
        { ...ADD, fr: 'Mettez les feuilles.' },
      ],
      [WAIT],
    ]);
    const version = later.flatMap((each) => each.target);
    const texts = knownWith(known, later, version).map((each) => each.source[0]?.source);
    expect(texts).toEqual(['Tea', 'Warm the pot.', 'Wait a while.', 'Add the leaves.']);
  });
});

describe('a version that is aligned around what is known', () => {
  it('finds a sentence in a paragraph that was moved', async () => {
    const tools: Page = [[BOTTLE, CLEAN]];
    const known = await knownOf([[HEAD], [WARM, WAIT, ADD], ...tools]);
    const edited = { en: 'Stir it as long as you like, and then some more.', fr: 'Remuez.' };
    const english: Page = [[HEAD], ...tools, [WARM, edited, ADD]];
    const french: Page = [[HEAD], [WARM, edited, ADD], ...tools];
    expect(await aligned(english, french, known)).toContain(pair(edited));
  });

  it('finds a section that was put at the end', async () => {
    const fresh = [[{ en: '# In winter', fr: '# En hiver' }], [{ en: 'Drink more of it.', fr: 'Buvez-en plus.' }]];
    const rest: Page = [[WARM, ADD], [WAIT]];
    const known = await knownOf([[HEAD], ...rest]);
    expect(await aligned([[HEAD], ...fresh, ...rest], [[HEAD], ...rest, ...fresh], known)).toEqual(
      expect.arrayContaining(fresh.flat().map(pair)),
    );
  });

  it('aligns what is left where known sentences changed places', async () => {
    const known = await knownOf([[HEAD], [WARM, ADD, WAIT]]);
    const english: Page = [[HEAD], [ADD, CLEAN, WARM]];
    const french: Page = [[HEAD], [WARM, CLEAN, ADD]];
    expect([...(await aligned(english, french, known))].sort()).toEqual([HEAD, WARM, ADD, CLEAN].map(pair).sort());
  });
});
