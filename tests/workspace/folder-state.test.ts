import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { changedBetween, stateOf } from '../../src/workspace/folder-state.ts';
import { workspace } from '../cli/run.ts';

it('tells which folders and files are others than before', async () => {
  const folder = workspace({
    'root/a.md': 'a',
    'root/docs/b.md': 'b',
    'root/old/c.md': 'c',
    'root/same/d.md': 'd',
    'config.json': '{}',
  });
  const root = join(folder, 'root');
  const config = join(folder, 'config.json');
  const look = () => stateOf({ folders: [root], files: [config], enters: () => true });
  const before = await look();
  expect(changedBetween(before, await look())).toEqual([]);
  writeFileSync(join(root, 'docs/b.md'), 'longer');
  writeFileSync(config, '{ }');
  rmSync(join(root, 'old'), { recursive: true });
  mkdirSync(join(root, 'new'));
  renameSync(join(root, 'a.md'), join(root, 'new/a.md'));
  const changed = changedBetween(before, await look());
  expect(changed.toSorted()).toEqual([config, root, ...['docs', 'new', 'old'].map((name) => join(root, name))].toSorted());
});
