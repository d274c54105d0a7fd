import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readHistory } from '../../src/formats/history.ts';
import { asNight, at, edit, FRENCH, PAGE, PAGE_IN_FRENCH, pages, SOURCE, told } from './git-workspace.ts';
import { commitOn, git, type Run, workspace } from './run.ts';

vi.setConfig({ testTimeout: 60_000 });

const HISTORY = '.hexapla/history.ndjson';
const record = (root: string, ...args: readonly string[]): Promise<Run> => asNight(root, ['status', '--record', ...args]);

describe('status --record', () => {
  test('adds a line with the figures of each locale, once for a commit', async () => {
    const root = await pages();
    const { code, stdout } = await record(root, '--format', 'json');
    const text = readFileSync(join(root, HISTORY), 'utf8');
    const line = JSON.parse(text);
    expect([code, line]).toEqual([
      0,
      {
        version: 1,
        date: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        commit: told(root, 'rev-parse', 'HEAD'),
        locales: JSON.parse(stdout).totals,
      },
    ]);
    expect(line.locales['fr-FR'].counts.current).toBe(4);
    expect(await record(root)).toMatchObject({ code: 0, stderr: expect.stringContaining('Nothing to record') });
    expect(readFileSync(join(root, HISTORY), 'utf8')).toBe(text);
    writeFileSync(join(root, SOURCE), PAGE.replace('Wash', 'Never wash'));
    await record(root);
    expect(readHistory(readFileSync(join(root, HISTORY), 'utf8')).points).toHaveLength(2);
  });

  test('works without a repository', async () => {
    const root = workspace({ [SOURCE]: PAGE, [FRENCH]: PAGE_IN_FRENCH });
    expect((await record(root)).code).toBe(0);
    expect(JSON.parse(readFileSync(join(root, HISTORY), 'utf8')).commit).toBeNull();
  });

  test('makes a branch that holds the history alone, and leaves the tree as it is', async () => {
    const root = await pages();
    expect((await record(root, '--branch', 'data', '--author', 'Ada <ada@example.org>')).code).toBe(0);
    expect(told(root, 'ls-tree', '-r', '--name-only', 'data')).toBe(HISTORY);
    expect(told(root, 'log', '--format=%P|%an|%s', 'data')).toBe(
      `|Ada|Record the state of translations at ${told(root, 'rev-parse', 'HEAD').slice(0, 10)}`,
    );
    await record(root, '--branch', 'data');
    expect(told(root, 'rev-list', '--count', 'data')).toBe('1');
    await edit(root, SOURCE, 'Wash it well.', 'Wash it.');
    await record(root, '--branch', 'data');
    expect(readHistory(at(root, 'data', HISTORY)).points).toHaveLength(2);
    expect(told(root, 'status', '--porcelain')).toBe('');
  });

  test('adds to a branch that holds more, and to that of a remote', async () => {
    const root = await pages();
    const remote = workspace({});
    await git(remote, 'init', '-q', '--bare');
    await git(root, 'remote', 'add', 'origin', remote);
    await git(root, 'branch', 'with-more');
    await record(root, '--branch', 'with-more');
    expect(told(root, 'diff', '--name-only', 'main', 'with-more')).toBe(HISTORY);
    await git(root, 'push', '-q', 'origin', 'main');
    expect(await record(root, '--branch', 'data', '--push')).toMatchObject({ code: 0 });
    const clone = workspace({});
    await git(clone, 'clone', '-q', '-b', 'main', remote, '.');
    await edit(clone, SOURCE, 'Wash it well.', 'Wash it.');
    expect((await record(clone, '--branch', 'data', '--push=origin')).code).toBe(0);
    expect(readHistory(at(remote, 'data', HISTORY)).points).toHaveLength(2);
  });

  test('keeps the lines of two clones in order', async () => {
    const root = await pages();
    const remote = workspace({});
    await git(remote, 'init', '-q', '--bare');
    await git(root, 'remote', 'add', 'origin', remote);
    await git(root, 'push', '-q', 'origin', 'main');
    await record(root, '--branch', 'data', '--push');
    const clone = workspace({});
    await git(clone, 'clone', '-q', '-b', 'main', remote, '.');
    await edit(clone, SOURCE, 'Wash it well.', 'Wash it.');
    await edit(root, SOURCE, 'One is here.', 'One is there.');
    expect((await record(clone, '--branch', 'data', '--push')).code).toBe(0);
    expect(await record(root, '--branch', 'data', '--push')).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('rejected'),
    });
    await git(root, 'fetch', '-q');
    expect(await record(root, '--branch', 'data', '--push')).toMatchObject({ code: 0 });
    const { points, problems } = readHistory(at(remote, 'data', HISTORY));
    expect([points.length, problems]).toEqual([3, []]);
    expect(points.map(({ date }) => date)).toEqual(points.map(({ date }) => date).toSorted());
  });

  test.each([
    [['--record', SOURCE], 'leave out paths'],
    [['--record', '--locale', 'fr-FR'], 'leave out paths'],
    [['--branch', 'x'], '`--record`'],
    [['--record', '--push'], '`--branch NAME`'],
    [['--record', '--branch', 'main'], 'leave out `--branch` there'],
    [['--record', '--branch=-x'], 'the name of a branch'],
    [['--record', '--branch', 'x', '--author', 'Ada'], 'an author'],
  ])('refuses %j', async (args, message) => {
    const root = await pages();
    await commitOn(2, root, 'x').catch(() => undefined);
    expect(await asNight(root, ['status', ...args])).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
    expect(told(root, 'status', '--porcelain')).toBe('');
  });
});
