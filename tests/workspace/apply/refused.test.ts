import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { EnvironmentError } from '../../../src/model/errors.ts';
import { type Applied, applyPlan } from '../../../src/workspace/apply-plan.ts';
import type { Disk } from '../../../src/workspace/disk.ts';
import { recoverWrites } from '../../../src/workspace/recover-writes.ts';
import { asOrdinaryUser, hasPermissions } from '../ordinary-user.ts';
import { temporaryTree } from '../temporary-tree.ts';
import { faultyDisk, refusingDisk } from './failing-disk.ts';
import { NEW, type Night, night, OLD } from './night.ts';
import { filesIn, planOf } from './planned.ts';

const REASONS = {
  ENOSPC: 'a full disk',
  EACCES: 'permission denied',
  EROFS: 'a disk that cannot be written',
  EMFILE: 'too many open files',
  EIO: 'an error of the disk',
};

const apply = ({ root, lock, plan }: Night, disk: Disk) => applyPlan(lock, root, plan, { roots: [], disk });

/** Where each write of the plan takes from and puts to. */
const placesOf = ({ plan }: Night) =>
  plan.writes.map(({ path, from }) => ({ path, places: from === null ? [path] : [path, from] }));

/** Each write is done, or is told of as failed while all that it concerns is old or new; nothing else is there. */
function expectAccounted(run: Night, { written, changed, failed }: Applied): void {
  const found = filesIn(run.root);
  expect(changed).toEqual([]);
  for (const { path, places } of placesOf(run)) {
    const isFailed = failed.some((failure) => failure.path === path);
    expect(written.includes(path), path).toBe(!isFailed);
    for (const place of places) {
      if (isFailed) expect([OLD[place], NEW[place]]).toContain(found[place]);
      else expect(found[place]).toBe(NEW[place]);
    }
    // What was there is somewhere still, but for what is to go.
    if (places.some((place) => place in NEW))
      expect(places.filter((place) => place in found).length >= (places.some((place) => place in OLD) ? 1 : 0)).toBe(true);
  }
  const known = new Set([...Object.keys(OLD), ...Object.keys(NEW)]);
  expect(Object.keys(found).filter((path) => !known.has(path))).toEqual([]);
}

describe.each(Object.entries(REASONS))('%s', (code, reason) => {
  test('at any one call fails one file at most, unless it is the journal, and is told', { timeout: 60_000 }, () => {
    const { disk, calls } = faultyDisk(() => null);
    apply(night(), disk);
    // Counted from the commit of the journal: what fails before it fails them all.
    let committed = 0;
    let all = 0;
    for (let call = 1; call <= calls.length; call++) {
      const run = night();
      const applied = apply(
        run,
        refusingDisk(code, (number) => number === call),
      );
      expectAccounted(run, applied);
      for (const failure of applied.failed) expect(failure.reason).toBe(reason);
      if (applied.failed.length === run.plan.writes.length) {
        all++;
        expect(filesIn(run.root)).toEqual(OLD);
      } else {
        committed++;
        expect(applied.failed.length).toBeLessThanOrEqual(1);
      }
      // The next night does the rest.
      const quick = faultyDisk(() => null).disk;
      recoverWrites(run.lock, run.root, { roots: [], disk: quick });
      expect(readdirSync(run.lock.folder)).toEqual([]);
    }
    expect(all).toBeGreaterThan(5);
    expect(committed).toBeGreaterThan(100);
  });

  test('of all that is written below a folder stops no file elsewhere', () => {
    const run = night();
    const isConcerned = (call: string) => ['open', 'unlink', 'rename', 'makeFolder', 'removeFolder'].includes(call);
    const disk = refusingDisk(
      code,
      (_, call, args) => isConcerned(call) && args.some((arg) => String(arg).startsWith(join(run.root, 'docs'))),
    );
    const applied = apply(run, disk);
    expectAccounted(run, applied);
    expect(applied.written).toEqual(['.hexapla/fr.json']);
    expect(applied.failed.slice(0, 4).map((failure) => failure.reason)).toEqual([reason, reason, reason, reason]);
  });
});

test('a temporary file that cannot be removed is swept by the next run', () => {
  const run = night();
  let isSick = false;
  const disk = refusingDisk('EIO', (_, call, args) => {
    isSick ||= call === 'rename' && String(args[1]).endsWith('index.md');
    return isSick && (call === 'rename' || call === 'unlink');
  });
  const { failed } = apply(run, disk);
  expect(failed.at(-1)).toEqual({ path: join(run.lock.folder, 'journal'), reason: 'temporary files that cannot be removed' });
  expect(Object.keys(filesIn(run.root)).filter((path) => path.endsWith('.tmp')).length).toBeGreaterThan(0);
  const stuck = refusingDisk('EIO', (_, call) => call === 'unlink');
  expect(() => recoverWrites(run.lock, run.root, { roots: [], disk: stuck })).toThrow(EnvironmentError);
  recoverWrites(run.lock, run.root, { roots: [], disk: faultyDisk(() => null).disk });
  expect(filesIn(run.root)).toEqual(NEW);
  expect(readdirSync(run.lock.folder)).toEqual([]);
});

test('a recovery that may not write a file leaves it, and is over', () => {
  const run = night();
  const { failed } = apply(
    run,
    refusingDisk('EIO', (_, call, args) => call === 'unlink' || (call === 'rename' && !String(args[1]).endsWith('journal'))),
  );
  expect(failed).toHaveLength(6);
  const disk = refusingDisk('EACCES', (_, call, args) => call === 'rename' && String(args[1]).endsWith('index.md'));
  expect(recoverWrites(run.lock, run.root, { roots: [], disk }).left).toEqual(['docs/index.md']);
  expect(filesIn(run.root)).toEqual({ ...NEW, 'docs/index.md': OLD['docs/index.md'] });
  expect(readdirSync(run.lock.folder)).toEqual([]);
});

test.runIf(hasPermissions)('a folder without permission is told of, and the files beside it are written', async () => {
  const tree = temporaryTree({ 'root/locked/a.md': 'old', 'root/open/a.md': 'old', 'state/': '' });
  const root = join(tree, 'root');
  const plan = planOf(root, { 'locked/a.md': 'new', 'open/a.md': 'new', 'locked/deep/b.md': 'new' });
  for (const path of [root, join(root, 'open'), join(root, 'open/a.md'), join(tree, 'state')]) chmodSync(path, 0o777);
  chmodSync(join(root, 'locked'), 0o555);
  const code = `module.applyPlan({ folder: root + '/state' }, root + '/root', ${JSON.stringify(plan)}, { roots: [] })`;
  const denied = { reason: 'permission denied' };
  expect(await asOrdinaryUser({ module: 'apply-plan.ts', code, root: tree })).toEqual({
    written: ['open/a.md'],
    changed: [],
    failed: [
      { path: 'locked/a.md', ...denied },
      { path: 'locked/deep/b.md', ...denied },
    ],
  });
  expect(filesIn(root)).toEqual({ 'locked/a.md': 'old', 'open/a.md': 'new' });
});

/** A small disk in memory, at `folder`; whether this machine lets us have one. */
function mountSmall(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]).status !== 0) return false;
  onTestFinished(() => void execFileSync('umount', [folder]));
  return true;
}

describe('a disk that is really full', () => {
  test('takes what fits, and keeps the old files whole', ({ skip }) => {
    const tree = temporaryTree({ 'state/': '' });
    const root = join(tree, 'root');
    if (!mountSmall(root)) skip('this machine lets us mount nothing');
    const files = Object.fromEntries(['a.md', 'b.md', 'c.md'].map((name) => [name, name.repeat(2000)]));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
    const plan = planOf(root, { 'a.md': 'x'.repeat(48_000), 'b.md': 'small', 'c.md': null, 'd/e.md': 'y'.repeat(70_000) });
    const { written, failed } = applyPlan({ folder: join(tree, 'state') }, root, plan, { roots: [] });
    expect(written).toEqual(['b.md', 'c.md']);
    expect(failed).toEqual(['a.md', 'd/e.md'].map((path) => ({ path, reason: 'a full disk' })));
    expect(filesIn(root)).toEqual({ 'a.md': files['a.md'], 'b.md': 'small' });
    expect(readdirSync(root).sort()).toEqual(['a.md', 'b.md']);
  });

  test('takes no journal, and then nothing is written', ({ skip }) => {
    const tree = temporaryTree({ 'root/a.md': 'old' });
    const root = join(tree, 'root');
    const folder = join(tree, 'state');
    if (!mountSmall(folder)) skip('this machine lets us mount nothing');
    const plan = planOf(root, { 'a.md': 'x'.repeat(70_000), 'b.md': 'small' });
    const failed = ['a.md', 'b.md'].map((path) => ({ path, reason: 'a full disk' }));
    expect(applyPlan({ folder }, root, plan, { roots: [] })).toEqual({ written: [], changed: [], failed });
    expect([readFileSync(join(root, 'a.md'), 'utf8'), readdirSync(root), readdirSync(folder)]).toEqual(['old', ['a.md'], []]);
  });
});
