// Measures the formats of exchange with many units: the writer, reading with all that is checked, and, of XLIFF, whose writer
// proves what it writes, the writer with its proof. Each in a process of its own.
//
//   node scripts/bench/exchange.mjs [--units 100000] [--runs 3] [--only NAME] [--out DIR]
//
// `plain` units have a source and a target, a third of them with codes; `full` ones also all that is told of them: place, headings,
// neighbours, hash, and of every tenth an older translation and a match. Wall and CPU are of the work alone, peak memory is of the
// process, with what is written or read. Medians. `--out` keeps the bundles and what was written. Exit code 1 when a target is
// missed: take a busy machine into account.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleSource } from '../bundle-source.mjs';
import { benchRows, benchTable } from './table.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const MODULES = ['xliff/write-12', 'xliff/write-2', 'xliff/normal-hand-off', 'xliff/xliff-12', 'xliff/xliff-2', 'po', 'tmx'];
const TARGETS = { write: { wallMs: 2300, peakMib: 500 }, read: { wallMs: 3000, peakMib: 500 }, prove: {} };

const { values: options } = parseArgs({
  options: {
    units: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    out: { type: 'string', default: '' },
  },
});

const folder = options.out === '' ? mkdtempSync(join(tmpdir(), 'hexapla-exchange-')) : options.out;
mkdirSync(folder, { recursive: true });
try {
  for (const name of MODULES) {
    const outfile = join(folder, `${name.replace('xliff/', '')}.mjs`);
    await bundleSource(here(`../../src/formats/${name}.ts`), outfile);
  }
  // A reader needs a file: what the writer of its kind leaves.
  const cases = ['plain', 'full'].flatMap((kind) => [
    ...['12', '2'].flatMap((format) => ['write', 'read', 'prove'].map((work) => benchCase(format, kind, work))),
    ...['po', 'tmx'].flatMap((format) => ['write', 'read'].map((work) => benchCase(format, kind, work))),
  ]);
  const chosen = cases.filter(({ name }) => name.startsWith(options.only));
  const measured = new Map(
    chosen.map((each) => [each.name, median(Array.from({ length: Number(options.runs) }, () => runOnce(each)))]),
  );
  const rows = benchRows(chosen, measured);
  console.log(benchTable(rows));
  if (rows.some(({ missed }) => missed.length > 0)) process.exitCode = 1;
} finally {
  if (options.out === '') rmSync(folder, { recursive: true, force: true });
}

function benchCase(format, kind, work) {
  const isBound = kind === 'plain' && (format === '12' || format === '2');
  const args = [folder, format, work, kind, options.units];
  return { name: `${format} ${kind} ${work}`, args, targets: isBound ? TARGETS[work] : {} };
}

function runOnce({ name, args }) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [here('exchange-run.mjs'), ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Expected exit 0 from \`${name}\`, found ${status}\n${stderr}`);
  return JSON.parse(stdout);
}

function median(samples) {
  const of = (key) => samples.map((sample) => sample[key]).toSorted((a, b) => a - b)[samples.length >> 1];
  return { wallMs: of('wallMs'), cpuMs: of('cpuMs'), peakMib: of('peakMib') };
}
