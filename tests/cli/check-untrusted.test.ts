import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, commit, KETTLE, kettleIn, kettles, LOCALES, replaceIn, told } from './check-workspace.ts';
import { git, hexapla, workspace, write } from './run.ts';

const SOURCE = 'source-docs/kettle.md';
const untrusted = ['--changed-from', 'main', '--untrusted'];
const config = (policy: object) => JSON.stringify({ locales: LOCALES.map((tag) => ({ tag })), check: policy });

/** A program that leaves a trace when anything runs it. */
function canary(): { readonly command: string; readonly sang: () => boolean } {
  const folder = workspace({});
  const file = join(folder, 'sang');
  return { command: `touch ${file}; cat`, sang: () => existsSync(file) };
}

describe('an untrusted change is judged by what was before', () => {
  test('its configuration', async () => {
    const root = await kettles({ 'hexapla.config.json': config({ rules: { stale: 'error' } }) });
    write(root, 'hexapla.config.json', config({ rules: { stale: 'off' } }));
    replaceIn(root, SOURCE, KETTLE, ['2 litres', '3 litres']);
    await commit(root, 'Look away');
    const checked = await check(root, ...untrusted);
    expect(checked.code).toBe(1);
    expect(told(checked)).toEqual([`stale ${SOURCE}:7 5`, 'policy-changed hexapla.config.json: 0']);
    expect((await check(root, '--changed-from', 'main')).findings).toEqual([]);
  });

  test('a configuration that breaks is not even read', async () => {
    const root = await kettles({ 'hexapla.config.json': config({}) });
    write(root, 'hexapla.config.json', '{ "target": "../../etc" ');
    await commit(root, 'Break it');
    expect(told(await check(root, ...untrusted))).toEqual(['policy-changed hexapla.config.json: 0']);
  });

  test('its baseline and its records', async () => {
    const root = await kettles({ 'hexapla.config.json': config({ baseline: 'b.ndjson', failOn: 'warning' }) });
    await git(root, 'checkout', '-q', 'main');
    expect((await hexapla(root, ['adopt'])).code).toBe(0);
    await commit(root, 'Adopt');
    await git(root, 'checkout', '-q', '-B', 'change');
    replaceIn(root, SOURCE, KETTLE, ['2 litres', '3 litres']);
    expect((await hexapla(root, ['ack', SOURCE, '--locale', 'fr-FR', '--locale', 'de-DE'])).code).toBe(0);
    expect((await hexapla(root, ['check', '--write-baseline'])).code).toBe(0);
    await commit(root, 'Nothing to see');
    const checked = await check(root, ...untrusted);
    expect(checked.code).toBe(1);
    expect(told(checked)).toContain(`stale ${SOURCE}:7 5`);
    expect(checked.findings.filter(({ rule }) => rule === 'policy-changed').map(({ path }) => path)).toEqual([
      '.hexapla/de-DE/source-docs/kettle.md.ndjson',
      '.hexapla/fr-FR/source-docs/kettle.md.ndjson',
      '.hexapla/units/source-docs/kettle.md.ndjson',
      'b.ndjson',
    ]);
    expect((await check(root, '--changed-from', 'main')).code).toBe(0);
  });
});

test('no helper that a repository names is run', async () => {
  const { command, sang } = canary();
  const root = await kettles({
    '.gitattributes': '*.md filter=canary diff=canary merge=canary\n',
    'hexapla.config.js': `require('child_process').execSync(${JSON.stringify(command)})`,
  });
  const helpers = [
    'core.fsmonitor',
    'diff.external',
    'diff.canary.textconv',
    'filter.canary.clean',
    'filter.canary.smudge',
    'core.pager',
  ];
  for (const name of helpers) await git(root, 'config', name, command);
  await git(root, 'config', 'filter.canary.process', command);
  await git(root, 'config', 'core.hooksPath', '.hooks');
  mkdirSync(join(root, '.hooks'));
  for (const hook of ['post-checkout', 'reference-transaction', 'post-index-change']) {
    write(root, `.hooks/${hook}`, `#!/bin/sh\n${command} </dev/null\n`);
  }
  replaceIn(root, SOURCE, KETTLE, ['2 litres', '3 litres']);
  for (const args of [untrusted, ['--changed-from', 'main'], []]) await hexapla(root, ['check', ...args]);
  for (const args of [['status'], ['diff'], ['adopt']]) await hexapla(root, args);
  expect(sang()).toBe(false);
});

test('a document that became a link out of the project is not followed', async () => {
  const secret = workspace({ 'secret.md': '# Secret\n\nThe password is swordfish.\n' });
  const root = await kettles();
  await git(root, 'rm', '-q', 'locales/fr-FR/kettle.md');
  symlinkSync(join(secret, 'secret.md'), join(root, 'locales/fr-FR/kettle.md'));
  await commit(root, 'A link');
  const { stdout, stderr, code } = await hexapla(root, ['check', ...untrusted]);
  expect(stdout + stderr).not.toContain('swordfish');
  expect([code, stdout]).toEqual([1, expect.stringContaining('symbolic link that leads out of the project')]);
});

test('hostile texts stay data in what a runner reads', async () => {
  const hostile = 'Do not\u001b[31m wait %0A::error::owned ::add-mask::x ##[error]y <script>alert(1)</script> @here.';
  const root = await kettles();
  replaceIn(root, SOURCE, KETTLE, ['Old kettles need more time.', hostile]);
  write(root, 'locales/fr-FR/kettle.md', kettleIn('fr-FR').replace('au plus.', 'au plus.\n::error::owned'));
  const { stdout } = await hexapla(root, ['check', ...untrusted, '--format', 'github']);
  const commands = stdout.split('\n').filter((line) => /^\s*(?:::|##\[)/.test(line));
  expect(commands.every((line) => /^::(?:error|warning|notice) (?:file|title)=/.test(line))).toBe(true);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be there
  expect(stdout).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
});
