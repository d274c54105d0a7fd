import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyPlan } from '../../../src/workspace/apply-plan.ts';
import { contentHash } from '../../../src/workspace/content-hash.ts';
import { type Disk, nodeDisk } from '../../../src/workspace/disk.ts';
import { recoverWrites } from '../../../src/workspace/recover-writes.ts';
import { Crash, crashingDisk, faultyDisk } from './failing-disk.ts';
import { NEW, type Night, night, OLD } from './night.ts';
import { filesIn, snapshot } from './planned.ts';

/** All texts that may stand somewhere after a crash: never a part of one. */
const WHOLE: ReadonlySet<string> = new Set([...Object.values(OLD), ...Object.values(NEW)]);
const PATHS = [...new Set([...Object.keys(OLD), ...Object.keys(NEW)])];

const apply = ({ root, lock, plan }: Night, disk: Disk) => applyPlan(lock, root, plan, { roots: [], disk });
const recover = ({ root, lock }: Night, disk: Disk) => recoverWrites(lock, root, { roots: [], disk });

/** How many calls `run` makes when nothing goes wrong. */
function callsOf(run: (disk: Disk) => void): number {
  const { disk, calls } = faultyDisk(() => null);
  run(disk);
  return calls.length;
}

function crash(run: (disk: Disk) => void, call: number): void {
  expect(() => run(crashingDisk(call))).toThrow(Crash);
}

/** Every file is as it was or as it is to be; nothing else is there but what a sweep knows. */
function expectWhole({ root }: Night): void {
  const found = filesIn(root);
  for (const path of PATHS) {
    const text = found[path];
    if (text === undefined) expect(path in OLD && path in NEW, `${path} is there`).toBe(false);
    else expect(WHOLE.has(text), `${path} is whole`).toBe(true);
  }
  // A file that moves is in one of its places, or in both.
  expect('docs/guide/moved.md' in found || 'docs/manual/moved.md' in found).toBe(true);
  const others = Object.keys(found).filter((path) => !PATHS.includes(path));
  expect(others.filter((path) => !/(^|\/)\.hexapla-[0-9a-f]{12}-\d+\.tmp$/.test(path))).toEqual([]);
}

/** What a run that nobody disturbs leaves, folders too. */
function uninterrupted(): Readonly<Record<string, string | null>> {
  const run = night();
  apply(run, faultyDisk(() => null).disk);
  return snapshot(run.root);
}

test('a run that is killed at any call is completed by the next one', { timeout: 60_000 }, () => {
  const begin = snapshot(night().root);
  const end = uninterrupted();
  const total = callsOf((disk) => apply(night(), disk));
  const ends = { old: 0, new: 0 };
  for (let call = 1; call <= total; call++) {
    const run = night();
    crash((disk) => apply(run, disk), call);
    expectWhole(run);
    const quick = faultyDisk(() => null).disk;
    recover(run, quick);
    expect(readdirSync(run.lock.folder)).toEqual([]);
    // All of it was decided on, or nothing was.
    const isNew = 'docs/new/deep/page.md' in filesIn(run.root);
    expect(filesIn(run.root)).toEqual(isNew ? NEW : OLD);
    expect(snapshot(run.root)).toEqual(isNew ? end : begin);
    ends[isNew ? 'new' : 'old']++;
    const { changed, failed } = apply(run, quick);
    expect([changed, failed]).toEqual([[], []]);
    expect(snapshot(run.root)).toEqual(end);
  }
  expect(ends.old).toBeGreaterThan(10);
  expect(ends.new).toBeGreaterThan(50);
});

test('so is one that completes it, and is killed itself', { timeout: 60_000 }, () => {
  const end = uninterrupted();
  const total = callsOf((disk) => apply(night(), disk));
  let killed = 0;
  for (let call = total; call > 0; call -= 29) {
    const runs = () => {
      const run = night();
      crash((disk) => apply(run, disk), call);
      return run;
    };
    const recovering = callsOf((disk) => recover(runs(), disk));
    for (let second = 1; second <= recovering; second++) {
      const run = runs();
      crash((disk) => recover(run, disk), second);
      expectWhole(run);
      killed++;
      const quick = faultyDisk(() => null).disk;
      recover(run, quick);
      const { changed, failed } = apply(run, quick);
      expect([changed, failed, readdirSync(run.lock.folder)]).toEqual([[], [], []]);
      expect(snapshot(run.root)).toEqual(end);
    }
  }
  expect(killed).toBeGreaterThan(300);
});

/** A run that was killed right after it had put its journal down. */
function committed(): Night {
  const run = night();
  const calls: string[] = [];
  const { disk } = faultyDisk((number, call) => {
    calls.push(call);
    // The journal's name, the flush of its folder, and then the first look at a file.
    if (calls.indexOf('rename') < 0 || number < calls.indexOf('rename') + 6) return null;
    return () => {
      throw new Crash('Killed');
    };
  });
  expect(() => apply(run, disk)).toThrow(Crash);
  expect(filesIn(run.root)).toEqual(OLD);
  expect(readdirSync(run.lock.folder)).toEqual(['journal']);
  return run;
}

describe('what a run left in its journal', () => {
  test('is finished, and told', () => {
    const run = committed();
    expect(recover(run, nodeDisk)).toEqual({ finished: run.plan.writes.map(({ path }) => path), left: [], damaged: null });
    expect(filesIn(run.root)).toEqual(NEW);
    expect(recover(run, nodeDisk)).toEqual({ finished: [], left: [], damaged: null });
  });

  test('is not written over an edit made since', () => {
    const run = committed();
    writeFileSync(join(run.root, 'docs/index.md'), 'mine');
    writeFileSync(join(run.root, 'docs/guide/moved.md'), 'mine');
    writeFileSync(join(run.root, 'docs/gone/gone.md'), 'mine');
    expect(recover(run, nodeDisk)).toEqual({
      finished: ['docs/new/deep/page.md', '.hexapla/fr.json'],
      left: ['docs/index.md', 'docs/manual/moved.md', 'docs/gone/gone.md'],
      damaged: null,
    });
    const { 'docs/manual/moved.md': _, ...others } = NEW;
    const mine = { 'docs/index.md': 'mine', 'docs/guide/moved.md': 'mine', 'docs/gone/gone.md': 'mine' };
    expect(filesIn(run.root)).toEqual({ ...others, ...mine });
  });

  test('is flushed as well where it had its name already', () => {
    const run = night();
    const page = join(run.root, 'docs/new/deep/page.md');
    let isNamed = false;
    const { disk } = faultyDisk((_number, call, [, to]) => {
      if (isNamed) throw new Crash('Killed before the folder was flushed');
      isNamed = call === 'rename' && to === page;
      return null;
    });
    expect(() => apply(run, disk)).toThrow(Crash);
    expect(filesIn(run.root)['docs/new/deep/page.md']).toBe(NEW['docs/new/deep/page.md']);
    const flushed: unknown[] = [];
    const seeing = faultyDisk((_number, call, [path, flags]) => {
      if (call === 'open' && flags === 'r') flushed.push(path);
      return null;
    });
    recover(run, seeing.disk);
    expect(flushed).toContain(join(page, '..'));
  });

  test('is finished by no other plan first', () => {
    const run = committed();
    const { failed } = apply(run, nodeDisk);
    expect(failed).toEqual(run.plan.writes.map(({ path }) => ({ path, reason: 'unfinished writes of an earlier run' })));
    expect(filesIn(run.root)).toEqual(OLD);
  });

  test('goes nowhere that the project may not write any more', () => {
    const run = night();
    const [write] = run.plan.writes;
    if (write === undefined) throw new Error('Expected a write');
    const beside = { ...write, path: '../beside/page.md' };
    const roots = [join(run.root, '..')];
    expect(() => applyPlan(run.lock, run.root, { writes: [beside] }, { roots, disk: crashAtText() })).toThrow(Crash);
    expect(recover(run, nodeDisk)).toEqual({ finished: [], left: ['../beside/page.md'], damaged: null });
    expect(readdirSync(join(run.root, '..')).sort()).toEqual(['beside', 'root', 'state']);
  });

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['is cut off', (bytes) => bytes.subarray(0, bytes.length - 70)],
    ['lost its last line feed', (bytes) => bytes.subarray(0, -1)],
    ['is empty', () => Buffer.alloc(0)],
    ['has a wrong bit', (bytes) => bytes.fill(bytes.readUInt8(900) ^ 1, 900, 901)],
    ['is all zeros', (bytes) => Buffer.alloc(bytes.length)],
  ])('is put aside when it %s, and what is beside the files is swept', (_, damage) => {
    const run = night();
    expect(() => apply(run, crashAtText())).toThrow(Crash);
    const temporary = join(run.root, 'docs/.hexapla-0123456789ab-3.tmp');
    const others = ['docs/.hexapla-mine.tmp', '.git/.hexapla-0123456789ab-3.tmp'].map((path) => join(run.root, path));
    nodeDisk.makeFolder(join(run.root, '.git'));
    for (const path of [temporary, ...others]) writeFileSync(path, 'half a te');
    const journal = join(run.lock.folder, 'journal');
    writeFileSync(journal, damage(readFileSync(journal)));
    const damaged = join(run.lock.folder, 'journal.damaged');
    expect(recover(run, nodeDisk)).toEqual({ finished: [], left: [], damaged });
    expect(readdirSync(run.lock.folder)).toEqual(['journal.damaged']);
    const names = Object.keys(filesIn(run.root)).filter((path) => path.endsWith('.tmp'));
    expect(names.sort()).toEqual(['.git/.hexapla-0123456789ab-3.tmp', 'docs/.hexapla-mine.tmp']);
    expect(apply(run, nodeDisk).written).toHaveLength(run.plan.writes.length);
  });

  test('waits for the version that wrote it', () => {
    const run = committed();
    const journal = join(run.lock.folder, 'journal');
    const text = readFileSync(journal, 'utf8').split('\n').slice(0, -2).join('\n').replace('"version":1', '"version":2');
    writeFileSync(journal, `${text}\n${contentHash(`${text}\n`)}\n`);
    expect(() => recover(run, nodeDisk)).toThrow('Expected a journal of version 1, found version 2');
    expect(readdirSync(run.lock.folder)).toEqual(['journal']);
  });
});

/** A disk that is gone once the first text has half been written beside its file. */
function crashAtText(): Disk {
  let isOver = false;
  return faultyDisk((_number, call, [descriptor, text]) => {
    if (call !== 'write' && !isOver) return null;
    if (!isOver && String(text).startsWith('{"hexapla"')) return null;
    return () => {
      if (!isOver) nodeDisk.write(Number(descriptor), String(text).slice(0, 9));
      isOver = true;
      throw new Crash('Killed in the midst of a text');
    };
  }).disk;
}
