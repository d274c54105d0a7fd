import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GUIDE, guideInFrench, guideInPlainFrench, pinned } from './guide.ts';
import { git, hexapla, pair, status, workspace, write } from './run.ts';

const SOURCE = 'source-docs/guide.md';
const TARGET = 'locales/fr-FR/guide.md';

/** The statuses that are not current, as `pair-or-unit status`. */
async function flags(root: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { documents } = await status(root, ...args);
  return documents.flatMap(({ units }) => units.map((unit) => `${unit.pair ?? unit.kind} ${unit.status}`));
}

describe('a document in sync', () => {
  test.each([
    ['as it is', GUIDE, GUIDE],
    ['checked out with CRLF', GUIDE.replaceAll('\n', '\r\n'), GUIDE],
    ['translated from CRLF', GUIDE, GUIDE.replaceAll('\n', '\r\n')],
  ])('is current as a whole, %s', async (_, english, hashed) => {
    const root = workspace({ [SOURCE]: english, [TARGET]: guideInFrench(pinned(hashed)) });
    const { documents } = await status(root, '--all-units');
    expect(documents).toMatchObject([{ inSync: true, form: 'bilingual', basis: 'embedded', counts: { units: 12, current: 12 } }]);
    expect(documents[0]?.units.every((unit) => unit.status === 'current')).toBe(true);
  });

  test('names the pair of every body unit', async () => {
    const root = workspace({ [SOURCE]: GUIDE, [TARGET]: guideInFrench(pinned(GUIDE)) });
    const [document] = (await status(root, '--all-units')).documents;
    const named = document?.units.map((unit) => `${unit.id.slice(6)} ${unit.kind} ${unit.pair}`);
    expect(named).toEqual([
      '101 meta null',
      '102 meta null',
      '103 meta null',
      '104 heading 0abcd-104',
      '105 paragraph 0abcd-105',
      '106 paragraph 0abcd-p102',
      '107 paragraph 0abcd-p102',
      '108 item 0abcd-108',
      '109 item 0abcd-109',
      '110 alt null',
      '111 paragraph 0abcd-111',
      '112 paragraph 0abcd-112',
    ]);
  });
});

describe('a document out of sync', () => {
  const english = (from: string, to: string) => GUIDE.replace(from, to);

  test.each([
    [
      'one sentence changed',
      english('Boil fresh water', 'Boil filtered water'),
      ['meta unknown', 'meta unknown', 'meta unknown', '0abcd-105 stale', 'alt unknown'],
    ],
    [
      'a sentence of a joined pair changed',
      english('Then pour it slowly', 'Then pour it very slowly'),
      ['meta unknown', 'meta unknown', 'meta unknown', '0abcd-p102 stale', 'alt unknown'],
    ],
    [
      'a sentence added',
      english('It burns', 'Let it cool. It burns'),
      ['meta unknown', 'meta unknown', 'meta unknown', 'alt unknown', 'paragraph missing'],
    ],
    [
      'a sentence removed',
      english(' It burns the coffee.', ''),
      ['meta unknown', 'meta unknown', 'meta unknown', 'alt unknown', '0abcd-112 orphaned'],
    ],
    [
      'an image replaced',
      english('media/kettle.png', 'media/pot.png'),
      ['meta unknown', 'meta unknown', 'meta unknown', 'alt missing'],
    ],
    [
      'only wrapped otherwise',
      english('first. Wait until', 'first.\nWait until'),
      ['meta unknown', 'meta unknown', 'meta unknown', 'alt unknown'],
    ],
  ])('flags exactly what changed: %s', async (_, today, expected) => {
    const root = workspace({ [SOURCE]: today, [TARGET]: guideInFrench(pinned(GUIDE)) });
    expect(await flags(root)).toEqual(expected);
  });

  test('tells old and new text, severity, places and the whole translation of a joined pair', async () => {
    const root = workspace({
      [SOURCE]: english('Then pour it slowly', 'Then do not pour it slowly'),
      [TARGET]: guideInFrench(''),
    });
    const [document] = (await status(root)).documents;
    expect(document?.inSync).toBeNull();
    expect(document?.units.find((unit) => unit.status === 'stale')).toEqual({
      id: 'feeac-107',
      pair: '0abcd-p102',
      status: 'stale',
      severity: 'major',
      changes: ['negation'],
      kind: 'paragraph',
      basis: 'embedded',
      source: 'Then do not pour it slowly.',
      was: 'Then pour it slowly.',
      target: 'Attendez la fin des bulles, puis versez lentement.',
      line: 10,
      targetLine: 8,
    });
  });

  test('compares front matter and alternative texts with the pinned revision when git has it', async () => {
    const root = workspace({ [SOURCE]: GUIDE, [TARGET]: guideInFrench(pinned(GUIDE)) });
    await git(root, 'init', '-q');
    await git(root, 'add', '-A');
    await git(root, 'commit', '-qm', 'A guide and its translation');
    write(
      root,
      SOURCE,
      GUIDE.replace('It takes five minutes.', 'It takes six minutes.').replace('![A kettle', '![A steel kettle'),
    );
    expect(await flags(root)).toEqual(['meta stale', 'alt stale']);
    expect((await status(root)).documents[0]?.units.map(({ was, source, target }) => [was, source, target])).toEqual([
      ['It takes five minutes.', 'It takes six minutes.', 'Comment préparer une bonne tasse. Cela prend cinq minutes.'],
      ['A kettle on a stove', 'A steel kettle on a stove', null],
    ]);
  });

  test('reports mis-decoded characters of the source once, with their line, and does not repair them', async () => {
    const root = workspace({
      [SOURCE]: english('Kettles', 'The baristaâ€™s kettles').replace('`', ''),
      [TARGET]: guideInFrench('').replace('>Kettles<', ">The barista's kettles<"),
    });
    const report = await status(root);
    expect(report.findings).toMatchObject([{ rule: 'mojibake', severity: 'warning', path: SOURCE, line: 12 }]);
    expect(report.documents[0]?.units.filter((unit) => unit.status === 'stale')).toMatchObject([
      { pair: '0abcd-108', severity: 'cosmetic', source: 'The baristaâ€™s kettles' },
    ]);
  });
});

test('a sentence that stands translated but without spans is unknown, not missing', async () => {
  const french = guideInFrench('').replace(/<span data-ttu-id="0abcd-109">.*/, 'Comptez 15 grammes de café par tasse.');
  const root = workspace({ [SOURCE]: GUIDE, [TARGET]: french });
  const rows = (await status(root)).documents[0]?.units.filter((unit) => unit.kind === 'item');
  expect(rows).toMatchObject([{ pair: null, status: 'unknown', target: 'Comptez 15 grammes de café par tasse.' }]);
});

describe('documents without a counterpart', () => {
  test('a source without a localized file is missing, unit by unit', async () => {
    const root = workspace({ [SOURCE]: GUIDE, 'locales/fr-FR/other.md': 'Rien' });
    const [missing] = (await status(root)).documents;
    expect(missing).toMatchObject({ source: SOURCE, target: null, form: null, inSync: null, counts: { units: 12, missing: 12 } });
    expect(missing?.units).toHaveLength(12);
  });

  test('a localized file without a source is orphaned, pair by pair', async () => {
    const root = workspace({ 'source-docs/other.md': '# Another page', [TARGET]: guideInFrench('') });
    const orphan = (await status(root)).documents.find((document) => document.source === null);
    expect(orphan).toMatchObject({ target: TARGET, counts: { units: 0, orphaned: 7 } });
    expect(orphan?.units[0]).toMatchObject({
      id: '0abcd-104',
      pair: '0abcd-104',
      status: 'orphaned',
      source: null,
      line: null,
      was: 'Brewing guide',
    });
  });

  test.each([
    ['by its recorded hash', pinned(GUIDE), GUIDE],
    ['by its texts', '', GUIDE.replace('Boil fresh', 'Boil filtered')],
  ])('a renamed source adopts the localized file it left behind, %s', async (_, keys, english) => {
    const root = workspace({ 'source-docs/brewing.md': english, [TARGET]: guideInFrench(keys) });
    const { documents } = await status(root);
    expect(documents).toMatchObject([{ source: 'source-docs/brewing.md', target: TARGET, counts: { orphaned: 0, missing: 0 } }]);
  });

  test('a source with a localized file of its own adopts none', async () => {
    const root = workspace({
      'source-docs/brewing.md': GUIDE,
      'locales/fr-FR/brewing.md': pair('00000-101', 'Peu', 'Little'),
      [TARGET]: guideInFrench(pinned(GUIDE)),
    });
    const { documents } = await status(root);
    expect(documents.map(({ source, target }) => [source, target])).toEqual([
      ['source-docs/brewing.md', 'locales/fr-FR/brewing.md'],
      [null, TARGET],
    ]);
  });
});

describe('plain translations', () => {
  const plain = guideInPlainFrench;

  test('are unknown when nothing says what they were made from', async () => {
    const root = workspace({ [SOURCE]: GUIDE, [TARGET]: plain('') });
    expect((await status(root)).documents).toMatchObject([
      { form: 'plain', basis: 'none', inSync: null, counts: { units: 12, unknown: 12, current: 0 } },
    ]);
  });

  test('are current when pinned to the bytes of today', async () => {
    const root = workspace({ [SOURCE]: GUIDE, [TARGET]: plain(pinned(GUIDE)) });
    expect((await status(root)).documents).toMatchObject([
      { form: 'plain', basis: 'pinned', inSync: true, counts: { current: 12 } },
    ]);
  });

  test('are compared with the commit they are pinned to', async () => {
    const root = workspace({ [SOURCE]: GUIDE });
    await git(root, 'init', '-q');
    await git(root, 'add', '-A');
    await git(root, 'commit', '-qm', 'A guide');
    const commit = readFileSync(join(root, '.git/refs/heads/main'), 'utf8').trim();
    write(root, TARGET, plain(`l10n:\n  sourceCommit: ${commit}\n`));
    write(root, SOURCE, GUIDE.replace('15 grams', '18 grams'));
    const [document] = (await status(root)).documents;
    expect(document).toMatchObject({ form: 'plain', basis: 'pinned', basisCommit: commit, inSync: null });
    expect(document?.units.filter((unit) => unit.status === 'stale')).toMatchObject([
      { pair: null, basis: 'pinned', was: 'Use 15 grams of coffee for each cup.', severity: 'minor', changes: ['number'] },
    ]);
  });
});

describe('output', () => {
  const files = { [SOURCE]: GUIDE.replace('15 grams', '18 grams'), [TARGET]: guideInFrench(pinned(GUIDE)) };

  test('is the same whatever the time zone, the locale of the machine and the parsing engine', async () => {
    const root = workspace(files);
    const outputs = await Promise.all(
      [{}, { TZ: 'Asia/Tokyo', LC_ALL: 'tr_TR.UTF-8' }, { HEXAPLA_PARSER: 'remark' }].map((env) =>
        hexapla(root, ['status', '--format', 'json', '--all-units'], { env }),
      ),
    );
    expect(new Set(outputs.map((run) => run.stdout)).size).toBe(1);
  });

  test('has no colour away from a terminal, and colour when it is asked for', async () => {
    const root = workspace(files);
    expect((await hexapla(root, ['status'])).stdout).not.toContain('\u001b');
    expect((await hexapla(root, ['status'], { env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[');
    expect((await hexapla(root, ['status', '--no-color'], { env: { FORCE_COLOR: '1' } })).stdout).not.toContain('\u001b');
  });

  test.each(['text', 'csv', 'markdown'])('as %s names the stale pair', async (format) => {
    const run = await hexapla(workspace(files), ['status', '--format', format]);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('0abcd-109');
  });

  test('says which layout was taken when there is no configuration, and --quiet does not', async () => {
    const root = workspace(files);
    expect((await hexapla(root, ['status'])).stderr).toContain('hexapla init');
    expect((await hexapla(root, ['status', '--quiet'])).stderr).toBe('');
  });
});

test('a document in sync starts no git and loads neither zod, yaml nor remark', async () => {
  const root = workspace({
    'probe.cjs': `const child = require('node:child_process');
for (const name of ['spawn', 'spawnSync', 'execFile', 'execFileSync', 'fork']) { const real = child[name]; child[name] = (...all) => { console.error('STARTED', all[0]); return real(...all); }; }
process.on('exit', () => console.error('LOADED', Object.keys(require.cache).join(' ')));`,
    'hexapla.config.json': '{ "source": { "include": ["source-docs/**/*.md"] }, "locales": [{ "tag": "fr-FR" }] }',
    [SOURCE]: GUIDE,
    [TARGET]: guideInFrench(pinned(GUIDE)),
  });
  const run = await hexapla(root, ['status'], { node: ['-r', join(root, 'probe.cjs')] });
  expect(run.code).toBe(0);
  expect(run.stderr).toContain('LOADED');
  expect(run.stderr).not.toMatch(/STARTED|zod|yaml|remark/);
});

test('a localized file moved by hand below another name is still found by its source', async () => {
  const root = workspace({ [SOURCE]: GUIDE, [TARGET]: guideInFrench(pinned(GUIDE)) });
  renameSync(join(root, SOURCE), join(root, 'source-docs/moved.md'));
  expect((await status(root)).documents).toMatchObject([{ source: 'source-docs/moved.md', target: TARGET, inSync: true }]);
});
