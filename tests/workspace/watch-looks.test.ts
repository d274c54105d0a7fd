import type { FSWatcher } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { watchFolders } from '../../src/workspace/watch-folders.ts';
import { workspace } from '../cli/run.ts';

/** By folder, what hears of its events: here they come when a test says so. */
const hears = vi.hoisted(() => new Map<string, (event: string, name: string) => void>());
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  watch(folder: string, _: object, hear: (event: string, name: string) => void) {
    hears.set(folder, hear);
    const watcher: Pick<FSWatcher, 'close'> & { on(): unknown } = { on: () => watcher, close: () => undefined };
    return watcher;
  },
}));

describe('watchFolders, where a disk tells of some changes only', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());
  /** A look is over when the next one waits. */
  const looked = async () => {
    while (vi.getTimerCount() === 0) await setImmediate();
  };

  it.each([
    ['tells of what it finds besides what it was told of', ['heard/a.md', 'unheard/b.md'], 2],
    ['does not tell again of what it was told of', ['heard/a.md'], 1],
  ])('%s', async (_, paths, times) => {
    const root = workspace({ 'heard/a.md': 'a', 'unheard/b.md': 'b' });
    const changed = vi.fn();
    onTestFinished(watchFolders({ roots: [root], files: [], ignored: [] }, changed));
    await looked();
    for (const path of paths) writeFileSync(join(root, path), 'other');
    // One call watches a whole tree on some systems, and one folder on others.
    hears.get(root)?.('change', join('heard', 'a.md'));
    vi.runOnlyPendingTimers();
    await looked();
    expect(changed).toHaveBeenCalledTimes(times);
  });
});
