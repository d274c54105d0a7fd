import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { commit, KETTLE, kettleIn, kettles, LOCALES, replaceIn } from '../cli/check-workspace.ts';
import { git, workspace, write } from '../cli/run.ts';
import { checkout, preMergeCheck, pullRequest, pullRequestEnvironment, shown } from './clones.ts';
import { stepOutputs, workflowCommands } from './workflow-commands.ts';

// Each test starts git and node some dozen times.
vi.setConfig({ testTimeout: 60_000 });

const SOURCE = 'source-docs/kettle.md';
const FRENCH = 'locales/fr-FR/kettle.md';
const DEBT = 'Very old kettles need much more time.';

/** Kettles whose last sentence changed in English only. */
async function withDebt(): Promise<{ readonly origin: string; readonly english: string }> {
  const origin = await kettles();
  await git(origin, 'checkout', '-q', 'main');
  const english = KETTLE.replace('Old kettles need more time.', DEBT);
  write(origin, SOURCE, english);
  await commit(origin, 'Old debt');
  await git(origin, 'checkout', '-q', '-B', 'change');
  return { origin, english };
}

const fingerprints = (sarif: string): readonly string[] =>
  JSON.parse(sarif).runs[0].results.map(
    (result: { partialFingerprints: object }) => Object.values(result.partialFingerprints)[0],
  );

describe('the pull request of a fork, in a checkout of one commit', () => {
  test('tells each changed line of the English once, with its five locales, and nothing of old debt', async () => {
    const { origin, english } = await withDebt();
    const changed = english
      .replace('2 litres', '3 litres')
      .replace('(manual.md)', '(manual.md#start)')
      .replace('much more time.\n', 'much more time.\n\nDescale them every month.\n');
    write(origin, SOURCE, changed);
    await commit(origin, 'More water');
    const environment = pullRequestEnvironment(await pullRequest(origin), { fork: true });
    const root = await checkout(origin);
    const run = await preMergeCheck(root, ['--sarif', 'a.sarif', '--junit', 'a.xml'], environment);
    const title = (rule: string) => `hexapla: ${rule} (${LOCALES.join(', ')})`;
    expect(shown(run.stdout)).toEqual([
      `warning ${SOURCE}:7 ${title('stale')}`,
      `warning ${SOURCE}:9 ${title('stale')}`,
      `notice ${SOURCE}:13 ${title('missing')}`,
    ]);
    expect(run).toMatchObject({ code: 0, stderr: expect.stringContaining('compared with origin/main, as an untrusted change') });
    expect(run.stdout + run.summary).not.toMatch(/old kettles|vieilles/i);
    expect(run.summary).toMatch(/^<!-- hexapla-check -->\n## ⚠️ Translations: 2 warnings, 1 info\n/);
    const outputs = stepOutputs(run.outputs);
    expect(outputs).toMatchObject({ 'exit-code': '0', fails: 'false' });
    expect(readFileSync(outputs['markdown-file'] ?? '', 'utf8')).toBe(run.summary);
    expect(readFileSync(join(root, 'a.xml'), 'utf8')).toContain('<testsuites');

    await git(origin, 'checkout', '-q', 'main');
    write(origin, 'source-docs/other.md', '# Other\n');
    write(origin, SOURCE, english.replace('# Care', 'New at the top.\n\n# Care'));
    await commit(origin, 'Unrelated');
    await git(origin, 'rebase', '-q', 'main', 'change');
    const rebased = await checkout(origin, (await pullRequest(origin)) && 'refs/pull/1/merge');
    const again = await preMergeCheck(rebased, ['--sarif', 'a.sarif'], environment);
    expect(again.code).toBe(0);
    const [before, after] = [root, rebased].map((clone) => fingerprints(readFileSync(join(clone, 'a.sarif'), 'utf8')));
    expect(before).toHaveLength(3);
    expect(after).toEqual(before);
  });

  test('fails for a code that it drops from the French, on its line', async () => {
    const { origin } = await withDebt();
    replaceIn(origin, FRENCH, kettleIn('fr-FR'), ['lancez `rinse` deux', 'rincez deux']);
    await commit(origin, 'Better French');
    const environment = pullRequestEnvironment(await pullRequest(origin), { fork: true });
    const run = await preMergeCheck(await checkout(origin), [], environment);
    const errors = shown(run.stdout).filter((annotation) => annotation.startsWith('error '));
    expect(errors).toEqual([`error ${FRENCH}:9 hexapla: same-codes (fr-FR)`]);
    expect(run.code).toBe(1);
    expect(stepOutputs(run.outputs)).toMatchObject({ 'exit-code': '1', fails: 'true' });
  });

  test('is judged by the configuration of the base, one of this repository by its own', async () => {
    const origin = await kettles({ 'hexapla.config.json': JSON.stringify({ locales: [{ tag: 'fr-FR' }] }) });
    write(origin, 'hexapla.config.json', JSON.stringify({ locales: [{ tag: 'fr-FR' }], check: { rules: { lost: 'off' } } }));
    replaceIn(origin, FRENCH, kettleIn('fr-FR'), ['Les vieilles bouilloires demandent plus de temps.\n', '']);
    await commit(origin, 'Look away');
    const head = await pullRequest(origin);
    const codes = { 'a fork': { fork: true }, 'a branch': {} };
    const run = async (event: object, args: readonly string[] = []) =>
      (await preMergeCheck(await checkout(origin), args, pullRequestEnvironment(head, event))).code;
    expect([await run(codes['a fork']), await run(codes['a branch'])]).toEqual([1, 0]);
    expect([await run(codes['a fork'], ['--untrusted=false']), await run(codes['a branch'], ['--untrusted=true'])]).toEqual([
      0, 1,
    ]);
  });
});

describe('what is printed', () => {
  test('has the paths of the repository for a project in a folder of it', async () => {
    const origin = workspace({ 'a, b/source-docs/a.md': 'Two litres.\n', 'a, b/locales/fr-FR/a.md': 'Deux litres.\n' });
    await git(origin, 'init', '-q', '-b', 'main');
    await commit(origin, 'One');
    await git(origin, 'checkout', '-q', '-b', 'change');
    write(origin, 'a, b/source-docs/a.md', 'Three litres.\n');
    await commit(origin, 'Three');
    const root = await checkout(origin, 'refs/heads/change');
    const { stdout } = await preMergeCheck(root, ['--cwd', 'a, b', '--annotations=true', 'main']);
    expect(shown(stdout)).toEqual(['warning a, b/source-docs/a.md:1 hexapla: stale (fr-FR)']);
  });

  test('is only what was asked for', async () => {
    const origin = await kettles();
    replaceIn(origin, SOURCE, KETTLE, ['2 litres', '3 litres']);
    write(origin, 'source-docs/manual.md', '# The manual\n');
    await commit(origin, 'Two');
    const environment = { ...pullRequestEnvironment(await pullRequest(origin)), HEXAPLA_LOCALES: 'fr-FR,\n de-DE' };
    const root = await checkout(origin);
    const run = await preMergeCheck(root, ['--annotations', 'false', '--summary', 'false', '--', SOURCE], environment);
    expect([run.summary, workflowCommands(run.stdout)]).toEqual(['', []]);
    expect(run.stdout).toContain('fr-FR');
    expect(run.stdout).not.toMatch(/locales\/ja-JP|manual\.md:1/);
  });

  test('is the help', async () => {
    const { code, stdout } = await preMergeCheck(workspace({}), ['--help']);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Usage: hexapla-pre-merge-check /)]);
  });
});
