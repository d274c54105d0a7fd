import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitOn, git, hexapla, pair, status, workspace, write } from './run.ts';

const ENGLISH = `# Kites

Use 20 metres of string.

Hold the kite by its tail.
`;
const FRENCH = `# Cerfs-volants

Prenez 20 mètres de ficelle.

Tenez le cerf-volant par la queue.
`;
const NEWER = ENGLISH.replace('20 metres', '30 metres');
const NEWEST = NEWER.replace('by its tail', 'by its frame');

/** Where the French checkout stands, and what the project calls it. */
const PLACES = [
  { place: 'beside the project', folder: 'docs.fr-FR', repository: '../docs.fr-FR' },
  { place: 'inside the project', folder: 'docs/fr', repository: 'fr' },
];

/** A project in `docs` with its translations in a repository of their own; the English is of days 2, 4 and 6. */
async function project(repository: string, folder: string): Promise<{ readonly docs: string; readonly french: string }> {
  const root = workspace({
    'docs/guide/kites.md': ENGLISH,
    'docs/hexapla.config.json': JSON.stringify({
      source: { locale: 'en-US', include: ['guide/**/*.md'] },
      target: 'guide/{path}',
      locales: [{ tag: 'fr-FR', repository }],
    }),
    'docs/.gitignore': 'fr/\n',
  });
  const [docs, french] = [join(root, 'docs'), join(root, folder)];
  mkdirSync(french, { recursive: true });
  for (const each of [docs, french]) await git(each, 'init', '-q');
  for (const [day, text] of [
    [2, ENGLISH],
    [4, NEWER],
    [6, NEWEST],
  ] as const) {
    write(docs, 'guide/kites.md', text);
    await commitOn(day, docs, `English of day ${day}`);
  }
  return { docs, french };
}

async function told(docs: string): Promise<readonly string[]> {
  const { documents } = await status(docs, '--all-units');
  return documents.flatMap(({ basis, units }) => [
    basis,
    ...units.map((unit) => `${unit.status} ${unit.was ?? unit.source}`).filter((line) => !line.startsWith('current')),
  ]);
}

const STRING = 'stale Use 20 metres of string.';
const TAIL = 'stale Hold the kite by its tail.';

describe.each(PLACES)('a checkout $place', ({ folder, repository }) => {
  test('is dated by the clock: the newest English before its commit', async () => {
    const { docs, french } = await project(repository, folder);
    write(french, 'guide/kites.md', FRENCH);
    await commitOn(3, french, 'Translate');
    expect(await told(docs)).toEqual(['replayed', STRING, TAIL]);
  });

  test('has layers: a sentence that was translated anew is as new as its commit', async () => {
    const { docs, french } = await project(repository, folder);
    write(french, 'guide/kites.md', FRENCH);
    await commitOn(3, french, 'Translate');
    write(french, 'guide/kites.md', FRENCH.replace('20 mètres', '30 mètres'));
    await commitOn(5, french, 'More string');
    expect(await told(docs)).toEqual(['replayed', TAIL]);
    write(french, 'guide/kites.md', FRENCH.replace('20 mètres', '30 mètres').replace('par la queue', 'par le cadre'));
    expect(await told(docs)).toEqual(['replayed']);
  });

  test('is explained by older English than that of its day when it has its number', async () => {
    const { docs, french } = await project(repository, folder);
    write(french, 'guide/kites.md', FRENCH);
    await commitOn(5, french, 'Translate late');
    expect(await told(docs)).toEqual(['replayed', STRING, TAIL]);
  });

  test.each([
    [2, 'is of the English of the same second', ['replayed', STRING, TAIL]],
    [1, 'is unknown when it is older than all English', ['none', 'unknown Kites', 'unknown Use 30 metres of string.']],
  ])('of day %i %s', async (day, _, expected) => {
    const { docs, french } = await project(repository, folder);
    write(french, 'guide/kites.md', FRENCH);
    await commitOn(day, french, 'Translate');
    expect((await told(docs)).slice(0, 3)).toEqual(expected);
  });

  test('tells what was translated anew in a bilingual file', async () => {
    const { docs, french } = await project(repository, folder);
    const bilingual = (target: string) =>
      `${pair('0abcd-101', target, 'Use 20 metres of string.')}\n\n${pair('0abcd-102', 'Tenez-le par la queue.', 'Hold the kite by its tail.')}\n`;
    write(french, 'guide/kites.md', bilingual('Prenez 20 mètres de ficelle.'));
    await commitOn(3, french, 'Translate');
    expect((await told(docs)).filter((line) => line.startsWith('stale'))).toEqual([STRING, TAIL]);
    write(french, 'guide/kites.md', bilingual('Prenez 30 mètres de ficelle.'));
    await commitOn(5, french, 'More string');
    expect((await told(docs)).filter((line) => line.startsWith('stale'))).toEqual([TAIL]);
  });

  test('gives the same once it is adopted, and needs no history then', async () => {
    const { docs, french } = await project(repository, folder);
    write(french, 'guide/kites.md', FRENCH);
    await commitOn(3, french, 'Translate');
    expect((await hexapla(docs, ['adopt'])).code).toBe(0);
    expect(await told(docs)).toEqual(['recorded', STRING, TAIL]);
  });

  test('is told of when its clone is cut off', async () => {
    const { docs, french } = await project(repository, `${folder}.full`.replace('docs/', 'docs.'));
    write(french, 'guide/kites.md', FRENCH);
    await commitOn(3, french, 'Translate');
    write(french, 'guide/other.md', '# Autre\n');
    await commitOn(5, french, 'Another page');
    await git(docs, 'clone', '-q', '--depth', '1', `file://${french}`, join(docs, '..', folder));
    const { documents, findings } = await status(docs);
    expect(documents.find(({ source }) => source === 'guide/kites.md')?.basis).toBe('none');
    const shallow = findings.filter(({ rule }) => rule === 'shallow-history');
    expect(shallow.map(({ path }) => path)).toEqual([repository]);
    expect(shallow[0]?.message).toContain(`git -C ${repository} fetch --unshallow`);
    expect((await hexapla(docs, ['adopt'])).code).toBe(3);
  });
});

test('a folder beside the project in the same repository is dated by its commits', async () => {
  const { docs, french } = await project('../docs.fr-FR', 'docs.fr-FR');
  const root = join(docs, '..');
  for (const each of [docs, french]) rmSync(join(each, '.git'), { recursive: true });
  await git(root, 'init', '-q');
  write(docs, 'guide/kites.md', ENGLISH);
  write(french, 'guide/kites.md', FRENCH);
  await commitOn(3, root, 'English and French');
  write(docs, 'guide/kites.md', NEWER);
  await commitOn(3, root, 'More string'); // the same second: clocks alone would take this one
  expect(await told(docs)).toEqual(['replayed', STRING]);
});

test('a hook that runs in the project does not make its repository that of the translations', async () => {
  const { docs, french } = await project('../docs.fr-FR', 'docs.fr-FR');
  write(french, 'guide/kites.md', FRENCH);
  await commitOn(3, french, 'Translate');
  const run = await hexapla(docs, ['status', '--format', 'json'], { env: { GIT_DIR: join(docs, '.git') } });
  expect(JSON.parse(run.stdout).documents[0].basis).toBe('replayed');
});
