import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type BlockUnits, blocksOf } from '../../src/align/blocks.ts';
import { revisionHunks } from '../../src/align/revision-hunks.ts';
import { readUnits } from '../segment/read-units.ts';

const page = fc.array(fc.constantFrom('One.', 'Two.', '# Three', '- Four', 'Five. Six.'), { maxLength: 12 });

it('turns one revision into the other when its hunks are replaced', async () => {
  await fc.assert(
    fc.asyncProperty(page, page, async (a, b) => {
      const [newer, older] = [blocksOf(await readUnits(a.join('\n\n'))), blocksOf(await readUnits(b.join('\n\n')))];
      const made: BlockUnits[] = [];
      let at = 0;
      for (const { newFrom, newTo, oldFrom, oldTo } of revisionHunks(newer, older)) {
        made.push(...newer.slice(at, newFrom), ...older.slice(oldFrom, oldTo));
        at = newTo;
      }
      made.push(...newer.slice(at));
      const textOf = (blocks: readonly BlockUnits[]) =>
        blocks.map(({ kind, units }) => `${kind} ${units.map((unit) => unit.source).join(' ')}`);
      expect(textOf(made)).toEqual(textOf(older));
      if (a.join() === b.join()) expect(revisionHunks(newer, older)).toEqual([]);
    }),
  );
});
