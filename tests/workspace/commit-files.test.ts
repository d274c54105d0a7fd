import { rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changeDetector } from '../../src/workspace/changed-paths.ts';
import { type CommitFiles, commitFiles } from '../../src/workspace/commit-files.ts';
import { MAX_BYTES } from '../../src/workspace/decode.ts';
import { diskFiles } from '../../src/workspace/project-files.ts';
import { git, write } from '../cli/run.ts';
import { temporaryTree } from './temporary-tree.ts';

const TREE = {
  'docs/a.md': '# A\n',
  'docs/deep/b.md': 'é\n',
  'docs/deep/er/c.md': '# C\n',
  'docs/latin.md': Buffer.from([0x63, 0x61, 0x66, 0xe9]),
  'docs/.hidden/d.md': '# D\n',
  'docs/node_modules/x.md': '# X\n',
  'fr/a.md': '# A\n',
  'name with\nline.md': 'odd\n',
};

async function committed(): Promise<{ readonly root: string; readonly files: CommitFiles }> {
  const root = temporaryTree({});
  for (const [path, content] of Object.entries(TREE)) write(root, path, content);
  symlinkSync('a.md', join(root, 'docs/link.md'));
  symlinkSync('../../outside.md', join(root, 'docs/out.md'));
  await git(root, 'init', '-q');
  await git(root, 'add', '-A', '-f');
  await git(root, 'commit', '-qm', 'All');
  return { root, files: await commitFiles(root, 'HEAD') };
}

describe('commitFiles', () => {
  test('shows what stands on disk', async () => {
    const { root, files } = await committed();
    const disk = diskFiles(root);
    for (const folder of ['', 'docs', 'docs/deep', 'fr', 'none']) {
      expect(files.folders(folder)).toEqual(disk.folders(folder));
      expect(files.files(folder)).toEqual(disk.files(folder));
    }
    for (const path of ['docs', 'docs/a.md', 'docs/none.md', 'docs/deep/er', '']) expect(files.has(path)).toBe(disk.has(path));
    const walk = {
      starts: ['docs'],
      takes: (path: string) => path.endsWith('.md'),
      enters: (path: string) => path !== 'docs/deep/er',
    };
    expect(files.walk(walk).paths.filter((path) => !/link|out/.test(path))).toEqual(
      disk.walk(walk).paths.filter((path) => !/link|out/.test(path)),
    );
    expect(files.below('docs').walk({ starts: ['deep'], takes: () => true, enters: () => true }).paths).toEqual([
      'deep/b.md',
      'deep/er/c.md',
    ]);
  });

  test.each([
    ['asked one by one', []],
    ['loaded at once', ['docs/a.md', 'docs/deep/b.md', 'docs/latin.md']],
  ])('reads files %s', async (_, loaded) => {
    const { root, files } = await committed();
    await files.load(loaded);
    const disk = diskFiles(root);
    for (const path of ['docs/a.md', 'docs/deep/b.md', 'docs/link.md', 'docs/latin.md', 'name with\nline.md']) {
      const [here, there] = [files.read(path), disk.read(path)];
      expect('text' in here ? here.text : here).toEqual('text' in there ? there.text : there);
    }
    expect(files.read('docs/none.md')).toMatchObject({ rule: 'unreadable-file' });
    expect(files.read('docs/out.md')).toMatchObject({ rule: 'unreadable-file' });
    expect(files.text('docs/none.md')).toBe('');
  });
});

test.each([
  ['asked by itself', []],
  ['loaded', ['large.md', 'larger.md']],
])('a file that is too large is said to be, %s', async (_, loaded) => {
  const root = temporaryTree({ 'large.md': 'a'.repeat(MAX_BYTES + 1), 'larger.md': 'a'.repeat(MAX_BYTES + 2_000_000) });
  await git(root, 'init', '-q');
  await git(root, 'add', '-A');
  await git(root, 'commit', '-qm', 'All');
  const files = await commitFiles(root, 'HEAD');
  await files.load(loaded);
  for (const path of ['large.md', 'larger.md']) expect(files.read(path)).toMatchObject({ rule: 'file-too-large', path });
});

describe('links and what is beside the root', () => {
  async function linked(): Promise<{ readonly root: string; readonly top: string; readonly files: CommitFiles }> {
    const top = temporaryTree({ 'hx.json': '{}', 'fr/a.md': 'A', 'root/real/b.md': 'B', 'root/c.md': 'C' });
    const root = join(top, 'root');
    for (const [name, end] of [
      ['folder', 'real'],
      ['again', 'folder/../folder'],
      ['round', 'circle'],
      ['circle', 'round'],
      ['nothing', 'none'],
      ['file.md', 'folder/b.md'],
      ['out.md', '../hx.json'],
      ['away', '../fr'],
      ['real/up', '..'],
      ['absolute', '/etc'],
    ] as const) {
      symlinkSync(end, join(root, name));
    }
    symlinkSync('../hx.json', join(top, 'fr/out.md'));
    await git(top, 'init', '-q');
    await git(top, 'add', '-A');
    await git(top, 'commit', '-qm', 'All');
    return { root, top, files: await commitFiles(root, 'HEAD') };
  }

  test('are as on disk', async () => {
    const { root, top, files } = await linked();
    const disk = diskFiles(root);
    const walk = (start: string) => ({ starts: [start], takes: () => true, enters: () => true });
    write(top, 'fr/new.md', 'not committed');
    expect([files.has('../fr/new.md'), files.files('../fr')]).toEqual([false, ['a.md', 'out.md']]);
    rmSync(join(top, 'fr/new.md'));
    for (const folder of ['', 'folder', 'again', 'away', '..', '../fr', 'real/up/real', 'round']) {
      expect([folder, files.folders(folder).filter((name) => name !== 'absolute')]).toEqual([
        folder,
        disk.folders(folder).filter((name) => name !== 'absolute' && name !== '.git'),
      ]);
    }
    for (const start of ['', 'folder', 'real', 'again', 'away', 'round']) {
      expect([start, files.walk(walk(start)).paths]).toEqual([start, disk.walk(walk(start)).paths]);
    }
    expect(files.below('../fr').walk(walk('')).paths).toEqual(disk.below('../fr').walk(walk('')).paths);
    for (const path of [
      'folder/b.md',
      'file.md',
      'out.md',
      '../hx.json',
      '../fr/a.md',
      '../fr/out.md',
      'away/a.md',
      'round',
      '..',
    ]) {
      expect([path, 'text' in files.read(path), files.has(path)]).toEqual([path, 'text' in disk.read(path), disk.has(path)]);
    }
  });

  test('have changed where their content has', async () => {
    const { root, top, files } = await linked();
    const paths = ['folder/b.md', 'file.md', 'nothing', '../hx.json', '../fr/a.md', '../../away.md', 'c.md'];
    const changed = () => paths.filter(changeDetector(root, files.entries).isChanged);
    expect(changed()).toEqual([]);
    write(root, 'real/b.md', 'B!');
    write(top, 'hx.json', '[]');
    expect(changed()).toEqual(['folder/b.md', 'file.md', '../hx.json']);
  });
});

test('changeDetector tells what differs, byte for byte', async () => {
  const { root, files } = await committed();
  write(root, 'docs/a.md', '# B\n');
  write(root, 'docs/new.md', '# New\n');
  const { isChanged } = changeDetector(root, files.entries);
  const paths = ['docs/a.md', 'docs/new.md', 'docs/deep/b.md', 'docs/latin.md', 'docs/none.md', '../elsewhere.md'];
  expect(paths.filter(isChanged)).toEqual(['docs/a.md', 'docs/new.md']);
});

test('changeDetector trusts what an earlier run read only as long as the file was not written since', async () => {
  const { root, files } = await committed();
  const cache = temporaryTree({});
  const before = process.env['HEXAPLA_CACHE'];
  process.env['HEXAPLA_CACHE'] = cache;
  try {
    const long = new Date(Date.now() - 60_000);
    utimesSync(join(root, 'docs/a.md'), long, long);
    for (const [content, expected] of [
      ['# A\n', false],
      ['# B\n', true], // of the same length, and a moment later
      ['# A\n', false],
    ] as const) {
      write(root, 'docs/a.md', content);
      utimesSync(join(root, 'docs/a.md'), long, long);
      const { isChanged, save } = changeDetector(root, files.entries);
      expect(isChanged('docs/a.md')).toBe(expected);
      save();
    }
  } finally {
    if (before === undefined) delete process.env['HEXAPLA_CACHE'];
    else process.env['HEXAPLA_CACHE'] = before;
  }
});
