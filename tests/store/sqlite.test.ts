import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { EnvironmentError } from '../../src/model/errors.ts';
import type { StorePlace } from '../../src/model/store-place.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { StoreDamaged } from '../../src/store/store-damaged.ts';
import { allUnits, opened, storeContract } from '../contracts/store.ts';
import { ALL_POINTS, sampleDocument, samplePoint, sampleUnit } from './samples.ts';

function freshPath(): string {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'hexapla-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'new', 'store.db');
}

storeContract('SQLite', {
  fresh: async () => ({ type: 'file', path: freshPath() }),
  async execute(place: StorePlace, sql: string) {
    if (place.type !== 'file') throw new Error('Expected a file');
    const database = new Libsql(place.path);
    database.exec(sql);
    database.close();
  },
});

const DOCUMENTS = Array.from({ length: 40 }, (_, at) =>
  sampleDocument(
    `${at}.md`,
    Array.from({ length: 20 }, (_, number) => sampleUnit(101 + number)),
  ),
);

async function fill(store: Store): Promise<void> {
  await store.replaceDocuments(DOCUMENTS);
  await store.addPoint(samplePoint('2026-11-01T00:00:00Z', 'a', 1));
}

/** What a store tells: how much of everything. */
async function contents(store: Store): Promise<readonly number[]> {
  const units = await allUnits(store, { limit: 500 });
  const figures = [...(await store.figures()).values()].map(({ documents }) => documents);
  return [units.length, (await store.points(ALL_POINTS)).length, (await store.contentHashes()).length, ...figures];
}

const WHOLE = [800, 1, 40, 40];
const EMPTY = [0, 0, 0];

/** The bytes of a file with all of it in one file. */
async function wholeFile(): Promise<{ readonly path: string; readonly bytes: Buffer }> {
  const path = freshPath();
  const store = await openStore({ place: { type: 'file', path }, project: 'one', waitMs: null, tell: () => undefined });
  await fill(store);
  await store.close();
  return { path, bytes: readFileSync(path) };
}

/**
 * Opens a file that may be damaged and reads all of it: it is as it was, or it is put aside and begun anew, whenever that is
 * noticed, and can be filled again.
 */
async function survives(path: string): Promise<'whole' | 'empty'> {
  const told: string[] = [];
  const store = await openStore({
    place: { type: 'file', path },
    project: 'one',
    waitMs: 100,
    tell: (message) => told.push(message),
  });
  try {
    let found = await contents(store).catch((error: unknown) => {
      expect(error).toBeInstanceOf(StoreDamaged);
      told.push((error as Error).message);
      return null;
    });
    found ??= await contents(store);
    if (told.length === 0) return 'whole';
    expect(told).toEqual([expect.stringContaining(`it is kept as \`${path}.damaged\``)]);
    expect(existsSync(`${path}.damaged`)).toBe(true);
    expect(found).toEqual(EMPTY);
    await fill(store);
    expect(await contents(store)).toEqual(WHOLE);
    return 'empty';
  } finally {
    await store.close();
  }
}

describe('SQLite: a file that is damaged', () => {
  it('is put aside when it is none', async () => {
    const path = freshPath();
    mkdirSync(join(path, '..'));
    writeFileSync(path, 'no database '.repeat(1_000));
    expect(await survives(path)).toBe('empty');
    expect(readFileSync(`${path}.damaged`, 'utf8')).toMatch(/^no database/);
  });

  it('is used when it is empty', async () => {
    const path = freshPath();
    mkdirSync(join(path, '..'));
    writeFileSync(path, '');
    const told: string[] = [];
    const store = await opened({ type: 'file', path }, 'one', told);
    expect(await contents(store)).toEqual(EMPTY);
    expect(told).toEqual([]);
  });

  it('is put aside wherever it was cut off', async () => {
    const { path, bytes } = await wholeFile();
    const pages = bytes.length / 8_192;
    for (let page = 1; page < pages; page += Math.ceil(pages / 12)) {
      for (const size of [page * 8_192, page * 8_192 - 100]) {
        writeFileSync(path, bytes);
        truncateSync(path, size);
        expect(await survives(path), `cut at ${size}`).toBe('empty');
      }
    }
  });

  it('is whole or put aside wherever a byte changed', async () => {
    const { path, bytes } = await wholeFile();
    const outcomes = new Map<string, number>();
    for (let at = 0; at < 150; at += 1) {
      // The first page says what all others are; most bytes of the others are text, which nothing can tell from other text.
      const offset = at < 60 ? at * 131 : Math.floor(((at * 7_919) % 10_007) * (bytes.length / 10_007));
      writeFileSync(path, bytes);
      const file = openSync(path, 'r+');
      writeSync(file, Buffer.from([(bytes[offset] ?? 0) ^ 0xff]), 0, 1, offset);
      closeSync(file);
      const outcome = await survives(path).catch((error: unknown) => {
        throw new Error(`byte ${offset}`, { cause: error });
      });
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect(outcomes.get('empty')).toBeGreaterThan(5);
  });

  it('holds what was written before its log got lost', async () => {
    const { path } = await wholeFile();
    const store = await openStore({ place: { type: 'file', path }, project: 'one', waitMs: null, tell: () => undefined });
    await store.addPoint(samplePoint('2026-11-02T00:00:00Z', 'b', 2));
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
    const bytes = readFileSync(path);
    await store.close();
    for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
    writeFileSync(path, bytes);
    expect(await survives(path)).toBe('whole');
  });
});

describe('SQLite: a file that is in use', () => {
  /** Another process that writes in it until it is told to go on, at the latest when the test is over. */
  async function held(path: string): Promise<() => void> {
    const code = `const database = new (require('libsql'))(process.argv[1]);
      database.exec('begin exclusive');
      console.log('held');
      process.stdin.once('data', () => { database.exec('commit'); database.close(); process.stdin.destroy(); });`;
    const child = spawn(process.execPath, ['-e', code, path], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise((resolve) => child.on('close', resolve));
    const release = () => void child.stdin.end('go on');
    onTestFinished(async () => {
      release();
      await ended;
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    return release;
  }

  it('is waited for', async () => {
    const { path } = await wholeFile();
    const store = await opened({ type: 'file', path });
    const release = await held(path);
    let isOver = false;
    const adding = store.addPoint(samplePoint('2026-11-02T00:00:00Z', 'b', 2)).finally(() => {
      isOver = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(isOver).toBe(false);
    release();
    expect(await adding).toBe(true);
  });

  it('is read meanwhile', async () => {
    const { path } = await wholeFile();
    const store = await opened({ type: 'file', path });
    await held(path);
    expect(await contents(store)).toEqual(WHOLE);
  });

  it('is given up when the time is over', async () => {
    const { path } = await wholeFile();
    const store = await openStore({ place: { type: 'file', path }, project: 'one', waitMs: 100, tell: () => undefined });
    await held(path);
    const adding = store.addPoint(samplePoint('2026-11-02T00:00:00Z', 'b', 2));
    await expect(adding).rejects.toThrow(EnvironmentError);
    await expect(adding).rejects.toThrow(/found another process in it/);
    await store.close();
  });
});

describe('SQLite: a file', () => {
  it.skipIf(process.platform === 'win32')('is closed to others', async () => {
    const { path } = await wholeFile();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('that cannot be is an error of the environment', async () => {
    const path = freshPath();
    mkdirSync(join(path, '..'));
    writeFileSync(join(path, '../file'), '');
    await expect(opened({ type: 'file', path: join(path, '../file/store.db') })).rejects.toThrow(EnvironmentError);
    await expect(opened({ type: 'file', path: join(path, '..') })).rejects.toThrow(EnvironmentError);
  });
});
