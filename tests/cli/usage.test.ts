import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GUIDE, guideInFrench, pinned } from './guide.ts';
import { hexapla, pair, status, workspace } from './run.ts';

const FILES = { 'source-docs/guide.md': GUIDE, 'locales/fr-FR/guide.md': guideInFrench(pinned(GUIDE)) };

describe('exit codes and messages', () => {
  test.each([
    ['an unknown command', ['sttus'], /unknown command 'sttus'[\s\S]*status/i],
    ['an unknown option', ['status', '--formt', 'json'], /unknown option '--formt'[\s\S]*--format/i],
    [
      'an unknown format',
      ['status', '--format', 'yaml'],
      /Expected a format \(`text`, `json`, `csv`, `markdown`\), found `yaml`/,
    ],
    [
      'a locale that is not configured',
      ['status', '--locale', 'de-DE'],
      /Expected a configured locale \(`fr-FR`\), found `de-DE`/,
    ],
    [
      'a missing configuration file',
      ['status', '--config', 'nowhere.json'],
      /nowhere\.json: Expected a configuration file, found none/,
    ],
    ['a missing folder', ['status', '--cwd', 'nowhere'], /nowhere/],
    ['a locale that is not BCP 47', ['segment', 'source-docs/guide.md', '--locale', 'not_a_tag'], /BCP 47[\s\S]*`not_a_tag`/],
    ['no file', ['segment'], /files/],
  ])('%s is wrong usage: 2', async (_, args, message) => {
    const run = await hexapla(workspace(FILES), args);
    expect(run.stderr).toMatch(message);
    expect(run.stderr).not.toMatch(/\n {4}at /);
    expect(run.stdout).toBe('');
    expect(run.code).toBe(2);
  });

  test.each([
    ['a path that is no document', ['status', 'README.md'], /README\.md: Expected a source or localized document/],
    ['a path outside of the project', ['status', '../other'], /Expected a path inside the project/],
    ['a missing file', ['segment', 'source-docs/none.md'], /source-docs\/none\.md/],
    ['a folder', ['segment', 'source-docs'], /source-docs/],
  ])('%s is refused: 3', async (_, args, message) => {
    const run = await hexapla(workspace(FILES), args);
    expect(run.stderr).toMatch(message);
    expect(run.stderr).not.toMatch(/\n {4}at /);
    expect(run.code).toBe(3);
  });

  test('--help and --version end with 0', async () => {
    const root = workspace({});
    const help = await hexapla(root, ['--help']);
    expect([help.code, help.stderr]).toEqual([0, '']);
    for (const command of ['init', 'segment', 'status', 'diff']) expect(help.stdout).toContain(`  ${command}`);
    const version = await hexapla(root, ['--version']);
    expect([version.code, version.stdout]).toEqual([0, `${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`]);
  });

  test('an unknown key of the configuration is told with its place and a suggestion', async () => {
    const root = workspace({
      ...FILES,
      'hexapla.config.json': '{\n  "source": { "include": ["source-docs/*.md"] },\n  "locale": [{ "tag": "fr-FR" }]\n}\n',
    });
    const run = await hexapla(root, ['status']);
    expect(run.stderr).toMatch(/hexapla\.config\.json:3:3/);
    expect(run.stderr).toContain('`locales`');
    expect(run.code).toBe(2);
  });
});

describe('bad documents', () => {
  test('each is a located finding, and the others are still reported', async () => {
    const root = workspace({
      ...FILES,
      'source-docs/bytes.md': Uint8Array.from([0x41, 0x0a, 0x42, 0xff, 0x0a]),
      'source-docs/wide.md': Buffer.from('\ufeff# Wide', 'utf16le'),
      'source-docs/empty.md': '',
      'source-docs/large.md': 'a '.repeat(25_000_000),
      'source-docs/matter.md': '---\ntitle: [unclosed\n---\n\n# Matter\n',
      'source-docs/bomb.md': '---\na: &a [x, x]\nb: &b [*a, *a]\ntitle: [*b, *b]\n---\n\n# Bomb\n',
    });
    mkdirSync(join(root, 'source-docs/folder.md'));
    symlinkSync('/etc/hostname', join(root, 'source-docs/link.md'));
    execFileSync('mkfifo', [join(root, 'source-docs/pipe.md')]);
    const report = await status(root);
    const byPath = new Map(report.findings.map((finding) => [finding.path.slice('source-docs/'.length), finding]));
    expect([...byPath.keys()].sort()).toEqual([
      'bomb.md',
      'bytes.md',
      'folder.md',
      'large.md',
      'link.md',
      'matter.md',
      'pipe.md',
      'wide.md',
    ]);
    expect(report.findings.every((finding) => finding.severity === 'error' && finding.message.startsWith('Expected'))).toBe(true);
    expect(byPath.get('bytes.md')).toMatchObject({ line: 2 });
    expect(byPath.get('matter.md')?.line).toBeGreaterThan(0);
    expect(report.documents.map((document) => document.source)).toEqual([
      'source-docs/bomb.md',
      'source-docs/empty.md',
      'source-docs/guide.md',
      'source-docs/matter.md',
    ]);
    expect(report.documents.find((document) => document.source === 'source-docs/guide.md')).toMatchObject({ inSync: true });
  });

  test('a localized file that cannot be read leaves its units unknown', async () => {
    const root = workspace({ ...FILES, 'locales/fr-FR/guide.md': Uint8Array.from([0xc3, 0x28]) });
    const report = await status(root);
    expect(report.findings).toMatchObject([{ path: 'locales/fr-FR/guide.md', severity: 'error' }]);
    expect(report.documents).toMatchObject([{ counts: { units: 12, unknown: 12 } }]);
  });

  test('a file without permission is told (as another user than root)', async (context) => {
    const root = workspace(FILES);
    chmodSync(join(root, 'source-docs/guide.md'), 0o000);
    if (process.getuid?.() === 0) context.skip('root reads every file');
    expect((await status(root)).findings).toMatchObject([{ path: 'source-docs/guide.md' }]);
  });

  test('a bilingual file with damage is read around it', async () => {
    const french = `# ${pair('0abcd-104', 'Un', 'One')}\n\n<span data-ttu-id="0abcd-105">Deux\n\n${pair('0abcd-106', 'Trois', 'Three')}\n`;
    const root = workspace({ 'source-docs/guide.md': '# One\n\nThree\n', 'locales/fr-FR/guide.md': french });
    const report = await status(root, '--all-units');
    expect(report.findings.length).toBeGreaterThan(0);
    expect(report.findings[0]).toMatchObject({ path: 'locales/fr-FR/guide.md', line: 3 });
    expect(report.documents[0]?.units.map((unit) => [unit.pair, unit.status])).toEqual([
      ['0abcd-104', 'current'],
      ['0abcd-106', 'current'],
    ]);
  });
});

describe('segment', () => {
  test('reads standard input', async () => {
    const run = await hexapla(workspace({}), ['segment', '-', '--format', 'ndjson'], { stdin: 'One. Two.\n' });
    const units = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(units).toMatchObject([
      { path: '-', kind: 'paragraph', source: 'One.', text: 'One.', range: [0, 4], line: 1 },
      { path: '-', source: 'Two.', range: [5, 9] },
    ]);
  });

  test('prints the pairs of a bilingual file byte for byte', async () => {
    const root = workspace({ 'fr.md': `- ${pair('0abcd-104', 'Un <b>deux</b> ', 'One <span class="ui">two</span>')}\n` });
    const run = await hexapla(root, ['segment', 'fr.md', '--format', 'ndjson']);
    expect(JSON.parse(run.stdout)).toEqual({
      path: 'fr.md',
      id: '0abcd-104',
      kind: 'item',
      source: 'One <span class="ui">two</span>',
      target: 'Un <b>deux</b> ',
      range: [2, 154],
      line: 1,
    });
  });

  test('takes spans in code for code', async () => {
    const root = workspace({ 'format.md': `# The format\n\n\`\`\`md\n${pair('0abcd-104', 'Un', 'One')}\n\`\`\`\n` });
    const run = await hexapla(root, ['segment', 'format.md', '--format', 'ndjson']);
    expect(
      run.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).source),
    ).toEqual(['The format']);
  });

  test('goes on after a file it refuses, and ends with 3', async () => {
    const root = workspace({ 'a.md': 'One.', 'c.md': 'Three.' });
    const run = await hexapla(root, ['segment', 'a.md', 'b.md', 'c.md', '--format', 'ndjson']);
    expect(
      run.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).path),
    ).toEqual(['a.md', 'c.md']);
    expect(run.code).toBe(3);
  });
});

describe('an SRX file of the project', () => {
  const srx = (rules: string) => `<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" version="2.0">
  <header segmentsubflows="yes" cascade="no"/>
  <body>
    <languagerules><languagerule languagerulename="English">${rules}</languagerule></languagerules>
    <maprules><languagemap languagepattern="[Ee][Nn].*" languagerulename="English"/></maprules>
  </body>
</srx>
`;
  const config = '{ "source": { "include": ["source-docs/*.md"] }, "locales": [{ "tag": "fr-FR" }], "srx": "rules.srx" }';
  const sources = async (rules: string) => {
    const root = workspace({
      'hexapla.config.json': config,
      'rules.srx': rules,
      'source-docs/a.md': 'Ask the Hon. Judge first; then go. Done.\n',
    });
    const run = await hexapla(root, ['segment', 'source-docs/a.md', '--format', 'ndjson']);
    return {
      ...run,
      units: run.stdout
        .trim()
        .split('\n')
        .map((line) => (line === '' ? null : JSON.parse(line).source)),
    };
  };

  test('joins and splits on top of our own rules', async () => {
    expect((await sources(srx(''))).units).toEqual(['Ask the Hon.', 'Judge first; then go.', 'Done.']);
    const rules =
      '<rule break="no"><beforebreak>\\bHon\\.</beforebreak><afterbreak>\\s</afterbreak></rule><rule break="yes"><beforebreak>;</beforebreak><afterbreak>\\s</afterbreak></rule>';
    expect((await sources(srx(rules))).units).toEqual(['Ask the Hon. Judge first;', 'then go.', 'Done.']);
  });

  test('that is not one is wrong configuration, with its place', async () => {
    const run = await sources('<srx version="2.0"');
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/rules\.srx:1:\d+/);
  });
});

describe('init', () => {
  test('writes what was detected, which changes nothing', async () => {
    const root = workspace(FILES);
    const before = await status(root);
    const run = await hexapla(root, ['init']);
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(JSON.parse(readFileSync(join(root, 'hexapla.config.json'), 'utf8'))).toMatchObject({
      target: 'locales/{locale}/{path}',
      locales: [{ tag: 'fr-FR' }],
    });
    expect(await status(root)).toEqual(before);
  });

  test('takes the first of several layouts, says so, and writes another when asked', async () => {
    const root = workspace({ 'docs/a.md': 'A.\n', 'docs/a.ja.md': 'A.\n', 'docs/en/b.md': 'B.\n', 'docs/fr/b.md': 'B.\n' });
    const told = await hexapla(root, ['status']);
    expect(told.stderr).toContain('No configuration found; the layout looks like name.TAG.md: `docs/*.ja.md`.');
    expect(told.stderr).toContain('also fits the layout content/TAG (`docs/en/` `docs/fr/`)');
    expect(told.stderr).toContain("`hexapla init --layout 'content/TAG'` writes the other down");
    const run = await hexapla(root, ['init', '--layout', 'content/TAG']);
    expect([run.code, run.stderr]).toEqual([0, '']);
    const written: unknown = JSON.parse(readFileSync(join(root, 'hexapla.config.json'), 'utf8'));
    expect(written).toMatchObject({ target: 'docs/{locale}/{path}', locales: [{ tag: 'fr' }] });
  });

  test('never overwrites a configuration', async () => {
    const root = workspace({ ...FILES, 'hexapla.config.json': '{}' });
    const run = await hexapla(root, ['init']);
    expect(run.code).toBe(2);
    expect(readFileSync(join(root, 'hexapla.config.json'), 'utf8')).toBe('{}');
  });

  test('says what it looked for where it finds no documentation', async () => {
    const root = workspace({ 'index.html': '' });
    const run = await hexapla(root, ['init']);
    expect(run.stderr).toContain('Docusaurus');
    expect([run.code, existsSync(join(root, 'hexapla.config.json'))]).toEqual([2, false]);
  });
});

describe('diff', () => {
  const files = { ...FILES, 'source-docs/guide.md': GUIDE.replace('15 grams', '18 grams') };

  test('shows the word changes of stale units beside their translation', async () => {
    const run = await hexapla(workspace(files), ['diff', 'source-docs/guide.md']);
    expect(run.stdout).toContain('15');
    expect(run.stdout).toContain('Comptez 15 grammes');
    expect(run.code).toBe(0);
  });

  test('gives them as JSON', async () => {
    const run = await hexapla(workspace(files), ['diff', '--format', 'json']);
    const [document] = JSON.parse(run.stdout).documents;
    expect(document.units[0].words).toEqual([
      { type: 'same', text: 'Use ' },
      { type: 'removed', text: '15' },
      { type: 'added', text: '18' },
      { type: 'same', text: ' grams of coffee for each cup.' },
    ]);
  });
});

test('a reader that goes away is no error', async () => {
  const root = workspace(FILES);
  writeFileSync(join(root, 'long.md'), 'A sentence. '.repeat(50_000));
  const script = `${JSON.stringify(process.execPath)} ${JSON.stringify(join(process.cwd(), 'dist/cli.cjs'))} segment long.md | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const [first, code] = execFileSync('bash', ['-c', script], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  expect(first).toContain('A sentence.');
  expect(code).toBe('0');
});
