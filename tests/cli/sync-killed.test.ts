import { chmodSync, cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { asNight, at, edit, FRENCH, pages, SOURCE, told } from './git-workspace.ts';
import { git, workspace } from './run.ts';

vi.setConfig({ testTimeout: 240_000 });

/** A folder whose `git` kills who called it when it is called for the n-th time, before or after that call. */
function killingAt(n: number, when: 'before' | 'after', real: string): string {
  const shim = workspace({});
  const kill = `if [ "$n" -eq ${n} ]; then kill -9 $PPID; exit 1; fi`;
  writeFileSync(
    join(shim, 'git'),
    `#!/bin/sh
echo >>"${shim}/calls"
n=$(wc -l <"${shim}/calls")
${when === 'before' ? kill : ''}
"${real}/git" "$@"
code=$?
${when === 'after' ? kill : ''}
exit $code
`,
  );
  chmodSync(join(shim, 'git'), 0o755);
  return shim;
}

test.each([
  ['--branch=l10n', 'l10n'],
  ['--commit', 'main'],
])('sync %s that is killed at any call of git ends as one that was not, once it is run again', async (option, branch) => {
  const first = await pages();
  await edit(first, SOURCE, 'Wash it well.', 'Wash it well.\n\nDry it.');
  const real = told(first, '--exec-path');
  const copy = () => {
    const root = workspace({});
    cpSync(first, root, { recursive: true });
    return root;
  };
  const result = (root: string) =>
    told(root, 'rev-parse', `${branch}^{tree}`, 'main~:').concat(told(root, 'status', '--porcelain'));
  const whole = copy();
  await asNight(whole, ['sync', option]);
  const before = told(whole, 'rev-list', '--count', branch);
  expect(at(whole, branch, FRENCH)).toContain('Dry it.<!--');
  let n = 1;
  for (let isKilled = true; isKilled; n += 1) {
    const root = copy();
    const shim = killingAt(n, n % 2 === 0 ? 'after' : 'before', real);
    const run = await asNight(root, ['sync', option], { PATH: `${shim}:${process.env['PATH']}` });
    isKilled = run.code === null;
    // A lock of git's own is left where git is killed in the middle, which it is not here.
    expect(existsSync(join(root, '.git/index.lock'))).toBe(false);
    const again = await asNight(root, ['sync', option]);
    expect([n, again.code, result(root), told(root, 'rev-list', '--count', branch)]).toEqual([n, 0, result(whole), before]);
    await git(root, 'fsck', '--strict');
  }
  expect(n).toBeGreaterThan(10);
});
