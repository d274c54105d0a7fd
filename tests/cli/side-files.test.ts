import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { git, hexapla, status, workspace, write } from './run.ts';

const CONFIG = JSON.stringify({
  source: [
    { include: ['i18n/en.json'], target: 'i18n/{locale}.json' },
    { include: ['docs/**/toc.yml'], target: '{locale}/{path}' },
  ],
  locales: [{ tag: 'fr' }],
});
const ENGLISH = '{\n  "home": "Home",\n  "more": "Read more. Or less.",\n  "bye": "Bye"\n}\n';

describe('files of texts by key', () => {
  test('are segmented by key', async () => {
    const run = await hexapla(workspace({ 'en.json': ENGLISH }), ['segment', 'en.json', '--format', 'ndjson']);
    const units = run.stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(units).toMatchObject([
      { kind: 'meta', key: 'home', source: 'Home', line: 2, range: [13, 17] },
      { kind: 'meta', key: 'more', source: 'Read more.', line: 3 },
      { kind: 'meta', key: 'more', source: 'Or less.', line: 3 },
      { kind: 'meta', key: 'bye', source: 'Bye', line: 4 },
    ]);
  });

  test('are missing key by key, and else unknown when nothing says what they were made from', async () => {
    const root = workspace({
      'hexapla.config.json': CONFIG,
      'i18n/en.json': ENGLISH,
      'i18n/fr.json': '{ "home": "Accueil", "bye": "" }',
      'docs/toc.yml': '- name: Home\n- name: Guides\n',
    });
    const { documents } = await status(root);
    expect(documents.map(({ source, target, units }) => [source, target, units.map((unit) => unit.status)])).toEqual([
      ['docs/toc.yml', null, ['missing', 'missing']],
      ['i18n/en.json', 'i18n/fr.json', ['unknown', 'missing', 'missing', 'missing']],
    ]);
  });

  test('are compared with the commit that they are pinned to, in short', async () => {
    const toc = '- name: Home\n  href: a.md\n- name: Guides\n  items:\n  - name: First steps\n';
    const root = workspace({ 'hexapla.config.json': CONFIG, 'docs/toc.yml': `items:\n${toc}` });
    await git(root, 'init', '-q');
    await git(root, 'add', '-A');
    await git(root, 'commit', '-qm', 'A table of contents');
    const commit = readFileSync(join(root, '.git/refs/heads/main'), 'utf8').trim().slice(0, 9);
    const french = toc.replace('Home', 'Accueil').replace('First steps', 'Premiers pas');
    write(root, 'fr/toc.yml', `metadata:\n  ms.sourcegitcommit: "${commit}"\nms.sourcegitcommit: "${commit}"\nitems:\n${french}`);
    write(root, 'docs/toc.yml', `items:\n- name: News\n${toc.replace('First steps', 'First step')}`);
    const [document] = (await status(root, '--all-units')).documents;
    expect(document).toMatchObject({ basis: 'pinned', form: 'plain' });
    expect(document?.units.map(({ source, status: flag, target }) => [source, flag, target])).toEqual([
      ['News', 'missing', null],
      ['Home', 'current', 'Accueil'],
      ['Guides', 'current', 'Guides'],
      ['First step', 'stale', 'Premiers pas'],
    ]);
  });

  test('that cannot be read are findings, and their translations unknown', async () => {
    const root = workspace({ 'hexapla.config.json': CONFIG, 'i18n/en.json': ENGLISH, 'i18n/fr.json': '{ "home": Accueil }' });
    const { documents, findings } = await status(root);
    expect(documents[0]?.units.map((unit) => unit.status)).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
    expect(findings).toMatchObject([
      { rule: 'no-sources' },
      { rule: 'side-file', path: 'i18n/fr.json', locale: 'fr', line: 1, column: 11 },
    ]);
  });
});
