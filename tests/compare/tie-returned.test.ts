import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HandedOff, type OpenText, tieReturned } from '../../src/compare/tie-returned.ts';

const handed = (id: string, source: string, previous: string | null = null): HandedOff => ({ id, source, previous });
const open = (id: string, source: string, more: Partial<OpenText> = {}): OpenText => ({
  id,
  source,
  was: null,
  isCurrent: false,
  ...more,
});

/** Ids of today by those of the hand-off. */
function tied(from: readonly HandedOff[], to: readonly OpenText[]) {
  const { ties, overtaken } = tieReturned(from, to);
  return {
    ties: Object.fromEntries([...ties].map(([at, place]) => [from[at]?.id, to[place]?.id])),
    overtaken: [...overtaken].map((at) => from[at]?.id),
  };
}

describe('what became of texts that were handed off', () => {
  test('the one with the same text, where the ids moved on', () => {
    const from = [handed('101', 'One is here.'), handed('102', 'Two is there.')];
    const to = [open('101', 'New.'), open('102', 'One is here.'), open('103', 'Two is there.')];
    expect(tied(from, to)).toEqual({ ties: { 101: '102', 102: '103' }, overtaken: [] });
  });

  test('of equal texts the one with the same id, and none twice', () => {
    const from = [handed('105', 'Note'), handed('101', 'Note'), handed('107', 'Note')];
    const to = [open('101', 'Note'), open('105', 'Note')];
    expect(tied(from, to).ties).toEqual({ 105: '105', 101: '101' });
  });

  test('the one whose translation is of the same older text, however much it changed', () => {
    const from = [handed('104', 'Kites fly in the wind.', 'Kites fly.')];
    const to = [open('104', 'Nothing else.'), open('105', 'Something different by far.', { was: 'Kites fly.' })];
    expect(tied(from, to).ties).toEqual({ 104: '105' });
  });

  test('the one that it most likely became', () => {
    const from = [handed('101', 'Run the tool with care and patience.')];
    const to = [open('101', 'A heading'), open('102', 'Run the new tool with care and patience.')];
    expect(tied(from, to).ties).toEqual({ 101: '102' });
  });

  test('none that is current and reads otherwise: it was overtaken', () => {
    const from = [handed('101', 'Run the tool with care and patience.')];
    const to = [
      open('101', 'Run the new tool with care and patience.', {
        was: 'Run the new tool with care and patience.',
        isCurrent: true,
      }),
    ];
    expect(tied(from, to)).toEqual({ ties: {}, overtaken: ['101'] });
  });

  test('none where it is gone', () => {
    expect(tied([handed('101', 'Gone with the wind.')], [open('101', 'Entirely other words here')])).toEqual({
      ties: {},
      overtaken: [],
    });
  });

  test('no text is tied twice, and one that reads the same is always tied', () => {
    const texts = fc.array(fc.constantFrom('One is here.', 'Two is there.', 'One is there.', 'Note', 'A *b* c.'), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(texts, texts, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (from, to, current) => {
        const { ties } = tieReturned(
          from.map((source, at) => handed(String(101 + at), source)),
          to.map((source, at) => open(String(101 + at), source, { isCurrent: current[at] ?? false })),
        );
        expect(new Set(ties.values()).size).toBe(ties.size);
        for (const text of new Set(from)) {
          const count = (list: readonly string[]) => list.filter((one) => one === text).length;
          const same = [...ties].filter(([at, place]) => from[at] === text && to[place] === text).length;
          expect(same).toBe(Math.min(count(from), count(to)));
        }
      }),
    );
  });
});
