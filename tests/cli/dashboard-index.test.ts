import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { ALL_POINTS, ALL_UNITS } from '../store/samples.ts';
import { asNight, edit, pages, SOURCE, told } from './git-workspace.ts';
import { type Run, workspace } from './run.ts';

vi.setConfig({ testTimeout: 60_000 });

const SECOND = 'source-docs/second.md';

/** A project, a cache folder, and what indexes the one into the other. */
async function indexed() {
  const root = await pages({ [SECOND]: 'A second page.\n' });
  const cache = workspace({});
  const index = (...args: readonly string[]): Promise<Run> =>
    asNight(root, ['dashboard', 'index', ...args], { HEXAPLA_CACHE: cache });
  const file = () => join(cache, readdirSync(cache).find((name) => name.endsWith('.db')) ?? 'none');
  const withStore = async <T>(use: (store: Store) => Promise<T>): Promise<T> => {
    const store = await openStore({ place: { type: 'file', path: file() }, project: root, waitMs: null, tell: () => undefined });
    return use(store).finally(() => store.close());
  };
  return { root, index, file, withStore };
}

const said = (changed: number, points: number, went: number) =>
  new RegExp(
    `^Indexed 2 documents, of which ${changed} changed, and ${points} points? of the history in .*\\.db\`; ${went} went\n$`,
  );

describe('dashboard index', () => {
  test('fills the store with what status tells, and leaves alone what did not change', async () => {
    const { root, index, withStore } = await indexed();
    await asNight(root, ['status', '--record']);
    expect(await index()).toMatchObject({ code: 0, stdout: expect.stringMatching(said(2, 1, 0)) });
    expect((await index()).stdout).toMatch(said(0, 1, 0));
    await edit(root, SOURCE, 'Wash it well.', 'Never wash it.');
    expect((await index()).stdout).toMatch(said(1, 1, 0));
    const status = JSON.parse((await asNight(root, ['status', '--format', 'json', '--all-units'])).stdout);
    await withStore(async (store) => {
      expect(Object.fromEntries(await store.figures())).toEqual(status.totals);
      const { items } = await store.units(ALL_UNITS);
      expect(items.map(({ unit: { words, ...unit } }) => unit)).toEqual(
        status.documents.flatMap(({ units }: { units: readonly object[] }) => units),
      );
      const stale = await store.units({ ...ALL_UNITS, text: 'never wash', statuses: ['stale'] });
      expect(stale.items.map(({ document, unit }) => [document.path, unit.was, unit.words])).toEqual([
        [SOURCE, 'Wash it well.', 3],
      ]);
      const points = await store.points(ALL_POINTS);
      expect(points.map(({ commit }) => commit)).toEqual([told(root, 'rev-parse', 'HEAD~1')]);
    });
  });

  test('makes all of it again from nothing, and from a damaged file', async () => {
    const { root, index, file, withStore } = await indexed();
    await asNight(root, ['status', '--record']);
    await index();
    const contents = () => withStore(async (store) => [await store.units(ALL_UNITS), await store.points(ALL_POINTS)]);
    const before = await contents();
    expect((await index('--rebuild')).stdout).toMatch(said(2, 1, 0));
    expect(await contents()).toEqual(before);
    rmSync(file());
    expect((await index()).stdout).toMatch(said(2, 1, 0));
    expect(await contents()).toEqual(before);
    writeFileSync(file(), readFileSync(file()).fill(0xaa, 8_192));
    const { code, stdout, stderr } = await index();
    expect([code, stdout]).toEqual([0, expect.stringMatching(said(2, 1, 0))]);
    expect(stderr).toMatch(/^hexapla: Expected a whole store in `.*`, found it damaged: it is kept as `.*\.db\.damaged`/);
    expect(await contents()).toEqual(before);
  });

  test('forgets documents that are gone', async () => {
    const { root, index } = await indexed();
    await index();
    rmSync(join(root, SECOND));
    expect((await index()).stdout).toMatch(/^Indexed 1 document, of which 0 changed, .*; 1 went\n$/);
  });

  test('reads the history of a branch', async () => {
    const { root, index } = await indexed();
    await asNight(root, ['status', '--record', '--branch', 'data']);
    expect((await index('--branch', 'data')).stdout).toMatch(said(2, 1, 0));
    expect((await index()).stdout).toMatch(said(0, 0, 0));
  });

  test('says what is missing where there is no place for a store', async () => {
    const root = await pages();
    expect(await asNight(root, ['dashboard', 'index'])).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('HEXAPLA_DATABASE_URL'),
    });
  });
});
