import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, commit, KETTLE, kettleIn, kettles, LOCALES, replaceIn, told } from './check-workspace.ts';
import { commitOn, git, hexapla, pair, workspace, write } from './run.ts';

const change = ['--changed-from', 'main'];
const CONFIG = {
  source: { locale: 'en-US', include: ['pages/**/*.md'] },
  target: 'pages/{path}',
  locales: [{ tag: 'fr-FR', repository: '../fr' }],
};
const STRICT = JSON.stringify({ ...CONFIG, check: { rules: { stale: 'error' } } });
const LAX = JSON.stringify({ ...CONFIG, check: { rules: { stale: 'off' } } });

const policy = (own: object) => ({ locales: LOCALES.map((tag) => ({ tag })), check: own });

/** Commits all that is there on `main` and checks out `change`. */
async function onMain(root: string): Promise<void> {
  await git(root, 'init', '-q', '-b', 'main');
  await commit(root, 'Pages');
  await git(root, 'checkout', '-q', '-b', 'change');
}

/** One repository with the project in `docs`, its translation in `fr` and its configuration beside both. */
async function besides(): Promise<{ readonly root: string; readonly docs: string }> {
  const root = workspace({ 'hx.json': STRICT, 'docs/pages/kettle.md': KETTLE, 'fr/pages/kettle.md': kettleIn('fr-FR') });
  await onMain(root);
  return { root, docs: join(root, 'docs') };
}

const configured = ['--config', '../hx.json'];

describe('what is beside the project in its repository', () => {
  test('is taken from the base where a change is not trusted', async () => {
    const { root, docs } = await besides();
    write(root, 'hx.json', LAX);
    replaceIn(docs, 'pages/kettle.md', KETTLE, ['2 litres', '3 litres']);
    await commit(root, 'Look away');
    const checked = await check(docs, ...configured, ...change, '--untrusted');
    expect(told(checked)).toEqual(['stale pages/kettle.md:7 1', 'policy-changed ../hx.json: 0']);
    expect(told(await check(docs, ...configured, ...change))).toEqual([]);
  });

  test('is compared', async () => {
    const { root, docs } = await besides();
    const french = kettleIn('fr-FR');
    replaceIn(root, 'fr/pages/kettle.md', french, ['Les vieilles bouilloires demandent plus de temps.\n', '']);
    await commit(root, 'Shorten');
    expect(told(await check(docs, ...configured, ...change))).toEqual([
      expect.stringMatching(/^lost \.\.\/fr\/pages\/kettle\.md/),
    ]);
    await git(root, 'checkout', '-q', '-B', 'change', 'main');
    expect(told(await check(docs, ...configured, ...change))).toEqual([]);
    replaceIn(root, 'fr/pages/kettle.md', french, ['au plus.', 'au plus](']);
    expect((await check(docs, ...configured, ...change)).findings.length).toBeGreaterThan(0);
  });

  test('is dated by what was committed until then', async () => {
    const root = workspace({ 'hx.json': STRICT, 'docs/pages/kettle.md': KETTLE, 'fr/pages/kettle.md': kettleIn('fr-FR') });
    const docs = join(root, 'docs');
    await git(root, 'init', '-q', '-b', 'main');
    await commitOn(2, root, 'Pages');
    replaceIn(docs, 'pages/kettle.md', KETTLE, ['2 litres of water at most', '3 litres of tea at least']);
    await commitOn(4, root, 'An old debt');
    await git(root, 'checkout', '-q', '-b', 'change');
    const french = kettleIn('fr-FR').replace('Les vieilles', 'Toutes les vieilles');
    write(root, 'fr/pages/kettle.md', french);
    await commitOn(6, root, 'Another sentence');
    write(root, 'fr/pages/kettle.md', french.replace('deux fois', 'trois fois'));
    await commitOn(8, root, 'And another one');
    expect(told(await check(docs, ...configured, ...change))).toEqual([]);
  });

  test('is found by the layout of the base', async () => {
    const root = workspace({ 'docs/a.md': KETTLE, 'docs.fr-FR/a.md': kettleIn('fr-FR') });
    await onMain(root);
    mkdirSync(join(root, 'docs.de-DE'));
    write(root, 'docs.de-DE/a.md', kettleIn('de-DE'));
    renameSync(join(root, 'docs.fr-FR'), join(root, 'old'));
    await commit(root, 'Other languages');
    const { locales } = await check(join(root, 'docs'), ...change, '--untrusted');
    expect(locales.map(({ locale }) => locale)).toEqual(['fr-FR']);
  });
});

describe('a linked folder', () => {
  test.each([
    ['of a locale', 'locales/fr-FR', '../l10n/fr'],
    ['of the source', 'source-docs', 'l10n/en'],
  ])('%s is followed in the base, too', async (_, link, end) => {
    const root = await kettles();
    await git(root, 'checkout', '-q', 'main');
    const real = join(root, 'l10n', end.endsWith('fr') ? 'fr' : 'en');
    mkdirSync(join(root, 'l10n'));
    renameSync(join(root, link), real);
    symlinkSync(end, join(root, link));
    await commit(root, 'Link');
    await git(root, 'checkout', '-q', '-B', 'change');
    expect((await check(root, ...change)).findings).toEqual([]);
    replaceIn(root, 'source-docs/kettle.md', KETTLE, ['2 litres', '3 litres']);
    await commit(root, 'Three');
    expect(told(await check(root, ...change))).toEqual(['stale source-docs/kettle.md:7 5']);
    rmSync(join(root, 'locales/fr-FR/kettle.md'));
    expect(told(await check(root, ...change))).toContain('lost locales/fr-FR/kettle.md: 1');
  });
});

test('links that were always there have the history of what they lead to', async () => {
  const root = workspace({
    'hexapla.config.json': '{ "locales": [{ "tag": "fr-FR" }, { "tag": "de-DE" }, { "tag": "ja-JP" }] }',
    'l10n/en/kettle.md': KETTLE,
    'l10n/fr/kettle.md': kettleIn('fr-FR'),
    'l10n/kettle.ja.md': kettleIn('ja-JP'),
    'locales/de-DE/kettle.md': kettleIn('de-DE'),
  });
  mkdirSync(join(root, 'locales/ja-JP'));
  symlinkSync('l10n/en', join(root, 'source-docs'));
  symlinkSync('../l10n/fr', join(root, 'locales/fr-FR'));
  symlinkSync('../../l10n/kettle.ja.md', join(root, 'locales/ja-JP/kettle.md'));
  await onMain(root);
  replaceIn(root, 'l10n/en/kettle.md', KETTLE, ['2 litres of water at most', '3 litres of tea at least']);
  await commit(root, 'More');
  expect(told(await check(root, ...change))).toEqual(['stale source-docs/kettle.md:7 3']);
});

test('a submodule is compared with the commit that was recorded of it', async () => {
  const french = workspace({ 'kettle.md': kettleIn('fr-FR') });
  await git(french, 'init', '-q', '-b', 'main');
  await commitOn(3, french, 'French');
  const root = workspace({
    'hexapla.config.json': JSON.stringify({
      source: { locale: 'en-US', include: ['docs/**/*.md'] },
      target: '{path}',
      locales: [{ tag: 'fr-FR', repository: 'l10n/fr' }],
    }),
    'docs/kettle.md': KETTLE,
  });
  await git(root, 'init', '-q', '-b', 'main');
  await commitOn(2, root, 'English');
  await git(root, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', french, 'l10n/fr');
  await commitOn(4, root, 'All');
  await git(root, 'checkout', '-q', '-b', 'change');
  expect((await hexapla(root, ['check', ...change])).stdout).toContain('0 documents in 1 locale');
  replaceIn(root, 'docs/kettle.md', KETTLE, ['2 litres', '3 litres']);
  expect(told(await check(root, ...change))).toEqual(['stale docs/kettle.md:7 1']);
  replaceIn(root, 'l10n/fr/kettle.md', kettleIn('fr-FR'), ['Les vieilles bouilloires demandent plus de temps.\n', '']);
  expect(told(await check(root, ...change))).toEqual([expect.stringMatching(/^lost/), 'stale docs/kettle.md:7 1']);
  await commit(join(root, 'l10n/fr'), 'Shorten');
  await commit(root, 'Record it');
  expect(told(await check(root, ...change))).toEqual([expect.stringMatching(/^lost/), 'stale docs/kettle.md:7 1']);
});

test('a document that a sparse checkout leaves out is not called lost', async () => {
  const root = await kettles({ 'elsewhere/a.txt': 'A' });
  await git(root, 'sparse-checkout', 'set', 'source-docs', 'locales');
  expect((await check(root, ...change)).findings).toEqual([]);
  await git(root, 'sparse-checkout', 'set', 'source-docs', 'locales/fr-FR');
  const { code, stderr } = await hexapla(root, ['check', ...change]);
  expect([code, stderr]).toEqual([3, expect.stringContaining('`git sparse-checkout disable`')]);
  await git(root, 'sparse-checkout', 'disable');
  rmSync(join(root, 'locales/fr-FR/kettle.md'));
  expect(told(await check(root, ...change))).toEqual(['lost locales/fr-FR/kettle.md: 1']);
});

test('line ends that git makes are no change', async () => {
  const root = await kettles({ 'hexapla.config.json': `${JSON.stringify(policy({}), null, 2)}\n` });
  for (const path of ['source-docs/kettle.md', 'locales/fr-FR/kettle.md', 'hexapla.config.json', 'source-docs/manual.md']) {
    write(root, path, readFileSync(join(root, path), 'utf8').replaceAll('\n', '\r\n'));
  }
  expect((await check(root, ...change, '--untrusted')).findings).toEqual([]);
  write(root, 'hexapla.config.json', `${JSON.stringify(policy({ failOn: 'warning' }), null, 2)}\r\n`);
  replaceIn(root, 'source-docs/kettle.md', KETTLE.replaceAll('\n', '\r\n'), ['2 litres', '3 litres']);
  expect(told(await check(root, ...change, '--untrusted'))).toEqual([
    'stale source-docs/kettle.md:7 5',
    'policy-changed hexapla.config.json: 0',
  ]);
});

test('--fix writes to the file that a link leads to', async () => {
  const root = workspace({
    'source-docs/a.md': 'Run `a`.\n',
    'locales/fr.md': `${pair('d53db-101', 'Lancez `a`.', 'Run `a`.')}\n`,
    'locales/fr-FR/b.md': '# B\n',
  });
  symlinkSync('../fr.md', join(root, 'locales/fr-FR/a.md'));
  await onMain(root);
  write(root, 'source-docs/a.md', 'Run `b`.\n');
  await hexapla(root, ['check', '--fix', ...change]);
  expect(lstatSync(join(root, 'locales/fr-FR/a.md')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(root, 'locales/fr.md'), 'utf8')).toBe(`${pair('d53db-101', 'Lancez `b`.', 'Run `b`.')}\n`);
});
