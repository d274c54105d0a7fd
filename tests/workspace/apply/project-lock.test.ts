import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { EnvironmentError, InputError } from '../../../src/model/errors.ts';
import type { LockHolder } from '../../../src/model/lock-holder.ts';
import { nodeDisk } from '../../../src/workspace/disk.ts';
import { thisProcess } from '../../../src/workspace/process-identity.ts';
import { lockProject } from '../../../src/workspace/project-lock.ts';
import { asOrdinaryUser, hasPermissions } from '../ordinary-user.ts';
import { temporaryTree, treeInMemory } from '../temporary-tree.ts';
import { buildChild } from './child-program.ts';
import { Crash, crashingDisk, faultyDisk, refusingDisk } from './failing-disk.ts';
import { start } from './processes.ts';

let program: string;
beforeAll(async () => {
  program = await buildChild();
});

const AT_ONCE = { waitMs: 0, onWait: () => undefined };
/** No Linux gives a process a higher number than the one before it. */
const NOBODYS = 2 ** 22 + 1;

/** A project whose lock says that `holder` has it. */
function lockedBy(holder: Partial<LockHolder> | string): string {
  const text = typeof holder === 'string' ? holder : JSON.stringify({ ...thisProcess(), ...holder });
  return temporaryTree({ '.hexapla/.sync/lock-7': text });
}

async function expectReclaimed(holder: Partial<LockHolder> | string): Promise<void> {
  const lock = await lockProject(lockedBy(holder), AT_ONCE);
  expect(readdirSync(lock.folder).sort()).toEqual(['.gitignore', 'lock-8']);
  expect(JSON.parse(readFileSync(join(lock.folder, 'lock-8'), 'utf8'))).toMatchObject({ pid: process.pid });
  lock.release();
}

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', '-c', 'protocol.file.allow=always', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: 'pipe',
  });

describe('a lock', () => {
  test('is held by one at a time, and given on when it is released', async () => {
    const root = temporaryTree({});
    const first = await lockProject(root, AT_ONCE);
    await expect(lockProject(root, AT_ONCE)).rejects.toThrow(EnvironmentError);
    first.release();
    const second = await lockProject(root, AT_ONCE);
    // Whoever releases twice releases nobody else.
    first.release();
    await expect(lockProject(root, AT_ONCE)).rejects.toThrow(`found process ${process.pid} on`);
    second.release();
    expect(readdirSync(first.folder)).toEqual(['.gitignore', 'lock-2']);
  });

  test('is waited for, which is told once', async () => {
    const root = temporaryTree({});
    const first = await lockProject(root, AT_ONCE);
    setTimeout(() => first.release(), 200);
    const told: LockHolder[] = [];
    const second = await lockProject(root, { waitMs: 10_000, onWait: (holder) => told.push(holder) });
    expect(told.map(({ pid }) => pid)).toEqual([process.pid]);
    second.release();
  });

  test('is let alone when waiting is over: who has it, since when, and what to do', async () => {
    const root = lockedBy({ host: 'another', pid: 7, since: '2026-11-27T00:00:00.000Z' });
    const begin = performance.now();
    const said = `${join(root, '.hexapla/.sync/lock-7')}: Expected to be the only one that writes here, found process 7 on \`another\` at it since 2026-11-27T00:00:00.000Z: wait for it, or remove this file if no such process runs any more`;
    await expect(lockProject(root, { ...AT_ONCE, waitMs: 150 })).rejects.toThrow(said);
    expect(performance.now() - begin).toBeGreaterThanOrEqual(150);
    expect(readdirSync(join(root, '.hexapla/.sync')).sort()).toEqual(['.gitignore', 'lock-7']);
  });

  test.each<[string, Partial<LockHolder> | string]>([
    ['this very process', {}],
    ['a process of another host, whatever it says', { host: 'another', boot: 'b', pid: NOBODYS, start: '1' }],
    ['a process that we cannot see, in another container', { namespace: 'pid:[1]', pid: NOBODYS }],
    ['nobody knows who', 'not JSON'],
    ['nobody knows who, either', '{"pid": "7"}'],
  ])('of %s is never taken away', async (_, holder) => {
    await expect(lockProject(lockedBy(holder), AT_ONCE)).rejects.toThrow(EnvironmentError);
  });

  test.each<[string, Partial<LockHolder> | string]>([
    ['a process that is no more', { pid: NOBODYS }],
    ['a start of the machine before this one', { boot: 'another' }],
    ['somebody who released it', ''],
  ])('of %s is taken at once', (_, holder) => expectReclaimed(holder));

  test.runIf(process.platform === 'linux')('of a process whose number another one has now is taken at once', () =>
    expectReclaimed({ pid: process.ppid, start: '1' }),
  );

  test('is reclaimed from a process that was killed', async () => {
    const root = temporaryTree({});
    const { child, ended, said } = start(process.execPath, [program, 'hold', root]);
    await said;
    await expect(lockProject(root, AT_ONCE)).rejects.toThrow(`found process ${child.pid} on`);
    child.kill('SIGKILL');
    const lock = await lockProject(root, { ...AT_ONCE, waitMs: 5000 });
    lock.release();
    expect((await ended).signal).toBe('SIGKILL');
  });

  test.runIf(process.platform === 'linux')(
    'is reclaimed although who started the process has not asked how it ended',
    async () => {
      const root = temporaryTree({});
      const { child, said } = start('sh', ['-c', '"$0" "$1" hold "$2" & exec sleep 60', process.execPath, program, root]);
      onTestFinished(() => void child.kill('SIGKILL'));
      await said;
      const { pid }: LockHolder = JSON.parse(readFileSync(join(root, '.hexapla/.sync/lock-1'), 'utf8'));
      process.kill(pid, 'SIGKILL');
      const lock = await lockProject(root, { ...AT_ONCE, waitMs: 5000 });
      expect(readFileSync(`/proc/${pid}/stat`, 'latin1')).toContain(') Z ');
      lock.release();
    },
  );
});

describe('of several processes', () => {
  test('one at a time is in, and none is forgotten', { timeout: 120_000 }, async () => {
    const [PROCESSES, ROUNDS] = [8, 6];
    const root = temporaryTree({ count: '0', log: '' });
    const runs = Array.from({ length: PROCESSES }, () => start(process.execPath, [program, 'count', root, String(ROUNDS)]).ended);
    for (const { code, err } of await Promise.all(runs)) expect([code, err]).toEqual([0, '']);
    expect(readFileSync(join(root, 'count'), 'utf8')).toBe(String(PROCESSES * ROUNDS));
    const log = readFileSync(join(root, 'log'), 'utf8').trimEnd().split('\n');
    expect(log).toHaveLength(2 * PROCESSES * ROUNDS);
    for (let at = 0; at < log.length; at += 2) expect(log[at + 1]).toBe(log[at]?.replace('in', 'out'));
  });

  test('one at a time is in, when all of them wait for one that is killed', { timeout: 120_000 }, async () => {
    const root = temporaryTree({ count: '0', log: '' });
    for (let round = 0; round < 3; round++) {
      const held = start(process.execPath, [program, 'hold', root]);
      await held.said;
      const runs = Array.from({ length: 8 }, () => start(process.execPath, [program, 'count', root, '1']));
      await new Promise((resolve) => setTimeout(resolve, 400));
      process.kill(held.child.pid ?? 0, 'SIGKILL');
      for (const { ended } of runs) expect((await ended).code).toBe(0);
    }
    expect(readFileSync(join(root, 'count'), 'utf8')).toBe('24');
  });
});

describe('a process that ends at any call of locking', () => {
  test('blocks nobody, and leaves nothing behind', async () => {
    const { disk, calls } = faultyDisk(() => null);
    (await lockProject(treeInMemory({}), { ...AT_ONCE, disk })).release();
    expect(calls.length).toBeGreaterThan(8);
    for (let call = 1; call <= calls.length; call++) {
      const root = treeInMemory({});
      const locking = lockProject(root, { ...AT_ONCE, disk: crashingDisk(call) }).then((lock) => lock.release());
      await expect(locking).rejects.toThrow(Crash);
      const folder = join(root, '.hexapla/.sync');
      // The folder itself is made by the first calls.
      if (!existsSync(folder)) continue;
      for (const name of readdirSync(folder).filter((found) => found.startsWith('lock-'))) {
        const path = join(folder, name);
        // It was this process, which lives on.
        const text = readFileSync(path, 'utf8');
        if (text !== '') writeFileSync(path, JSON.stringify({ ...JSON.parse(text), start: '1', pid: NOBODYS }));
      }
      (await lockProject(root, AT_ONCE)).release();
      expect(readdirSync(folder).filter((name) => name.startsWith('candidate-'))).toEqual([]);
    }
  });

  test.each(['EACCES', 'EROFS', 'ENOSPC', 'EIO'])('or is refused there with %s, says so', async (code) => {
    const root = treeInMemory({});
    const disk = refusingDisk(code, (_, call) => call === 'write');
    await expect(lockProject(root, { ...AT_ONCE, disk })).rejects.toThrow(/\.sync: Expected to lock the project, found /);
    expect(readdirSync(join(root, '.hexapla/.sync'))).toEqual(['.gitignore']);
  });

  test.runIf(hasPermissions)('or may not make the folder, says so', async () => {
    const root = temporaryTree({ 'a.md': 'a' });
    const code = `module.lockProject(root, { waitMs: 0, onWait() {} }).catch((error) => [error.exitCode, error.message])`;
    const folder = join(root, '.hexapla/.sync');
    const said = [4, `${folder}: Expected to make the folder, found permission denied`];
    expect(await asOrdinaryUser({ module: 'project-lock.ts', code, root })).toEqual(said);
  });
});

test('of two that see the same dead holder one wins, however slow the other is', async () => {
  const root = lockedBy({ pid: NOBODYS });
  const folder = join(root, '.hexapla/.sync');
  const winners: Promise<unknown>[] = [];
  // Between the look of the slow one and its link somebody takes the lock, gives it back, and somebody else takes it.
  const { disk } = faultyDisk((_, call, [candidate, path]) => {
    if (call !== 'link' || winners.length > 0) return null;
    return () => {
      const text = readFileSync(String(candidate));
      // All that taking a free lock does is done before it gives a promise.
      winners.push(lockProject(root, AT_ONCE));
      writeFileSync(join(folder, 'lock-8'), '');
      winners.push(lockProject(root, AT_ONCE));
      expect(readdirSync(folder).filter((name) => name !== '.gitignore')).toEqual(['lock-9']);
      writeFileSync(String(candidate), text);
      nodeDisk.link(String(candidate), String(path));
    };
  });
  await expect(lockProject(root, { ...AT_ONCE, disk })).rejects.toThrow(`found process ${process.pid}`);
  expect(await Promise.all(winners)).toHaveLength(2);
  expect(readdirSync(folder).sort()).toEqual(['.gitignore', 'lock-9']);
});

describe('what belongs to the lock is', () => {
  test('in the folder of git, one for each project, where git sees nothing of it', async () => {
    const tree = temporaryTree({ 'a/a.md': 'a', 'b/b.md': 'b' });
    git(tree, 'init', '-q');
    const locks = [];
    for (const root of [tree, join(tree, 'a'), join(tree, 'b')]) locks.push(await lockProject(root, AT_ONCE));
    const folders = locks.map(({ folder }) => folder);
    expect(new Set(folders).size).toBe(3);
    for (const folder of folders) expect(folder).toMatch(new RegExp(`^${tree}/\\.git/hexapla/[0-9a-f]{16}$`));
    for (const lock of locks) lock.release();
    git(tree, 'add', '-A');
    expect(git(tree, 'ls-files').trim().split('\n')).toEqual(['a/a.md', 'b/b.md']);
    expect(readdirSync(tree).sort()).toEqual(['.git', 'a', 'b']);
  });

  test('in that of a worktree and of a submodule, whose `.git` is a file', async () => {
    const tree = temporaryTree({ 'main/a.md': 'a', 'other/b.md': 'b' });
    for (const name of ['main', 'other']) {
      git(join(tree, name), 'init', '-q');
      git(join(tree, name), 'add', '-A');
      git(join(tree, name), 'commit', '-qm', 'One');
    }
    git(join(tree, 'main'), 'worktree', 'add', '-q', '../beside');
    git(join(tree, 'main'), 'submodule', '--quiet', 'add', join(tree, 'other'), 'sub');
    const folderOf = async (root: string) => {
      const { folder, release } = await lockProject(join(tree, root), AT_ONCE);
      release();
      return folder.slice(tree.length + 1).replace(/[0-9a-f]{16}$/, 'HASH');
    };
    expect(await folderOf('main')).toBe('main/.git/hexapla/HASH');
    expect(await folderOf('beside')).toBe('main/.git/worktrees/beside/hexapla/HASH');
    expect(await folderOf('main/sub')).toBe('main/.git/modules/sub/hexapla/HASH');
  });

  test('the same, whatever way leads to the project', async () => {
    const tree = temporaryTree({ 'real/docs/a.md': 'a' });
    git(join(tree, 'real'), 'init', '-q');
    symlinkSync('real', join(tree, 'linked'));
    const lock = await lockProject(join(tree, 'real/docs'), AT_ONCE);
    await expect(lockProject(join(tree, 'linked/docs'), AT_ONCE)).rejects.toThrow(EnvironmentError);
    lock.release();
  });

  test('in the project where there is no repository, and ignored when it becomes one', async () => {
    const root = temporaryTree({ 'a.md': 'a' });
    const lock = await lockProject(root, AT_ONCE);
    expect(lock.folder).toBe(join(root, '.hexapla/.sync'));
    lock.release();
    git(root, 'init', '-q');
    git(root, 'add', '-A');
    expect(git(root, 'ls-files').trim()).toBe('a.md');
  });

  test('not in what only looks like a repository', async () => {
    const root = temporaryTree({ 'a/.git': 'gitdir: ../nowhere\n', 'b/.git/': '' });
    for (const name of ['a', 'b']) {
      const lock = await lockProject(join(root, name), AT_ONCE);
      expect(lock.folder).toBe(join(root, name, '.hexapla/.sync'));
      lock.release();
    }
  });

  test('never where a link leads out of the project', async () => {
    const tree = temporaryTree({ 'root/a.md': 'a', 'outside/': '' });
    const root = join(tree, 'root');
    symlinkSync('../outside', join(root, '.hexapla'));
    await expect(lockProject(root, AT_ONCE)).rejects.toThrow(InputError);
    expect(readdirSync(join(tree, 'outside'))).toEqual([]);
    expect(existsSync(join(root, '.hexapla/.sync'))).toBe(false);
  });
});
