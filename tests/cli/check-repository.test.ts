import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, commit, KETTLE, kettles, replaceIn, told } from './check-workspace.ts';
import { git, hexapla, pair, workspace, write } from './run.ts';

const change = ['--changed-from', 'main'];

describe('what keeps git from answering is told as git tells it', () => {
  test('where it is not installed', async () => {
    const root = await kettles();
    const { code, stderr } = await hexapla(root, ['check', ...change], { env: { PATH: workspace({}) } });
    expect([code, stderr]).toEqual([4, expect.stringContaining('git is not installed')]);
  });

  test.skipIf(process.platform === 'win32')('where the repository is of another user', async () => {
    const root = await kettles();
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    const { code, stderr } = await hexapla(root, ['check', ...change], { env });
    expect([code, stderr]).toEqual([4, expect.stringMatching(/dubious ownership.*safe\.directory/)]);
  });

  test('where what stands there is no repository', async () => {
    const root = workspace({ 'source-docs/a.md': '# A\n', 'locales/fr-FR/a.md': '# A\n' });
    mkdirSync(join(root, '.git'));
    const { code, stderr } = await hexapla(root, ['check', ...change]);
    expect([code, stderr]).toEqual([4, expect.stringContaining('not a git repository')]);
  });
});

describe('before the first commit', () => {
  const files = {
    'hexapla.config.json': JSON.stringify({ locales: [{ tag: 'fr-FR' }] }),
    'source-docs/a.md': 'Run `a`.\n',
    'locales/fr-FR/a.md': `${pair('d53db-101', 'Lancez `b`.', 'Run `a`.')}\n`,
  };

  test('all is new since HEAD', async () => {
    const root = workspace(files);
    await git(root, 'init', '-q', '-b', 'main');
    const checked = await check(root, '--changed-from', 'HEAD');
    expect(told(checked)).toEqual(['same-codes locales/fr-FR/a.md:1 1']);
    await commit(root, 'First');
    expect(told(await check(root, '--changed-from', 'HEAD'))).toEqual([]);
  });

  test('there is no other revision', async () => {
    const root = workspace(files);
    await git(root, 'init', '-q', '-b', 'main');
    expect((await hexapla(root, ['check', '--changed-from', 'origin/main'])).code).toBe(3);
  });
});

test('a folder that is a link into a repository stands for where it leads', async () => {
  const root = await kettles();
  const link = join(workspace({}), 'link');
  symlinkSync(root, link);
  replaceIn(root, 'source-docs/kettle.md', KETTLE, ['2 litres', '3 litres']);
  expect(told(await check(workspace({}), '--cwd', link, ...change))).toEqual(['stale source-docs/kettle.md:7 5']);
});

test('a hook that is told its repository may check a project in a folder of it', async () => {
  const root = workspace({ 'docs/source-docs/a.md': 'One.\n', 'docs/locales/fr-FR/a.md': 'Un.\n' });
  await git(root, 'init', '-q', '-b', 'main');
  await commit(root, 'One');
  write(root, 'docs/source-docs/a.md', 'Two.\n');
  const args = ['check', '--cwd', 'docs', '--format', 'json', ...change];
  const { stdout } = await hexapla(root, args, { env: { GIT_DIR: join(root, '.git') } });
  expect(told(JSON.parse(stdout))).toEqual(['stale source-docs/a.md:1 1']);
});
