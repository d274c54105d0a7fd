import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, commit, KETTLE, kettleIn, kettles, LOCALES, replaceIn, told } from './check-workspace.ts';
import { git, hexapla, pair, workspace, write } from './run.ts';

const SOURCE = 'source-docs/kettle.md';
const FRENCH = 'locales/fr-FR/kettle.md';
const since = ['--changed-from', 'main'];

describe('a change of the English', () => {
  test('is told once a line, with all locales, and fails nothing', async () => {
    const root = await kettles();
    const changed = KETTLE.replace('2 litres', '3 litres')
      .replace('(manual.md)', '(manual.md#start)')
      .replace('more time.\n', 'more time.\n\nDescale them every month.\n');
    write(root, SOURCE, changed);
    await commit(root, 'More water');
    const checked = await check(root, ...since);
    expect(told(checked)).toEqual([`stale ${SOURCE}:7 5`, `stale ${SOURCE}:9 5`, `missing ${SOURCE}:13 5`]);
    expect(checked).toMatchObject({ code: 0, fails: false, base: { ref: 'main' } });
    expect(checked.findings.map(({ severity }) => severity)).toEqual(['warning', 'warning', 'info']);
    expect(checked.findings[0]?.related.map(({ path, line }) => `${path}:${line}`)).toEqual(
      LOCALES.map((locale) => `locales/${locale}/kettle.md:7`),
    );
    expect(checked.findings[1]?.texts).toMatchObject([{ severity: 'minor' }]);
    expect(checked.locales).toContainEqual(expect.objectContaining({ locale: 'fr-FR', stale: 2, missing: 1 }));
  });

  test('is told of before it is committed, too', async () => {
    const root = await kettles();
    replaceIn(root, SOURCE, KETTLE, ['2 litres', '3 litres']);
    expect(told(await check(root, ...since))).toEqual([`stale ${SOURCE}:7 5`]);
  });

  test('is told on the line of a sentence that changed, not on that where the sentence begins', async () => {
    const wrapped = KETTLE.replace('before you begin, and', 'before you\nbegin, and');
    const root = await kettles({ [SOURCE]: wrapped });
    replaceIn(root, SOURCE, wrapped, ['twice', 'three times']);
    expect(told(await check(root, ...since))).toEqual([`stale ${SOURCE}:10 5`]);
  });

  test('that is only cosmetic is info', async () => {
    const root = await kettles();
    replaceIn(root, SOURCE, KETTLE, ['more time.', 'more time!']);
    expect((await check(root, ...since)).findings).toMatchObject([{ rule: 'stale', severity: 'info' }]);
  });

  test('says nothing of old debt, nor of what merely moved', async () => {
    const root = await kettles();
    await git(root, 'checkout', '-q', 'main');
    replaceIn(root, SOURCE, KETTLE, ['2 litres', '3 litres']);
    await commit(root, 'Old debt');
    await git(root, 'checkout', '-q', '-B', 'change');
    const now = KETTLE.replace('2 litres', '3 litres');
    write(
      root,
      SOURCE,
      `${now.replace('Old kettles need more time.\n', '').replace('# Care of a kettle\n', '# Care of a kettle\n\nOld kettles need more time.\n')}`,
    );
    expect(told(await check(root, ...since))).toEqual([]);
    const { stdout, code } = await hexapla(root, ['check', ...since]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('nothing to report')]);
  });

  test('has the same fingerprints after an unrelated rebase', async () => {
    const root = await kettles();
    replaceIn(root, SOURCE, KETTLE, ['2 litres', '3 litres']);
    await commit(root, 'More water');
    const before = (await check(root, ...since)).findings.map(({ fingerprint }) => fingerprint);
    await git(root, 'checkout', '-q', 'main');
    write(root, 'source-docs/other.md', '# Other\n');
    write(root, SOURCE, KETTLE.replace('# Care', 'New at the top.\n\n# Care'));
    await commit(root, 'Unrelated');
    await git(root, 'checkout', '-q', 'change');
    await git(root, 'rebase', '-q', 'main');
    const after = await check(root, ...since);
    expect(after.findings.map(({ fingerprint }) => fingerprint)).toEqual(before);
    expect(after.findings[0]?.line).toBe(9);
  });

  test('that takes a sentence away tells of the translations it orphans, where it stood', async () => {
    const root = await kettles();
    replaceIn(root, SOURCE, KETTLE, ['Old kettles need more time.\n', '']);
    const { findings } = await check(root, ...since);
    expect(findings).toMatchObject([{ rule: 'orphaned', severity: 'warning', path: SOURCE, line: 11, locales: LOCALES }]);
  });

  test('that brings a page tells of it once', async () => {
    const root = await kettles();
    write(root, 'source-docs/new.md', '# New\n\nA page. With two sentences.\n');
    expect((await check(root, ...since)).findings).toMatchObject([
      { rule: 'missing', severity: 'info', path: 'source-docs/new.md', line: 1, locales: LOCALES },
    ]);
  });

  test('that deletes a page tells of its translations', async () => {
    const root = await kettles();
    rmSync(join(root, SOURCE));
    expect((await check(root, ...since)).findings).toMatchObject([
      { rule: 'orphaned', severity: 'warning', path: SOURCE, line: null, locales: LOCALES },
    ]);
  });

  test('that renames a page keeps its translations, and tells that they keep their old name', async () => {
    const root = await kettles();
    await git(root, 'mv', SOURCE, 'source-docs/boiler.md');
    await commit(root, 'Rename');
    const checked = await check(root, ...since);
    expect(told(checked)).toEqual(['renamed source-docs/boiler.md:1 5']);
    for (const locale of LOCALES) await git(root, 'mv', `locales/${locale}/kettle.md`, `locales/${locale}/boiler.md`);
    await commit(root, 'Rename the translations');
    expect(told(await check(root, ...since))).toEqual([]);
  });

  test('in a bilingual document is told with the line of its pair', async () => {
    const bilingual = `# ${pair('d53db-101', 'Eau', 'Water')}\n\n${pair('d53db-102', 'Deux litres.', 'Two litres.')}\n`;
    const root = workspace({ 'source-docs/a.md': '# Water\n\nTwo litres.\n', 'locales/fr-FR/a.md': bilingual });
    await git(root, 'init', '-q', '-b', 'main');
    await commit(root, 'One');
    write(root, 'source-docs/a.md', '# Water\n\nThree litres.\n');
    expect((await check(root, ...since)).findings).toMatchObject([
      { rule: 'stale', path: 'source-docs/a.md', line: 3, related: [{ path: 'locales/fr-FR/a.md', line: 3 }] },
    ]);
  });
});

describe('a change of a translation', () => {
  test('that takes a sentence away is an error on its page', async () => {
    const root = await kettles();
    replaceIn(root, FRENCH, kettleIn('fr-FR'), ['Les vieilles bouilloires demandent plus de temps.\n', '']);
    const checked = await check(root, ...since);
    expect(checked).toMatchObject({
      code: 1,
      fails: true,
      findings: [{ rule: 'lost', severity: 'error', path: FRENCH, locale: 'fr-FR' }],
    });
  });

  test('that takes a page away is an error', async () => {
    const root = await kettles();
    rmSync(join(root, FRENCH));
    const checked = await check(root, ...since);
    expect(checked).toMatchObject({ code: 1, findings: [{ rule: 'lost', severity: 'error', path: FRENCH, locales: ['fr-FR'] }] });
  });

  test('that drops a code span is one error, on its line', async () => {
    const root = await kettles();
    replaceIn(root, FRENCH, kettleIn('fr-FR'), ['lancez `rinse` deux', 'rincez deux']);
    const checked = await check(root, ...since);
    expect(checked.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { rule: 'same-codes', path: FRENCH, line: 9, locale: 'fr-FR' },
    ]);
    expect(checked.code).toBe(1);
  });

  test('that translates a stale sentence anew is told as that', async () => {
    const root = await kettles();
    await git(root, 'checkout', '-q', 'main');
    replaceIn(root, SOURCE, KETTLE, ['2 litres', '3 litres']);
    await commit(root, 'More water');
    await git(root, 'checkout', '-q', '-B', 'change');
    replaceIn(root, FRENCH, kettleIn('fr-FR'), ['avec 2 litres', 'avec 3 litres']);
    const checked = await check(root, ...since);
    expect(told(checked)).toEqual([`translated ${FRENCH}:7 1`]);
    expect(checked.locales).toContainEqual(expect.objectContaining({ locale: 'fr-FR', translated: 1, stale: 0 }));
  });

  test('that brings a whole page is told once', async () => {
    const root = await kettles();
    await git(root, 'checkout', '-q', 'main');
    write(root, 'source-docs/tea.md', '# Tea\n\nPour it. Drink it.\n');
    await commit(root, 'Tea');
    await git(root, 'checkout', '-q', '-B', 'change');
    write(root, 'locales/fr-FR/tea.md', '# Thé\n\nVersez-le. Buvez-le.\n');
    expect(told(await check(root, ...since))).toEqual(['translated locales/fr-FR/tea.md:1 1']);
  });
});

describe('--fix', () => {
  test('carries a link, a code and a number over where each stands once', async () => {
    const root = await kettles();
    const now = KETTLE.replace('2 litres', '3 litres').replace('(manual.md)', '(manual.md#start)');
    write(root, SOURCE, now);
    const { stderr } = await hexapla(root, ['check', '--fix', ...since]);
    expect(stderr).toContain('Carried the change over to 10 sentences in 5 documents');
    const french = readFileSync(join(root, FRENCH), 'utf8');
    expect(french).toBe(kettleIn('fr-FR').replace('2 litres', '3 litres').replace('(manual.md)', '(manual.md#start)'));
    expect((await check(root, ...since)).findings.filter(({ rule }) => rule === 'stale')).toEqual([]);
  });

  test('changes both spans of a pair, and leaves what needs a translator', async () => {
    const bilingual = `${pair('d53db-101', 'Lancez `a`.', 'Run `a`.')} ${pair('d53db-102', 'Deux litres.', 'Two litres.')}\n`;
    const root = workspace({ 'source-docs/a.md': 'Run `a`. Two litres.\n', 'locales/fr-FR/a.md': bilingual });
    await git(root, 'init', '-q', '-b', 'main');
    await commit(root, 'One');
    write(root, 'source-docs/a.md', 'Run `b`. Three litres.\n');
    await hexapla(root, ['check', '--fix', ...since]);
    expect(readFileSync(join(root, 'locales/fr-FR/a.md'), 'utf8')).toBe(
      `${pair('d53db-101', 'Lancez `b`.', 'Run `b`.')} ${pair('d53db-102', 'Deux litres.', 'Two litres.')}\n`,
    );
  });
});

describe('what a change is compared with', () => {
  test.each([
    ['--output=x', 3],
    ['-x', 3],
    ['a..b', 3],
    ['main@{upstream}', 3],
    ['main\n--x', 3],
    ['no-such-branch', 3],
  ])('refuses %j', async (ref, code) => {
    const root = await kettles();
    const run = await hexapla(root, ['check', `--changed-from=${ref}`]);
    expect([run.code, run.stderr]).toEqual([code, expect.stringContaining('Expected a branch, a tag or a commit')]);
    expect(existsSync(join(root, 'x'))).toBe(false);
  });

  test('is the commit where both parted', async () => {
    const root = await kettles();
    replaceIn(root, SOURCE, KETTLE, ['2 litres', '3 litres']);
    await commit(root, 'More water');
    await git(root, 'checkout', '-q', 'main');
    replaceIn(root, 'source-docs/manual.md', '# Manual\n', ['Manual', 'The manual']);
    await commit(root, 'Elsewhere');
    await git(root, 'checkout', '-q', 'change');
    expect(told(await check(root, ...since))).toEqual([`stale ${SOURCE}:7 5`]);
  });

  test('is missing in a clone that is cut off, which says how to mend it', async () => {
    const root = await kettles();
    replaceIn(root, SOURCE, KETTLE, ['2 litres', '3 litres']);
    await commit(root, 'More water');
    const clone = workspace({});
    await git(clone, 'clone', '-q', '--depth', '1', '--branch', 'change', `file://${root}`, 'docs');
    const run = await hexapla(join(clone, 'docs'), ['check', '--changed-from', 'origin/main']);
    expect([run.code, run.stderr]).toEqual([3, expect.stringContaining('git fetch --unshallow')]);
  });

  test('must be a commit of a repository', async () => {
    const root = workspace({ 'source-docs/a.md': '# A\n', 'locales/fr/a.md': '# A\n' });
    expect((await hexapla(root, ['check', ...since])).code).toBe(4);
  });

  test('may have no configuration yet', async () => {
    const root = await kettles();
    const locales = LOCALES.map((tag) => ({ tag }));
    write(root, 'hexapla.config.json', JSON.stringify({ locales, check: { rules: { stale: 'error' } } }));
    replaceIn(root, SOURCE, KETTLE, ['2 litres', '3 litres']);
    expect(await check(root, ...since)).toMatchObject({ code: 1, findings: [{ rule: 'stale', severity: 'error' }] });
  });
});

test('a folder that is moved together with its page is no change', async () => {
  const root = await kettles();
  renameSync(join(root, 'locales/fr-FR'), join(root, 'locales/fr-fr'));
  const { findings } = await check(root, ...since);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('what was wrong before, in whatever shape,', () => {
  test('stays old debt of a page that is renamed, also when the page is asked for by its new name', async () => {
    const root = await kettles();
    await git(root, 'checkout', '-q', 'main');
    replaceIn(root, SOURCE, KETTLE, ['2 litres', '3 litres']);
    await commit(root, 'Old debt');
    await git(root, 'checkout', '-q', '-B', 'change');
    await git(root, 'mv', SOURCE, 'source-docs/boiler.md');
    for (const locale of LOCALES) await git(root, 'mv', `locales/${locale}/kettle.md`, `locales/${locale}/boiler.md`);
    await commit(root, 'Rename');
    expect(told(await check(root, ...since))).toEqual([]);
    expect(told(await check(root, 'source-docs/boiler.md', ...since))).toEqual([]);
    expect((await hexapla(root, ['check', 'nowhere.md', ...since])).code).toBe(3);
  });

  test('is tolerated once by a baseline, not again', async () => {
    const conflict = '<<<<<<< HEAD\nUn.\n=======\nDeux.\n>>>>>>> main\n';
    const config = JSON.stringify({ locales: LOCALES.map((tag) => ({ tag })), check: { baseline: 'b.ndjson' } });
    const root = await kettles({ [FRENCH]: `${kettleIn('fr-FR')}\n${conflict}`, 'hexapla.config.json': config });
    await git(root, 'checkout', '-q', 'main');
    expect((await hexapla(root, ['check', '--write-baseline'])).code).toBe(0);
    await commit(root, 'Tolerate it');
    await git(root, 'checkout', '-q', '-B', 'change');
    expect((await check(root)).code).toBe(0);
    write(root, FRENCH, `${kettleIn('fr-FR')}\n${conflict}\n${conflict}`);
    expect((await check(root, ...since)).findings.filter(({ severity }) => severity === 'error')).toHaveLength(1);
    expect((await check(root)).code).toBe(1);
  });

  test('does not come back with a source that comes back, but what is new in it is told', async () => {
    const root = await kettles();
    await git(root, 'checkout', '-q', 'main');
    rmSync(join(root, SOURCE));
    await commit(root, 'Take the page away');
    await git(root, 'checkout', '-q', '-B', 'change');
    write(root, SOURCE, `${KETTLE}\nA new sentence.\n`);
    expect(told(await check(root, ...since))).toEqual([`missing ${SOURCE}:13 5`]);
  });
});

test('a translation that brings only the title of a page counts what it holds, and tells what it lacks', async () => {
  const root = await kettles();
  await git(root, 'checkout', '-q', 'main');
  write(root, 'source-docs/tea.md', '# Tea\n\nPour it. Drink it.\n');
  await commit(root, 'Tea');
  await git(root, 'checkout', '-q', '-B', 'change');
  write(root, 'locales/fr-FR/tea.md', '# Thé\n');
  const checked = await check(root, ...since);
  expect(checked.locales).toContainEqual(expect.objectContaining({ locale: 'fr-FR', translated: 1, missing: 2 }));
});

test('a sentence that goes while its English changes by a comma is lost', async () => {
  const root = await kettles();
  replaceIn(root, SOURCE, KETTLE, ['Old kettles need more time.', 'Old kettles need more time!']);
  replaceIn(root, FRENCH, kettleIn('fr-FR'), ['Les vieilles bouilloires demandent plus de temps.\n', '']);
  const checked = await check(root, ...since);
  expect(checked.code).toBe(1);
  expect(told(checked)).toContain(`lost ${FRENCH}: 1`);
});

test('a heading that is renamed breaks links of pages that nobody touched', async () => {
  const linking = {
    'source-docs/l.md': 'See [it](manual.md#parts).\n',
    'locales/fr-FR/l.md': 'Voir [cela](manual.md#pieces).\n',
  };
  const root = await kettles({
    ...linking,
    'source-docs/manual.md': '# Manual\n\n## Parts\n',
    'locales/fr-FR/manual.md': '# Manuel\n\nPieces\n------\n',
  });
  write(root, 'locales/fr-FR/manual.md', '# Manuel\n\nMorceaux\n--------\n');
  expect(told(await check(root, ...since))).toContain('link-fragment locales/fr-FR/l.md:1 1');
});

test('a base whose configuration is broken is read as the change configures it', async () => {
  const locales = LOCALES.map((tag) => ({ tag }));
  const root = await kettles({ 'hexapla.config.json': JSON.stringify({ locales, tarrget: 'x' }) });
  write(root, 'hexapla.config.json', JSON.stringify({ locales }));
  replaceIn(root, SOURCE, KETTLE, ['2 litres', '3 litres']);
  expect(told(await check(root, ...since))).toEqual([`stale ${SOURCE}:7 5`]);
  const refused = await hexapla(root, ['check', '--untrusted', ...since]);
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('At `main` (')]);
});
