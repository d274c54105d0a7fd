import { expect, test } from 'vitest';
import { git, status, workspace, write } from './run.ts';

/** What one commit writes of a page and of its translation; what it leaves out stays as it is. */
interface Commit {
  readonly en?: string;
  readonly fr?: string;
}

const FILLER = 'Every tool hangs on its own hook.\n\nNobody lends a tool without a note.\n\n';
const FILLER_FR = 'Chaque outil pend à son crochet.\n\nPersonne ne prête un outil sans billet.\n\n';

async function flags(commits: readonly Commit[]): Promise<readonly string[]> {
  const root = workspace({});
  await git(root, 'init', '-q');
  for (const [at, { en, fr }] of commits.entries()) {
    if (en !== undefined) write(root, 'source-docs/shed.md', `# Shed\n\n${FILLER}${en}\n`);
    if (fr !== undefined) write(root, 'locales/fr-FR/shed.md', `# Remise\n\n${FILLER_FR}${fr}\n`);
    await git(root, 'add', '-A');
    await git(root, 'commit', '-qm', `Commit ${at}`);
  }
  const [document] = (await status(root)).documents;
  return (document?.units ?? []).map(({ status, was, target }) => `${status}: ${was} | ${target}`);
}

const CASES: readonly (readonly [name: string, commits: readonly Commit[], expected: readonly string[]])[] = [
  [
    'a link that leads to a localized heading',
    [
      { en: 'See [the saws](tools.md#all-saws).', fr: 'Voir [les scies](tools.md#toutes-les-scies).' },
      { en: 'See [the saws](tools.md#saws).' },
      { fr: 'Voir [les scies](tools.md#scies).' },
    ],
    [],
  ],
  [
    'a link that the edit left',
    [
      { en: 'See [the saws](tools.md#all-saws).', fr: 'Voir [les scies](tools.md#toutes-les-scies).' },
      { en: 'See [the saws](tools.md#saws).' },
      { fr: 'Voir aussi [les scies](tools.md#toutes-les-scies).' },
    ],
    ['stale: See [the saws](tools.md#all-saws). | Voir aussi [les scies](tools.md#toutes-les-scies).'],
  ],
  [
    'a full stop that both got',
    [
      { en: 'Oil the saw twice a year', fr: 'Huilez la scie deux fois par an' },
      { en: 'Oil the saw twice a year.' },
      { fr: 'Huilez la scie deux fois par an.' },
    ],
    [],
  ],
  [
    'a full stop that the source alone got',
    [{ en: 'Oil the saw twice a year', fr: 'Huilez la scie deux fois par an' }, { en: 'Oil the saw twice a year.' }],
    ['stale: Oil the saw twice a year | Huilez la scie deux fois par an'],
  ],
  [
    'a comma that the translation got after the source had changed',
    [
      { en: 'Oil the saw twice a year', fr: 'Huilez la scie deux fois par an' },
      { en: 'Oil the long saw three times a year' },
      { fr: 'Huilez la scie, deux fois par an' },
    ],
    ['stale: Oil the saw twice a year | Huilez la scie, deux fois par an'],
  ],
  [
    'a new sentence like one that was edited before it',
    [
      {
        en: 'Set `saw` if the shed holds local saws on the wall.',
        fr: 'Réglez `saw` si la remise a des scies au mur.',
      },
      { fr: 'Réglez bien `saw` si la remise a des scies au mur.' },
      {
        en: 'Set `saw` if the shed holds local saws on the wall.\n\nSet `axe` if the shed holds local axes on the wall.',
      },
      { fr: 'Réglez bien `saw` si la remise a des scies au mur.\n\nRéglez « axe » si la remise a des haches au mur.' },
    ],
    [],
  ],
  [
    'a label that the translation had before the source got it',
    [
      { en: 'Oil `saw`.', fr: 'Huilez `saw`.\n\n**Remarque**' },
      {
        en: 'Oil `saw`.\n\n**Note**\n\nWear gloves that reach to your elbows, and glasses as well.',
        fr: 'Huilez `saw`.\n\n**Remarque**\n\nMettez des gants qui vont jusqu’aux coudes, et des lunettes aussi.',
      },
    ],
    [],
  ],
  [
    'the same, whose source changed since',
    [
      { en: 'Oil `saw`.', fr: 'Huilez `saw`.\n\n**Remarque**' },
      {
        en: 'Oil `saw`.\n\n**Note**\n\nWear gloves that reach to your elbows, and glasses as well.',
        fr: 'Huilez `saw`.\n\n**Remarque**\n\nMettez des gants qui vont jusqu’aux coudes, et des lunettes aussi.',
      },
      { en: 'Oil `saw`.\n\n**Beware**\n\nWear gloves that reach to your elbows, and glasses as well.' },
    ],
    ['stale: **Note** | **Remarque**'],
  ],
  [
    'cells that stand in more rows of both than before',
    [
      {
        en: '| Saw | Size |\n|-|-|\n| a | 1 |\n| b | 2 |',
        fr: '| Scie | Taille |\n|-|-|\n| a | 1 |\n| b | 2 |\n| c | 1 |\n| d | 1 |',
      },
      {
        en: '| Saw | Size | Age |\n|-|-|-|\n| a | 1 | 1 |\n| b | 2 | 1 |\n| c | 1 | 2 |\n| d | 1 | 2 |',
        fr: '| Scie | Taille | Âge |\n|-|-|-|\n| a | 1 | 1 |\n| b | 2 | 1 |\n| c | 1 | 2 |\n| d | 1 | 2 |',
      },
    ],
    [],
  ],
  [
    'a cell that the translation had before the source got it',
    [
      { en: '| Saw | Teeth |\n|-|-|\n| a | 561 |', fr: '| Scie | Dents |\n|-|-|\n| a | 0 |' },
      { en: '| Saw | Teeth |\n|-|-|\n| a | 0 |\n| b | 7 |', fr: '| Scie | Dents |\n|-|-|\n| a | 0 |\n| b | 7 |' },
    ],
    [],
  ],
  [
    'a cell that was translated before the source got another',
    [
      { en: '| Saw | Teeth |\n|-|-|\n| a | 561 |', fr: '| Scie | Dents |\n|-|-|\n| a | 561 |' },
      { en: '| Saw | Teeth |\n|-|-|\n| a | 0 |\n| b | 7 |', fr: '| Scie | Dents |\n|-|-|\n| a | 561 |\n| b | 7 |' },
    ],
    ['stale: 561 | 561'],
  ],
  [
    'a note of its own, which is no translation of what stands beside it',
    [
      { en: 'Oil the saw.\n\nWear gloves.', fr: 'Huilez la scie.\n\n**Remarque**\n\nMettez des gants.' },
      { fr: 'Huilez la scie.\n\n**Remarque**\n\nMettez vos gants.' },
    ],
    [],
  ],
];

test.each(CASES)('a translation edited by hand: %s', async (_, commits, expected) => {
  expect(await flags(commits)).toEqual(expected);
});
