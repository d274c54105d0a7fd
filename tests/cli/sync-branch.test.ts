import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import {
  asNight,
  at,
  changedBy,
  commitAll,
  edit,
  FRENCH,
  GERMAN,
  PAGE,
  PAGE_IN_FRENCH,
  PAGE_IN_GERMAN,
  pages,
  RECORD,
  SOURCE,
  sync,
  told,
  UNITS,
} from './git-workspace.ts';
import { commitOn, git, workspace, write } from './run.ts';

vi.setConfig({ testTimeout: 60_000 });

const BRANCH = 'l10n/fr-FR';
const refs = (root: string) => told(root, 'for-each-ref');

/** A repository whose source has got a sentence. */
async function behind(files: Readonly<Record<string, string>> = {}, args: readonly string[] = []): Promise<string> {
  const root = await pages(files, args);
  await edit(root, SOURCE, 'Wash it well.', 'Wash it well.\n\nDry it.');
  return root;
}

/** Commits to a branch that nobody has checked out, as a person who clones it does. */
async function onBranch(root: string, branch: string, change: (clone: string) => Promise<void>): Promise<void> {
  const clone = workspace({});
  await git(clone, 'clone', '-q', '-b', branch, root, '.');
  await change(clone);
  await git(clone, 'push', '-q', '--force', 'origin', branch);
}

describe('sync --branch', () => {
  test('makes a branch for each locale, and leaves the tree and its index as they are', async () => {
    const root = await behind({ [GERMAN]: PAGE_IN_GERMAN });
    write(root, 'staged.txt', 'staged\n');
    await git(root, 'add', 'staged.txt');
    write(root, FRENCH, 'In the middle of something\n');
    const index = readFileSync(join(root, '.git/index'));
    const status = told(root, 'status', '--porcelain');
    const { code, stdout } = await sync(root, '--branch', 'l10n/{locale}', '--format', 'json');
    expect([code, JSON.parse(stdout).commits.map(({ branch }: { branch: string }) => branch)]).toEqual([
      0,
      ['l10n/de-DE', 'l10n/fr-FR'],
    ]);
    expect(readFileSync(join(root, '.git/index')).equals(index)).toBe(true);
    expect(told(root, 'status', '--porcelain')).toBe(status);
    expect(readFileSync(join(root, FRENCH), 'utf8')).toBe('In the middle of something\n');
    expect(changedBy(root, 'l10n/de-DE')).toEqual(['.hexapla/de-DE/source-docs/page.md.ndjson', UNITS, GERMAN].toSorted());
    expect(changedBy(root, BRANCH)).toEqual([RECORD, UNITS, FRENCH].toSorted());
    expect(at(root, BRANCH, FRENCH)).toContain('Lavez-le bien.\n\nDry it.<!--');
    const before = refs(root);
    expect(await sync(root, '--branch', 'l10n/{locale}')).toMatchObject({ code: 0, stdout: expect.stringContaining('nothing') });
    expect(refs(root)).toBe(before);
  });

  test('makes no branch where there is nothing to say, and none with --dry-run', async () => {
    const root = await pages();
    const before = refs(root);
    expect((await sync(root, '--branch', 'l10n')).code).toBe(0);
    expect(refs(root)).toBe(before);
    await edit(root, SOURCE, 'Wash it well.', 'Wash it well.\n\nDry it.');
    const after = refs(root);
    const { stdout } = await sync(root, '--branch', 'l10n', '--dry-run');
    expect([stdout, refs(root)]).toEqual([expect.stringContaining(`update   ${FRENCH}`), after]);
  });

  test('commits on top of what people did there, and of what they did in the source', async () => {
    const root = await behind();
    await sync(root, '--branch', BRANCH);
    await onBranch(root, BRANCH, async (clone) => {
      await edit(clone, FRENCH, 'Dry it.', 'Séchez-le.');
      write(clone, 'locales/fr-FR/bild.svg', '<svg/>\n');
      await commitAll(clone, 'A picture');
    });
    const human = told(root, 'rev-parse', BRANCH);
    await edit(root, SOURCE, '# Guide', '# Guide\n\nAt the top.');
    expect((await sync(root, '--branch', BRANCH)).code).toBe(0);
    expect(told(root, 'log', '-1', '--format=%P', BRANCH)).toBe(`${human} ${told(root, 'rev-parse', 'main')}`);
    expect(at(root, BRANCH, FRENCH)).toMatch(/At the top\.<!--.*\n\nUn est ici\.[\s\S]*Séchez-le\.\n$/);
    expect(at(root, BRANCH, 'locales/fr-FR/bild.svg')).toBe('<svg/>\n');
    expect(at(root, BRANCH, SOURCE)).toBe(at(root, 'main', SOURCE));
    const before = refs(root);
    await sync(root, '--branch', BRANCH);
    expect(refs(root)).toBe(before);
  });

  test('says nothing more after a squash, and follows what came after it', async () => {
    const root = await behind();
    await sync(root, '--branch', BRANCH);
    await onBranch(root, BRANCH, (clone) => edit(clone, FRENCH, 'Dry it.', 'Séchez-le.'));
    await sync(root, '--branch', BRANCH);
    expect(changedBy(root, BRANCH)).toEqual([RECORD, FRENCH]);
    await git(root, 'merge', '-q', '--squash', BRANCH);
    await commitAll(root, 'French');
    const before = refs(root);
    expect((await sync(root, '--branch', BRANCH)).code).toBe(0);
    expect(refs(root)).toBe(before);
    await edit(root, FRENCH, 'Séchez-le.', 'Essuyez-le.');
    await edit(root, SOURCE, 'Dry it.', 'Dry it.\n\nStore it.');
    expect((await sync(root, '--branch', BRANCH)).stderr).not.toContain('sync-conflict');
    expect(told(root, 'diff', '--name-only', 'main', BRANCH).split('\n')).toEqual([RECORD, UNITS, FRENCH].toSorted());
    expect(at(root, BRANCH, FRENCH)).toMatch(/Essuyez-le\.\n\nStore it\.<!--/);
    await git(root, 'merge', '-q', '--squash', '-X', 'theirs', BRANCH);
    await commitAll(root, 'More French');
    const after = refs(root);
    await sync(root, '--branch', BRANCH);
    expect(refs(root)).toBe(after);
  });

  test('says nothing more when its commits were put on the main branch one by one', async () => {
    const root = await behind();
    await sync(root, '--branch', BRANCH);
    await onBranch(root, BRANCH, (clone) => edit(clone, FRENCH, 'Dry it.', 'Séchez-le.'));
    await sync(root, '--branch', BRANCH);
    await edit(root, 'source-docs/page.md', '# Guide', '# The guide');
    await git(root, 'cherry-pick', `main~..${BRANCH}`);
    await sync(root, '--branch', BRANCH);
    const [before, french] = [refs(root), at(root, BRANCH, FRENCH)];
    expect(french).toBe(`${PAGE_IN_FRENCH}\nSéchez-le.\n`);
    expect(await sync(root, '--branch', BRANCH)).toMatchObject({ code: 0, stderr: expect.not.stringContaining('sync-conflict') });
    expect(refs(root)).toBe(before);
  });

  test('goes on after a merge, without the old commits', async () => {
    const root = await behind();
    await sync(root, '--branch', BRANCH);
    await git(root, 'merge', '-q', '--no-ff', '-m', 'French', BRANCH);
    await edit(root, SOURCE, 'Dry it.', 'Dry it.\n\nStore it.');
    await sync(root, '--branch', BRANCH);
    expect(told(root, 'log', '-1', '--format=%P', BRANCH)).toBe(told(root, 'rev-parse', 'main'));
  });

  test('merges changes of different lines, and keeps the one of the branch where the same line changed', async () => {
    const root = await behind();
    await sync(root, '--branch', BRANCH);
    await onBranch(root, BRANCH, (clone) => edit(clone, FRENCH, 'Dry it.', 'Séchez-le.'));
    await edit(root, FRENCH, 'Guide pratique', 'Le guide');
    const clean = await sync(root, '--branch', BRANCH);
    expect([clean.code, clean.stderr]).toEqual([0, expect.not.stringContaining('sync-conflict')]);
    expect(at(root, BRANCH, FRENCH)).toMatch(/^# Le guide\n[\s\S]*Séchez-le\.\n$/);
    await onBranch(root, BRANCH, (clone) => edit(clone, FRENCH, 'Le guide', 'Un guide'));
    await edit(root, FRENCH, 'Le guide', 'Petit guide');
    const met = await sync(root, '--branch', BRANCH);
    expect([met.code, met.stderr]).toEqual([
      0,
      expect.stringContaining(`${FRENCH} sync-conflict: Expected changes of different`),
    ]);
    expect(at(root, BRANCH, FRENCH)).toMatch(/^# Un guide\n/);
    expect(at(root, BRANCH, FRENCH)).not.toMatch(/[<>=]{7}/);
  });

  test('works on a branch that was rebased, in a clone that knows it from before', async () => {
    const origin = await behind();
    const root = workspace({});
    await git(root, 'clone', '-q', origin, '.');
    expect((await sync(root, '--branch', BRANCH, '--push')).code).toBe(0);
    await edit(origin, SOURCE, '# Guide', '# Guide\n\nAt the top.');
    await onBranch(origin, BRANCH, async (clone) => {
      await edit(clone, FRENCH, 'Dry it.', 'Séchez-le.');
      await git(clone, 'rebase', '-q', 'origin/main');
    });
    await git(root, 'pull', '-q');
    const rebased = told(origin, 'rev-parse', BRANCH);
    const run = await sync(root, '--branch', BRANCH, '--push');
    expect([run.code, run.stderr]).toEqual([0, expect.not.stringContaining('sync-conflict')]);
    expect(told(origin, 'log', '-1', '--format=%P', BRANCH)).toBe(rebased);
    expect(at(origin, BRANCH, FRENCH)).toMatch(/At the top\.<!--[\s\S]*Séchez-le\.\n$/);
  });

  test('brings together what was committed here and what a person pushed meanwhile', async () => {
    const origin = await behind();
    const root = workspace({});
    await git(root, 'clone', '-q', origin, '.');
    await sync(root, '--branch', BRANCH, '--push');
    await edit(root, SOURCE, '# Guide', '# Guide\n\nAt the top.');
    await sync(root, '--branch', BRANCH);
    const ours = told(root, 'rev-parse', BRANCH);
    await onBranch(origin, BRANCH, (clone) => edit(clone, FRENCH, 'Dry it.', 'Séchez-le.'));
    const theirs = told(origin, 'rev-parse', BRANCH);
    const refused = await sync(root, '--branch', BRANCH, '--push');
    expect([refused.code, refused.stderr]).toEqual([4, expect.stringContaining('rejected')]);
    await git(root, 'fetch', '-q');
    expect((await sync(root, '--branch', BRANCH, '--push')).code).toBe(0);
    expect(told(root, 'rev-list', BRANCH).split('\n')).toEqual(expect.arrayContaining([ours, theirs]));
    expect(at(origin, BRANCH, FRENCH)).toMatch(/At the top\.<!--[\s\S]*Séchez-le\.\n$/);
  });

  test('takes the branch of the remote where this clone has none', async () => {
    const origin = await behind();
    await sync(origin, '--branch', BRANCH);
    await onBranch(origin, BRANCH, (clone) => edit(clone, FRENCH, 'Dry it.', 'Séchez-le.'));
    await sync(origin, '--branch', BRANCH);
    const human = told(origin, 'rev-parse', `${BRANCH}~`);
    const root = workspace({});
    await git(root, 'clone', '-q', origin, '.');
    expect((await sync(root, '--branch', BRANCH)).code).toBe(0);
    expect(told(root, 'branch', '--list', BRANCH)).toBe('');
    await edit(root, SOURCE, 'Dry it.', 'Dry it.\n\nStore it.');
    expect((await sync(root, '--branch', BRANCH, '--push=origin')).code).toBe(0);
    expect(told(origin, 'rev-list', BRANCH).split('\n')).toContain(human);
  });

  test.each([
    ['', 'the name of a branch'],
    ['-x', 'the name of a branch'],
    ['--output=x', 'the name of a branch'],
    ['a..b', 'the name of a branch'],
    ['a b', 'the name of a branch'],
    ['a\nb', 'the name of a branch'],
    ['@{u}', 'the name of a branch'],
    ['a.lock', 'the name of a branch'],
    ['HEAD', 'the name of a branch'],
    ['main', 'use `--commit` there'],
    ['elsewhere', 'use `--commit` there'],
    ['alias', 'another name of one'],
  ])('refuses the branch %j', async (name, message) => {
    const root = await behind();
    const other = join(workspace({}), 'tree');
    await git(root, 'worktree', 'add', '-q', '-b', 'elsewhere', other);
    await git(root, 'symbolic-ref', 'refs/heads/alias', 'refs/heads/elsewhere');
    const before = refs(root);
    const { code, stderr } = await sync(root, `--branch=${name}`);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(refs(root)).toBe(before);
    expect(existsSync(join(root, 'x'))).toBe(false);
  });

  test.each(['é-ü/日本', `q'"$(x)`, 'a;b&c'])('takes the branch %j', async (name) => {
    const root = await behind();
    expect((await sync(root, `--branch=${name}`)).code).toBe(0);
    expect(at(root, `refs/heads/${name}`, FRENCH)).toContain('Dry it.<!--');
  });

  test('says what git says where a branch cannot be', async () => {
    const root = await behind();
    await git(root, 'branch', 'l10n');
    const { code, stderr } = await sync(root, '--branch', 'l10n/x');
    expect([code, stderr]).toEqual([4, expect.stringContaining("'refs/heads/l10n' exists")]);
  });

  test('writes files with any name, through links, and into no submodule or folder outside', async () => {
    const names = ['-x\'".md', 'a b.md', 'é ü.md', ':(top)x.md', '[a]*.md'];
    const files = names.flatMap((name) => [
      [`source-docs/${name}`, PAGE],
      [`french/${name}`, PAGE_IN_FRENCH],
    ]);
    const root = workspace({ ...Object.fromEntries(files), [SOURCE]: PAGE, 'french/page.md': PAGE_IN_FRENCH });
    mkdirSync(join(root, 'locales'));
    symlinkSync('../french', join(root, 'locales/fr-FR'));
    await git(root, 'init', '-q', '-b', 'main');
    await commitOn(1, root, 'Pages');
    chmodSync(join(root, 'french/page.md'), 0o755);
    for (const name of [...names, 'page.md']) write(root, `source-docs/${name}`, PAGE.replace('Wash', 'Dry it.\n\nWash'));
    await commitOn(2, root, 'Dry');
    expect((await sync(root, '--branch', 'l10n')).code).toBe(0);
    for (const name of [...names, 'page.md']) expect(at(root, 'l10n', `french/${name}`)).toContain('Dry it.<!--');
    expect(told(root, 'ls-tree', 'l10n', 'french/page.md', 'locales/')).toMatch(/^100755 [\s\S]*\n120000 .*locales\/fr-FR$/);
  });

  test('runs no hook, no filter and no helper that the repository configures', async () => {
    const root = await behind();
    const remote = workspace({});
    await git(remote, 'init', '-q', '--bare');
    await git(root, 'remote', 'add', 'origin', remote);
    for (const hook of ['pre-commit', 'post-commit', 'reference-transaction', 'post-index-change', 'pre-push']) {
      mkdirSync(join(root, '.git/hooks'), { recursive: true });
      writeFileSync(join(root, '.git/hooks', hook), `#!/bin/sh\ntouch "${root}/canary"\n`);
      chmodSync(join(root, '.git/hooks', hook), 0o755);
    }
    const canary = `touch ${root}/canary; cat`;
    for (const key of [
      'filter.spy.clean',
      'filter.spy.smudge',
      'core.fsmonitor',
      'gpg.program',
      'merge.spy.driver',
      'diff.spy.command',
    ])
      await git(root, 'config', key, canary);
    await git(root, 'config', 'commit.gpgSign', 'true');
    await git(root, 'config', 'log.showSignature', 'true');
    write(root, '.git/info/attributes', '* filter=spy merge=spy diff=spy\n');
    await sync(root, '--branch', 'l10n', '--push');
    expect(existsSync(join(root, 'canary'))).toBe(false);
    await onBranch(root, 'l10n', (clone) => edit(clone, FRENCH, 'Dry it.', 'Séchez-le.'));
    write(root, '.git/info/attributes', '');
    await git(
      root,
      '-c',
      'core.hooksPath=/dev/null',
      '-c',
      'core.fsmonitor=',
      'commit',
      '-q',
      '--no-gpg-sign',
      '--allow-empty',
      '-m',
      'x',
    );
    write(root, '.git/info/attributes', '* filter=spy merge=spy diff=spy\n');
    rmSync(join(root, 'canary'), { force: true }); // of the pushes of the test
    expect((await sync(root, '--branch', 'l10n', '--push')).code).toBe(0);
    expect(existsSync(join(root, 'canary'))).toBe(false);
  });

  test('plans again when somebody moves the branch before it can', async () => {
    const root = await behind();
    await sync(root, '--branch', BRANCH);
    const mover = workspace({});
    await git(mover, 'clone', '-q', '-b', BRANCH, root, '.');
    await edit(mover, FRENCH, 'Dry it.', 'Séchez-le.');
    const human = told(mover, 'rev-parse', 'HEAD');
    await git(root, 'fetch', '-q', mover, BRANCH);
    await edit(root, SOURCE, '# Guide', '# Guide\n\nAt the top.');
    const real = told(root, '--exec-path');
    const shim = workspace({
      git: `#!/bin/sh
for word; do case $word in update-ref)
  [ -e "${root}/moved" ] || { : > "${root}/moved"; "${real}/git" update-ref "refs/heads/${BRANCH}" ${human}; } ;;
esac; done
exec "${real}/git" "$@"
`,
    });
    chmodSync(join(shim, 'git'), 0o755);
    const { code } = await asNight(root, ['sync', '--branch', BRANCH], { PATH: `${shim}:${process.env['PATH']}` });
    expect([code, existsSync(join(root, 'moved'))]).toEqual([0, true]);
    expect(told(root, 'log', '-1', '--format=%P', BRANCH).split(' ')).toContain(human);
    expect(at(root, BRANCH, FRENCH)).toMatch(/At the top\.<!--[\s\S]*Séchez-le\.\n$/);
  });

  test('works in a clone of one commit, and says when it needs more', async () => {
    const origin = await behind();
    const clone = async () => {
      const root = workspace({});
      await git(root, 'clone', '-q', '--depth=1', '--no-single-branch', `file://${origin}`, '.');
      return root;
    };
    const first = await clone();
    expect((await sync(first, '--branch', BRANCH, '--push')).code).toBe(0);
    expect(at(origin, BRANCH, FRENCH)).toContain('Dry it.<!--');
    const same = await clone();
    expect(await sync(same, '--branch', BRANCH)).toMatchObject({ code: 0, stdout: expect.stringContaining('nothing') });
    await edit(origin, SOURCE, '# Guide', '# Guide\n\nAt the top.');
    const second = await clone();
    const cut = await sync(second, '--branch', BRANCH);
    expect([cut.code, cut.stderr]).toEqual([3, expect.stringContaining('git fetch --unshallow')]);
    await git(second, 'fetch', '-q', '--deepen=1');
    expect((await sync(second, '--branch', BRANCH, '--push')).code).toBe(0);
    expect(at(origin, BRANCH, FRENCH)).toContain('At the top.<!--');
  });

  test('works in a repository with SHA-256, and for a project in a folder of one', async () => {
    const root = await pages({}, ['--object-format=sha256']);
    await git(root, 'rm', '-q', '-r', '--cached', '.');
    const folder = workspace({});
    await git(folder, 'init', '-q', '-b', 'main', '--object-format=sha256');
    for (const path of [SOURCE, FRENCH]) write(folder, `a, b/${path}`, readFileSync(join(root, path), 'utf8'));
    await commitOn(1, folder, 'Pages');
    write(folder, `a, b/${SOURCE}`, PAGE.replace('Wash', 'Dry it.\n\nWash'));
    write(folder, 'other.txt', 'x\n');
    await commitOn(2, folder, 'Dry');
    expect((await sync(join(folder, 'a, b'), '--branch', 'l10n')).code).toBe(0);
    expect(at(folder, 'l10n', `a, b/${FRENCH}`)).toContain('Dry it.<!--');
    await git(folder, 'mv', `a, b/${SOURCE}`, 'a, b/source-docs/new.md');
    await commitOn(3, folder, 'Rename');
    expect((await sync(join(folder, 'a, b'), '--branch', 'l10n')).code).toBe(0);
    expect(changedBy(folder, 'l10n')).toEqual(expect.arrayContaining([`a, b/${FRENCH}`, 'a, b/locales/fr-FR/new.md']));
    expect(at(folder, 'l10n', 'a, b/locales/fr-FR/new.md')).toContain('Dry it.<!--');
  });

  test('refuses locales of another repository, and leaves the other locales to it', async () => {
    const parent = workspace({
      'docs/hexapla.config.json': JSON.stringify({
        source: { locale: 'en-US', include: ['source-docs/**/*.md'] },
        target: 'locales/{locale}/{path}',
        locales: [{ tag: 'fr-FR' }, { tag: 'de-DE', repository: '../docs.de-DE' }],
      }),
      [`docs/${SOURCE}`]: PAGE,
      [`docs/${FRENCH}`]: PAGE_IN_FRENCH,
      [`docs.de-DE/${GERMAN}`]: PAGE_IN_GERMAN,
    });
    const root = join(parent, 'docs');
    await git(root, 'init', '-q', '-b', 'main');
    await commitOn(1, root, 'Pages');
    await edit(root, SOURCE, 'Wash it well.', 'Wash it well.\n\nDry it.');
    const { code, stderr } = await sync(root, '--branch', 'l10n');
    expect([code, stderr]).toEqual([2, expect.stringContaining('found `de-DE` in another: use `--commit` there')]);
    const all = await sync(root, '--branch', 'l10n/{locale}');
    expect([all.code, all.stderr]).toEqual([2, expect.stringContaining('de-DE: Expected locales of this repository')]);
    expect(at(root, 'l10n/fr-FR', FRENCH)).toContain('Dry it.<!--');
  });

  test('writes the text of a pull request for all locales, or for each', async () => {
    const root = await behind({ [GERMAN]: PAGE_IN_GERMAN });
    await sync(root, '--branch', 'all', '--summary', 'all.md');
    expect(readFileSync(join(root, 'all.md'), 'utf8')).toMatch(/2 files brought up[\s\S]*\| de-DE \| 1 \|.*\n\| fr-FR \| 1 \|/);
    await sync(root, '--branch', 'l10n/{locale}', '--summary', 'of-{locale}.md');
    const [german, french] = ['de-DE', 'fr-FR'].map((tag) => readFileSync(join(root, `of-${tag}.md`), 'utf8'));
    expect([german, french]).toEqual([expect.not.stringContaining('fr-FR'), expect.stringContaining('| fr-FR | 1 | 1 |')]);
    expect(await sync(root, '--branch', 'x', '--summary', 'of-{locale}.md')).toMatchObject({ code: 2 });
  });

  test('tells what is left on the branch, not on disk, however many pages there are', async () => {
    const names = Array.from({ length: 60 }, (_, at) => `page-${at}.md`);
    const files = names.flatMap((name) => [
      [`source-docs/${name}`, PAGE],
      [`locales/fr-FR/${name}`, PAGE_IN_FRENCH],
    ]);
    const root = await pages(Object.fromEntries(files));
    const env = { HEXAPLA_CACHE: join(workspace({}), 'cache') };
    await edit(root, 'source-docs/page-7.md', 'Wash it well.', 'Wash it well.\n\nDry it.');
    await asNight(root, ['status'], env);
    await asNight(root, ['sync', '--branch', BRANCH], env);
    await onBranch(root, BRANCH, (clone) => edit(clone, 'locales/fr-FR/page-7.md', 'Dry it.', 'Séchez-le.'));
    await asNight(root, ['sync', '--branch', BRANCH, '--summary', 'pr.md'], env);
    expect(readFileSync(join(root, 'pr.md'), 'utf8')).toContain('| fr-FR | 1 | 0 | 0 | 0 | 0 | 245 | 0 | 0 | 0 |');
  });

  test('does the same with what earlier runs found out, of whatever the commits hold', async () => {
    const names = Array.from({ length: 60 }, (_, at) => `page-${at}.md`);
    const files = names.flatMap((name) => [
      [`source-docs/${name}`, `Donâ€™t.\n\n${PAGE}`],
      [`locales/fr-FR/${name}`, `Non.\n\n${PAGE_IN_FRENCH}`],
    ]);
    const root = await pages(Object.fromEntries(files));
    const caches = [{ HEXAPLA_CACHE: 'off' }, { HEXAPLA_CACHE: join(workspace({}), 'cache') }];
    // Each on a branch of its own, and with the same result.
    const night = async () => {
      const runs = await Promise.all(
        caches.map(async (env, at) => {
          const { stdout } = await asNight(root, ['sync', '--branch', `x${at}`, '--format', 'json'], env);
          const { writes, findings, commits } = JSON.parse(stdout);
          return { writes, findings, commits: commits.length };
        }),
      );
      expect(runs[1]).toEqual(runs[0]);
      return runs[1];
    };
    await edit(root, 'source-docs/page-7.md', 'Wash it well.', 'Wash it well.\n\nDry it.');
    expect(await night()).toMatchObject({ commits: 1 });
    expect(await night()).toMatchObject({ writes: [], commits: 0 });
    const quiet = await night();
    expect(quiet?.writes).toEqual([]);
    expect(quiet?.findings).toHaveLength(60);
    for (const branch of ['x0', 'x1'])
      await onBranch(root, branch, (clone) => edit(clone, 'locales/fr-FR/page-7.md', 'Dry it.', 'Séchez-le.'));
    expect((await night())?.writes).toHaveLength(2);
    await edit(root, 'source-docs/page-9.md', 'One is here.', '');
    expect((await night())?.writes).toHaveLength(3);
  });

  test('leaves nothing behind in the folder of the lock', async () => {
    const root = await behind();
    await sync(root, '--branch', BRANCH);
    const [own = ''] = readdirSync(join(root, '.git/hexapla'));
    const left = readdirSync(join(root, '.git/hexapla', own)).filter(
      (name) => statSync(join(root, '.git/hexapla', own, name)).size > 0,
    );
    expect(left).toEqual([]);
  });
});
