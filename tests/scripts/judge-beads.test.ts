import { describe, expect, it } from 'vitest';
import { curveOf, judgeBeads } from '../../scripts/judge-beads.mjs';

const key = (text: string) => text.trim();
/** Pairs of equal texts, in order. */
function matchUnits(gold: readonly { readonly key: string }[], beads: readonly string[]): (readonly [number, number])[] {
  let from = 0;
  return gold.flatMap((pair, index) => {
    const at = beads.indexOf(pair.key, from);
    if (at < 0) return [];
    from = at + 1;
    return [[index, at] as const];
  });
}
const texts = { key, matchUnits };
const bead = (source: string | null, target: string | null, confidence: number, kind = 'paragraph') => ({
  ...{ source, target, confidence, kind },
});
const pair = (source: string, target: string, p = false) => ({ source, target, p });

describe('beads beside gold pairs', () => {
  const judge = (gold: readonly ReturnType<typeof pair>[], beads: readonly ReturnType<typeof bead>[]) =>
    judgeBeads(gold, beads, texts).rows.map(({ isRight, isCutOtherwise }) =>
      isRight ? 'right' : isCutOtherwise ? 'cut' : 'wrong',
    );

  it('are right when both texts are those of a pair', () => {
    const gold = [pair('One.', 'Un.'), pair('Two.', 'Deux.')];
    expect(judge(gold, [bead('One.', 'Un.', 0.9), bead('Two.', 'Trois.', 0.2)])).toEqual(['right', 'wrong']);
  });

  it('are right when they join to a paragraph, and cut otherwise when they join to a pair', () => {
    const beads = [bead('One.', 'Un.', 0.9), bead('Two.', 'Deux.', 0.9)];
    expect(judge([pair('One. Two.', 'Un. Deux.', true)], beads)).toEqual(['right', 'right']);
    expect(judge([pair('One. Two.', 'Un. Deux.')], beads)).toEqual(['cut', 'cut']);
    expect(judge([pair('One. Two.', 'Un. Trois.')], beads)).toEqual(['wrong', 'wrong']);
  });

  it('count neither without a side nor outside of the body', () => {
    const beads = [bead('One.', null, 0.5), bead('Title', 'Titre', 0.9, 'meta'), bead('One.', 'Un.', 0.9)];
    expect(judge([pair('One.', 'Un.')], beads)).toEqual(['right']);
  });
});

it('tells the share of the wrong beads among the least sure ones, and how far confidence is off', () => {
  const rows = Array.from({ length: 100 }, (_, at) => ({
    confidence: at / 100,
    isRight: at !== 3 && at !== 40,
    isCutOtherwise: at === 40,
  }));
  const { lowest, mispairedInTenth, f1, error, deciles } = curveOf([{ rows, gold: 100, found: 98 }]);
  expect(lowest).toEqual([0.5, 0.5, 0.5, 1]);
  expect(mispairedInTenth).toBe(1);
  expect(f1).toBeCloseTo(0.98);
  expect(deciles[0]).toEqual({ said: expect.closeTo(0.045), right: 0.9 });
  expect(error).toBeGreaterThan(0.4);
});
