import { describe, expect, it } from 'vitest';
import { judgePins, pinFigures } from '../../scripts/history/judge-pins.mjs';

const [source, target] = ['source-docs/a.md', 'locales/fr-FR/a.md'];
const truth = {
  documents: [{ source, target, locale: 'fr-FR', form: 'plain', pinned: 'f00', units: [], orphans: [], partly: [] }],
} as const;
const unit = (id: string, status: string, was: string | null = null) => ({ id, status, was, target: 'T' });
const told = (basisCommit: string | null, ...units: ReturnType<typeof unit>[]) => ({
  documents: [{ source, target, locale: 'fr-FR', basisCommit, basisConfidence: 1, units }],
});

describe('a page without its pin', () => {
  const pinned = told('c1', unit('a-1', 'current'), unit('a-2', 'stale', 'Old.'));
  const judge = (stripped: typeof pinned) =>
    judgePins(truth, { pinned, stripped, isPinnedText: (commit, hash) => commit === 'c2' && hash === 'f00' });

  it('is found by the bytes of its English, or by judging every unit alike', () => {
    const sameBytes = judge(told('c2', unit('a-1', 'stale', 'Older.'), unit('a-2', 'stale', 'Old.')));
    expect(pinFigures(sameBytes)).toMatchObject({ found: 1, sameBytes: 1, others: 0, differentInAll: 0.5 });
    const sameUnits = judge(told('c3', unit('a-1', 'current'), unit('a-2', 'stale', 'Old.')));
    expect(pinFigures(sameUnits)).toMatchObject({ found: 1, sameBytes: 0 });
  });

  it('is not found else, and the units that are judged differently are counted', () => {
    const rows = judge(told('c3', unit('a-1', 'missing'), unit('a-2', 'stale', 'Old.')));
    expect(rows[0]?.different).toEqual([{ unit: 'a-1', pinned: 'current', replayed: 'missing' }]);
    expect(pinFigures(rows)).toMatchObject({ found: 0, others: 1, differentInOthers: 0.5 });
  });

  it('has one unit at least that is judged differently, and that share is told', () => {
    const rows = judge(told('c3', unit('a-1', 'missing'), unit('a-2', 'current')));
    expect(pinFigures(rows)).toMatchObject({ others: 1, leastInOthers: 0.5, differentInOthers: 1 });
    expect(pinFigures([])).toMatchObject({ others: 0, leastInOthers: 0, differentInOthers: 0 });
  });
});
