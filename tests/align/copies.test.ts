import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignBlocks, alignInOrder } from '../../src/align/align-blocks.ts';
import { blocksOf } from '../../src/align/blocks.ts';
import { proportionOf } from '../../src/align/proportion.ts';
import { wayThrough, wayThroughLattice } from '../../src/align/sentence-ways.ts';
import { strongPairs } from '../../src/align/strong-pairs.ts';
import { unitId } from '../../src/model/ids.ts';
import type { Unit } from '../../src/model/unit.ts';

function unitOf(source: string, block: number): Unit {
  const range = { start: 0, end: source.length };
  return { id: unitId('00000', 101), kind: 'paragraph', key: null, range, line: 1, block, source, text: source };
}

// Few pieces, so that sentences share much or nothing, and many are alike.
const piece = fc.constantFrom('The pump', 'starts', '`a.b`', '`c`', '12', '4 bar', '[x](u.md)', 'Δ', 'a', '–');
const sentence = fc.array(piece, { maxLength: 8 }).map((pieces) => `${pieces.join(' ')}.`);
const copied = (units: readonly Unit[]) => units.map((unit): Unit => ({ ...unit, source: `${unit.source}` }));

describe('a sentence on either side', () => {
  it('goes the way that a search would find', () => {
    fc.assert(
      fc.property(sentence, sentence, fc.constantFrom(0.2, 0.6, 1, 1.3, 4), fc.nat(300), (a, b, ratio, more) => {
        const [source, target] = [[unitOf(a, 0)], [unitOf(b + 'x'.repeat(more), 0)]];
        const [way, searched] = [wayThrough(source, target, ratio), wayThroughLattice(source, target, ratio)];
        expect(way.spans).toEqual(searched.spans);
        expect(way.spans.map(way.oddsOf)).toEqual(searched.spans.map(searched.oddsOf));
      }),
    );
  });
});

describe('what is not translated yet', () => {
  it('goes sentence by sentence with its copy, as a search would find', () => {
    const sentences = fc.array(sentence, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(sentences, (texts) => {
        const source = Array.from({ length: 150 }, (_, at) => unitOf(texts[at % texts.length] ?? '', 0));
        const [way, searched] = [wayThrough(source, copied(source), 1), wayThroughLattice(source, copied(source), 1)];
        const bare = (spans: typeof way.spans) => spans.map(({ cost: _, ...span }) => span);
        expect(bare(way.spans)).toEqual(bare(searched.spans));
        expect(way.spans.map(way.oddsOf)).toEqual(searched.spans.map(searched.oddsOf));
      }),
      { numRuns: 20 },
    );
  });

  it('goes block by block with its copy, as a search would find', () => {
    const blocks = fc.array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { maxLength: 12 });
    fc.assert(
      fc.property(blocks, (texts) => {
        const source = texts.flatMap((block, at) => block.map((text) => unitOf(text, at)));
        const [from, to] = [blocksOf(source), blocksOf(copied(source))];
        expect(alignBlocks(from, to, proportionOf(source, source))).toEqual(
          from.map((block, at) => ({ source: [block], target: [to[at]] })),
        );
        expect(alignInOrder(from, to, proportionOf(source, source)).map(({ span }) => [span.sourceTo, span.targetTo])).toEqual(
          from.map((_, at) => [at + 1, at + 1]),
        );
        expect(strongPairs(from, to).filter(([a, b]) => a !== b)).toEqual([]);
      }),
    );
  });
});
