import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { watchFolders } from '../../src/workspace/watch-folders.ts';
import { workspace } from '../cli/run.ts';

it('hears of changes below a folder that took the place of another, long before it looks', async () => {
  const folder = workspace({ 'root/docs/deep/a.md': 'a', 'new/deep/a.md': 'a' });
  const root = join(folder, 'root');
  const changed = vi.fn();
  onTestFinished(watchFolders({ roots: [root], files: [], ignored: [] }, changed));
  renameSync(join(root, 'docs'), join(folder, 'old'));
  renameSync(join(folder, 'new'), join(root, 'docs'));
  await expect.poll(() => changed.mock.calls.length).toBeGreaterThan(0);
  await new Promise((done) => setTimeout(done, 300));
  changed.mockClear();
  writeFileSync(join(root, 'docs/deep/a.md'), 'b');
  await expect.poll(() => changed.mock.calls.length, { timeout: 2000 }).toBeGreaterThan(0);
});
