import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { workspace } from '../cli/run.ts';
import { nightly } from './nightly-workspace.ts';

const page = readFileSync(new URL('../../source-docs/nightly-sync.md', import.meta.url), 'utf8');
const [workflow = ''] = [...page.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, text = '']) => text);

describe('the page about nights', () => {
  test('names every option and variable of the script, and no other', async () => {
    const { stdout } = await nightly(workspace({}), ['--help']);
    const options = new Set(stdout.match(/(?<=^ {2})--[a-z-]+/gm));
    const rows = [...page.matchAll(/^\| (?:`(--[a-z-]+)[^`]*`)? ?\| `(HEXAPLA[A-Z_]*)` \|/gm)];
    expect(new Set(rows.flatMap(([, option]) => option ?? []))).toEqual(options);
    expect(new Set(rows.map(([, , variable]) => variable))).toEqual(new Set(stdout.match(/\bHEXAPLA[A-Z_]*/g)));
  });

  test('shows a workflow that writes no more than it has to, and takes no text into a script', () => {
    const { permissions, jobs } = parse(workflow);
    expect(permissions).toEqual({ contents: 'write', 'pull-requests': 'write' });
    for (const { run = '' } of jobs.sync.steps) expect(run).not.toContain('${{');
  });
});
