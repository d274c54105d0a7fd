import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { status, workspace, write } from '../cli/run.ts';
import { edit, exported, french, imported, inFrench, outcomes } from './exchange-workspace.ts';

const SOURCE = 'source-docs/house.md';
const PAGE =
  '---\ntitle: House\ndescription: It is warm. It is dry.\n---\n\n# House\n\nOpen the door. Close the window. Go to bed.\n\n- Eat bread. Drink water.\n';
const THAI: Readonly<Record<string, string>> = {
  House: 'บ้าน',
  'It is warm.': 'มันอุ่น',
  'It is dry.': 'มันแห้ง',
  'Open the door.': 'เปิดประตู',
  'Close the window.': 'ปิดหน้าต่าง',
  'Close every window.': 'ปิดหน้าต่างทุกบาน',
  'Go to bed.': 'ไปนอน',
  'Eat bread.': 'กินขนมปัง',
  'Drink water.': 'ดื่มน้ำ',
};
const FRENCH: Readonly<Record<string, string>> = {
  House: 'Maison',
  'It is warm.': 'Il y fait chaud',
  'It is dry.': 'Il y fait sec.',
  'Open the door.': 'Ouvrez la porte',
  'Close the window.': 'Fermez la fenêtre. Tout de suite.',
  'Close every window.': 'Fermez chaque fenêtre',
  'Go to bed.': 'Au lit',
  'Eat bread.': 'Mangez du pain',
  'Drink water.': 'Buvez.',
};

/** Hands off what is open, translates it by the table, and takes it back. */
async function translate(root: string, table: Readonly<Record<string, string>>) {
  for (const file of await exported(root)) {
    await edit(root, file, (unit) => {
      const parts = unit.source.parts.map((part) =>
        part.type === 'text' ? { ...part, text: table[part.text] ?? part.text } : part,
      );
      return { ...unit, target: { ...unit.source, parts }, state: 'translated' };
    });
  }
  return imported(root);
}

describe.each([
  ['th-TH', THAI, 'เปิดประตู ปิดหน้าต่าง ไปนอน', 'เปิดประตู ปิดหน้าต่างทุกบาน ไปนอน'],
  ['fr-FR', FRENCH, 'Ouvrez la porte Fermez la fenêtre. Tout de suite. Au lit', 'Ouvrez la porte Fermez chaque fenêtre Au lit'],
])('a plain page whose sentences end without a sign: %s', (tag, table, before, after) => {
  const config = JSON.stringify({ locales: [{ tag }], form: 'plain' });
  const read = (root: string) => readFileSync(join(root, `locales/${tag}/house.md`), 'utf8');

  test('is what came back, sentence by sentence, each time that it is read', async () => {
    const root = workspace({ [SOURCE]: PAGE, 'hexapla.config.json': config });
    expect(new Set(Object.values(outcomes(await translate(root, table))))).toEqual(new Set(['accepted']));
    expect(read(root)).toContain(before);
    const again = await imported(root);
    expect([again.writes, new Set(Object.values(outcomes(again)))]).toEqual([[], new Set(['unchanged'])]);
    expect((await status(root)).documents[0]?.counts).toMatchObject({ units: 9, current: 9 });
  });

  test('gets one of them anew, and the others stay', async () => {
    const root = workspace({ [SOURCE]: PAGE, 'hexapla.config.json': config });
    await translate(root, table);
    const first = read(root);
    write(root, SOURCE, PAGE.replace('the window', 'every window'));
    expect((await status(root)).documents[0]?.units.map(({ status: own, source }) => [own, source])).toEqual([
      ['stale', 'Close every window.'],
    ]);
    expect(Object.values(outcomes(await translate(root, table)))).toEqual(['accepted']);
    expect(read(root)).toBe(first.replace(before, after));
    expect((await status(root)).documents[0]?.counts).toMatchObject({ units: 9, current: 9 });
  });
});

describe('a plain page of which nothing says what it was made from', () => {
  const before = '# Maison\n\nOuvrez la porte.\n\nFermez la fenêtre.\n';
  const old = () =>
    workspace({
      [SOURCE]: '# House\n\nOpen the door.\n\nClose the window.\n\nGo to bed.\n',
      'locales/fr-FR/house.md': before,
      'hexapla.config.json': JSON.stringify({ locales: [{ tag: 'fr-FR' }], form: 'plain' }),
    });
  const read = (root: string) => readFileSync(join(root, 'locales/fr-FR/house.md'), 'utf8');
  const back = async (root: string) => {
    const [file = ''] = await exported(root, '--only', 'unknown,missing');
    await edit(root, file, (unit) => inFrench(unit));
  };

  test('gets what came back in the places of what stands there', async () => {
    const root = old();
    await back(root);
    await imported(root);
    for (const text of ['House', 'Open the door.', 'Close the window.', 'Go to bed.']) expect(read(root)).toContain(french(text));
    expect((await status(root)).documents[0]?.counts).toMatchObject({ units: 4, current: 4 });
    expect((await imported(root)).writes).toEqual([]);
  });

  test('is not overwritten where somebody edited it in the meantime', async () => {
    const root = old();
    await back(root);
    write(root, 'locales/fr-FR/house.md', before.replace('Maison', 'La maison'));
    const told = await imported(root);
    expect([told.code, outcomes(told)]).toMatchObject([1, { 101: 'refused' }]);
    expect(read(root)).toContain('# La maison');
  });
});
