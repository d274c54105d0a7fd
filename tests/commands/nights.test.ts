import { expect, test } from 'vitest';
import { randomFrom } from '../workspace/apply/killing.ts';
import { treeInMemory } from '../workspace/temporary-tree.ts';
import { killNights } from './kill-nights.ts';
import { Nights } from './nights.ts';
import { raceNights } from './race-nights.ts';

test('a night that is killed leaves whole files, and the next one completes it', { timeout: 120_000 }, async () => {
  const nights = await Nights.in(treeInMemory({}), 12);
  const { killed, torn, unrecovered } = await killNights(nights, 8, randomFrom(Date.now()));
  expect({ torn, unrecovered }).toEqual({ torn: 0, unrecovered: 0 });
  expect(killed).toBeGreaterThan(0);
});

test('eight nights at once leave what one leaves', { timeout: 120_000 }, async () => {
  const nights = await Nights.in(treeInMemory({}), 6);
  nights.restore();
  expect((await nights.run()).code).toBe(0);
  const changed = Object.keys(nights.now()).filter((path) => nights.now()[path] !== nights.old[path]);
  expect(changed.length).toBe(3 * 6);
  expect(await raceNights(nights, 2, 8)).toEqual({ rounds: 2, failed: 0, different: 0 });
});
