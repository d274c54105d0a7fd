import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Applied, applyPlan } from '../../../src/workspace/apply-plan.ts';
import { nodeDisk } from '../../../src/workspace/disk.ts';
import { hasPermissions } from '../ordinary-user.ts';
import { temporaryTree } from '../temporary-tree.ts';
import { faultyDisk } from './failing-disk.ts';
import { NEW, night } from './night.ts';
import { filesIn, planOf, snapshot } from './planned.ts';

const OUT = 'a path or symbolic link that leads out of the project';

/** A project with these files below `root/`, and a folder for the journal. */
function project(files: Readonly<Record<string, string>>) {
  const tree = temporaryTree({ 'root/': '', 'state/': '', ...files });
  const [root, lock] = [join(tree, 'root'), { folder: join(tree, 'state') }];
  const apply = (changes: Parameters<typeof planOf>[1], roots: readonly string[] = []): Applied =>
    applyPlan(lock, root, planOf(root, changes), { roots });
  return { tree, root, lock, apply };
}

test('a plan is written, whatever it does, and nothing is left of the work', () => {
  const { root, lock, plan } = night();
  expect(applyPlan(lock, root, plan, { roots: [] })).toEqual({
    written: plan.writes.map(({ path }) => path),
    changed: [],
    failed: [],
  });
  expect(filesIn(root)).toEqual(NEW);
  expect(readdirSync(lock.folder)).toEqual([]);
  // Once more: all of it is there already.
  expect(applyPlan(lock, root, plan, { roots: [] })).toEqual({
    written: plan.writes.map(({ path }) => path),
    changed: [],
    failed: [],
  });
  expect(filesIn(root)).toEqual(NEW);
});

test('an empty plan touches nothing', () => {
  const { disk, calls } = faultyDisk(() => null);
  applyPlan({ folder: '/no/such/folder' }, '/no/such/root', { writes: [] }, { roots: [], disk });
  expect(calls).toEqual([]);
});

test('folders that are left empty go, up to the root; others stay', () => {
  const { root, apply } = project({
    'root/a/b/gone.md': 'gone',
    'root/c/moved.md': 'm',
    'root/d/gone.md': 'gone',
    'root/d/kept.md': 'kept',
  });
  apply({ 'a/b/gone.md': null, 'c/moved.md': { to: 'moved.md', text: 'm' }, 'd/gone.md': null });
  expect(snapshot(root)).toEqual({ 'moved.md': 'm', d: null, 'd/kept.md': 'kept' });
  apply({ 'moved.md': null, 'd/kept.md': null });
  expect(snapshot(root)).toEqual({});
  expect(existsSync(root)).toBe(true);
});

test('text is written as UTF-8, under names of any length', () => {
  const name = `${'é'.repeat(120)}.md`;
  const { root, apply } = project({});
  expect(apply({ [name]: '日本語\n' }).written).toEqual([name]);
  expect(readFileSync(join(root, name), 'utf8')).toBe('日本語\n');
});

test.runIf(hasPermissions)('permissions stay, of a file that moves too', () => {
  const { root, apply } = project({ 'root/a.md': 'old', 'root/b.md': 'old' });
  chmodSync(join(root, 'a.md'), 0o664);
  chmodSync(join(root, 'b.md'), 0o600);
  apply({ 'a.md': 'new', 'b.md': { to: 'c.md', text: 'new' }, 'd.md': 'new' });
  const modes = ['a.md', 'c.md', 'd.md'].map((name) => statSync(join(root, name)).mode & 0o777);
  expect(modes).toEqual([0o664, 0o600, 0o666 & ~process.umask()]);
});

test('what a move takes away may be written anew', () => {
  const { root, apply } = project({ 'root/a.md': 'old' });
  const plan = planOf(root, { 'a.md': { to: 'b.md', text: 'old' } });
  const again = { path: 'a.md', action: 'create', from: null, reason: '', before: null } as const;
  const writes = [...plan.writes, { ...again, ...textOf('another') }];
  expect(applyPlan(project({}).lock, root, { writes }, { roots: [] }).written).toEqual(['b.md', 'a.md']);
  expect(filesIn(root)).toEqual({ 'a.md': 'another', 'b.md': 'old' });
  expect(apply({ 'a.md': 'third' }).written).toEqual(['a.md']);
});

function textOf(text: string) {
  const { after } = planOf('/', { 'no such file': text }).writes[0] ?? { after: null };
  return { text, after };
}

describe('an edit after the plan was made stays', () => {
  test.each<[string, Parameters<typeof planOf>[1], string]>([
    ['of a file that is updated', { 'a.md': 'new' }, 'a.md'],
    ['of a file that is deleted', { 'a.md': null }, 'a.md'],
    ['of a file that moves', { 'a.md': { to: 'b.md', text: 'new' } }, 'a.md'],
    ['where a file moves to', { 'a.md': { to: 'b.md', text: 'new' } }, 'b.md'],
    ['that makes the file first', { 'c.md': 'new' }, 'c.md'],
  ])('%s', (_, changes, edited) => {
    const { root, lock } = project({ 'root/a.md': 'old', 'root/other.md': 'old' });
    const plan = planOf(root, { ...changes, 'other.md': 'new' });
    writeFileSync(join(root, edited), 'mine');
    const before = filesIn(root);
    const path = plan.writes[0]?.path;
    expect(applyPlan(lock, root, plan, { roots: [] })).toEqual({ written: ['other.md'], changed: [path], failed: [] });
    expect(filesIn(root)).toEqual({ ...before, 'other.md': 'new' });
  });

  test.each<[string, Parameters<typeof planOf>[1], string]>([
    ['of a file that is updated', { 'a.md': 'new' }, 'a.md'],
    ['of a file that moves', { 'a.md': { to: 'b.md', text: 'new' } }, 'a.md'],
    ['where a file moves to', { 'a.md': { to: 'b.md', text: 'new' } }, 'b.md'],
    ['that makes the file first', { 'deep/c.md': 'new' }, 'deep/c.md'],
  ])('%s, while the new text is flushed', (_, changes, edited) => {
    const { root, lock } = project({ 'root/a.md': 'old' });
    const plan = planOf(root, changes);
    // The journal's file and folder are flushed before the new text is.
    let flushed = 0;
    const { disk } = faultyDisk((_number, call) => {
      if (call === 'fsync') flushed++;
      const isMoment = call === 'fsync' && flushed === (edited.includes('/') ? 4 : 3);
      return isMoment ? () => writeFileSync(join(root, edited), 'mine') : null;
    });
    expect(applyPlan(lock, root, plan, { roots: [], disk }).changed).toEqual([plan.writes[0]?.path]);
    expect(filesIn(root)).toEqual({ 'a.md': 'old', [edited]: 'mine' });
    expect(readdirSync(lock.folder)).toEqual([]);
  });

  test('of the old file, once the new one is in place', () => {
    const { root, lock } = project({ 'root/a.md': 'old' });
    const plan = planOf(root, { 'a.md': { to: 'b.md', text: 'new' } });
    const { disk } = faultyDisk((_number, call, [, to]) => {
      if (call !== 'rename' || to !== join(root, 'b.md')) return null;
      return () => {
        nodeDisk.rename(join(root, readdirSync(root).find((name) => name.endsWith('.tmp')) ?? ''), join(root, 'b.md'));
        writeFileSync(join(root, 'a.md'), 'mine');
      };
    });
    expect(applyPlan(lock, root, plan, { roots: [], disk }).changed).toEqual(['b.md']);
    expect(filesIn(root)).toEqual({ 'a.md': 'mine', 'b.md': 'new' });
  });

  test('and calls for no new folder or file', () => {
    const { root, lock } = project({ 'root/a.md': 'old' });
    const plan = planOf(root, { 'a.md': { to: 'deep/b.md', text: 'new' } });
    writeFileSync(join(root, 'a.md'), 'mine');
    const { disk, calls } = faultyDisk(() => null);
    applyPlan(lock, root, plan, { roots: [], disk });
    // The journal alone.
    expect(calls.filter((call) => call === 'write' || call === 'makeFolder')).toEqual(['write']);
  });

  test('and what somebody wrote just as planned is as good as ours', () => {
    const { root, lock } = project({ 'root/a.md': 'old', 'root/b.md': 'old', 'root/c.md': 'old' });
    const plan = planOf(root, { 'a.md': 'new', 'd.md': 'new', 'b.md': { to: 'e.md', text: 'new' }, 'c.md': null });
    for (const name of ['a.md', 'd.md', 'e.md']) writeFileSync(join(root, name), 'new');
    for (const name of ['b.md', 'c.md']) nodeDisk.unlink(join(root, name));
    expect(applyPlan(lock, root, plan, { roots: [] }).written).toEqual(['a.md', 'd.md', 'e.md', 'c.md']);
    expect(filesIn(root)).toEqual({ 'a.md': 'new', 'd.md': 'new', 'e.md': 'new' });
  });

  test('a folder in the place of a file, too', () => {
    const { root, lock } = project({});
    const plan = planOf(root, { 'a.md': 'new' });
    mkdirSync(join(root, 'a.md'));
    expect(applyPlan(lock, root, plan, { roots: [] }).changed).toEqual(['a.md']);
    expect(snapshot(root)).toEqual({ 'a.md': null });
  });
});

describe('what leads out of the project is refused, and the others are written', () => {
  test.each<[string, Parameters<typeof planOf>[1]]>([
    ['a path', { '../outside/a.md': 'theirs' }],
    ['a new one', { '../outside/deep/b.md': 'theirs' }],
    ['a deletion', { '../outside/a.md': null }],
    ['a move away', { '../outside/a.md': { to: 'b.md', text: 'theirs' } }],
    ['a move out', { 'a.md': { to: '../outside/b.md', text: 'theirs' } }],
    ['a link to a folder', { 'linked/a.md': 'theirs' }],
    ['a folder below such a link', { 'linked/deep/a.md': 'theirs' }],
    ['a deletion behind such a link', { 'linked/a.md': null }],
    ['a link to a file', { 'link.md': 'theirs' }],
  ])('%s', (_, changes) => {
    const { tree, root, apply } = project({ 'outside/a.md': 'mine', 'root/a.md': 'old', 'root/other.md': 'old' });
    symlinkSync('../outside', join(root, 'linked'));
    symlinkSync('../outside/a.md', join(root, 'link.md'));
    const { written, failed } = apply({ ...changes, 'other.md': 'new' });
    expect(failed).toEqual([{ path: expect.any(String), reason: OUT }]);
    expect(written).toEqual(['other.md']);
    expect(snapshot(join(tree, 'outside'))).toEqual({ 'a.md': 'mine' });
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('old');
  });

  test.each(['.git/hooks/post-commit', 'sub/.git/config', '.GIT/config', 'linked/hooks/pre-push'])(
    'a path into a folder of git: %s',
    (path) => {
      const { root, apply } = project({ 'root/.git/config': 'c', 'root/sub/.git/HEAD': 'h' });
      symlinkSync('.git', join(root, 'linked'));
      const before = snapshot(root);
      expect(apply({ [path]: 'theirs' }).failed).toEqual([{ path, reason: 'a path into a folder of git' }]);
      expect(snapshot(root)).toEqual(before);
    },
  );

  test('but for the folders that are allowed', () => {
    const { tree, apply } = project({ 'fr/a.md': 'old', 'fr/gone.md': 'gone', 'french/a.md': 'mine' });
    const roots = [join(tree, 'fr'), join(tree, 'never')];
    const { written, failed } = apply(
      { '../fr/a.md': 'new', '../fr/deep/b.md': 'new', '../fr/gone.md': null, '../french/a.md': 'new' },
      roots,
    );
    expect(written).toEqual(['../fr/a.md', '../fr/deep/b.md', '../fr/gone.md']);
    expect(failed).toEqual([{ path: '../french/a.md', reason: OUT }]);
    expect(filesIn(join(tree, 'fr'))).toEqual({ 'a.md': 'new', 'deep/b.md': 'new' });
  });
});

describe('a link inside the project', () => {
  test('to a file is followed to write, with the new text beside that file', () => {
    const { root, apply } = project({ 'root/real/a.md': 'old' });
    symlinkSync('real/a.md', join(root, 'link.md'));
    expect(apply({ 'link.md': 'new' }).written).toEqual(['link.md']);
    expect(lstatSync(join(root, 'link.md')).isSymbolicLink()).toBe(true);
    expect(filesIn(join(root, 'real'))).toEqual({ 'a.md': 'new' });
  });

  test('goes when it is deleted or moved; what it leads to stays', () => {
    const { root, apply } = project({ 'root/real/a.md': 'text' });
    for (const name of ['gone.md', 'moved.md']) symlinkSync('real/a.md', join(root, name));
    apply({ 'gone.md': null, 'moved.md': { to: 'b.md', text: 'text' } });
    expect(filesIn(root)).toEqual({ 'real/a.md': 'text', 'b.md': 'text' });
    expect(lstatSync(join(root, 'b.md')).isFile()).toBe(true);
  });

  test('to a folder is followed', () => {
    const { root, apply } = project({ 'root/real/a.md': 'old', 'root/real/deep/b.md': 'gone' });
    symlinkSync('real', join(root, 'linked'));
    expect(apply({ 'linked/a.md': 'new', 'linked/deep/b.md': null }).failed).toEqual([]);
    expect(snapshot(join(root, 'real'))).toEqual({ 'a.md': 'new' });
  });

  test('that leads nowhere is refused', () => {
    const { root, lock } = project({});
    const plan = planOf(root, { 'link.md': 'new' });
    symlinkSync('nowhere.md', join(root, 'link.md'));
    expect(applyPlan(lock, root, plan, { roots: [] }).failed).toEqual([
      { path: 'link.md', reason: 'a symbolic link that leads nowhere' },
    ]);
    expect(readdirSync(root)).toEqual(['link.md']);
  });
});

test('a plan that contradicts itself is refused', () => {
  const { root, lock } = project({ 'root/a.md': 'a' });
  const [update] = planOf(root, { 'a.md': 'new' }).writes;
  const [move] = planOf(root, { 'a.md': { to: 'b.md', text: 'a' } }).writes;
  if (update === undefined || move === undefined) throw new Error('Expected two writes');
  const apply =
    (...writes: (typeof update)[]) =>
    () =>
      applyPlan(lock, root, { writes }, { roots: [] });
  expect(apply(update, update)).toThrow('found two writes to a.md');
  expect(apply(move, { ...move, path: 'c.md' })).toThrow('found two writes from a.md');
  for (const wrong of [{ after: 'abc' }, { text: null }, { from: 'c.md' }, { action: 'move' as const }])
    expect(apply({ ...update, ...wrong })).toThrow('a.md: Expected a');
  expect(filesIn(root)).toEqual({ 'a.md': 'a' });
});
