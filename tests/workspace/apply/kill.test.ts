import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { treeInMemory } from '../temporary-tree.ts';
import { buildChild } from './child-program.ts';
import { fsyncFaults } from './fsync-order.ts';
import { killRuns, randomFrom } from './killing.ts';
import { NEW, night, OLD } from './night.ts';
import { filesIn } from './planned.ts';
import { start } from './processes.ts';

let program: string;
beforeAll(async () => {
  program = await buildChild();
});

/** A project, and how to start a sync of it, that kills itself at a call when one is given. */
function project() {
  const { root, plan } = night();
  const planFile = join(root, '../plan.json');
  writeFileSync(planFile, JSON.stringify(plan));
  return { root, args: (...call: number[]) => [program, 'sync', root, planFile, ...call.map(String)] };
}

/** But for what the lock leaves. */
function filesOf(root: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(filesIn(root)).filter(([path]) => !/^\.hexapla\/\.sync\/(lock-\d+|\.gitignore)$/.test(path)),
  );
}

test('a process that is killed at a call leaves whole files, and the next one completes them', { timeout: 60_000 }, async () => {
  for (let call = 4; call < 200; call += 32) {
    const { root, args } = project();
    expect((await start(process.execPath, args(call)).ended).signal).toBe('SIGKILL');
    const texts = [...Object.values(OLD), ...Object.values(NEW)];
    for (const [path, text] of Object.entries(filesOf(root))) if (path in OLD || path in NEW) expect(texts, path).toContain(text);
    const { code, out } = await start(process.execPath, args()).ended;
    expect([code, out]).toEqual([0, 'locked\n{"changed":[],"failed":[]}\n']);
    expect(filesOf(root)).toEqual(NEW);
  }
});

test('processes that are killed at any moment do too', { timeout: 120_000 }, async () => {
  const { killed, torn, unrecovered } = await killRuns(treeInMemory({}), program, 20, randomFrom(Date.now()));
  expect({ torn, unrecovered }).toEqual({ torn: 0, unrecovered: 0 });
  expect(killed).toBeGreaterThan(0);
});

test('eight at once leave what one leaves', { timeout: 60_000 }, async () => {
  const { root, args } = project();
  const runs = Array.from({ length: 8 }, () => start(process.execPath, args()).ended);
  for (const { code, out, err } of await Promise.all(runs))
    expect([code, out, err]).toEqual([0, 'locked\n{"changed":[],"failed":[]}\n', '']);
  expect(filesOf(root)).toEqual(NEW);
});

test('every text is flushed before it gets its name, and every folder after that', ({ skip }) => {
  const { root, args } = project();
  const log = join(root, '../strace.log');
  const calls =
    'trace=write,writev,pwrite64,pwritev,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat';
  const { status } = spawnSync('strace', ['-f', '-y', '-s', '0', '-o', log, '-e', calls, process.execPath, ...args()]);
  if (status !== 0) skip('strace is not installed, or may not be used');
  expect(filesOf(root)).toEqual(NEW);
  const { renames, unlinks, faults } = fsyncFaults(readFileSync(log, 'utf8'), join(root, '..'));
  expect(faults).toEqual([]);
  // The journal and four texts; the journal, what moved, and what went.
  expect([renames, unlinks]).toEqual([5, 3]);
  expect(readdirSync(join(root, '.hexapla/.sync')).sort()).toEqual(['.gitignore', 'lock-1']);
});
