import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { generate } from '../../scripts/history/generate.mjs';
import { readUnits } from '../segment/read-units.ts';

const folder = mkdtempSync(join(tmpdir(), 'hexapla-history-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SMALL = { pages: 6, commits: 60, locales: ['fr-FR', 'ja-JP'] };
const git = (dir: string, ...args: readonly string[]) => spawnSync('git', args, { cwd: dir, encoding: 'utf8' });

describe('a generated history', () => {
  it('is the same for the same seed', async () => {
    const dirs = [join(folder, 'a'), join(folder, 'b')];
    const truths = [];
    for (const dir of dirs) truths.push(await generate({ dir, seed: 3, ...SMALL, form: 'mixed', pins: 'some' }));
    expect(truths[0]).toEqual(truths[1]);
    const [first, second] = dirs.map((dir) => git(dir, 'rev-parse', 'HEAD').stdout);
    expect(first).toMatch(/^[0-9a-f]{40}/);
    expect(first).toBe(second);
  });

  it.each(['plain', 'bilingual', 'mixed'] as const)(
    'in %s form is sound, and its truth names every sentence once',
    async (form) => {
      const dir = join(folder, form);
      const truth = await generate({ dir, seed: 5, ...SMALL, form });
      expect(git(dir, 'fsck', '--strict').status).toBe(0);
      expect(git(dir, 'status', '--porcelain').stdout).toBe('');
      for (const { source, units } of truth.documents) {
        if (source === null) continue;
        const read = await readUnits(readFileSync(join(dir, source), 'utf8'), { keys: ['title', 'description'] });
        expect(units.map(({ text }) => text)).toEqual(read.map((unit) => unit.source));
      }
    },
  );

  it('holds every kind of status', async () => {
    const truth = await generate({ dir: join(folder, 'kinds'), seed: 1 });
    const statuses = new Set(truth.documents.flatMap(({ units }) => units.map(({ status }) => status)));
    expect([...statuses].sort()).toEqual(['current', 'missing', 'stale']);
    expect(truth.documents.some(({ orphans }) => orphans.length > 0)).toBe(true);
  });
});
