import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/test-totals.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hexapla-totals-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (status: string, ...statuses: readonly string[]) => ({
  status,
  assertionResults: statuses.map((each) => ({ status: each })),
});

describe('scripts/test-totals.mjs', () => {
  it.each([
    [
      'counts every status',
      [file('failed', 'passed', 'failed', 'skipped', 'todo'), file('passed', 'passed')],
      '2 passed, 1 failed, 2 skipped',
      1,
    ],
    ['counts a file that could not be loaded', [file('failed'), file('passed', 'passed')], '1 passed, 1 failed, 0 skipped', 1],
    [
      'counts a file whose set-up failed',
      [file('failed', 'skipped'), file('passed', 'passed')],
      '1 passed, 1 failed, 1 skipped',
      1,
    ],
    ['is content with skipped tests', [file('passed', 'passed', 'skipped')], '1 passed, 0 failed, 1 skipped', 0],
    ['is not content with no test', [], '0 passed, 0 failed, 0 skipped', 1],
  ])('%s', (_, testResults, totals, status) => {
    const report = join(folder, 'report.json');
    writeFileSync(report, JSON.stringify({ testResults }));
    expect(spawnSync(process.execPath, [script, report], { encoding: 'utf8' })).toMatchObject({ stdout: `${totals}\n`, status });
  });

  it('counts a missing report as a failure', () => {
    const { stdout, status } = spawnSync(process.execPath, [script, join(folder, 'none.json')], { encoding: 'utf8' });
    expect({ stdout, status }).toEqual({ stdout: '0 passed, 1 failed, 0 skipped\n', status: 1 });
  });
});
