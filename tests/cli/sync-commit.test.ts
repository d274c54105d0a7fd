import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import {
  asNight,
  at,
  changedBy,
  edit,
  FRENCH,
  PAGE,
  PAGE_IN_FRENCH,
  pages,
  RECORD,
  SOURCE,
  sync,
  told,
  UNITS,
} from './git-workspace.ts';
import { commitOn, git, workspace, write } from './run.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('sync --commit', () => {
  test('commits the files that it writes and no others, and nothing the second time', async () => {
    const root = await pages();
    await edit(root, SOURCE, 'Wash it well.', 'Wash it well.\n\nDry it.');
    write(root, 'staged.txt', 'staged\n');
    await git(root, 'add', 'staged.txt');
    write(root, 'untracked.txt', 'untracked\n');
    write(root, SOURCE, readFileSync(join(root, SOURCE), 'utf8').replace('Dry it.', 'Dry it now.'));
    const { code, stdout } = await sync(root, '--commit');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/Committed [0-9a-f]{10} on `main`\.\n$/)]);
    expect(changedBy(root, 'HEAD')).toEqual([RECORD, UNITS, FRENCH].toSorted());
    expect(told(root, 'status', '--porcelain')).toBe(` M ${SOURCE}\nA  staged.txt\n?? untracked.txt`);
    expect(told(root, 'log', '-1', '--format=%an <%ae>%n%B')).toBe(
      `Night <night@example.invalid>\nBring translations up to their source at ${told(root, 'rev-parse', 'HEAD~').slice(0, 10)}\n\nLocales: fr-FR\nDocuments: 1\nFiles: 3\n`,
    );
    const before = told(root, 'rev-parse', 'HEAD');
    expect((await sync(root, '--commit')).code).toBe(0);
    expect(told(root, 'rev-parse', 'HEAD')).toBe(before);
  });

  test('takes its message and its author from the options', async () => {
    const root = await pages();
    await edit(root, SOURCE, 'One is here.', 'One is here, and two.');
    await edit(root, SOURCE, 'Wash it well.\n', '');
    const args = [
      '--commit',
      '--message',
      '-x {locales}: {documents} of {files}\n\nFrom {commit}.',
      '--author',
      'Ada L <ada@example.org>',
    ];
    expect((await sync(root, ...args)).code).toBe(0);
    const source = told(root, 'rev-parse', 'HEAD~').slice(0, 10);
    expect(told(root, 'log', '-1', '--format=%an <%ae>, %cn%n%B')).toBe(
      `Ada L <ada@example.org>, Night\n-x fr-FR: 1 of 3\n\nFrom ${source}.\n`,
    );
  });

  test.each([
    ['--message', ' ', 'Expected a text for `--message`'],
    ['--message', 'Of {date}', 'in `--message`, found `{date}`'],
    ['--author', 'Ada', 'Expected an author such as'],
    ['--author', 'Ada\n <ada@example.org>', 'Expected an author such as'],
    ['--push', '--upload-pack=x', 'Expected a remote of the repository'],
    ['--push', 'nowhere', 'Expected a remote of the repository'],
  ])('refuses %s %j', async (option, value, message) => {
    const root = await pages();
    await edit(root, SOURCE, 'Wash it well.', 'Wash it well.\n\nDry it.');
    const { code, stderr } = await sync(root, '--commit', `${option}=${value}`);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(told(root, 'status', '--porcelain')).toBe('');
  });

  test('needs to know who commits before it writes', async () => {
    const root = await pages();
    await edit(root, SOURCE, 'Wash it well.', 'Wash it well.\n\nDry it.');
    const nobody = { GIT_AUTHOR_NAME: '', GIT_AUTHOR_EMAIL: '', GIT_COMMITTER_NAME: '', GIT_COMMITTER_EMAIL: '' };
    const { code, stderr } = await asNight(root, ['sync', '--commit'], nobody);
    expect([code, stderr]).toEqual([2, expect.stringContaining('set `user.name` and `user.email`')]);
    expect(told(root, 'status', '--porcelain')).toBe('');
    expect((await asNight(root, ['sync', '--commit', '--author', 'Ada <a@example.org>'], nobody)).code).toBe(0);
    expect(told(root, 'log', '-1', '--format=%cn')).toBe('Ada');
  });

  test('refuses a detached HEAD, and an unfinished merge', async () => {
    const root = await pages();
    await edit(root, SOURCE, 'Wash it well.', 'Wash it well.\n\nDry it.');
    await git(root, 'checkout', '-q', '-b', 'other', 'HEAD~');
    await edit(root, SOURCE, 'Wash it well.', 'Wash it badly.');
    await git(root, 'merge', '-q', 'main').catch(() => undefined);
    expect(await sync(root, '--commit')).toMatchObject({ code: 2, stderr: expect.stringContaining('unfinished merge') });
    await git(root, 'merge', '--abort');
    await git(root, 'checkout', '-q', '--detach');
    expect(await sync(root, '--commit')).toMatchObject({ code: 2, stderr: expect.stringContaining('detached HEAD') });
  });

  test('runs no hook, no filter and no helper that the repository configures', async () => {
    const root = await pages();
    await edit(root, SOURCE, 'Wash it well.', 'Wash it well.\n\nDry it.');
    for (const hook of [
      'pre-commit',
      'prepare-commit-msg',
      'commit-msg',
      'post-commit',
      'reference-transaction',
      'post-index-change',
    ]) {
      const file = join(root, '.git/hooks', hook);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `#!/bin/sh\ntouch "${root}/canary"\n`);
      chmodSync(file, 0o755);
    }
    const canary = `touch ${root}/canary; cat`;
    for (const [key, value] of [
      ['filter.spy.clean', canary],
      ['filter.spy.process', canary],
      ['core.fsmonitor', canary],
      ['gpg.program', canary],
      ['commit.gpgSign', 'true'],
      ['core.editor', canary],
    ] as const)
      await git(root, 'config', key, value);
    write(root, '.git/info/attributes', '*.txt filter=spy\n');
    write(root, 'a.txt', 'a\n');
    const { code } = await sync(root, '--commit');
    expect([code, existsSync(join(root, 'canary'))]).toEqual([0, false]);
    write(root, '.git/info/attributes', '*.md filter=spy\n');
    write(root, SOURCE, PAGE);
    const before = readFileSync(join(root, FRENCH), 'utf8');
    const refused = await sync(root, '--commit');
    expect(readFileSync(join(root, FRENCH), 'utf8')).toBe(before);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('found the filter `spy`') });
    expect(existsSync(join(root, 'canary'))).toBe(false);
  });

  test('commits files with any name', async () => {
    const names = ['-x\'".md', 'a b.md', 'é ü.md', ':(top)x.md', '[a]*.md'];
    const files = names.flatMap((name) => [
      [`source-docs/${name}`, PAGE],
      [`locales/fr-FR/${name}`, PAGE_IN_FRENCH],
    ]);
    const root = await pages(Object.fromEntries(files));
    for (const name of names) write(root, `source-docs/${name}`, PAGE.replace('Wash', 'Dry it.\n\nWash'));
    await commitOn(2, root, 'Dry');
    const before = told(root, 'rev-parse', 'HEAD');
    expect((await sync(root, '--commit')).code).toBe(0);
    expect(told(root, 'rev-parse', 'HEAD~')).toBe(before);
    for (const name of names)
      expect([name, at(root, 'HEAD', `locales/fr-FR/${name}`)]).toEqual([name, expect.stringContaining('Dry it.<!--')]);
    expect(told(root, 'status', '--porcelain')).toBe('');
  });

  test('follows a source that was renamed', async () => {
    const root = await pages();
    await git(root, 'mv', SOURCE, 'source-docs/new.md');
    await commitOn(2, root, 'Rename');
    expect((await sync(root, '--commit')).code).toBe(0);
    expect(told(root, 'status', '--porcelain')).toBe('');
    expect(at(root, 'HEAD', 'locales/fr-FR/new.md')).toBe(PAGE_IN_FRENCH);
    expect(changedBy(root, 'HEAD')).toContain(FRENCH);
  });

  test('commits what a run wrote that was cut off before it could', async () => {
    const root = await pages();
    await edit(root, SOURCE, 'Wash it well.', 'Wash it well.\n\nDry it.');
    write(root, '.git/index.lock', '');
    const cut = await sync(root, '--commit');
    expect(cut).toMatchObject({ code: 4, stderr: expect.stringContaining('index.lock') });
    rmSync(join(root, '.git/index.lock'));
    expect((await sync(root, '--commit')).code).toBe(0);
    expect(changedBy(root, 'HEAD')).toEqual([RECORD, UNITS, FRENCH].toSorted());
    expect(told(root, 'status', '--porcelain')).toBe('');
  });

  test('commits to a submodule, on the branch that is checked out there', async () => {
    const french = workspace({ 'page.md': PAGE_IN_FRENCH });
    await git(french, 'init', '-q', '-b', 'main');
    await commitOn(1, french, 'A page');
    const root = workspace({ [SOURCE]: PAGE });
    await git(root, 'init', '-q', '-b', 'main');
    await git(root, '-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', french, 'locales/fr-FR');
    await commitOn(1, root, 'A page');
    write(root, SOURCE, PAGE.replace('Wash', 'Dry it.\n\nWash'));
    await commitOn(2, root, 'Dry');
    const inside = join(root, 'locales/fr-FR');
    await git(inside, 'checkout', '-q', '--detach');
    expect(await sync(root, '--commit')).toMatchObject({ code: 2, stderr: expect.stringContaining('detached HEAD') });
    expect(told(root, 'status', '--porcelain')).toBe('');
    expect(await sync(root, '--branch', 'l10n')).toMatchObject({ code: 4, stdout: expect.stringContaining('the submodule') });
    await git(inside, 'checkout', '-q', 'main');
    expect((await sync(root, '--commit')).code).toBe(0);
    expect(told(inside, 'status', '--porcelain')).toBe('');
    expect(at(inside, 'main', 'page.md')).toContain('Dry it.<!--');
  });

  test('commits translations of another repository there', async () => {
    const parent = workspace({
      'docs/hexapla.config.json': JSON.stringify({
        source: { locale: 'en-US', include: ['source-docs/**/*.md'] },
        target: '{path}',
        locales: [{ tag: 'fr-FR', repository: '../docs.fr-FR' }],
      }),
      'docs/source-docs/page.md': PAGE,
      'docs.fr-FR/page.md': PAGE_IN_FRENCH,
    });
    const [root, french] = [join(parent, 'docs'), join(parent, 'docs.fr-FR')];
    for (const folder of [root, french]) {
      await git(folder, 'init', '-q', '-b', folder === root ? 'main' : 'publish');
      await commitOn(1, folder, 'A page');
    }
    await sync(root, '--commit');
    await edit(root, SOURCE, 'Wash it well.', 'Wash it well.\n\nDry it.');
    const { code, stdout } = await sync(root, '--commit', '--format', 'json');
    const { commits } = JSON.parse(stdout);
    expect([code, commits]).toEqual([
      0,
      [
        { repository: '', branch: 'main', commit: told(root, 'rev-parse', 'HEAD'), pushed: null },
        { repository: '../docs.fr-FR', branch: 'publish', commit: told(french, 'rev-parse', 'HEAD'), pushed: null },
      ],
    ]);
    expect(changedBy(french, 'HEAD')).toEqual(['page.md']);
    expect([told(root, 'status', '--porcelain'), told(french, 'status', '--porcelain')]).toEqual(['', '']);
  });

  test('pushes to a remote, and says when the remote refuses', async () => {
    const root = await pages();
    const remote = workspace({});
    await git(remote, 'init', '-q', '--bare', '-b', 'main');
    await git(root, 'remote', 'add', 'origin', remote);
    await edit(root, SOURCE, 'Wash it well.', 'Wash it well.\n\nDry it.');
    expect(await sync(root, '--commit', '--push')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('pushed to `origin`'),
    });
    expect(told(remote, 'rev-parse', 'main')).toBe(told(root, 'rev-parse', 'main'));
    const ours = told(root, 'rev-parse', 'main');
    await git(root, 'commit', '-q', '--amend', '-m', 'Another');
    const refused = await sync(root, '--commit', '--push=origin');
    expect(refused).toMatchObject({
      code: 4,
      stderr: expect.stringMatching(/Expected git to push `main` to `origin`, found: .*rejected/),
    });
    expect(told(remote, 'rev-parse', 'main')).toBe(ours);
  });

  test('shows no password of a remote', async () => {
    const root = await pages();
    await git(root, 'remote', 'add', 'origin', 'https://ada:hunter2@127.0.0.1:9/x.git');
    const { code, stderr } = await sync(root, '--commit', '--push');
    expect([code, stderr]).toEqual([4, expect.stringContaining('127.0.0.1:9')]);
    expect(stderr).not.toMatch(/hunter2|ada:/);
  });
});
