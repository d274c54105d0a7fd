import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, commit, KETTLE, kettles, LOCALES, replaceIn, told } from './check-workspace.ts';
import { git, hexapla, workspace, write } from './run.ts';

const SOURCE = 'source-docs/kettle.md';
const since = ['--changed-from', 'main'];

/** The workspace with this policy on both branches. */
function judgedBy(policy: object, more: Readonly<Record<string, string>> = {}): Promise<string> {
  return kettles({ 'hexapla.config.json': configured(policy), ...more });
}

function configured(policy: object): string {
  return JSON.stringify({ locales: LOCALES.map((tag) => ({ tag })), check: policy });
}

async function moreWater(root: string): Promise<void> {
  replaceIn(root, SOURCE, KETTLE, ['2 litres', '3 litres']);
}

describe('severities', () => {
  test.each([
    [{ rules: { stale: 'error' } }, 1, 'error', 5],
    [{ rules: { stale: 'info' } }, 0, 'info', 5],
    [{ failOn: 'warning' }, 1, 'warning', 5],
    [{ overrides: [{ locales: ['fr-FR'], rules: { stale: 'error' } }] }, 1, 'error', 5],
    [{ overrides: [{ locales: ['fr-FR', 'ja-JP'], rules: { stale: 'off' } }] }, 0, 'warning', 3],
    [{ overrides: [{ paths: ['source-docs/other/**'], rules: { stale: 'error' } }] }, 0, 'warning', 5],
    [{ required: [{ locales: ['de-DE'], paths: ['source-docs/kettle.md'] }] }, 1, 'error', 5],
    [{ required: [{ paths: ['source-docs/manual.md'] }] }, 0, 'warning', 5],
  ])('%j', async (policy, code, severity, locales) => {
    const root = await judgedBy(policy);
    await moreWater(root);
    const checked = await check(root, ...since);
    expect(checked.code).toBe(code);
    expect(checked.findings.map((finding) => [finding.rule, finding.severity, finding.locales.length])).toEqual([
      ['stale', severity, locales],
    ]);
  });

  test('that are off are not told', async () => {
    const root = await judgedBy({ rules: { stale: 'off' } });
    await moreWater(root);
    expect((await check(root, ...since)).findings).toEqual([]);
  });

  test.each([
    [{ rules: { stael: 'error' } }, 'found `stael`; did you mean `stale`?'],
    [{ budgets: { 'stale-words@xx': 1 } }, 'Expected a configured locale behind `@` in `stale-words@xx`'],
    [{ budgets: { stale: 'no-growth' } }, 'Expected a number for `stale`'],
    [{ budgets: { 'stale-word': 1 } }, 'did you mean `stale-words`?'],
  ])('with a mistake are refused: %j', async (policy, message) => {
    const root = await judgedBy(policy);
    const run = await hexapla(root, ['check']);
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('budgets', () => {
  test('of words may not grow', async () => {
    const root = await judgedBy({ budgets: { 'stale-words@fr-FR': 'no-growth' } });
    expect((await check(root, ...since)).findings).toEqual([]);
    await moreWater(root);
    const { code, findings } = await check(root, ...since);
    expect([code, findings.find(({ rule }) => rule === 'budget')]).toMatchObject([
      1,
      { severity: 'error', locale: 'fr-FR', message: expect.stringMatching(/at most 0 stale words .*found 10$/) },
    ]);
  });

  test('of words are those of the whole project', async () => {
    const root = await judgedBy({ budgets: { 'stale-sentences': 0, 'missing-words': 3 } });
    await moreWater(root);
    const { findings } = await check(root);
    expect(findings.filter(({ rule }) => rule === 'budget').map(({ locale }) => locale)).toEqual([...LOCALES]);
  });

  test('of findings tolerate as many', async () => {
    const root = await judgedBy({ failOn: 'warning', budgets: { stale: 1 } });
    await moreWater(root);
    expect(await check(root)).toMatchObject({ code: 0, tolerated: [{ why: 'budget', count: 1 }] });
    replaceIn(root, SOURCE, KETTLE.replace('2 litres', '3 litres'), ['need more time', 'need much more time']);
    expect(await check(root)).toMatchObject({ code: 1, tolerated: [] });
  });
});

test('a threshold holds for what a change makes worse', async () => {
  const root = await judgedBy({ thresholds: [{ current: 0.9, locales: ['fr-FR'] }] });
  await moreWater(root);
  expect(await check(root, ...since)).toMatchObject({ code: 1, findings: [{ rule: 'threshold', locale: 'fr-FR' }, {}] });
  await commit(root, 'More water');
  expect((await check(root, '--changed-from', 'HEAD')).findings).toEqual([]);
});

test('a baseline tolerates what is there, and nothing else', async () => {
  const root = await judgedBy({ failOn: 'warning', baseline: 'tolerated.ndjson' });
  await moreWater(root);
  expect((await check(root)).code).toBe(1);
  const written = await hexapla(root, ['check', '--write-baseline']);
  expect(written.stdout).toBe('Wrote 5 findings to `tolerated.ndjson`.\n');
  expect(await check(root)).toMatchObject({ code: 0, findings: [], tolerated: [{ why: 'baseline', count: 5 }] });
  replaceIn(root, SOURCE, KETTLE.replace('2 litres', '3 litres'), ['need more time', 'need much more time']);
  expect(told(await check(root))).toEqual([`stale ${SOURCE}:11 5`]);
  write(root, 'tolerated.ndjson', '{"version":1}\n<<<<<<< HEAD\n');
  const damaged = await hexapla(root, ['check']);
  expect([damaged.code, damaged.stderr]).toEqual([
    3,
    expect.stringContaining('tolerated.ndjson:2:1 baseline: Expected a finding'),
  ]);
});

test('a change of the source has days of grace', async () => {
  const root = await judgedBy({ failOn: 'warning', graceDays: 7 });
  await moreWater(root);
  await commit(root, 'More water');
  expect(await check(root)).toMatchObject({
    code: 0,
    findings: [{ rule: 'stale', severity: 'info' }],
    tolerated: [{ why: 'grace' }],
  });
  const old = { GIT_COMMITTER_DATE: '2020-01-02T00:00:00Z', GIT_AUTHOR_DATE: '2020-01-02T00:00:00Z' };
  Object.assign(process.env, old);
  try {
    await git(root, 'commit', '-q', '--amend', '--no-edit', '--reset-author');
  } finally {
    for (const name of Object.keys(old)) delete process.env[name];
  }
  expect((await check(root)).findings).toMatchObject([{ rule: 'stale', severity: 'warning' }]);
});

describe('results', () => {
  test('go to files, the n-th to that of the n-th format', async () => {
    const root = await kettles();
    await moreWater(root);
    const formats = [
      '--format',
      'sarif',
      '--format',
      'junit',
      '--format',
      'github',
      '--output',
      'a.sarif',
      '--output',
      'out/b.xml',
    ];
    const run = await hexapla(root, ['check', ...since, ...formats]);
    expect(JSON.parse(readFileSync(join(root, 'a.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(readFileSync(join(root, 'out/b.xml'), 'utf8')).toContain('<testsuites');
    expect(run.stdout).toContain('::warning file=source-docs/kettle.md,line=7');
  });

  test('for a forge name files as the repository does, wherever in it the project stands', async () => {
    const top = workspace({ 'site/docs/source-docs/a.md': '# One\n', 'site/docs/locales/fr/a.md': '# Un\n' });
    await git(top, 'init', '-q', '-b', 'main');
    await commit(top, 'One');
    write(top, 'site/docs/source-docs/a.md', '# Two\n');
    const run = await hexapla(join(top, 'site/docs'), ['check', ...since, '--format', 'github', '--format', 'junit']);
    expect(run.stdout).toContain('file=site/docs/source-docs/a.md,line=1');
    expect(run.stdout).toContain('source-docs/a.md');
  });

  test('replace a link that the documents’ authors put there', async () => {
    const root = await kettles();
    const canary = join(workspace({ canary: 'sings' }), 'canary');
    symlinkSync(canary, join(root, 'report.json'));
    await hexapla(root, ['check', '--format', 'json', '--output', 'report.json']);
    expect(readFileSync(canary, 'utf8')).toBe('sings');
    expect(JSON.parse(readFileSync(join(root, 'report.json'), 'utf8'))).toMatchObject({ version: 1 });
  });

  test.each([
    [['--format', 'yaml'], 'Expected a format'],
    [['--output', 'a', '--output', 'b'], 'Expected a `--format` for each `--output`, found 1 for 2'],
    [['--untrusted'], 'Expected `--changed-from REF` with `--untrusted`'],
    [['--untrusted', '--fix', ...since], 'Expected `--fix` without `--untrusted`'],
  ])('%j is wrong usage', async (args, message) => {
    const root = await kettles();
    const run = await hexapla(root, ['check', ...args]);
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test('of a tree name each line once', async () => {
    const root = await kettles();
    await moreWater(root);
    const checked = await check(root);
    expect(checked.base).toBeNull();
    expect(told(checked)).toEqual([`stale ${SOURCE}:7 5`]);
    expect(told(await check(root, 'locales/fr-FR/kettle.md'))).toEqual([`stale ${SOURCE}:7 1`]);
    expect(told(await check(root, '--locale', 'ja-JP', 'source-docs'))).toEqual([`stale ${SOURCE}:7 1`]);
    expect((await hexapla(root, ['check', 'nowhere.md'])).code).toBe(3);
  });
});

test('every rule is listed with what it expects', async () => {
  const root = await kettles();
  const { stdout } = await hexapla(root, ['check', '--list-rules']);
  expect(stdout).toMatch(/^stale +warning$/m);
  expect(stdout).toMatch(/^lost +error$/m);
  expect(existsSync(join(root, '.hexapla'))).toBe(false);
});
