import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commitOn, git, hexapla, type Run, workspace, write } from './run.ts';

export const SOURCE = 'source-docs/page.md';
export const FRENCH = 'locales/fr-FR/page.md';
export const GERMAN = 'locales/de-DE/page.md';
export const RECORD = '.hexapla/fr-FR/source-docs/page.md.ndjson';
export const UNITS = '.hexapla/units/source-docs/page.md.ndjson';

export const PAGE = '# Guide\n\nOne is here.\n\n## Care\n\nWash it well.\n';
export const PAGE_IN_FRENCH = '# Guide pratique\n\nUn est ici.\n\n## Entretien\n\nLavez-le bien.\n';
export const PAGE_IN_GERMAN = '# Anleitung\n\nEins ist hier.\n\n## Pflege\n\nWaschen Sie es gut.\n';

/** Nobody but who the test says commits. */
const AS_TEST = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Night',
  GIT_AUTHOR_EMAIL: 'night@example.invalid',
  GIT_COMMITTER_NAME: 'Night',
  GIT_COMMITTER_EMAIL: 'night@example.invalid',
  HEXAPLA_CACHE: 'off',
};

/** A repository on `main` with a page and its French, which has been synced once. */
export async function pages(files: Readonly<Record<string, string>> = {}, args: readonly string[] = []): Promise<string> {
  const root = workspace({ [SOURCE]: PAGE, [FRENCH]: PAGE_IN_FRENCH, ...files });
  await git(root, 'init', '-q', '-b', 'main', ...args);
  await commitOn(1, root, 'A page');
  const { code, stderr } = await sync(root, '--commit');
  if (code !== 0) throw new Error(stderr);
  return root;
}

/** Runs `hexapla sync`, as somebody whom git knows. */
export function sync(root: string, ...args: readonly string[]): Promise<Run> {
  return hexapla(root, ['sync', ...args], { env: AS_TEST });
}

/** Runs any command as somebody whom git knows. */
export function asNight(root: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  return hexapla(root, args, { env: { ...AS_TEST, ...env } });
}

/** What git prints, without the end of the last line. */
export function told(root: string, ...args: readonly string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', ['-c', 'core.quotePath=false', ...args], { cwd: root, encoding: 'utf8', env }).replace(/\n$/, '');
}

/** The files that a commit changed against its first parent. */
export function changedBy(root: string, commit: string): readonly string[] {
  return told(root, 'diff-tree', '-r', '--root', '--no-commit-id', '--name-only', '-m', '--first-parent', commit)
    .split('\n')
    .filter(Boolean);
}

/** A file as a commit holds it. */
export function at(root: string, commit: string, path: string): string {
  return execFileSync('git', ['show', `${commit}:${path}`], { cwd: root, encoding: 'utf8' });
}

/** Commits all of the tree, on a day after those of the workspace. */
export async function commitAll(root: string, message: string): Promise<void> {
  await git(root, 'add', '-A');
  await git(root, 'commit', '-qm', message);
}

/** Writes a file with some of its text replaced, and commits it. */
export async function edit(root: string, path: string, from: string, to: string): Promise<void> {
  const before = readFileSync(join(root, path), 'utf8');
  if (!before.includes(from)) throw new Error(`${path} holds no \`${from}\`: ${before}`);
  write(root, path, before.replace(from, to));
  await commitAll(root, `Edit ${path}`);
}
