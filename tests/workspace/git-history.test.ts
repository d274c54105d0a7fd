import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generate } from '../../scripts/history/generate.mjs';
import { readHistory, readHistoryOf } from '../../src/workspace/git-history.ts';
import { git, write } from '../cli/run.ts';
import { temporaryTree } from './temporary-tree.ts';

describe('the history of files', () => {
  test.each([1, 2, 3])('knows of each file what the whole history knows, seed %i', async (seed) => {
    const dir = join(temporaryTree({}), 'docs');
    await generate({ dir, seed, pages: 8, commits: 90 });
    const whole = await readHistory(dir, 'HEAD');
    const paths = execFileSync('git', ['ls-files', '*.md'], { cwd: dir, encoding: 'utf8' }).trim().split('\n');
    const known = (history: typeof whole, path: string) =>
      history.revisionsOf(path).map(({ commit, time, blob, path: name, isCut }) => ({ commit, time, blob, name, isCut }));
    const all = await readHistoryOf(dir, 'HEAD', paths);
    for (const path of paths) expect(known(all, path)).toEqual(known(whole, path));
    const some = paths.filter((_, index) => index % 5 === 0);
    const few = await readHistoryOf(dir, 'HEAD', some);
    for (const path of some) expect(known(few, path)).toEqual(known(whole, path));
    expect(paths.some((path) => new Set(whole.revisionsOf(path).map((revision) => revision.path)).size > 1)).toBe(true);
  });

  test('is told of more paths than a command line holds', async () => {
    const root = temporaryTree({ 'docs/[a]*.md': 'one', 'docs/ä b.md': 'one', 'docs/c.md': 'one' });
    await git(root, 'init', '-q');
    await git(root, 'add', '-A');
    await git(root, 'commit', '-qm', 'All');
    const many = Array.from({ length: 15_000 }, (_, index) => `${'long/'.repeat(40)}${index}.md`);
    const history = await readHistoryOf(join(root, 'docs'), 'HEAD', ['[a]*.md', 'ä b.md', ...many]);
    expect(['[a]*.md', 'ä b.md', 'c.md'].map((path) => history.revisionsOf(path).length)).toEqual([1, 1, 0]);
    const odd = await readHistoryOf(join(root, 'docs'), 'HEAD', ['c.md', 'with\nline.md']);
    expect(odd.revisionsOf('c.md').length).toBe(1);
  });

  test('keeps the order of commits across files, and knows nothing of what is not asked', async () => {
    const root = temporaryTree({ 'a.md': 'one', 'b.md': 'one', 'c.md': 'one' });
    await git(root, 'init', '-q');
    for (const name of ['a', 'b', 'c']) {
      await git(root, 'add', `${name}.md`);
      await git(root, 'commit', '-qm', name);
    }
    const history = await readHistoryOf(root, 'HEAD', ['a.md', 'c.md']);
    const [a] = history.revisionsOf('a.md');
    const [c] = history.revisionsOf('c.md');
    expect((a?.order ?? 0) > (c?.order ?? 0)).toBe(true);
    expect(history.revisionsOf('b.md')).toEqual([]);
  });

  test('leaves out what a branch made of a page and a merge did not take, whatever the page was called', async () => {
    const english = 'Rinse the kettle.\n\nFill it with water.\n\nWait until it boils.\n';
    const root = temporaryTree({ 'kettle.md': english });
    const commit = async (message: string) => {
      await git(root, 'add', '-A');
      await git(root, 'commit', '-qm', message);
    };
    await git(root, 'init', '-q', '--initial-branch=main');
    await commit('English');
    await git(root, 'checkout', '-qb', 'spanish');
    write(root, 'kettle.md', 'Enjuague el hervidor.\n\nLlénelo de agua.\n\nEspere a que hierva.\n');
    await commit('Spanish in its place');
    await git(root, 'mv', 'kettle.md', 'kettle.es.md');
    write(root, 'kettle.md', english);
    await commit('Spanish where it belongs');
    await git(root, 'checkout', '-q', 'main');
    await git(root, 'mv', 'kettle.md', 'boiler.md');
    await commit('Another name');
    await git(root, 'merge', '-q', '--no-ff', '-m', 'Merge', 'spanish');
    const history = await readHistory(root, 'HEAD');
    const texts = history
      .revisionsOf('boiler.md')
      .map(({ blob }) => execFileSync('git', ['cat-file', 'blob', blob], { cwd: root, encoding: 'utf8' }));
    expect(new Set(texts)).toEqual(new Set([english]));
    expect(history.revisionsOf('boiler.md').map(({ path }) => path)).toContain('kettle.md');
  });
});
