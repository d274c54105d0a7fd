import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll } from 'vitest';

/** Builds `child.ts` for the tests of a file; the path of the program. */
export async function buildChild(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'hexapla-child-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, 'child.mjs');
  const entryPoints = [fileURLToPath(new URL('child.ts', import.meta.url))];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
  return outfile;
}
