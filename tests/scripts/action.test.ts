import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { commit, KETTLE, kettleIn, kettles, LOCALES, replaceIn } from '../cli/check-workspace.ts';
import { write } from '../cli/run.ts';
import { COMMAND, checkout, gitText, pullRequest, pullRequestEnvironment, shown } from './clones.ts';
import { ACTION_PATH, action, fakeNpm, runAction } from './composite-action.ts';

// Each test starts git and node some dozen times.
vi.setConfig({ testTimeout: 60_000 });

const SOURCE = 'source-docs/kettle.md';

/** Puts the built command where a project has what it installed. */
function installIn(root: string): void {
  write(root, 'node_modules/.bin/hexapla', `#!/bin/sh\nexec ${process.execPath} ${COMMAND} "$@"\n`);
  chmodSync(join(root, 'node_modules/.bin/hexapla'), 0o755);
}

/** The checkout of a pull request that changes a line of the English, with the environment of the step. */
async function moreWater() {
  const origin = await kettles();
  replaceIn(origin, SOURCE, KETTLE, ['2 litres', '3 litres']);
  await commit(origin, 'More water');
  const env = pullRequestEnvironment(await pullRequest(origin), { fork: true });
  return { root: await checkout(origin), env };
}

describe('action.yml', () => {
  test('has no expression in a script, and passes every input on', () => {
    const { steps } = action.runs;
    expect(steps.filter(({ run }) => run.includes('${{'))).toEqual([]);
    const passed = steps.map(({ env, ...step }) => JSON.stringify([Object.values(env ?? {}), step['working-directory']])).join();
    for (const name of Object.keys(action.inputs)) expect(passed).toContain(`\${{ inputs.${name} }}`);
    expect(action.runs.using).toBe('composite');
  });

  test('describes what it takes and gives, asks for no token and calls no other action', () => {
    for (const { description } of [...Object.values(action.inputs), ...Object.values(action.outputs)])
      expect(description).not.toBe('');
    const text = readFileSync(join(ACTION_PATH, 'action.yml'), 'utf8');
    expect(text).not.toMatch(/token|secrets|uses:|pull_request_target/i);
  });
});

describe('the action', () => {
  test('annotates the lines of a fork, fills the summary and tells its outputs', async () => {
    const { root, env } = await moreWater();
    installIn(root);
    const { code, stdout, stderr, outputs } = await runAction(root, { env });
    expect([code, stderr]).toEqual([0, expect.stringContaining('as an untrusted change')]);
    expect(shown(stdout)).toEqual([`warning ${SOURCE}:7 hexapla: stale (${LOCALES.join(', ')})`]);
    const markdown = readFileSync(outputs['markdown-file'] ?? '', 'utf8');
    expect(markdown).toBe(readFileSync(env['GITHUB_STEP_SUMMARY'] ?? '', 'utf8'));
    expect(outputs).toEqual({
      'exit-code': '0',
      fails: 'false',
      'markdown-file': expect.stringContaining(env['RUNNER_TEMP'] ?? ''),
    });
  });

  test('takes its inputs to the check', async () => {
    const { root, env } = await moreWater();
    installIn(root);
    const inputs = { base: 'main', locales: 'fr-FR\nja-JP', annotations: 'false', summary: 'false', untrusted: 'false' };
    const files = { 'sarif-file': 'out.sarif', 'junit-file': 'out.xml' };
    const { code, stdout, stderr } = await runAction(root, { env, inputs: { ...inputs, ...files } });
    expect([code, shown(stdout), stderr]).toEqual([0, [], expect.not.stringContaining('untrusted')]);
    expect(JSON.parse(readFileSync(join(root, 'out.sarif'), 'utf8')).runs[0].results[0].properties.locales).toEqual([
      'fr-FR',
      'ja-JP',
    ]);
    expect(readFileSync(join(root, 'out.xml'), 'utf8')).toContain('<testsuites');
    expect(readFileSync(env['GITHUB_STEP_SUMMARY'] ?? '', 'utf8')).toBe('');
    const wrong = await runAction(root, { env, inputs: { config: 'no.json', untrusted: 'false' } });
    expect(wrong).toMatchObject({ code: 2, outputs: { 'exit-code': '2', fails: '', 'markdown-file': '' } });
  });

  test('fails with findings, and tells its outputs all the same', async () => {
    const origin = await kettles();
    replaceIn(origin, 'locales/fr-FR/kettle.md', kettleIn('fr-FR'), ['Les vieilles bouilloires demandent plus de temps.\n', '']);
    await commit(origin, 'Less French');
    const env = pullRequestEnvironment(await pullRequest(origin));
    const root = await checkout(origin);
    installIn(root);
    const { code, outputs } = await runAction(root, { env });
    expect([code, outputs]).toEqual([1, expect.objectContaining({ 'exit-code': '1', fails: 'true' })]);
    expect(readFileSync(outputs['markdown-file'] ?? '', 'utf8')).toContain('## ❌ Translations: 1 error');
  });

  test.each([
    ['the version that is named, whatever the project brings', { version: '1.2.3' }, '1.2.3', true],
    ['its own version where the project has none', {}, packageJson.version, false],
  ])('installs %s', async (_, inputs, version, isInstalled) => {
    const { root, env } = await moreWater();
    const { bin, calls } = fakeNpm();
    if (isInstalled) installIn(root);
    write(root, '.npmrc', 'registry=http://127.0.0.1:9/\n');
    const { code } = await runAction(root, { env: { ...env, PATH: `${bin}:${process.env['PATH']}` }, inputs });
    const [folder = '', ...args] = calls().trim().split(' ');
    expect([code, args.at(-1), args]).toEqual([0, `hexapla@${version}`, expect.arrayContaining(['install', '--ignore-scripts'])]);
    expect(folder.startsWith(env['RUNNER_TEMP'] ?? '')).toBe(true);
  });

  test.each(Object.keys(action.inputs).filter((name) => name !== 'working-directory'))(
    'takes a hostile %s for a text',
    async (name) => {
      const { root, env } = await moreWater();
      installIn(root);
      const { bin, calls } = fakeNpm();
      const value = '--x"; >canary #\'$(>canary)`>canary`\n::error::owned\nfails=false';
      const run = await runAction(root, { env: { ...env, PATH: `${bin}:${process.env['PATH']}` }, inputs: { [name]: value } });
      expect([gitText(root, 'status', '--porcelain', '--', 'canary'), calls()]).toEqual(['', '']);
      expect(shown(run.stdout + run.stderr).filter((annotation) => !/ hexapla(?:: \w|$)/.test(annotation))).toEqual([]);
      expect(run.outputs['exit-code']).toBe(String(run.code));
      if (!name.endsWith('-file')) expect(run.code).toBeGreaterThan(1);
    },
  );
});
