import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AlikeTexts } from '../../src/memory/alike-texts.ts';
import { memoryOf } from '../../src/memory/memory.ts';
import type { MemoryContext, MemoryPair } from '../../src/model/memory.ts';

const pair = (source: string, target: string, context: MemoryContext | null = null, origin = 'a.md'): MemoryPair => ({
  source,
  target,
  origin,
  context,
});
const LIMITS = { least: 0.7, limit: 10 };

/** What a memory finds: kind, similarity in percent, translation. */
function found(pairs: readonly MemoryPair[], source: string, context: MemoryContext | null = null, limits = LIMITS) {
  return memoryOf(pairs)
    .find({ source, context }, limits)
    .map(({ kind, similarity, pair: { target } }) => `${kind} ${Math.round(similarity * 100)} ${target}`);
}

describe('a memory', () => {
  it('tells the same text in the same place before the same text, and that before similar ones', () => {
    const around = { before: 'It is windy.', behind: null };
    const pairs = [
      pair('Press the yellow button.', 'jaune'),
      pair('Press the green button.', 'vert'),
      pair('Press the green button.', 'le vert', { before: 'It is  windy.', behind: null }),
      pair('Fly a kite.', 'cerf-volant'),
    ];
    expect(found(pairs, 'Press the green button.', around)).toEqual(['context 100 le vert', 'exact 100 vert', 'fuzzy 73 jaune']);
    expect(found(pairs, 'Press the green button.')).toEqual(['exact 100 vert', 'exact 100 le vert', 'fuzzy 73 jaune']);
  });

  it('tells the same Markdown before what only is the same to the tool that made bilingual files', () => {
    const pairs = [pair('Use \\<T> here', 'échappé'), pair('Use <T> here', 'nu')];
    expect(found(pairs, 'Use <T> here')[0]).toBe('exact 100 nu');
  });

  it('calls nothing the same that differs at all', () => {
    expect(found([pair('Press the Green Button.', 'vert')], 'Press the green button.')).toEqual(['fuzzy 99 vert']);
    expect(found([pair('Press the **green** button.', 'vert')], 'Press the green button.')).toEqual(['fuzzy 94 vert']);
  });

  it('tells a translation once, however often it is there', () => {
    const pairs = [
      pair('Fly a big kite.', 'Volez', null, 'a.md'),
      pair('Fly a big kite.', 'Volez', null, 'b.md'),
      pair('Fly a kite.', 'Volez', null, 'c.md'),
    ];
    expect(memoryOf(pairs).size).toBe(2);
    expect(memoryOf(pairs).find({ source: 'Fly a big kite.', context: null }, LIMITS)).toEqual([
      { pair: pairs[0], similarity: 1, kind: 'exact' },
    ]);
  });

  it('tells no more than asked for, and nothing below the least similarity', () => {
    const pairs = ['green', 'yellow', 'purple'].map((colour) => pair(`Press the ${colour} button.`, colour));
    expect(found(pairs, 'Press the green button.', null, { least: 0.7, limit: 2 })).toHaveLength(2);
    expect(found(pairs, 'Press the green button.', null, { least: 0.8, limit: 9 })).toEqual(['exact 100 green']);
    expect(found(pairs, 'Nothing like it')).toEqual([]);
  });

  it('is not slow for one text with many translations, or in many places', () => {
    const many = Array.from({ length: 50_000 }, (_, at) =>
      pair('Example', `Exemple ${at % 2 === 0 ? at : ''}`, { before: `${at}`, behind: null }),
    );
    const memory = memoryOf(many);
    expect(memory.size).toBe(25_001);
    for (let at = 1; at < 50_000; at += 2) {
      const [first] = memory.find({ source: 'Example', context: { before: `${at}`, behind: null } }, { least: 1, limit: 1 });
      expect(first?.pair).toBe(many[at]);
    }
  });

  it('finds texts of scripts without spaces', () => {
    const pairs = [pair('新しい凧を公園で揚げる。', 'kite'), pair('古い本を家で読む。', 'book')];
    expect(found(pairs, '新しい凧を広場で揚げる。')).toEqual([expect.stringMatching(/^fuzzy 8\d kite$/)]);
  });

  it('holds texts that objects take for something else', () => {
    expect(found([pair('__proto__', 'a'), pair('constructor', 'b')], '__proto__')).toEqual(['exact 100 a']);
    expect(found([pair('', 'nothing')], '')).toEqual(['exact 100 nothing']);
  });
});

describe('an index of texts', () => {
  const word = fc.integer({ min: 0, max: 400 }).map((number) => `w${Math.floor(number ** 2 / 400)}ord`);
  const sentence = fc.array(word, { minLength: 4, maxLength: 14 }).map((words) => words.join(' '));

  it('finds what comparing with every text finds, in 93 of 100 cases', () => {
    let [hits, all] = [0, 0];
    fc.assert(
      fc.property(
        fc.uniqueArray(sentence, { minLength: 300, maxLength: 300 }),
        fc.array(fc.nat(299), { minLength: 20 }),
        (texts, chosen) => {
          const index = new AlikeTexts(texts);
          for (const at of chosen) {
            const words = (texts[at] ?? '').split(' ');
            const query = words.toSpliced(at % words.length, 1, 'changed').join(' ');
            const best = index.findSlowly(query, 0.7)[0];
            if (best === undefined) continue;
            all += 1;
            if (index.find(query, { least: 0.7, limit: 1 })[0]?.similarity === best.similarity) hits += 1;
          }
        },
      ),
      { numRuns: 10 },
    );
    expect(all).toBeGreaterThan(100);
    expect(hits / all).toBeGreaterThan(0.93);
  });

  it('finds the same again', () => {
    const index = new AlikeTexts(['fly a green kite', 'fly a yellow kite', 'fly a purple kite']);
    const find = () => index.find('fly a white kite', { least: 0.5, limit: 2 });
    expect(find().map(({ text }) => text)).toEqual([0, 1]);
    expect(find()).toEqual(find());
  });
});
