import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hexapla, write } from '../cli/run.ts';
import { asRead } from '../commands/sync-workspace.ts';
import { editKiln, keepsAllThatReturns } from './edited-meanwhile.ts';
import { exported } from './exported.ts';
import { HAS_OMEGAT, type Segment, translateWithOmegaT } from './omegat.ts';
import { GLAZING, GLAZING_IN_FRENCH, KILN, KILN_IN_FRENCH, pottery } from './pottery.ts';

/** A folder for OmegaT with a hand-off of these documents. */
async function openedInOmegaT(root: string, ...documents: readonly string[]): Promise<string> {
  const { folder } = await exported(root, ...documents, '--profile', 'omegat');
  const project = join(root, 'omegat');
  write(project, '.keep', '');
  renameSync(join(folder, 'fr-FR'), join(project, 'source'));
  return project;
}

const KILN_SEGMENTS: readonly Segment[] = [
  ['Firing the kiln', 'Cuisson au four'],
  ['How hot it has to be, and for how long.', 'À quelle température, et combien de temps.'],
  [
    'Set <c0/> on the <f1>controller</f1>, then close the <f2>vents</f2>.',
    'Fermez les <f2>évents</f2> après avoir réglé le <f1>régulateur</f1> sur <c0/>.',
  ],
  ['Read the <f0>manual</f0> first.', 'Lisez d’abord le <f0>manuel</f0>.'],
  ['A kiln with an open door', 'Un four ouvert'],
  ['Ask <f0>the owner</f0> the <k1/> shift.', 'Demandez <f0>au patron</f0> à l’équipe de <k1/>.'],
  ['Heat', 'Chaleur'],
  ['999 °C, but <f0>slowly</f0>', '999 °C, mais <f0>lentement</f0> | *doucement* </span>'],
  ['Never alone.', 'Jamais *seul*.'],
];

const KILN_AS_READ = `---
title: Cuisson au four
description: À quelle température, et combien de temps.
---

# <a name="firing-the-kiln"></a>Cuisson au four

Fermez les *évents* après avoir réglé le **régulateur** sur \`cone 6\`. Lisez d’abord le [manuel](https://example.org/kiln?a=1&b=2).

![Un four ouvert](media/kiln.png)

- Demandez ~~au patron~~ à l’équipe de <kbd>night</kbd>.
- Kyoto Ware

| Cone | Chaleur |
|---|---|
| 06 | 999 °C, mais *lentement* \\| \\*doucement\\* &lt;/span> |

**Jamais \\*seul\\*.**

> [!NOTE]
> Let it cool below 90 °C & wait for < one day.(en)
`;

describe.skipIf(!HAS_OMEGAT)('OmegaT (skipped where omegat or java is absent)', () => {
  it('gives back a new page with its plain and its tagged segments', async () => {
    const root = await pottery();
    const project = await openedInOmegaT(root, KILN);
    const used = await translateWithOmegaT(project, KILN_SEGMENTS);
    // What OmegaT makes of the tags itself.
    expect(used).toContain('<bpt i="1" x="1">&lt;f1&gt;</bpt>controller<ept i="1">&lt;/f1&gt;</ept>');
    const { code, stdout } = await hexapla(root, ['import', 'omegat/target']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('source-docs/kiln.md: 13 accepted, 1 not translated')]);
    expect(asRead(readFileSync(join(root, KILN_IN_FRENCH), 'utf8'))).toBe(KILN_AS_READ);
    expect((await hexapla(root, ['import', 'omegat/target'])).stdout).toContain('No file changes.');
  });

  it('shows the source of what is stale, and leaves alone what nobody translated', async () => {
    const root = await pottery();
    const before = readFileSync(join(root, GLAZING_IN_FRENCH), 'utf8');
    const project = await openedInOmegaT(root, GLAZING);
    await translateWithOmegaT(project, [
      [
        'Hold the rim with <f0>tongs</f0> and <f1>count</f1> to three.',
        '<f1>Comptez</f1> en tenant le bord avec une <f0>pince</f0>.',
      ],
    ]);
    const { stdout } = await hexapla(root, ['import', 'omegat/target']);
    expect(stdout).toContain('source-docs/glazing.md: 2 accepted, 2 not translated');
    const page = asRead(readFileSync(join(root, GLAZING_IN_FRENCH), 'utf8'));
    const expected = asRead(before)
      .replace('Tenez le bord avec une [pince](tools.md#tongs).', '*Comptez* en tenant le bord avec une [pince](tools.md#tongs).')
      .replace('| Tenmoku', '| Celadon | Two thin coats(en) |\n| Tenmoku');
    expect(page).toBe(expected);
  });

  it('keeps all that returns to a page whose source changed meanwhile', async () => {
    const root = await pottery();
    const project = await openedInOmegaT(root, KILN);
    await translateWithOmegaT(project, [
      ...KILN_SEGMENTS,
      ['Let it cool below 90 °C & wait for < one day.', 'Laissez refroidir sous 90 °C & attendez < un jour.'],
    ]);
    await editKiln(root);
    await keepsAllThatReturns(root, 'omegat/target', 'Lisez d’abord le [manuel](https://example.org/kiln?a=1&b=2).');
  });
});
