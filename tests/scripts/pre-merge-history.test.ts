import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { commit, KETTLE, kettles, replaceIn } from '../cli/check-workspace.ts';
import { git, pair, workspace, write } from '../cli/run.ts';
import { checkout, gitText, isShallow, preMergeCheck, pullRequest, pullRequestEnvironment, shown } from './clones.ts';

// Each test starts git and node some dozen times.
vi.setConfig({ testTimeout: 60_000 });

const SOURCE = 'source-docs/kettle.md';

describe('what is fetched', () => {
  const BILINGUAL = `${pair('d53db-101', 'Deux litres.', 'Two litres.')}\n`;

  async function bilingual(): Promise<string> {
    const origin = workspace({ 'source-docs/a.md': 'Two litres.\n', 'locales/fr-FR/a.md': BILINGUAL });
    await git(origin, 'init', '-q', '-b', 'main');
    await commit(origin, 'One');
    write(origin, 'README', 'Two\n');
    await commit(origin, 'Two');
    await git(origin, 'checkout', '-q', '-b', 'change');
    write(origin, 'source-docs/a.md', 'Three litres.\n');
    await commit(origin, 'Three');
    return origin;
  }

  /** Adds commits to a branch, faster than one by one. */
  async function grow(origin: string, branch: string, count: number): Promise<void> {
    let tip = gitText(origin, 'rev-parse', branch);
    for (let at = 0; at < count; at++) {
      const args = ['-c', 'user.name=T', '-c', 'user.email=t@example.invalid', 'commit-tree', '-m', `${at}`, '-p', tip];
      tip = gitText(origin, ...args, `${branch}^{tree}`);
    }
    await git(origin, 'update-ref', `refs/heads/${branch}`, tip);
  }

  test('is one commit more where the base is a parent of the merge that was checked out, whatever came since', async () => {
    const origin = await bilingual();
    const environment = pullRequestEnvironment(await pullRequest(origin));
    const root = await checkout(origin);
    await grow(origin, 'main', 3);
    const run = await preMergeCheck(root, [], environment);
    expect(run).toMatchObject({ code: 0, stderr: expect.stringContaining('compared with origin/main\n') });
    expect(shown(run.stdout)).toEqual(['warning source-docs/a.md:1 hexapla: stale (fr-FR)']);
    expect(isShallow(root)).toBe(true);
    expect(gitText(root, 'rev-list', '--count', 'HEAD')).toBe('3');
  });

  test.each([
    ['Azure Pipelines', 'SYSTEM_PULLREQUEST_SOURCECOMMITID', 'SYSTEM_PULLREQUEST_TARGETBRANCH', 'refs/heads/main'],
    ['GitLab', 'CI_MERGE_REQUEST_SOURCE_BRANCH_SHA', 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME', 'main'],
  ])('is one commit more on %s, too, which says what it merged', async (_, source, base, name) => {
    const origin = await bilingual();
    const head = await pullRequest(origin);
    const root = await checkout(origin);
    await grow(origin, 'main', 3);
    const run = await preMergeCheck(root, [], { [source]: head, [base]: name });
    expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('1 warning') });
    expect(gitText(root, 'rev-list', '--count', 'HEAD')).toBe('3');
  });

  test('is the whole history where plain translations need it', async () => {
    const origin = await kettles();
    replaceIn(origin, SOURCE, KETTLE, ['2 litres', '3 litres']);
    await commit(origin, 'More water');
    const environment = pullRequestEnvironment(await pullRequest(origin));
    const root = await checkout(origin);
    const run = await preMergeCheck(root, [], environment);
    expect(shown(run.stdout)).toHaveLength(1);
    expect(run.stderr).toContain('fetching all of them');
    expect(isShallow(root)).toBe(false);
  });

  test.each([[10], [120]])('is deepened until a branch meets its base, %d commits behind', async (count) => {
    const origin = await bilingual();
    await grow(origin, 'main', count);
    await grow(origin, 'change', count);
    const root = await checkout(origin, 'refs/heads/change');
    const { code, stdout, stderr } = await preMergeCheck(root, ['main', '--markdown=a.md']);
    expect([code, stdout, stderr]).toEqual([0, expect.stringContaining('1 warning'), expect.stringContaining('origin/main')]);
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toContain('compared with <code>origin/main</code>');
  });

  test('is enough to tell where both met last, not only that they met', async () => {
    const origin = await bilingual();
    await git(origin, 'branch', 'old', 'main');
    await git(origin, 'checkout', '-q', 'main');
    write(origin, 'source-docs/a.md', 'Two litres. By others.\n');
    await commit(origin, 'By others');
    await git(origin, 'branch', '-f', 'change', 'main');
    await grow(origin, 'main', 70);
    for (const name of ['main', 'change']) {
      await git(origin, 'checkout', '-q', '-b', `side-of-${name}`, 'old');
      write(origin, `${name}.txt`, `${name}\n`);
      await commit(origin, 'An old branch');
      await git(origin, 'checkout', '-q', name);
      await git(origin, 'merge', '-q', '-m', 'It is done', `side-of-${name}`);
    }
    // Of 50 commits of each, both hold the one before the change of others, but `main` not that change.
    const run = await preMergeCheck(await checkout(origin, 'refs/heads/change'), ['main']);
    expect([run.code, run.stdout]).toEqual([0, expect.stringContaining('nothing to report')]);
  });

  test('is all that a partial clone lacks', async () => {
    const origin = await kettles();
    await git(origin, 'config', 'uploadpack.allowFilter', 'true');
    replaceIn(origin, SOURCE, KETTLE, ['2 litres', '3 litres']);
    await commit(origin, 'More water');
    const environment = pullRequestEnvironment(await pullRequest(origin));
    for (const depth of [['--filter=blob:none'], ['--filter=blob:none', '--depth=1']]) {
      const run = await preMergeCheck(await checkout(origin, 'refs/pull/1/merge', depth), [], environment);
      expect([run.code, run.stderr, shown(run.stdout).length]).toEqual([0, expect.stringContaining('compared with'), 1]);
    }
  });

  test('is never less than what is there', async () => {
    const origin = await bilingual();
    await grow(origin, 'main', 90);
    await grow(origin, 'change', 80);
    const root = await checkout(origin, 'refs/heads/change', ['--depth=70']);
    expect((await preMergeCheck(root, ['main'])).code).toBe(0);
    expect(Number(gitText(root, 'rev-list', '--count', 'HEAD'))).toBeGreaterThan(70);
  });

  test.each([
    ['GITHUB_BASE_REF', 'release/1.x'],
    ['CI_MERGE_REQUEST_TARGET_BRANCH_NAME', 'release/1.x'],
    ['SYSTEM_PULLREQUEST_TARGETBRANCH', 'refs/heads/release/1.x'],
    ['BITBUCKET_PR_DESTINATION_BRANCH', 'release/1.x'],
    ['DRONE_TARGET_BRANCH', 'release/1.x'],
    ['HEXAPLA_BASE', 'origin/release/1.x'],
  ])('is what %s names: %s', async (name, value) => {
    const origin = await bilingual();
    await git(origin, 'branch', 'release/1.x', 'main');
    const root = await checkout(origin, 'refs/heads/change');
    const run = await preMergeCheck(root, [], { [name]: value });
    expect(run).toMatchObject({ code: 0, stderr: expect.stringContaining('compared with origin/release/1.x\n') });
    expect(run.stdout).toContain('1 warning');
  });

  test('is the commit that GitLab names', async () => {
    const origin = await bilingual();
    const id = gitText(origin, 'rev-parse', 'main');
    const root = await checkout(origin, 'refs/heads/change');
    const run = await preMergeCheck(root, [], { CI_MERGE_REQUEST_DIFF_BASE_SHA: id, CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'no' });
    expect(run).toMatchObject({ code: 0, stderr: expect.stringContaining(`compared with ${id}`) });
  });

  test('is the default branch of the remote where nothing is named', async () => {
    const origin = await bilingual();
    await git(origin, 'checkout', '-q', 'main');
    const run = await preMergeCheck(await checkout(origin, 'refs/heads/change'));
    expect(run).toMatchObject({ code: 0, stderr: expect.stringContaining('compared with origin/main\n') });
  });

  test('is nothing where the history is there', async () => {
    const origin = await bilingual();
    const environment = pullRequestEnvironment(await pullRequest(origin));
    const root = await checkout(origin, 'refs/pull/1/merge', []);
    await git(root, 'remote', 'set-url', 'origin', 'file:///nowhere');
    expect((await preMergeCheck(root, [], environment)).code).toBe(0);
    await git(root, 'remote', 'remove', 'origin');
    expect((await preMergeCheck(root, [], environment)).code).toBe(0);
    const other = await bilingual();
    expect(await preMergeCheck(other, ['main'])).toMatchObject({ code: 0, stdout: expect.stringContaining('1 warning') });
  });

  test('is nothing of a branch of this clone that has the name of the base', async () => {
    const origin = await bilingual();
    const root = await checkout(origin, 'refs/heads/change');
    await git(root, 'checkout', '-q', '-b', 'main');
    expect((await preMergeCheck(root, ['main'])).stdout).toContain('1 warning');
  });
});
