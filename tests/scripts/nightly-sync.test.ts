import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readHistory } from '../../src/formats/history.ts';
import { at, commitAll, edit, told } from '../cli/git-workspace.ts';
import { git, workspace, write } from '../cli/run.ts';
import { fresh, GUIDE, IN_FRENCH, killing, nightly, published } from './nightly-workspace.ts';

// Each night starts git and node some dozen times.
vi.setConfig({ testTimeout: 180_000 });

const FRENCH = 'locales/fr-FR/guide.md';
const HISTORY = '.hexapla/history.ndjson';
const LINE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ (\d{8}T\d{6}Z-\d+) /;
const refs = (root: string) => told(root, 'for-each-ref', 'refs/heads');
/** A document without the marks of what waits, those sentences in brackets. */
const asRead = (text: string) =>
  text.replaceAll(/(?<=^|\. )([^\n.]*\.)<!-- hexapla: not translated \d+ [0-9a-f]{8} -->/gm, '[$1]');

/** What a person does to the French branch. */
async function translate(remote: string, from: string, to: string): Promise<string> {
  const clone = workspace({});
  await git(clone, 'clone', '-q', '-b', 'l10n/fr-FR', `file://${remote}`, '.');
  await edit(clone, FRENCH, from, to);
  await git(clone, 'push', '-q');
  return told(clone, 'rev-parse', 'HEAD');
}

async function push(writer: string): Promise<void> {
  await git(writer, 'push', '-q');
}

describe.each([
  ['clones of one commit', ['--depth=1']],
  ['whole clones', []],
])('three nights in fresh %s', (_, depth) => {
  test('change what the edits call for and no more, whatever is cut off and whoever else works there', async () => {
    const { remote, writer } = await published();

    // A sentence.
    await edit(writer, 'source-docs/guide.md', 'Wash it well.', 'Wash it well. Dry it with a cloth.');
    await push(writer);
    const first = await nightly(await fresh(remote, depth), ['--push']);
    expect([first.code, first.stdout]).toEqual([0, '']);
    expect(
      new Set(
        first.stderr
          .split('\n')
          .filter(Boolean)
          .map((line) => LINE.exec(line)?.[1] ?? line),
      ).size,
    ).toBe(1);
    expect(asRead(at(remote, 'l10n/fr-FR', FRENCH))).toBe(
      IN_FRENCH.replace('Lavez-la bien. ', 'Lavez-la bien. [Dry it with a cloth.] '),
    );
    expect(asRead(at(remote, 'l10n/de-DE', 'locales/de-DE/guide.md'))).toContain('gut. [Dry it with a cloth.] Nehmen');
    expect(told(remote, 'diff', '--name-only', 'main', 'l10n/fr-FR').split('\n')).toEqual([
      '.hexapla/units/source-docs/guide.md.ndjson',
      FRENCH,
    ]);

    // A person translates it. A section is moved, and the run is killed when the first locale is done.
    const human = await translate(
      remote,
      /(Dry it with a cloth\.)/.exec(at(remote, 'l10n/fr-FR', FRENCH))?.[1] ?? '',
      'Séchez-la avec un chiffon.',
    );
    const moved = readFileSync(join(writer, 'source-docs/guide.md'), 'utf8');
    const [head = '', care = '', use = ''] = moved.split(/(?=^## )/m);
    writeFileSync(join(writer, 'source-docs/guide.md'), `${head}${use}\n${care.trimEnd()}\n`);
    await commitAll(writer, 'Use before care');
    await push(writer);
    const second = await fresh(remote, depth);
    const cut = await nightly(second, ['--push'], { HEXAPLA: killing('sync', 'after') });
    expect(cut.code).toBeNull();
    const again = await nightly(second, ['--push']);
    expect([again.code, again.stderr]).toEqual([0, expect.not.stringContaining('sync-conflict')]);
    const french = at(remote, 'l10n/fr-FR', FRENCH);
    expect(french).toBe(
      `# Guide pratique\n\nUne bouilloire fait bouillir de l’eau.\n\n## Utilisation\n\nRemplissez-la de 2 litres d’eau, puis appuyez sur \`boil\`.\n\n## Entretien\n\nLavez-la bien. Séchez-la avec un chiffon. N’utilisez jamais de savon.\n`,
    );
    expect(told(remote, 'rev-list', 'l10n/fr-FR').split('\n')).toContain(human);

    // A new page.
    write(writer, 'source-docs/new.md', '# New\n\nA new page.\n');
    await commitAll(writer, 'A new page');
    await push(writer);
    const third = await nightly(await fresh(remote, depth), ['--push']);
    expect(third.code).toBe(0);
    expect(at(remote, 'l10n/fr-FR', FRENCH)).toBe(french);
    expect(told(remote, 'ls-tree', '-r', '--name-only', 'l10n/fr-FR')).not.toContain('fr-FR/new.md');
    expect(told(remote, 'rev-list', 'l10n/fr-FR').split('\n')).toContain(human);
    for (const path of told(remote, 'ls-tree', '-r', '--name-only', 'l10n/fr-FR').split('\n'))
      expect(at(remote, 'l10n/fr-FR', path)).not.toContain('fuzzy');

    // Nothing.
    const before = refs(remote);
    const fourth = await nightly(await fresh(remote, depth), ['--push']);
    expect([fourth.code, refs(remote)]).toEqual([0, before]);
    const { points, problems } = readHistory(at(remote, 'hexapla-data', HISTORY));
    expect([points.map(({ commit }) => commit), problems]).toEqual([
      told(remote, 'rev-list', '--reverse', '-3', 'main').split('\n'),
      [],
    ]);
    expect(told(remote, 'ls-tree', '-r', '--name-only', 'hexapla-data')).toBe(HISTORY);
  });
});

describe('the nightly script', () => {
  const depth = ['--depth=1'];

  test.each(['before', 'after'] as const)('that is killed %s any step ends as one that was not', async (when) => {
    const { remote, writer } = await published();
    await edit(writer, 'source-docs/guide.md', 'Wash it well.', 'Wash it well. Dry it with a cloth.');
    await push(writer);
    const trees = (root: string) =>
      ['l10n/de-DE', 'l10n/fr-FR'].map((name) => told(root, 'rev-parse', `${name}^{tree}`)).join(' ');
    const whole = await fresh(remote, depth);
    await nightly(whole);
    for (const step of ['sync', '--locale=fr-FR', 'check', '--record']) {
      const root = await fresh(remote, depth);
      expect((await nightly(root, [], { HEXAPLA: killing(step, when) })).code).toBeNull();
      expect((await nightly(root)).code).toBe(0);
      expect(trees(root)).toBe(trees(whole));
      expect(told(root, 'rev-list', '--count', 'l10n/fr-FR', '^main')).toBe('1');
      expect(readHistory(at(root, 'hexapla-data', HISTORY)).points).toHaveLength(1);
      expect(told(root, 'status', '--porcelain')).toBe('');
    }
  });

  test('goes on with the other locales where one fails, and its code is the worst', async () => {
    const { remote, writer } = await published();
    await edit(writer, 'source-docs/guide.md', 'Wash it well.', 'Wash it well. Dry it with a cloth.');
    await push(writer);
    const root = await fresh(remote, depth);
    await git(root, 'branch', 'l10n/de-DE/in-the-way');
    const run = await nightly(root, ['--push']);
    expect([run.code, run.stderr]).toEqual([4, expect.stringContaining('de-DE failed with exit code 4')]);
    expect(at(remote, 'l10n/fr-FR', FRENCH)).toContain('Dry it with a cloth.');
    expect(readHistory(at(remote, 'hexapla-data', HISTORY)).points).toHaveLength(1);
  });

  test('ends with 1 for what `hexapla check` finds in a branch, and writes texts for pull requests', async () => {
    const { remote, writer } = await published();
    await edit(writer, 'source-docs/guide.md', 'Wash it well.', 'Wash it well. Dry it with a cloth.');
    await push(writer);
    await nightly(await fresh(remote, depth), ['--push']);
    await translate(remote, '`boil`', 'le bouton');
    const root = await fresh(remote, depth);
    const texts = workspace({});
    const run = await nightly(root, ['--push', '--summaries', texts, '--locale', 'fr-FR'], {
      GITHUB_STEP_SUMMARY: join(texts, 'step'),
    });
    expect([run.code, run.stderr]).toEqual([1, expect.stringContaining('same-codes')]);
    expect(readdirSync(texts).toSorted()).toEqual(['l10n-fr-FR.md', 'step']);
    expect(readFileSync(join(texts, 'step'), 'utf8')).toContain('| fr-FR |');
    expect(told(root, 'worktree', 'list').split('\n')).toHaveLength(1);
  });

  test('follows the remote in a clone that stays, and leaves one alone that has changes of its own', async () => {
    const { remote, writer } = await published();
    const root = await fresh(remote, []);
    await edit(writer, 'source-docs/guide.md', 'Wash it well.', 'Wash it well. Dry it with a cloth.');
    await push(writer);
    expect((await nightly(root, ['--push', '--branch', 'l10n'])).code).toBe(0);
    expect(told(root, 'rev-parse', 'main')).toBe(told(writer, 'rev-parse', 'main'));
    expect(told(remote, 'diff', '--name-only', 'main', 'l10n').split('\n')).toHaveLength(3);
    write(root, 'source-docs/guide.md', GUIDE.replace('Wash', 'Rinse'));
    await edit(writer, 'source-docs/guide.md', 'Never use soap.', 'Never use any soap.');
    await push(writer);
    const run = await nightly(root, ['--push', '--branch', 'l10n']);
    expect([run.code, run.stderr]).toEqual([4, expect.stringContaining('Expected a clone that can follow `origin/main`')]);
    expect(readFileSync(join(root, 'source-docs/guide.md'), 'utf8')).toContain('Rinse');
  });

  test('tries again when somebody pushes in the middle of the night', async () => {
    const { remote, writer } = await published();
    await edit(writer, 'source-docs/guide.md', 'Wash it well.', 'Wash it well. Dry it with a cloth.');
    await push(writer);
    await nightly(await fresh(remote, depth), ['--push', '--branch', 'l10n/fr-FR']);
    await edit(writer, 'source-docs/guide.md', '# Guide', '# Guide\n\nAt the top.');
    await push(writer);
    const root = await fresh(remote, []);
    await git(root, 'fetch', '-q', 'origin', '+refs/heads/*:refs/remotes/origin/*');
    const human = await translate(remote, 'Guide pratique', 'Le guide');
    // What it fetched is of before that: the push is refused, and what was fetched then is brought together with it.
    const shim = workspace({});
    write(
      shim,
      'git',
      `#!/bin/sh\nfor word; do case $word in ls-remote) [ -e "${shim}/once" ] || { : >"${shim}/once"; exit 0; } ;; esac; done\nexec "${told(root, '--exec-path')}/git" "$@"\n`,
    );
    chmodSync(join(shim, 'git'), 0o755);
    const run = await nightly(root, ['--push', '--branch', 'l10n/fr-FR'], { PATH: `${shim}:${process.env['PATH']}` });
    expect([run.code, run.stderr]).toEqual([0, expect.stringContaining('rejected')]);
    expect(at(remote, 'l10n/fr-FR', FRENCH)).toMatch(/^# Le guide\n\nAt the top\./);
    expect(told(remote, 'rev-list', 'l10n/fr-FR').split('\n')).toContain(human);
  });

  test.each([
    [['--branch'], 'Expected a value behind `--branch`'],
    [['--banana=1'], 'Expected an option of `--help`, found `--banana`'],
    [['x'], 'Expected an option of `--help`, found `x`'],
    [['--locale', '$(x)'], 'Expected locales such as'],
    [['--push=maybe'], 'Expected `true` or `false`'],
    [['--cwd', 'nowhere'], 'Expected a folder'],
    [['--remote=--upload-pack=x'], 'Expected the name of a remote'],
    [['--branch=-x', '--fetch=false'], 'the name of a branch'],
  ])('refuses %j', async (args, message) => {
    const { writer } = await published();
    const run = await nightly(writer, args);
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(existsSync(join(writer, 'x'))).toBe(false);
  });

  test('prints its help', async () => {
    const { code, stdout } = await nightly(workspace({}), ['--help']);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Usage: hexapla-nightly-sync /)]);
  });
});
