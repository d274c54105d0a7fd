// Measures a project of 1,000 English pages in five locales with 3,000 commits: the first `status`, then the second.
//
//   node scripts/bench/history.mjs [--pages 1000] [--commits 3000]

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generate } from '../history/generate.mjs';
import { runOnce } from './measure.mjs';
import { benchRows, benchTable } from './table.mjs';

const COMMAND = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const LOCALES = ['fr-FR', 'de-DE', 'ja-JP', 'ar-SA', 'he-IL'];

const { values: options } = parseArgs({
  options: { pages: { type: 'string', default: '1000' }, commits: { type: 'string', default: '3000' } },
});

const folder = mkdtempSync(join(tmpdir(), 'hexapla-bench-'));
try {
  const dir = join(folder, 'docs');
  const start = performance.now();
  await generate({ dir, seed: 1, pages: Number(options.pages), commits: Number(options.commits), locales: LOCALES });
  console.log(`Generated in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), NO_COLOR: '1' };
  const run = { args: [COMMAND, 'status', '--format', 'json'], cwd: dir, env };
  const cases = [
    { ...run, name: 'first status', targets: { wallMs: 20_000 } },
    { ...run, name: 'second status', targets: { wallMs: 1000 } },
  ];
  const measured = new Map();
  for (const each of cases) measured.set(each.name, await runOnce(each));
  console.log(benchTable(benchRows(cases, measured)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
