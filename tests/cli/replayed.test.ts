import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { git, status, workspace, write } from './run.ts';

const SOURCE = 'source-docs/tea.md';
const TARGET = 'locales/fr-FR/tea.md';
const ENGLISH = `# Tea

Warm the pot then add the leaves.

- Pour the water and wait for 4 minutes.
`;
const FRENCH = `# Thé

Chauffez la théière puis ajoutez les feuilles.

- Versez l’eau et attendez 4 minutes.
`;

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');

/** Commits versions of the English and the French page, one after the other, and tells what is not current. */
async function flagsAfter(...commits: readonly (readonly [path: string, text: string])[]): Promise<readonly string[]> {
  const root = workspace({ [SOURCE]: ENGLISH, [TARGET]: FRENCH });
  await git(root, 'init', '-q');
  const commit = async () => {
    await git(root, 'add', '-A');
    await git(root, 'commit', '-qm', 'Work');
  };
  await commit();
  for (const [path, text] of commits) {
    write(root, path, text);
    await commit();
  }
  const { documents } = await status(root);
  return documents.flatMap(({ units }) => units.map((unit) => `${unit.status} ${unit.was ?? unit.source}`));
}

describe('a comma in the English', () => {
  const comma = [SOURCE, ENGLISH.replace('pot then', 'pot, then')] as const;
  const followed = [TARGET, FRENCH.replace('théière puis', 'théière, puis')] as const;
  const STALE = ['stale Warm the pot then add the leaves.'];

  test('is followed by a comma in the translation', async () => {
    expect(await flagsAfter(comma)).toEqual(STALE);
    expect(await flagsAfter(comma, followed)).toEqual([]);
  });

  test('is not followed by one in another sentence, nor by one that came before', async () => {
    expect(await flagsAfter(comma, [TARGET, FRENCH.replace('eau et', 'eau, et')])).toEqual(STALE);
    expect(await flagsAfter(followed, comma)).toEqual(STALE);
  });

  test('is followed by a comma where a pin was left as it was', async () => {
    const pinned = (text: string) => `---\nms.openlocfilehash: ${sha1(ENGLISH)}\n---\n${text}`;
    expect(await flagsAfter([TARGET, pinned(FRENCH)], comma, [TARGET, pinned(followed[1])])).toEqual([]);
    expect(await flagsAfter([TARGET, pinned(FRENCH)], comma)).toEqual(STALE);
  });

  test('clears no other change', async () => {
    const words = [SOURCE, ENGLISH.replace('pot then add', 'pot, then take')] as const;
    expect(await flagsAfter(words, followed)).toEqual(STALE);
  });
});

test('a sentence that is translated by two is as new as the newest of them', async () => {
  const two = FRENCH.replace('Versez l’eau et attendez 4 minutes.', 'Versez l’eau. Attendez ensuite 4 minutes.');
  const later = two.replace('Attendez ensuite 4 minutes.', 'Attendez ensuite pendant 5 minutes.');
  const newer = ENGLISH.replace('4 minutes', '5 minutes');
  expect(await flagsAfter([TARGET, two], [SOURCE, newer], [TARGET, later])).toEqual([]);
});

test('a page that followed all changes up to a revision, and none that came later, was made from it', async () => {
  const names = ['pot', 'lid', 'cup', 'tray', 'spoon', 'kettle', 'saucer'];
  const lines = (verbs: readonly string[], otherwise: string) =>
    names.map((name, at) => `- ${verbs[at] ?? otherwise} ${name} ${at + 1}.\n`).join('');
  const [first, early, late] = [[], ['Keep', 'Keep', 'Keep'], ['Find', 'Keep', 'Keep', 'Find', 'Find', 'Find']];
  const flags = await flagsAfter(
    [SOURCE, lines(first, 'Take')],
    [TARGET, lines([], 'Prenez')],
    [SOURCE, lines(early, 'Take')],
    [SOURCE, lines(late, 'Take')],
    [TARGET, lines(['Gardez', 'Gardez', 'Gardez'], 'Prenez')],
  );
  expect(flags).toEqual(['stale Keep pot 1.', ...['tray 4', 'spoon 5', 'kettle 6'].map((name) => `stale Take ${name}.`)]);
});
