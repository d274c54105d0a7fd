// Measures XLIFF with many units: the writer alone, reading with the gate, and the writer with its proof, each in a process of its own.
//
//   node scripts/bench/xliff.mjs [--units 100000] [--runs 3] [--only NAME]
//
// `plain` units have a source and a target, a third of them with codes; `full` ones also all that is told of them: place, headings,
// neighbours, hash, and of every tenth an older translation and a match. Wall and CPU are of the work alone, peak memory is of the
// process, with what is written or read. Medians. Exit code 1 when a target is missed: take a busy machine into account.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleSource } from '../bundle-source.mjs';
import { benchRows, benchTable } from './table.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const MODULES = ['write-12', 'write-2', 'normal-hand-off', 'xliff-12', 'xliff-2'];
const TARGETS = { write: { wallMs: 2300, peakMib: 500 }, read: { wallMs: 3000, peakMib: 500 }, prove: {} };

const { values: options } = parseArgs({
  options: {
    units: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'hexapla-xliff-'));
try {
  for (const name of MODULES) await bundleSource(here(`../../src/formats/xliff/${name}.ts`), join(folder, `${name}.mjs`));
  const cases = ['plain', 'full'].flatMap((kind) =>
    ['12', '2'].flatMap((version) =>
      // A reader needs a file: what the writer of its kind leaves.
      ['write', 'read', 'prove'].map((work) => ({
        name: `${version} ${kind} ${work}`,
        args: [folder, version, work, kind, options.units],
        targets: kind === 'plain' ? TARGETS[work] : {},
      })),
    ),
  );
  const chosen = cases.filter(({ name }) => name.startsWith(options.only));
  const measured = new Map(
    chosen.map((each) => [each.name, median(Array.from({ length: Number(options.runs) }, () => runOnce(each)))]),
  );
  const rows = benchRows(chosen, measured);
  console.log(benchTable(rows));
  if (rows.some(({ missed }) => missed.length > 0)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function runOnce({ name, args }) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [here('xliff-run.mjs'), ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`Expected exit 0 from \`${name}\`, found ${status}\n${stderr}`);
  return JSON.parse(stdout);
}

function median(samples) {
  const of = (key) => samples.map((sample) => sample[key]).toSorted((a, b) => a - b)[samples.length >> 1];
  return { wallMs: of('wallMs'), cpuMs: of('cpuMs'), peakMib: of('peakMib') };
}
