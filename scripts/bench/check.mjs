// Measures `check --changed-from` in a project of 1,000 English pages in five locales with 3,000 commits, of which a branch changed one:
// the first run, then the second, and the whole tree beside them.
//
//   node scripts/bench/check.mjs [--pages 1000] [--commits 3000] [--form plain|bilingual]

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  options: {
    pages: { type: 'string', default: '1000' },
    commits: { type: 'string', default: '3000' },
    form: { type: 'string', default: 'plain' },
  },
});

/** Changes a word of the first sentence of a page on a branch of its own. */
function changeOnePage(dir) {
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.invalid', ...args], { cwd: dir });
  git('reset', '-q', '--hard');
  git('checkout', '-q', '-B', 'base');
  git('checkout', '-q', '-b', 'change');
  const pages = readdirSync(join(dir, 'source-docs'), { recursive: true }).filter((name) => name.endsWith('.md'));
  const page = join(dir, 'source-docs', pages.sort()[0]);
  writeFileSync(page, readFileSync(page, 'utf8').replace(/^([A-Z]\w+) (.*\.)$/m, '$1 nearly $2'));
  git('commit', '-qam', 'Change a sentence');
}

const folder = mkdtempSync(join(tmpdir(), 'hexapla-bench-'));
try {
  const dir = join(folder, 'docs');
  const { pages, commits, form } = options;
  await generate({ dir, seed: 1, pages: Number(pages), commits: Number(commits), form, locales: LOCALES });
  changeOnePage(dir);
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), NO_COLOR: '1' };
  const changed = { args: [COMMAND, 'check', '--changed-from', 'base', '--format', 'json'], cwd: dir, env };
  const cases = [
    { ...changed, name: 'first check of a change', targets: { wallMs: 7500 } },
    { ...changed, name: 'second check of a change', targets: { wallMs: 1000 } },
    { ...changed, args: [COMMAND, 'check', '--format', 'json'], name: 'check of the tree', targets: {} },
  ];
  const measured = new Map();
  for (const each of cases) measured.set(each.name, await runOnce(each));
  console.log(benchTable(benchRows(cases, measured)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
