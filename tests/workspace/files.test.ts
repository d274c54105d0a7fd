import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/report.ts';
import { type Listing, listFiles } from '../../src/workspace/files.ts';
import { asOrdinaryUser, hasPermissions } from './ordinary-user.ts';
import { temporaryTree } from './temporary-tree.ts';

const brief = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, severity, path, message }) => `${severity} ${rule} ${path}: ${message}`);
const all = (root: string, include = ['**/*.md'], exclude: string[] = []): Promise<Listing> =>
  listFiles(root, { include, exclude });
const list = (...names: string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, 'x']));

describe('listFiles', () => {
  it.each([
    [['docs/**/*.{md,mdx}'], [], ['docs/a.md', 'docs/b.mdx', 'docs/guide/c.md', 'docs/guide/deep/d.md']],
    [['docs/*.md'], [], ['docs/a.md']],
    [['./docs/*.md'], [], ['docs/a.md']],
    [['docs/**/*.md'], ['docs/guide/**'], ['docs/a.md']],
    [['docs/**/*.md'], ['**/deep/*.md'], ['docs/a.md', 'docs/guide/c.md']],
    [['README.md'], [], ['README.md']],
    [['docs/guide/c.md'], [], ['docs/guide/c.md']],
    [['**/c.md', 'docs/a.md'], [], ['docs/guide/c.md', 'docs/a.md']],
    [['docs/[ab].md*'], [], ['docs/a.md', 'docs/b.mdx']],
    [['docs/!(guide)'], [], ['docs/a.md', 'docs/b.mdx', 'docs/c.txt']],
    [['{docs,other}/*.md'], [], ['docs/a.md', 'other/e.md']],
    [['{docs/guide,other}/*.md'], [], ['docs/guide/c.md', 'other/e.md']],
    [['none/**/*.md'], [], []],
    [['docs/.hidden/*.md'], [], ['docs/.hidden/f.md']],
    [['docs'], [], []],
  ])('lists %j but %j', async (include, exclude, expected) => {
    const names = [
      'docs/a.md',
      'docs/b.mdx',
      'docs/c.txt',
      'docs/guide/c.md',
      'docs/guide/deep/d.md',
      'docs/.hidden/f.md',
      'other/e.md',
      'README.md',
    ];
    const root = temporaryTree(list(...names));
    const { paths, findings } = await all(root, include, exclude);
    expect(paths).toEqual([...expected].sort());
    expect(findings).toEqual([]);
  });

  it('never enters `.git` and `node_modules`', async () => {
    const root = temporaryTree(list('.git/a.md', 'node_modules/b/c.md', 'docs/node_modules/d.md', 'docs/e.md'));
    expect((await all(root, ['**/*.md', '.git/**', 'docs/{,.}*/*.md'])).paths).toEqual(['docs/e.md']);
  });

  it('sorts by code units, whatever the machine says', async () => {
    const root = temporaryTree(
      list('b.md', 'B.md', 'a-1.md', 'a.md', 'a/z.md', 'é.md', 'z.md', '\u{1f600}.md', '\uffee.md', 'a_b.md'),
    );
    expect((await all(root)).paths).toEqual([
      'B.md',
      'a-1.md',
      'a.md',
      'a/z.md',
      'a_b.md',
      'b.md',
      'z.md',
      'é.md',
      '\u{1f600}.md',
      '\uffee.md',
    ]);
  });

  it('takes names with spaces, control characters, quotes and backslashes as they are', async () => {
    const names = ['a b.md', "a'b.md", 'a\nb.md', ...(process.platform === 'win32' ? [] : ['a\\b.md', 'a:b.md'])];
    expect((await all(temporaryTree(list(...names)))).paths).toEqual(names.sort());
  });

  it('reports a directory named as a document, and lists what is in it', async () => {
    const { paths, findings } = await all(temporaryTree(list('docs/x.md/a.md')));
    expect(paths).toEqual(['docs/x.md/a.md']);
    expect(brief(findings)).toEqual(['error unreadable-file docs/x.md: Expected a file, found a directory']);
  });

  it('does not report other directories that a glob matches', async () => {
    expect(brief((await all(temporaryTree(list('docs/guide/a.md')), ['docs/**'])).findings)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('reports a FIFO that a glob takes, and no other', async () => {
    const root = temporaryTree(list('docs/b.md'));
    execFileSync('mkfifo', [join(root, 'docs/a.md'), join(root, 'docs/pipe')]);
    const { paths, findings } = await all(root);
    expect(paths).toEqual(['docs/b.md']);
    expect(brief(findings)).toEqual(['error unreadable-file docs/a.md: Expected a file, found a FIFO']);
  });

  it('follows links to files inside, and reports those that lead out, nowhere or to no file', async () => {
    const outer = temporaryTree({ 'repo/docs/a.md': 'A', 'repo/dir/': '', 'repo_outside/secret.md': 'secret' });
    const root = join(outer, 'repo');
    symlinkSync('a.md', join(root, 'docs/inside.md'));
    symlinkSync('../../repo_outside/secret.md', join(root, 'docs/out.md'));
    symlinkSync('../../repo_outside/secret.md', join(root, 'docs/out.txt'));
    symlinkSync('none.md', join(root, 'docs/broken.md'));
    symlinkSync('../dir', join(root, 'docs/dir.md'));
    symlinkSync('loop.md', join(root, 'docs/loop.md'));
    const { paths, findings } = await all(root);
    expect(paths).toEqual(['docs/a.md', 'docs/inside.md']);
    expect(brief(findings)).toEqual([
      'error unreadable-file docs/broken.md: Expected a file, found a symbolic link to nothing',
      'error unreadable-file docs/dir.md: Expected a file, found a symbolic link to a directory',
      'error unreadable-file docs/loop.md: Expected a file, found a symbolic link to nothing',
      'error unreadable-file docs/out.md: Expected a file, found a symbolic link that leads out of the project',
    ]);
  });

  it('does not enter linked folders, and says so where their files are listed nowhere else', async () => {
    const outer = temporaryTree({ 'repo/docs/v3/a.md': 'A', 'repo/more/b.md': 'B', 'outside/secret.md': 'secret' });
    const root = join(outer, 'repo');
    symlinkSync('v3', join(root, 'docs/latest'));
    symlinkSync('.', join(root, 'docs/circle'));
    symlinkSync('../more', join(root, 'docs/more'));
    symlinkSync('../../outside', join(root, 'docs/out'));
    const { paths, findings } = await all(root, ['docs/**/*.md']);
    expect(paths).toEqual(['docs/v3/a.md']);
    expect(brief(findings)).toEqual([
      'warning linked-folder docs/more: Expected a folder, found a symbolic link to `../more`; its files are not read',
      'warning linked-folder docs/out: Expected a folder, found a symbolic link to `../../outside`; its files are not read',
    ]);
  });

  it('starts from a linked folder that the glob names, when it is inside', async () => {
    const outer = temporaryTree({ 'repo/packages/site/a.md': 'A', 'outside/secret.md': 'secret' });
    const root = join(outer, 'repo');
    symlinkSync('packages/site', join(root, 'docs'));
    symlinkSync('../outside', join(root, 'out'));
    const { paths, findings } = await all(root, ['docs/**/*.md', 'out/**/*.md']);
    expect(paths).toEqual(['docs/a.md']);
    expect(brief(findings)).toEqual([
      'error unreadable-file out: Expected a folder inside the project, found a symbolic link that leads out of the project',
    ]);
  });

  it.runIf(hasPermissions)('reports a folder that may not be read, and lists the others', async () => {
    const root = temporaryTree(list('docs/a.md', 'docs/closed/b.md'));
    chmodSync(join(root, 'docs/closed'), 0o000);
    const listing = await asOrdinaryUser({
      module: 'files.ts',
      code: "module.listFiles(root, { include: ['docs/**/*.md'], exclude: [] })",
      root,
    });
    chmodSync(join(root, 'docs/closed'), 0o700);
    expect(listing).toMatchObject({
      paths: ['docs/a.md'],
      findings: [
        { rule: 'unreadable-file', path: 'docs/closed', message: 'Expected a folder that can be read, found permission denied' },
      ],
    });
  });

  it('reads only the folders that can hold something', async () => {
    const root = temporaryTree(list('a.md', 'docs/b.md'));
    symlinkSync('../elsewhere', join(root, 'docs/linked'));
    const { paths, findings } = await all(root, ['*.md']);
    expect(paths).toEqual(['a.md']);
    expect(findings).toEqual([]);
  });
});
