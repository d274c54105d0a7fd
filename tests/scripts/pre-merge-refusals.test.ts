import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { commit, kettles } from '../cli/check-workspace.ts';
import { git, workspace } from '../cli/run.ts';
import { checkout, gitText, preMergeCheck } from './clones.ts';
import { workflowCommands } from './workflow-commands.ts';

// Each test starts git and node some dozen times.
vi.setConfig({ testTimeout: 60_000 });

describe('what ends with another code', () => {
  const start = async (): Promise<string> => checkout(await kettles(), 'refs/heads/change');

  test.each([
    ['HEXAPLA_BASE', '--output=x'],
    ['HEXAPLA_BASE', 'a..b'],
    ['GITHUB_BASE_REF', '--upload-pack=touch x'],
    ['GITHUB_BASE_REF', 'main\n::error::x ##[error]y'],
    ['CI_MERGE_REQUEST_TARGET_BRANCH_NAME', 'main@{upstream}'],
    ['SYSTEM_PULLREQUEST_TARGETBRANCH', 'refs/heads/-x'],
    ['BITBUCKET_PR_DESTINATION_BRANCH', '$(touch x)~1'],
    ['DRONE_TARGET_BRANCH', '+*:*'],
    ['HEXAPLA_REMOTE', '--upload-pack=touch x'],
    ['HEXAPLA_REMOTE', 'ext::touch x'],
  ])('a name in %s such as %j', async (variable, name) => {
    const root = await start();
    const { code, stdout, stderr } = await preMergeCheck(root, [], { [variable]: name });
    expect([code, stderr]).toEqual([3, expect.stringContaining('Expected a branch or a commit')]);
    expect(workflowCommands(stdout + stderr)).toEqual([]);
    expect(gitText(root, 'status', '--porcelain')).toBe('');
  });

  test.each(['feature/$(>x)', 'a`>x`', 'a;>x', "a'b", '+main', 'überholt', 'a%0Ab', '##x'])(
    'no base called %j, which git allows',
    async (name) => {
      const origin = await kettles();
      await git(origin, 'branch', name, 'main');
      const root = await checkout(origin, 'refs/heads/change');
      const { code, stdout, stderr } = await preMergeCheck(root, [], { GITHUB_BASE_REF: name, GITHUB_ACTIONS: 'true' });
      expect([code, stderr]).toEqual([0, expect.stringContaining(`compared with origin/${name}`)]);
      expect(workflowCommands(stdout + stderr)).toEqual([]);
      expect(gitText(root, 'status', '--porcelain')).toBe('');
    },
  );

  test('a base that there is not', async () => {
    const { code, stderr } = await preMergeCheck(await start(), ['no-such-branch']);
    expect([code, stderr]).toEqual([3, expect.stringContaining('found none called `no-such-branch`')]);
  });

  test('histories that never meet', async () => {
    const origin = await kettles();
    await git(origin, 'checkout', '-q', '--orphan', 'other');
    await commit(origin, 'Other');
    for (const depth of [['--depth=1'], []]) {
      const root = await checkout(origin, 'refs/heads/other', depth);
      const { code, stderr } = await preMergeCheck(root, ['main']);
      expect([code, stderr]).toEqual([3, expect.stringContaining('a commit in common with the change, found none')]);
    }
  });

  test('a remote that is not there, whose password is not told', async () => {
    const root = await start();
    await git(root, 'remote', 'set-url', 'origin', 'http://oauth2:swordfish@127.0.0.1:9/docs.git');
    const { code, stdout, stderr } = await preMergeCheck(root, ['main']);
    expect([code, stderr]).toEqual([4, expect.stringContaining('Expected to fetch `main` from `origin`')]);
    expect(stdout + stderr).not.toContain('swordfish');
  });

  test('a configuration that is wrong', async () => {
    const origin = await kettles({ 'hexapla.config.json': '{ "nope": 1 }' });
    const { code, stderr } = await preMergeCheck(await checkout(origin, 'refs/heads/change'), ['main']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('Exit code 2: an option or the configuration is wrong')]);
  });

  test('an option that there is not', async () => {
    const root = await start();
    for (const args of [['--nope'], ['--locale'], ['--summary=maybe'], ['--locale', '$(x)'], ['--use', '../x']])
      expect([args, (await preMergeCheck(root, ['main', ...args])).code]).toEqual([args, 2]);
  });

  test('an event whose token may write', async () => {
    const { code, stdout } = await preMergeCheck(await start(), ['main'], {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'pull_request_target',
    });
    expect([code, workflowCommands(stdout)]).toEqual([2, [expect.objectContaining({ name: 'error' })]]);
  });

  test('no hexapla, no repository, no node', async () => {
    const root = await start();
    const without = { HEXAPLA: '/no/hexapla' };
    expect((await preMergeCheck(root, ['main'], without)).code).toBe(4);
    expect((await preMergeCheck(workspace({}), ['main'])).code).toBe(4);
    const bin = workspace({ node: '#!/bin/sh\necho 20.18.9\n' });
    chmodSync(join(bin, 'node'), 0o755);
    const old = { PATH: `${bin}:/usr/bin:/bin` };
    expect(await preMergeCheck(root, ['main'], old)).toMatchObject({ code: 4, stderr: expect.stringContaining('found 20.18.9') });
  });
});
