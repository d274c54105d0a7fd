import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitOn, pair, status, write } from '../cli/run.ts';
import { firstNight, nextNight, readTarget, SOURCE, synced, TARGET } from './sync-workspace.ts';

const ENGLISH = '---\ntitle: Guide\nms.topic: article\n---\n\n# Guide\n\nOne is here.\n';
const FRENCH = '---\ntitle: Guide pratique\nms.topic: article\n---\n\n# Guide pratique\n\nUn est ici.\n';

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
const headOf = (root: string) => execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
const frontMatterOf = (text: string) => text.slice(0, text.indexOf('\n---\n', 4) + 5);

/** The lines of the keys of a page, its date as `DATE` and its file number as `NUMBER`. */
function keysOf(text: string): readonly string[] {
  const lines = frontMatterOf(text)
    .split('\n')
    .filter((line) => line.startsWith('ms.') && !line.startsWith('ms.topic'));
  return lines.map((line) => line.replace(/\d\d\/\d\d\/\d{4}$/, 'DATE').replace(/"\d{15}"/, 'NUMBER'));
}

const IDENTITY = ['ms.translationtype: HT', 'ms.contentlocale: fr-FR', 'ms.locfileid: NUMBER'];
const allKeys = (source: string, commit: string) => [
  `ms.openlocfilehash: ${sha1(source)}`,
  `ms.sourcegitcommit: ${commit}`,
  'ms.translationtype: HT',
  'ms.contentlocale: fr-FR',
  'ms.lasthandoff: DATE',
  'ms.locfileid: NUMBER',
];

describe('a page that becomes bilingual', () => {
  test('gets six keys, last and in order, and is in sync', async () => {
    const root = await firstNight(ENGLISH, FRENCH);
    await synced(root, { form: 'bilingual' });
    const text = readTarget(root);
    expect(keysOf(text)).toEqual(allKeys(ENGLISH, headOf(root)));
    expect(frontMatterOf(text).startsWith('---\ntitle: Guide pratique\nms.topic: article\nms.openlocfilehash: ')).toBe(true);
    expect((await synced(root, { form: 'bilingual' })).writes).toEqual([]);
    expect((await synced(root)).writes).toEqual([]);
    expect((await status(root)).documents[0]).toMatchObject({ inSync: true, counts: { current: 3 } });
  });

  test('does not say that it is in sync before all of it is translated', async () => {
    const root = await firstNight(ENGLISH, FRENCH);
    const more = `${ENGLISH}\nTwo is new.\n`;
    write(root, SOURCE, more);
    await commitOn(2, root, 'A sentence');
    await synced(root, { form: 'bilingual' });
    expect(keysOf(readTarget(root))).toEqual(IDENTITY);
    expect((await synced(root)).writes).toEqual([]);
    expect((await status(root)).documents[0]).toMatchObject({ inSync: null, counts: { current: 3, missing: 1 } });
    const found = await nextNight(root, { translation: readTarget(root).replace('>Two is new.<', '>Deux est nouveau.<') });
    expect(keysOf(found)).toEqual(allKeys(more, headOf(root)));
    expect((await synced(root)).writes).toEqual([]);
    expect((await status(root)).documents[0]).toMatchObject({ inSync: true, counts: { current: 4 } });
  });

  test('says so only when the source is committed', async () => {
    const root = await firstNight(ENGLISH, FRENCH);
    write(root, SOURCE, ENGLISH.replace('# Guide', '## Guide'));
    await synced(root, { form: 'bilingual' });
    expect(keysOf(readTarget(root))).toEqual(IDENTITY);
    await commitOn(2, root, 'Another level');
    await synced(root);
    expect(keysOf(readTarget(root))).toEqual(allKeys(readFileSync(join(root, SOURCE), 'utf8'), headOf(root)));
  });

  test('keeps its keys when it becomes plain again', async () => {
    const root = await firstNight(ENGLISH, FRENCH);
    await synced(root, { form: 'bilingual' });
    const front = frontMatterOf(readTarget(root));
    await synced(root, { form: 'plain' });
    expect(frontMatterOf(readTarget(root))).toBe(front);
    await synced(root, { form: 'bilingual' });
    expect(frontMatterOf(readTarget(root))).toBe(front);
  });

  const bilingualPage = `---\ntitle: Autre\n---\n\n${pair('abcde-102', 'Autre chose.', 'Another thing.')}\n`;
  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['`pins` names none of them', { 'hexapla.config.json': '{"locales":[{"tag":"fr-FR"}],"pins":["l10n.sourceCommit"]}' }],
    [
      'the bilingual pages that there are have none',
      { 'source-docs/other.md': '---\ntitle: Other\n---\n\nAnother thing.\n', 'locales/fr-FR/other.md': bilingualPage },
    ],
  ])('gets none where %s', async (_, files) => {
    const root = await firstNight(ENGLISH, FRENCH);
    for (const [path, text] of Object.entries(files)) write(root, path, text);
    await commitOn(2, root, 'More files');
    await synced(root, { form: 'bilingual' });
    expect(readTarget(root)).toContain('<span data-ttu-id=');
    expect(frontMatterOf(readTarget(root))).toBe('---\ntitle: Guide pratique\nms.topic: article\n---\n');
  });

  test.each([
    ['names its source otherwise', `l10n.sourceCommit: ${'a'.repeat(40)}\n---\n\n# Guide`, ['l10n.sourceCommit']],
    ['has no front matter', null, []],
  ] as const)('gets none where it %s', async (_, pinned, keys) => {
    const translation = pinned === null ? 'Un est ici.\n' : FRENCH.replace('---\n\n# Guide', pinned);
    const root = await firstNight(pinned === null ? 'One is here.\n' : ENGLISH, translation);
    await synced(root, { form: 'bilingual' });
    expect(readTarget(root)).toContain('<span data-ttu-id=');
    expect(keysOf(readTarget(root))).toEqual([]);
    for (const key of keys) expect(readTarget(root)).toContain(key);
  });
});

describe('a bilingual page that is new', () => {
  const PAGE = 'locales/fr-FR/new.md';
  const bare = '---\ntitle: Guide\n---\n\n# Guide\n\nOne is here.\n';

  async function created(): Promise<string> {
    const config = { locales: [{ tag: 'fr-FR' }], form: 'bilingual', sync: { create: 0.3 } };
    const root = await firstNight(ENGLISH, FRENCH);
    write(root, 'hexapla.config.json', JSON.stringify(config));
    write(root, SOURCE, '---\ntitle: Rest\n---\n\nSomething else entirely.\n');
    write(root, 'source-docs/new.md', bare);
    await commitOn(2, root, 'The sentences are in another page now');
    await synced(root);
    return root;
  }

  test('says what it is, and that it is in sync when somebody translated what was left', async () => {
    const root = await created();
    const text = readFileSync(join(root, PAGE), 'utf8');
    expect(text).toContain('Un est ici.');
    expect(keysOf(text)).toEqual(IDENTITY);
    expect((await synced(root)).writes).toEqual([]);
    write(root, PAGE, text.replace('title: Guide\n', 'title: Guide pratique\n'));
    await synced(root);
    expect(keysOf(readFileSync(join(root, PAGE), 'utf8'))).toEqual(allKeys(bare, headOf(root)));
    expect((await synced(root)).writes).toEqual([]);
  });
});

describe('the front matter of a bilingual page that names no revision', () => {
  const bilingual = `---\ntitle: Guide pratique\n---\n\n${pair('abcde-102', 'Un est ici.', 'One is here.')}\n`;
  const source = (title: string) => `---\ntitle: ${title}\n---\n\nOne is here.\n`;
  const titleOf = async (root: string) => (await status(root, '--all-units')).documents[0]?.units[0]?.status;

  test('is unknown until somebody changes it, and stale when its source changes after that', async () => {
    const root = await firstNight(source('Guide'), bilingual);
    expect(await titleOf(root)).toBe('unknown');
    write(root, TARGET, bilingual.replace('pratique', 'utile'));
    expect(await titleOf(root)).toBe('current');
    await synced(root);
    expect(await titleOf(root)).toBe('current');
    write(root, SOURCE, source('Another guide'));
    expect(await titleOf(root)).toBe('stale');
  });

  test('is unknown where both were changed: nobody knows which was first', async () => {
    const root = await firstNight(source('Guide'), bilingual);
    write(root, TARGET, bilingual.replace('pratique', 'utile'));
    write(root, SOURCE, source('Another guide'));
    expect(await titleOf(root)).toBe('unknown');
  });
});

test('a page in no repository has a hash and no commit', async () => {
  const root = await firstNight(ENGLISH, FRENCH);
  rmSync(join(root, '.git'), { recursive: true });
  await synced(root, { form: 'bilingual' });
  expect(keysOf(readTarget(root))).toEqual(allKeys(ENGLISH, '').filter((line) => !line.startsWith('ms.sourcegitcommit')));
  expect((await synced(root, { form: 'bilingual' })).writes).toEqual([]);
});
