import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const generator = pathToFileURL(join(root, 'scripts/bench/synthetic.mjs')).href;
const folder = mkdtempSync(join(tmpdir(), 'hexapla-synthetic-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function node(args: readonly string[], cwd = folder): string {
  return spawnSync(process.execPath, args, { cwd, encoding: 'utf8' }).stdout;
}

function synthetic(seed: number, changes: number): { readonly today: string; readonly bilingual: string } {
  const print = `process.stdout.write(JSON.stringify(syntheticDocument({ seed: ${seed}, changes: ${changes} })))`;
  return JSON.parse(node(['--input-type=module', '-e', `import { syntheticDocument } from '${generator}'; ${print}`]));
}

describe('the synthetic documents of the benchmark', () => {
  it('are the same on every run', () => {
    expect(synthetic(7, 2)).toEqual(synthetic(7, 2));
  });

  it.each([
    [0, true, 0],
    [1, false, 1],
    [4, false, 4],
  ])('with %i rewritten sentences say so', (changes, inSync, stale) => {
    const { today, bilingual } = synthetic(3, changes);
    for (const [path, text] of [
      ['source-docs', today],
      ['locales/fr-FR', bilingual],
    ] as const) {
      mkdirSync(join(folder, path), { recursive: true });
      writeFileSync(join(folder, path, 'a.md'), text);
    }
    const { documents } = JSON.parse(node([join(root, 'dist/cli.cjs'), 'status', '--format', 'json']));
    expect(documents).toMatchObject([{ inSync, counts: { stale, missing: 0, orphaned: 0 } }]);
  });
});
