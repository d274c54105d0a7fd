import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import type { DashboardDocument, DashboardOverview, DocumentFile } from '../../src/model/dashboard.ts';
import { fingerprint } from '../../src/text/fingerprint.ts';
import { commitOn, git, hexapla, type Run, status, workspace, write } from '../cli/run.ts';
import { historyLine, PROJECT } from '../dashboard/workspace.ts';

vi.setConfig({ testTimeout: 60_000 });

const build = (root: string, ...args: readonly string[]): Promise<Run> =>
  hexapla(root, ['dashboard', 'build', '-o', 'site', ...args], { env: { SOURCE_DATE_EPOCH: '1709251200' } });

/** What a data file of the site in `root` hands over. */
function data<T>(root: string, name: string): T {
  let handed: unknown = null;
  const hexaplaOf = (_: string, own: unknown) => {
    handed = JSON.parse(JSON.stringify(own));
  };
  runInNewContext(readFileSync(join(root, `site/data/${name}.js`), 'utf8'), { hexapla: hexaplaOf });
  return handed as T;
}

function document(root: string, path: string): DashboardDocument | undefined {
  return data<DocumentFile>(root, `doc-${fingerprint(path)}`).documents.find((own) => own.path === path);
}

/** All files below a folder, with their content. */
function contents(folder: string): readonly (readonly [string, string])[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return names.flatMap((name) => (/\.\w+$/.test(name) ? [[name, readFileSync(join(folder, name), 'utf8')] as const] : []));
}

describe('dashboard build', () => {
  it('tells the same figures as status', async () => {
    const root = workspace(PROJECT);
    expect(await build(root)).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('open `site/index.html`') });
    const overview = data<DashboardOverview>(root, 'overview');
    const { documents } = await status(root);
    const sums = overview.locales.map(
      ({ tag, figures: [units, current, major, minor, cosmetic, missing, unknown, orphaned] }) => {
        return [tag, { units, current, stale: major + minor + cosmetic, missing, unknown, orphaned }];
      },
    );
    const expected = overview.locales.map(({ tag }) => {
      const own = documents.filter(({ locale }) => locale === tag);
      const sum = (name: 'units' | 'current' | 'stale' | 'missing' | 'unknown' | 'orphaned') =>
        own.reduce((total, { counts }) => total + counts[name], 0);
      return [
        tag,
        {
          units: sum('units'),
          current: sum('current'),
          stale: sum('stale'),
          missing: sum('missing'),
          unknown: sum('unknown'),
          orphaned: sum('orphaned'),
        },
      ];
    });
    expect(sums).toEqual(expected);
    expect([overview.date, overview.commit, overview.documents]).toEqual(['2024-03-01T00:00:00Z', null, 2]);
  });

  it('holds each sentence once, with what changed, its translation and its findings', async () => {
    const root = workspace(PROJECT);
    await build(root);
    const kettle = document(root, 'source-docs/kettle.md');
    const french = kettle?.locales.find(({ locale }) => locale === 'fr-FR');
    const stale = french?.units.find((unit) => unit.status === 'stale');
    expect(kettle?.units[stale?.unit ?? -1]?.source).toBe('Rinse the kettle before you use it.');
    expect(stale).toMatchObject({
      severity: 'major',
      was: 'Rinse the kettle before using it.',
      target: 'Rincez la bouilloire avant de l’utiliser.',
      words: expect.arrayContaining([
        [-1, 'using '],
        [1, 'you use '],
      ]),
    });
    expect(french?.units.filter((unit) => unit.status === 'orphaned')).toMatchObject([
      { was: 'Empty it in the evening.', pair: 'a1b2c-120' },
    ]);
    expect(french?.findings).toMatchObject([
      [
        'same-codes',
        'error',
        'locales/fr-FR/kettle.md',
        expect.any(Number),
        'source-docs/kettle.md',
        0,
        expect.stringMatching(/-\d+$/),
        expect.stringContaining('`start`'),
      ],
    ]);
  });

  it('writes the same bytes for the same project', async () => {
    const root = workspace({ ...PROJECT, '.hexapla/history.ndjson': `${historyLine(3, 9)}\nno point\n` });
    const { stderr } = await build(root);
    expect(stderr).toContain('.hexapla/history.ndjson:2:1');
    const first = contents(join(root, 'site'));
    await build(root);
    expect(contents(join(root, 'site'))).toEqual(first);
    expect(data<{ points: unknown[] }>(root, 'history').points).toHaveLength(1);
  });

  it('leaves nothing of an earlier build, and all else that is in the folder', async () => {
    const root = workspace({ ...PROJECT, 'site/CNAME': 'docs.example.org' });
    await build(root);
    const gone = `doc-${fingerprint('source-docs/more/toaster.md')}.js`;
    expect(existsSync(join(root, 'site/data', gone))).toBe(true);
    write(root, 'hexapla.config.json', (PROJECT['hexapla.config.json'] ?? '').replace('**/*.md', '*.md'));
    await build(root);
    expect(existsSync(join(root, 'site/data', gone))).toBe(false);
    expect(readdirSync(join(root, 'site')).sort()).toEqual(['CNAME', 'assets', 'badges', 'data', 'index.html']);
    expect(readdirSync(join(root, 'site/badges')).filter((name) => name.endsWith('.svg'))).toEqual([
      'ar-SA.svg',
      'fr-FR.svg',
      'ja-JP.svg',
    ]);
  });

  it.each([
    ['assets', 'site/assets/logo.svg'],
    ['index.html', 'site/index.html'],
  ])('never takes the place of what is not its own: %s', async (name, path) => {
    const root = workspace({ ...PROJECT, [path]: 'mine' });
    expect(await build(root)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining(`Expected no \`${name}\` but that of an earlier dashboard`),
    });
    expect(readdirSync(join(root, 'site'))).toEqual([name]);
    expect(readFileSync(join(root, path), 'utf8')).toBe('mine');
  });

  it('follows no link out of the project', async () => {
    const root = workspace(PROJECT);
    const outside = workspace({ 'keep.txt': '' });
    symlinkSync(outside, join(root, 'site'));
    expect(await build(root)).toMatchObject({ code: 3 });
    expect(readdirSync(outside)).toEqual(['keep.txt']);
  });

  it('tells since when a sentence is as it is', async () => {
    const root = workspace({
      ...PROJECT,
      'source-docs/kettle.md': (PROJECT['source-docs/kettle.md'] ?? '').replace('before you use it', 'before using it'),
    });
    await git(root, 'init', '-q');
    await commitOn(3, root, 'Translate');
    write(root, 'source-docs/kettle.md', PROJECT['source-docs/kettle.md'] ?? '');
    await commitOn(9, root, 'Rewrite');
    write(root, 'source-docs/kettle.md', `${PROJECT['source-docs/kettle.md']}\nMind the steam.\n`);
    await commitOn(12, root, 'Add');
    await build(root);
    const { oldest } = data<DashboardOverview>(root, 'overview');
    const day = (number: number) => Date.UTC(2024, 0, number, 9) / 1000;
    expect(oldest.filter(([, at]) => at === 0).map((item) => [item[7], item[8]])).toEqual([
      ['Rinse the kettle before you use it.', day(9)],
    ]);
    const missing = data<{ items: readonly (readonly unknown[])[] }>(root, 'work-0-missing-0').items;
    expect(missing.find((item) => item[7] === 'Mind the steam.')?.[8]).toBe(day(12));
  });

  it('says what is wrong with the call', async () => {
    const root = workspace(PROJECT);
    expect(await hexapla(root, ['dashboard', 'build'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('-o, --output <dir>'),
    });
    mkdirSync(join(root, 'file'));
    writeFileSync(join(root, 'file/site'), '');
    expect(await hexapla(root, ['dashboard', 'build', '-o', 'file/site'])).toMatchObject({ code: 4 });
  });
});
