// Measures `sync` of a project that is in order: 10,000 pages in three languages, none of which has to be written; a third of the
// bilingual pages is stale. The first run of all records what is there, the second fills the cache, the third is what a night costs.
//
//   node scripts/bench/sync.mjs [--pages 10000] [--locales 3]

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runOnce } from './measure.mjs';
import { syntheticDocument } from './synthetic.mjs';
import { benchRows, benchTable } from './table.mjs';

const COMMAND = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const TAGS = ['fr-FR', 'de-DE', 'es-ES', 'it-IT', 'pl-PL'];

const { values: options } = parseArgs({
  options: { pages: { type: 'string', default: '10000' }, locales: { type: 'string', default: '3' } },
});

function put(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function makeProject(dir, pages, tags) {
  for (let at = 0; at < pages; at += 1) {
    const { today, bilingual } = syntheticDocument({ seed: at, changes: at % 3 === 0 ? 2 : 0 });
    const path = `${String(at % 100).padStart(2, '0')}/page-${at}.md`;
    put(join(dir, 'source-docs', path), today);
    for (const tag of tags) put(join(dir, 'locales', tag, path), bilingual);
  }
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.invalid', ...args], { cwd: dir });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'Pages and their translations');
}

const folder = mkdtempSync(join(tmpdir(), 'hexapla-bench-'));
try {
  const dir = join(folder, 'docs');
  makeProject(dir, Number(options.pages), TAGS.slice(0, Number(options.locales)));
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), NO_COLOR: '1' };
  const run = { args: [COMMAND, 'sync', '--format', 'json'], cwd: dir, env };
  const cases = [
    { ...run, name: 'first sync, which records', targets: {} },
    { ...run, name: 'second sync, which fills the cache', targets: {} },
    { ...run, name: 'third sync', targets: { wallMs: 10_000, peakMib: 600 } },
  ];
  const measured = new Map();
  for (const each of cases) measured.set(each.name, await runOnce(each));
  console.log(benchTable(benchRows(cases, measured)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
