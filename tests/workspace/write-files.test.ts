import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/model/errors.ts';
import { writeFiles } from '../../src/workspace/write-files.ts';
import { asOrdinaryUser, hasPermissions } from './ordinary-user.ts';
import { temporaryTree } from './temporary-tree.ts';

describe('files', () => {
  test('are written, made anew with their folders, and removed; no other file is left', () => {
    const root = temporaryTree({ 'a.md': 'old', 'gone.md': 'gone' });
    const writes = [
      { path: 'a.md', text: 'new' },
      { path: 'deep/er/é b.md', text: '日本語' },
      { path: 'gone.md', text: null },
      { path: 'never/was.md', text: null },
    ];
    writeFiles(root, writes);
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('new');
    expect(readFileSync(join(root, 'deep/er/é b.md'), 'utf8')).toBe('日本語');
    expect(readdirSync(root).sort()).toEqual(['a.md', 'deep']);
    expect(readdirSync(join(root, 'deep/er'))).toEqual(['é b.md']);
  });

  test.runIf(hasPermissions)('keep their permissions', () => {
    const root = temporaryTree({ 'a.md': 'old' });
    chmodSync(join(root, 'a.md'), 0o664);
    writeFiles(root, [{ path: 'a.md', text: 'new' }]);
    expect(statSync(join(root, 'a.md')).mode & 0o777).toBe(0o664);
  });
});

describe('what leads out of the project', () => {
  test.each([
    ['a link to a folder', 'records/a.md'],
    ['a folder below such a link', 'records/deep/er/a.md'],
    ['a path', '../outside/a.md'],
  ])('by %s is refused, to write and to remove', (_, path) => {
    const tree = temporaryTree({ 'outside/a.md': 'mine', 'outside/deep/er/a.md': 'mine', 'root/': '' });
    const root = join(tree, 'root');
    symlinkSync(join(tree, 'outside'), join(root, 'records'));
    for (const text of ['theirs', null]) expect(() => writeFiles(root, [{ path, text }])).toThrow(InputError);
    expect(readFileSync(join(tree, 'outside/a.md'), 'utf8')).toBe('mine');
    expect(readFileSync(join(tree, 'outside/deep/er/a.md'), 'utf8')).toBe('mine');
  });

  test('gets no folders either', () => {
    const tree = temporaryTree({ 'outside/': '', 'root/': '' });
    symlinkSync(join(tree, 'outside'), join(tree, 'root/records'));
    expect(() => writeFiles(join(tree, 'root'), [{ path: 'records/new/a.md', text: 'a' }])).toThrow(InputError);
    expect(existsSync(join(tree, 'outside/new'))).toBe(false);
  });
});

test('a link inside the project is written through', () => {
  const root = temporaryTree({ 'real/': '' });
  symlinkSync(join(root, 'real'), join(root, 'linked'));
  writeFiles(root, [{ path: 'linked/a.md', text: 'a' }]);
  expect(readFileSync(join(root, 'real/a.md'), 'utf8')).toBe('a');
});

test.runIf(hasPermissions)('a folder that cannot be written is told of with the path, and the file stays', async () => {
  const root = temporaryTree({ 'locked/a.md': 'old' });
  chmodSync(join(root, 'locked'), 0o555);
  const code = `{ try { module.writeFiles(root, [{ path: 'locked/a.md', text: 'new' }]); } catch (error) { return [error.name, error.message]; } }`;
  const said = await asOrdinaryUser({ module: 'write-files.ts', code: `(() => ${code})()`, root });
  expect(said).toEqual([expect.any(String), 'locked/a.md: Expected to write the file, found permission denied']);
  expect(readFileSync(join(root, 'locked/a.md'), 'utf8')).toBe('old');
});

test('a folder in the place of a file is told of, and nothing is left beside it', () => {
  const root = temporaryTree({});
  mkdirSync(join(root, 'a.md/b'), { recursive: true });
  expect(() => writeFiles(root, [{ path: 'a.md', text: 'a' }])).toThrow('a.md: Expected to write the file');
  expect(readdirSync(root)).toEqual(['a.md']);
});

test('a link is replaced, or stays and what it leads to is written', () => {
  const tree = temporaryTree({ 'root/real.md': 'old', 'root/deep/': '', 'outside.md': 'mine' });
  const root = join(tree, 'root');
  for (const name of ['deep/kept.md', 'deep/replaced.md']) symlinkSync('../real.md', join(root, name));
  symlinkSync('../outside.md', join(root, 'out.md'));
  writeFiles(root, [{ path: 'deep/kept.md', text: 'new', followsLink: true }]);
  expect([readFileSync(join(root, 'real.md'), 'utf8'), lstatSync(join(root, 'deep/kept.md')).isSymbolicLink()]).toEqual([
    'new',
    true,
  ]);
  writeFiles(root, [{ path: 'deep/replaced.md', text: 'newer' }]);
  expect([readFileSync(join(root, 'real.md'), 'utf8'), lstatSync(join(root, 'deep/replaced.md')).isFile()]).toEqual([
    'new',
    true,
  ]);
  expect(() => writeFiles(root, [{ path: 'out.md', text: 'theirs', followsLink: true }])).toThrow(InputError);
  expect(readFileSync(join(tree, 'outside.md'), 'utf8')).toBe('mine');
});
