import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readHistory } from '../../src/formats/history.ts';
import { asNight, at, FRENCH, PAGE, PAGE_IN_FRENCH, SOURCE, told } from './git-workspace.ts';
import { commitOn, git, type Run, workspace, write } from './run.ts';

vi.setConfig({ testTimeout: 60_000 });

const HISTORY = '.hexapla/history.ndjson';
const backfill = (root: string, ...args: readonly string[]): Promise<Run> => asNight(root, ['dashboard', 'backfill', ...args]);
const points = (root: string) => readHistory(readFileSync(join(root, HISTORY), 'utf8')).points;
const days = (root: string) => points(root).map(({ date }) => date.slice(5, 10));

/** Ten days of January 2024: a page that grows, on the 3rd and 8th twice a day; French from the 4th on. */
async function grown(): Promise<string> {
  const root = workspace({ 'README.txt': 'Nothing yet.\n' });
  await git(root, 'init', '-q', '-b', 'main');
  await commitOn(1, root, 'Before all');
  let page = PAGE;
  for (const day of [2, 3, 3, 4, 8, 8, 10]) {
    page += `\nSentence ${page.length} is new.\n`;
    write(root, SOURCE, page);
    if (day === 4) write(root, FRENCH, PAGE_IN_FRENCH);
    await commitOn(day, root, `Day ${day}`);
  }
  await git(root, 'tag', 'v1', 'HEAD~3');
  return root;
}

describe('dashboard backfill', () => {
  test('records the last commit of each day, with the figures that it had', async () => {
    const root = await grown();
    const { code, stdout, stderr } = await backfill(root, '--since', '2024-01-01');
    expect([code, stdout]).toEqual([0, `Recorded 5 points in \`${HISTORY}\`\n`]);
    expect(stderr).toMatch(/hexapla: 1 of 6: 2024-01-01 [0-9a-f]{10}: no documents\n/);
    expect(stderr).toMatch(/hexapla: 6 of 6: 2024-01-10 [0-9a-f]{10}\n/);
    expect(days(root)).toEqual(['01-02', '01-03', '01-04', '01-08', '01-10']);
    const found = points(root);
    const commits = found.map(({ commit }) => told(root, 'show', '-s', '--format=%s', commit ?? ''));
    expect(commits).toEqual(['Day 2', 'Day 3', 'Day 4', 'Day 8', 'Day 10']);
    const units = found.map(({ locales }) => Array.from(locales.values(), ({ counts }) => [counts.units, counts.missing]));
    expect(units).toEqual([[[5, 5]], [[7, 7]], [[8, 4]], [[10, 6]], [[11, 7]]]);
    // Before there was French, nothing but today's layout told of it.
    for (const { commit, locales } of found.slice(2)) {
      await git(root, 'checkout', '-q', commit ?? '');
      const then = JSON.parse((await asNight(root, ['status', '--format', 'json'])).stdout).totals;
      expect(Object.fromEntries(locales)).toEqual(then);
    }
  });

  test('records the last commit of each week, from Monday on', async () => {
    const root = await grown();
    await backfill(root, '--since', '2024-01-01', '--every', 'week');
    expect(days(root)).toEqual(['01-04', '01-10']);
  });

  test('reads commits of before the configuration as today is configured', async () => {
    const root = await grown();
    const source = { locale: 'en-US', include: ['source-docs/**/*.md'] };
    const config = { source, target: 'locales/{locale}/{path}', locales: [{ tag: 'fr-FR' }, { tag: 'de-DE' }] };
    writeFileSync(join(root, 'hexapla.config.json'), JSON.stringify(config));
    await backfill(root, '--since', '2024-01-02');
    expect(days(root)).toEqual(['01-02', '01-03', '01-04', '01-08', '01-10']);
    expect(points(root).map(({ locales }) => [...locales.keys()].join())).toEqual(Array(5).fill('fr-FR,de-DE'));
  });

  test('goes on where it was, doubles nothing, and leaves other lines as they are', async () => {
    const root = await grown();
    await asNight(root, ['status', '--record']);
    const night = readFileSync(join(root, HISTORY), 'utf8');
    writeFileSync(join(root, HISTORY), `no point\n${night}`);
    const { stdout } = await backfill(root, '--since', '2024-01-04');
    expect(stdout).toBe(`Recorded 2 points in \`${HISTORY}\`; 1 of 3 were there\n`);
    const text = readFileSync(join(root, HISTORY), 'utf8');
    expect(text.startsWith('no point\n{')).toBe(true);
    expect(text.endsWith(`\n${night}`)).toBe(true);
    const lines = text.split('\n');
    writeFileSync(join(root, HISTORY), [lines[0], ...lines.slice(2)].join('\n'));
    expect((await backfill(root, '--since', '2024-01-04')).stdout).toContain('Recorded 1 point in');
    expect(readFileSync(join(root, HISTORY), 'utf8')).toBe(text);
    expect((await backfill(root, '--since', '2024-01-04')).stdout).toContain('Recorded 0 points');
    expect(readFileSync(join(root, HISTORY), 'utf8')).toBe(text);
  });

  test('begins with a tag or commit', async () => {
    const root = await grown();
    await backfill(root, '--since', 'v1');
    expect(days(root)).toEqual(['01-04', '01-08', '01-10']);
    const again = await backfill(root, '--since', 'HEAD');
    expect(again.stdout).toContain('1 of 1 were there');
  });

  test('leaves out what was written elsewhere before it was merged', async () => {
    const root = await grown();
    await git(root, 'checkout', '-qb', 'side', 'v1');
    write(root, 'source-docs/side.md', 'A side page.\n');
    await commitOn(6, root, 'Beside');
    await git(root, 'checkout', '-q', 'main');
    await git(root, 'merge', '-q', '--no-ff', '-m', 'Merge', 'side');
    await backfill(root, '--since', '2024-01-04');
    expect(days(root)).not.toContain('01-06');
    expect(points(root)).toHaveLength(4);
  });

  test('commits to a branch, pushes it, and leaves the tree as it is', async () => {
    const root = await grown();
    const remote = workspace({});
    await git(remote, 'init', '-q', '--bare');
    await git(root, 'remote', 'add', 'origin', remote);
    const { code, stdout } = await backfill(root, '--since', 'v1', '--branch', 'data', '--push');
    expect([code, stdout]).toEqual([0, `Recorded 3 points in \`${HISTORY}\` on \`data\`\n`]);
    expect(readHistory(at(remote, 'data', HISTORY)).points.map(({ date }) => date.slice(5, 10))).toEqual([
      '01-04',
      '01-08',
      '01-10',
    ]);
    expect(told(root, 'status', '--porcelain')).toBe('');
    expect((await backfill(root, '--since', 'v1', '--branch', 'data', '--push')).stdout).toContain('3 of 3 were there');
    expect(told(root, 'rev-list', '--count', 'data')).toBe('3');
  });

  test.each([
    [['--since', '2024-02-30'], 2, /Expected a date such as `2026-01-31`.*found `2024-02-30`/],
    [['--since', 'nowhere'], 3, /found none called `nowhere`/],
    [['--since', '--output=x'], 3, /found `--output=x`/],
    [['--since', 'v1', '--every', 'month'], 2, /Expected `day` or `week` for `--every`, found `month`/],
    [['--since', 'v1', '--push'], 2, /Expected `--branch NAME` with `--push`/],
    [[], 2, /--since/],
  ])('refuses %j', async (args, exit, message) => {
    const root = await grown();
    const { code, stderr } = await backfill(root, ...args);
    expect([code, stderr]).toEqual([exit, expect.stringMatching(message)]);
  });

  test('refuses a clone that is cut off, and a folder that is no repository', async () => {
    const root = await grown();
    const clone = workspace({});
    await git(clone, 'clone', '-q', '--depth', '2', `file://${root}`, '.');
    expect(await backfill(clone, '--since', '2024-01-01')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('git fetch --unshallow'),
    });
    expect((await backfill(workspace({ [SOURCE]: PAGE, [FRENCH]: PAGE_IN_FRENCH }), '--since', '2024-01-01')).code).toBe(4);
  });
});
