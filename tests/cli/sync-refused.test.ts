import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hasPermissions } from '../workspace/ordinary-user.ts';
import { hexapla, pair, type Run, workspace, write } from './run.ts';

/** An account without rights that every Unix has: nobody. */
const NOBODY = 65534;
const isRoot = process.geteuid?.() === 0;

const SOURCE = 'One is here.\n';
const LATER = 'One is here.\n\nTwo is new.\n';
const TRANSLATION = `${pair('abcde-101', 'Un est ici.', 'One is here.')}\n`;
const CONFIG = '{"locales": [{"tag": "fr-FR"}, {"tag": "de-DE"}]}';
const BAD = 'locales/de-DE/page.md';
const GOOD = 'locales/fr-FR/page.md';

/** A project whose source changed since a first night; `prepare` makes its German folder what it is to be. */
async function project(prepare: (folder: string) => boolean): Promise<{ root: string; isReady: boolean }> {
  const root = workspace({ 'hexapla.config.json': CONFIG, 'source-docs/page.md': SOURCE, [GOOD]: TRANSLATION });
  const folder = join(root, 'locales/de-DE');
  mkdirSync(folder, { recursive: true });
  const isReady = prepare(folder);
  write(root, BAD, TRANSLATION);
  expect((await hexapla(root, ['sync'])).code).toBe(0);
  write(root, 'source-docs/page.md', LATER);
  return { root, isReady };
}

const textOf = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

/** Exit code 4 and the path; the old file whole, the other one written, and nothing else left behind. */
function expectOneRefused(root: string, { code, stdout, stderr }: Run, reason: string): void {
  expect([code, stderr + stdout]).toEqual([4, expect.stringContaining(BAD)]);
  expect(stderr + stdout).toContain(reason);
  expect(textOf(root, BAD)).toBe(TRANSLATION);
  expect(textOf(root, GOOD)).toContain('Two is new.');
  expect(readdirSync(join(root, 'locales/de-DE'))).toEqual(['page.md']);
}

/** Mounts a small disk in memory on `folder`; whether this machine lets us. */
function mounted(folder: string): boolean {
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder]).status !== 0) return false;
  onTestFinished(() => void execFileSync('umount', [folder]));
  return true;
}

/** Gives all of a project to an account that permissions bind. */
function handOver(root: string): void {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => join(root, path));
  if (isRoot) for (const path of [root, ...paths]) chownSync(path, NOBODY, NOBODY);
}

const asOrdinaryUser = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

test.runIf(hasPermissions)('a folder without permission is told of, and the others are written', async () => {
  const { root } = await project(() => true);
  handOver(root);
  chmodSync(join(root, 'locales/de-DE'), 0o555);
  onTestFinished(() => chmodSync(join(root, 'locales/de-DE'), 0o755));
  expectOneRefused(root, await hexapla(root, ['sync'], asOrdinaryUser), 'permission denied');
  chmodSync(join(root, 'locales/de-DE'), 0o755);
  expect((await hexapla(root, ['sync'], asOrdinaryUser)).code).toBe(0);
  expect(textOf(root, BAD)).toBe(textOf(root, GOOD));
});

test.runIf(hasPermissions)('a project without permission is told of, and stays as it is', async () => {
  const { root } = await project(() => true);
  handOver(root);
  const folders = ['', '.hexapla', '.hexapla/.sync', 'locales', 'locales/de-DE', 'locales/fr-FR'].map((path) => join(root, path));
  for (const folder of folders) chmodSync(folder, 0o555);
  onTestFinished(() => {
    for (const folder of folders) chmodSync(folder, 0o755);
  });
  const { code, stderr } = await hexapla(root, ['sync'], asOrdinaryUser);
  expect([code, stderr]).toEqual([4, expect.stringContaining('.hexapla')]);
  expect([textOf(root, BAD), textOf(root, GOOD)]).toEqual([TRANSLATION, TRANSLATION]);
});

test('a disk that is full is told of, and the others are written', async ({ skip }) => {
  const { root, isReady } = await project(mounted);
  if (!isReady) skip('this machine lets us mount nothing');
  write(root, 'locales/de-DE/rest', new Uint8Array(12_000));
  const run = await hexapla(root, ['sync']);
  execFileSync('rm', [join(root, 'locales/de-DE/rest')]);
  expectOneRefused(root, run, 'a full disk');
  expect((await hexapla(root, ['sync'])).code).toBe(0);
  expect(textOf(root, BAD)).toBe(textOf(root, GOOD));
});

test('a disk that cannot be written is told of, and the others are written', async ({ skip }) => {
  const { root, isReady } = await project(mounted);
  if (!isReady) skip('this machine lets us mount nothing');
  execFileSync('mount', ['-o', 'remount,ro', join(root, 'locales/de-DE')]);
  expectOneRefused(root, await hexapla(root, ['sync']), 'a disk that cannot be written');
});
